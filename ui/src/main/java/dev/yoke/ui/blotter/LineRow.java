package dev.yoke.ui.blotter;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A table row that shows how its line stands: grey while its figures are old, marked while something is wrong.
final class LineRow extends TableRow<Line> {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass ALARMED = PseudoClass.getPseudoClass("alarmed");
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final Label heading = new Label();
    private Subscription followed = () -> {};

    LineRow() {
        heading.getStyleClass().add("group-heading");
        heading.setMouseTransparent(true);
        heading.setManaged(false);
        itemProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Line line) {
        followed.unsubscribe();
        heading.textProperty().unbind();
        boolean isGroup = line instanceof GroupLine;
        pseudoClassStateChanged(GROUP, isGroup);
        heading.setVisible(isGroup);
        if (line instanceof GroupLine group) {
            heading.textProperty().bind(group.headingProperty());
            requestLayout();
        }
        if (line == null) {
            followed = () -> {};
            pseudoClassStateChanged(STALE, false);
            pseudoClassStateChanged(ALARMED, false);
            return;
        }
        followed = Subscription.combine(
                line.staleProperty().subscribe(old -> pseudoClassStateChanged(STALE, old)),
                line.watch(),
                line.alarmedProperty().subscribe(alarmed -> pseudoClassStateChanged(ALARMED, alarmed)));
    }

    /// The name of a group stands over as many cells as it needs; the skin knows cells only.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!heading.isVisible()) {
            return;
        }
        if (!getChildren().contains(heading)) {
            getChildren().add(heading);
        }
        heading.resizeRelocate(8, 0, heading.prefWidth(-1), getHeight());
    }
}
