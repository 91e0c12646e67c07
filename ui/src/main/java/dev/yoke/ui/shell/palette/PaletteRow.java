package dev.yoke.ui.shell.palette;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of what is found: title with the letters that were meant, detail or why not, key.
final class PaletteRow extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    PaletteRow(PaletteViewModel.Hit hit, Runnable onClick) {
        Entry entry = hit.entry();
        getStyleClass().add("palette-row");
        Label detail = new Label(detail(entry));
        detail.getStyleClass().add("detail");
        detail.setTextOverrun(OverrunStyle.ELLIPSIS);
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        Label key = new Label(entry.key());
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        key.setVisible(!entry.key().isEmpty());
        key.setManaged(key.isVisible());
        TextFlow title = title(entry.title(), hit.letters());
        title.setMinWidth(USE_PREF_SIZE);
        title.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(title, detail, key);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText((entry.title() + " " + detail.getText() + " " + entry.key()).strip());
        pseudoClassStateChanged(OFF, !entry.isEnabled());
        setOnMouseClicked(event -> onClick.run());
    }

    private static String detail(Entry entry) {
        String between = entry.detail().isEmpty() || entry.isEnabled() ? "" : " · ";
        return entry.detail() + between + entry.reason();
    }

    /// Runs of letters that were meant, and those between.
    private static TextFlow title(String text, List<Integer> letters) {
        List<Text> pieces = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            boolean meant = letters.contains(start);
            if (end == text.length() || letters.contains(end) != meant) {
                Text piece = new Text(text.substring(start, end));
                piece.getStyleClass().add(meant ? "meant" : "rest");
                pieces.add(piece);
                start = end;
            }
        }
        return new TextFlow(pieces.toArray(Text[]::new));
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
