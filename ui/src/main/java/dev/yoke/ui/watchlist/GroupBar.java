package dev.yoke.ui.watchlist;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The choice of a group, and one line in which a group gets its name.
final class GroupBar {

    private final WatchListViewModel model;
    private final Phrases words;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final Label problem = new Label();
    private final VBox editor = new VBox(2);
    private Function<String, Optional<WatchGroups.Problem>> onName = text -> Optional.empty();

    GroupBar(WatchListViewModel model, Phrases words) {
        this.model = model;
        this.words = words;
        menu.setId("watch-group");
        menu.setAccessibleText(words.get("group"));
        menu.getStyleClass().add("quiet");
        name.setId("watch-group-name");
        name.setPromptText(words.get("group.name"));
        name.setAccessibleText(words.get("group.name"));
        problem.setId("watch-group-problem");
        problem.getStyleClass().add("loss");
        HBox.setHgrow(name, Priority.ALWAYS);
        editor.getStyleClass().add("group-editor");
        editor.getChildren().addAll(name, problem);
        edit(false);
        name.setOnAction(event -> take());
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                edit(false);
                menu.requestFocus();
                event.consume();
            }
        });
    }

    MenuButton menu() {
        return menu;
    }

    VBox editor() {
        return editor;
    }

    Subscription attach() {
        Subscriptions open = new Subscriptions();
        open.follow(model.shownGroupProperty(), this::build);
        ListChangeListener<WatchGroups.Group> listener = change -> build();
        model.groups().addListener(listener);
        open.add(() -> model.groups().removeListener(listener));
        return open::close;
    }

    private void build() {
        String shown = model.shownGroupProperty().get();
        menu.setText(shown.isEmpty() ? words.get("group.all") : shown);
        menu.getItems().setAll(choice("", words.get("group.all"), shown));
        model.groups().forEach(group -> menu.getItems().add(choice(group.name(), group.name(), shown)));
        MenuItem rename = item("group.rename", () -> name(shown, model::renameGroup));
        MenuItem delete = item("group.delete", model::deleteGroup);
        MenuItem up = item("group.up", () -> model.moveGroup(-1));
        MenuItem down = item("group.down", () -> model.moveGroup(1));
        for (MenuItem each : new MenuItem[] {rename, delete, up, down}) {
            each.setDisable(shown.isEmpty());
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("group.new", () -> name("", model::createGroup)),
                        rename,
                        up,
                        down,
                        delete);
    }

    private MenuItem choice(String group, String title, String shown) {
        CheckMenuItem item = new CheckMenuItem(title);
        item.setSelected(group.equals(shown));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            item.setSelected(true);
            model.showGroup(group);
        });
        return item;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(words.get(key));
        item.setId("watch-" + key.replace('.', '-'));
        item.setOnAction(event -> act.run());
        return item;
    }

    private void name(String before, Function<String, Optional<WatchGroups.Problem>> take) {
        onName = take;
        name.setText(before);
        problem.setText("");
        edit(true);
        name.requestFocus();
        name.selectAll();
    }

    private void take() {
        Optional<WatchGroups.Problem> refused = onName.apply(name.getText());
        problem.setText(refused.map(why -> words.get("group.problem." + why)).orElse(""));
        problem.setManaged(refused.isPresent());
        if (refused.isEmpty()) {
            edit(false);
            menu.requestFocus();
        }
    }

    private void edit(boolean shown) {
        editor.setVisible(shown);
        editor.setManaged(shown);
        problem.setManaged(false);
    }
}
