package dev.yoke.ui.chart;

import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.control.OverlayHost;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Templates of style and studies: apply, save under a name, delete. Thread: FX.
final class TemplateMenu {

    private final ChartViewModel model;
    private final ChartWords words;
    private final Node near;
    private final MenuButton button = new MenuButton();

    TemplateMenu(ChartViewModel model, Node near) {
        this.model = model;
        this.words = model.words();
        this.near = near;
        button.setId("chart-templates");
        button.setText(words.get("templates"));
        button.setTooltip(new Tooltip(words.get("templates.tip")));
        button.setAccessibleText(words.get("templates.tip"));
        button.setOnShowing(event -> fill());
        fill();
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        model.templates().read();
        button.getItems().clear();
        Menu delete = new Menu(words.get("templates.delete"));
        delete.setId("chart-template-delete");
        for (ChartTemplate template : model.templates().all()) {
            MenuItem apply = new MenuItem(template.name());
            apply.setMnemonicParsing(false);
            apply.setOnAction(event -> model.look().apply(template));
            button.getItems().add(apply);
            MenuItem gone = new MenuItem(template.name());
            gone.setMnemonicParsing(false);
            gone.setOnAction(event -> askDelete(template));
            delete.getItems().add(gone);
        }
        if (delete.getItems().isEmpty()) {
            MenuItem none = new MenuItem(words.get("templates.none"));
            none.setDisable(true);
            button.getItems().add(none);
        }
        MenuItem save = new MenuItem(words.get("templates.save"));
        save.setId("chart-template-save");
        save.setOnAction(event -> askName());
        delete.setDisable(delete.getItems().isEmpty());
        button.getItems().addAll(new SeparatorMenuItem(), save, delete);
    }

    private void askDelete(ChartTemplate template) {
        Confirmation.ask(
                near,
                new Confirmation.Question(
                        words.get("template.delete.headline", template.name()),
                        words.get("template.delete.text"),
                        words.get("template.delete.yes"),
                        words.get("template.delete.no")),
                () -> model.templates().delete(template.name()));
    }

    /// Asks for a name; what is wrong with it is said beside it.
    void askName() {
        OverlayHost.of(near).ifPresent(this::askName);
    }

    private void askName(OverlayHost host) {
        Label headline = new Label(words.get("template.save.headline"));
        headline.getStyleClass().add("headline");
        TextField name = new TextField();
        name.setId("template-name");
        name.setPromptText(words.get("template.name"));
        name.setAccessibleText(words.get("template.name"));
        Label error = new Label();
        error.setId("template-error");
        error.getStyleClass().add("field-error");
        error.setWrapText(!words.phrases().language().isRightToLeft());
        Button save = new Button(words.get("template.save"));
        save.setId("template-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("accent");
        Button cancel = new Button(words.get("cancel"));
        cancel.setId("template-cancel");
        cancel.setOnAction(event -> host.close());
        name.textProperty().subscribe(text -> error.setText(warning(text)));
        save.setOnAction(event -> {
            if (ChartTemplates.isName(name.getText())) {
                model.templates().save(name.getText(), model.look());
                host.close();
            } else {
                error.setText(words.get("template.name.wrong", ChartTemplates.MOST_NAME));
                name.requestFocus();
            }
        });
        HBox buttons = new HBox(8, cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(12, headline, name, error, buttons);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(360);
        host.show(box, () -> {});
        name.requestFocus();
    }

    private String warning(String name) {
        return model.templates()
                .find(name)
                .map(known -> words.get("template.replaces", known.name()))
                .orElse("");
    }
}
