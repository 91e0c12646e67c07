package dev.yoke.ui.settings;

import dev.yoke.ui.fx.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One page of the settings.
abstract class SettingsPage extends VBox {

    private final String id;
    private final VBox lines = new VBox();
    private final List<Node> around = new ArrayList<>();
    private String search = "";

    /// @param id as in the palette: `settings.limits`
    SettingsPage(String id, String title) {
        this.id = id;
        setId("settings-page-" + id);
        getStyleClass().add("settings-page");
        Label heading = new Label(title);
        heading.getStyleClass().add("headline");
        getChildren().addAll(heading, lines);
    }

    String id() {
        return id;
    }

    /// What stands above or below the lines and is not searched.
    void around(Node node, boolean above) {
        around.add(node);
        getChildren().add(above ? 1 : getChildren().size(), node);
    }

    void setLines(List<? extends SettingLine> next) {
        lines.getChildren().setAll(next);
        filter(search);
    }

    List<SettingLine> lines() {
        return lines.getChildren().stream().map(SettingLine.class::cast).toList();
    }

    /// Leaves the lines that match; true where there are any.
    boolean filter(String words) {
        search = words;
        boolean any = false;
        for (SettingLine line : lines()) {
            boolean found = words.isBlank() || line.matches(words);
            line.setVisible(found);
            line.setManaged(found);
            any |= found;
        }
        around.forEach(node -> {
            node.setVisible(words.isBlank());
            node.setManaged(words.isBlank());
        });
        return any;
    }

    /// What stays in sight above the page, however far it is scrolled.
    Optional<Node> bar() {
        return Optional.empty();
    }

    abstract void attach(Subscriptions open);

    void onFrame() {}
}
