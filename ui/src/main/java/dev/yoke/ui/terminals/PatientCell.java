package dev.yoke.ui.terminals;

import dev.yoke.ui.words.Phrases;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One terminal on the list: how it is by mark and word, its name, what it is.
final class PatientCell extends ListCell<Patient> {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Phrases words;
    private final Label mark = new Label();
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label state = new Label();
    private final HBox line;

    PatientCell(Phrases words) {
        this.words = words;
        getStyleClass().add("patient");
        mark.getStyleClass().add("check-mark");
        title.getStyleClass().add("strong");
        subtitle.getStyleClass().add("muted");
        state.getStyleClass().add("patient-state");
        line = new HBox(8, mark, new VBox(title, subtitle, state));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Patient patient, boolean empty) {
        super.updateItem(patient, empty);
        if (empty || patient == null) {
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(GOOD, false);
            pseudoClassStateChanged(BAD, false);
            return;
        }
        Check.State now = patient.state();
        mark.setText(CheckRow.markOf(now));
        title.setText(patient.title());
        subtitle.setText(patient.subtitle());
        state.setText(words.get("patient." + now.name().toLowerCase(Locale.ROOT), patient.count(Check.State.BAD)));
        pseudoClassStateChanged(GOOD, now == Check.State.GOOD);
        pseudoClassStateChanged(BAD, now == Check.State.BAD);
        setAccessibleText(patient.title() + ", " + patient.subtitle() + ", " + state.getText());
        setGraphic(line);
    }
}
