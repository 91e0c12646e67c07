package dev.yoke.ui.shell.dock;

import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Language;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The tab of a panel: its kind, and what tells it from others of its kind. It is also what the panel is dragged by.
final class DockTab extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final String panel;
    private final PanelKind kind;
    private final Label detail = new Label();

    DockTab(String panel, PanelKind kind, Panel content, Language language) {
        super(Measures.GAP_8);
        this.panel = panel;
        this.kind = kind;
        getStyleClass().add("dock-tab");
        setId("tab-" + panel);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        Label title = new Label(kind.title().toUpperCase(language.locale()));
        title.getStyleClass().add("title");
        detail.getStyleClass().add("detail");
        // The tab itself is pressed: a text that is written anew would lose the drag.
        title.setMouseTransparent(true);
        detail.setMouseTransparent(true);
        getChildren().addAll(title, detail);
        content.detailProperty().subscribe(this::show);
    }

    private void show(String text) {
        detail.setText(text);
        detail.setManaged(!text.isEmpty());
        detail.setVisible(!text.isEmpty());
        setAccessibleText(name());
    }

    /// As it reads aloud and on a window: `Chart XAUUSD M5`.
    String name() {
        return detail.getText().isEmpty() ? kind.title() : kind.title() + " " + detail.getText();
    }

    String panel() {
        return panel;
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        setFocusTraversable(selected);
    }
}
