package dev.yoke.ui.settings;

import dev.yoke.ui.control.WrappedLabel;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One setting: what it is on the left, its control on the right, and what there is to say of it below.
class SettingLine extends VBox {

    private final String words;
    private final Label title;

    /// @param hint what it does; empty where that goes without saying
    /// @param keywords found by the search besides title and hint
    SettingLine(String title, String hint, String keywords, Node... controls) {
        this.words = String.join("\n", title, hint, keywords)
                .replaceAll("[\u200E\u200F]", "")
                .toLowerCase(Locale.ROOT);
        getStyleClass().add("setting");
        this.title = new WrappedLabel(title);
        VBox about = new VBox(2, this.title);
        if (!hint.isEmpty()) {
            Label more = new WrappedLabel(hint);
            more.getStyleClass().addAll("muted", "hint");
            about.getChildren().add(more);
        }
        about.setMinWidth(0);
        HBox.setHgrow(about, Priority.ALWAYS);
        HBox line = new HBox(12, about);
        line.setAlignment(Pos.CENTER_LEFT);
        for (Node control : controls) {
            if (control instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            line.getChildren().add(control);
        }
        getChildren().add(line);
    }

    /// The name of what is set, for those who do not see it.
    String title() {
        return title.getText();
    }

    boolean matches(String search) {
        for (String word : search.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
