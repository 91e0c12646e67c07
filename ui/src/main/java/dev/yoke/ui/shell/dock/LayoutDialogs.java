package dev.yoke.ui.shell.dock;

import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for a layout, or for the name of one.
final class LayoutDialogs {

    private static final double WIDTH = 380;

    private final DockViewModel model;
    private final DockActions actions;
    private final Phrases words;

    LayoutDialogs(DockViewModel model, DockActions actions, Phrases words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
    }

    void save(Node near) {
        OverlayHost.of(near).ifPresent(host -> {
            String base = model.baseProperty().get();
            askName(host, words.get("layout.save"), model.layouts().isOwn(base) ? base : "", model::saveAs);
        });
    }

    private void askName(OverlayHost host, String headline, String before, Predicate<String> take) {
        TextField name = new TextField(before);
        name.setId("layout-name");
        name.setPromptText(words.get("layout.name"));
        name.setAccessibleText(words.get("layout.name"));
        Label problem = new Label(words.get("layout.name-taken"));
        problem.getStyleClass().add("loss");
        problem.setWrapText(true);
        problem.setVisible(false);
        Button save = new Button(words.get("layout.keep"));
        save.setId("layout-keep");
        save.getStyleClass().add("primary");
        Runnable act = () -> {
            if (take.test(name.getText())) {
                host.close();
            } else {
                problem.setVisible(true);
                name.requestFocus();
            }
        };
        save.setOnAction(event -> act.run());
        name.setOnAction(event -> act.run());
        VBox box = box(headline, name, problem, buttons(host, save));
        host.show(box, () -> {});
        name.requestFocus();
        name.selectAll();
    }

    /// The list of all layouts; Enter shows one, F2 renames and Delete deletes one of the trader's own.
    void choose(Node near) {
        OverlayHost.of(near).ifPresent(this::choose);
    }

    private void choose(OverlayHost host) {
        ListView<String> list = new ListView<>();
        list.setId("layout-list");
        list.setAccessibleText(words.get("layout.choose"));
        list.getItems().setAll(model.layouts().names());
        list.setCellFactory(view -> new LayoutCell());
        list.setPrefHeight(Measures.ROW * Math.clamp(list.getItems().size() + 1, 5, 12));
        list.getSelectionModel().select(model.baseProperty().get());
        Button show = new Button(words.get("layout.open"));
        show.setId("layout-open");
        show.getStyleClass().add("primary");
        Button rename = new Button(words.get("layout.rename"));
        rename.setId("layout-rename");
        Button delete = new Button(words.get("layout.delete"));
        delete.setId("layout-delete");
        delete.getStyleClass().add("danger");
        show.setOnAction(event -> open(host, list));
        rename.setOnAction(event -> rename(host, list));
        delete.setOnAction(event -> delete(list));
        list.getSelectionModel().selectedItemProperty().subscribe(name -> {
            boolean own = name != null && model.layouts().isOwn(name);
            rename.setDisable(!own);
            delete.setDisable(!own);
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(host, list);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(host, list);
            } else if (event.getCode() == KeyCode.F2) {
                rename(host, list);
            } else if (event.getCode() == KeyCode.DELETE) {
                delete(list);
            } else {
                return;
            }
            event.consume();
        });
        host.show(box(words.get("layout.choose"), list, buttons(host, rename, delete, show)), () -> {});
        list.requestFocus();
    }

    private void open(OverlayHost host, ListView<String> list) {
        String name = list.getSelectionModel().getSelectedItem();
        if (name != null) {
            host.close();
            model.choose(name);
        }
    }

    private void rename(OverlayHost host, ListView<String> list) {
        String name = list.getSelectionModel().getSelectedItem();
        if (name != null && model.layouts().isOwn(name)) {
            host.close();
            askName(host, words.get("layout.rename"), name, after -> model.renameLayout(name, after));
        }
    }

    private void delete(ListView<String> list) {
        String name = list.getSelectionModel().getSelectedItem();
        if (name != null && model.layouts().isOwn(name)) {
            model.deleteLayout(name);
            list.getItems().setAll(model.layouts().names());
            list.getSelectionModel().select(model.baseProperty().get());
            list.requestFocus();
        }
    }

    private HBox buttons(OverlayHost host, Button... acts) {
        Button cancel = new Button(words.get("cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> host.close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(Measures.GAP_8, cancel, gap);
        line.getChildren().addAll(acts);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private static VBox box(String headline, Node... content) {
        Label title = new Label(headline);
        title.getStyleClass().add("headline");
        VBox box = new VBox(Measures.GAP_12, title);
        box.getChildren().addAll(content);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(WIDTH);
        return box;
    }

    private final class LayoutCell extends ListCell<String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty || name == null ? null : actions.titleOf(name));
        }
    }
}
