package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.Study;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.theme.Token;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds studies, adds them and sets what is on the chart, which shows every change behind it at once. Enter adds what
/// was found first, Delete removes, Esc takes everything back. Thread: FX.
public final class StudyDialog {

    private static final double LEFT_WIDTH = 250;
    private static final double RIGHT_WIDTH = 300;
    private static final double LIST_HEIGHT = 190;
    private static final double SHOWN_HEIGHT = 130;

    private final StudyDialogViewModel model;
    private final Phrases words;
    private final TextField search = new TextField();
    private final ListView<Study> catalogue = new ListView<>();
    private final ListView<ShownStudy> shown = new ListView<>();
    private final VBox form = new VBox(8);
    private final Label note = new Label();
    private final HBox root = new HBox(16);
    private boolean kept;
    private boolean selecting;

    private StudyDialog(Studies studies, Phrases words) {
        this.words = words;
        model = new StudyDialogViewModel(studies, words);
        root.getStyleClass().addAll("dialog-box", "study-dialog");
        root.setId("study-dialog");
        root.getStylesheets()
                .add(Objects.requireNonNull(StudyDialog.class.getResource("study.css"))
                        .toExternalForm());
        root.getChildren().addAll(left(), right());
    }

    /// Opens it in the window of `near`.
    ///
    /// @param first the one to set, empty to begin with a search
    public static void show(Node near, Studies studies, Phrases words, Optional<ShownStudy> first) {
        OverlayHost.of(near).ifPresent(host -> {
            StudyDialog dialog = new StudyDialog(studies, words);
            dialog.open(host, first);
        });
    }

    private void open(OverlayHost host, Optional<ShownStudy> first) {
        Button done = (Button) root.lookup("#study-done");
        done.setOnAction(event -> {
            kept = true;
            host.close();
        });
        ((Button) root.lookup("#study-cancel")).setOnAction(event -> host.close());
        model.fieldsProperty().subscribe(fields -> showForm());
        model.selectedProperty().subscribe(this::showSelected);
        model.noteProperty().subscribe(note::setText);
        first.ifPresent(study -> model.select(Optional.of(study)));
        host.show(root, () -> {
            if (!kept) {
                model.cancel();
            }
            shown.setItems(null);
        });
        search.requestFocus();
    }

    private Node left() {
        search.setId("study-search");
        search.setPromptText(words.get("search"));
        search.setAccessibleText(words.get("search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnAction(event -> model.addFirst());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                catalogue.requestFocus();
                catalogue.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        catalogue.setId("study-catalogue");
        catalogue.setAccessibleText(words.get("catalogue"));
        catalogue.setItems(model.matches());
        catalogue.setPrefHeight(LIST_HEIGHT);
        catalogue.setCellFactory(list -> new StudyCell());
        catalogue.setPlaceholder(new Label(words.get("nothing-found")));
        catalogue.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                addSelected();
                event.consume();
            }
        });
        shown.setId("study-shown");
        shown.setAccessibleText(words.get("shown"));
        shown.setItems(model.shown());
        shown.setPrefHeight(SHOWN_HEIGHT);
        shown.setCellFactory(list -> new ShownCell());
        shown.setPlaceholder(new Label(words.get("none-shown")));
        shown.getSelectionModel().selectedItemProperty().subscribe(this::onSelected);
        shown.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove();
                event.consume();
            }
        });
        note.getStyleClass().add("field-error");
        VBox left = new VBox(8, heading("indicators"), search, catalogue, note, heading("shown"), shown);
        left.setPrefWidth(LEFT_WIDTH);
        return left;
    }

    private Node right() {
        Button done = new Button(words.get("done"));
        done.setId("study-done");
        done.setDefaultButton(false);
        done.getStyleClass().add("accent");
        Button cancel = new Button(words.get("cancel"));
        cancel.setId("study-cancel");
        HBox buttons = new HBox(8, cancel, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("study-form");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox right = new VBox(8, scroll, buttons);
        right.setPrefWidth(RIGHT_WIDTH);
        return right;
    }

    private Label heading(String key) {
        Label label = new Label(words.get(key));
        label.getStyleClass().add("title");
        return label;
    }

    private void addSelected() {
        Study chosen = catalogue.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.add(chosen);
        }
    }

    private void onSelected(@Nullable ShownStudy study) {
        if (!selecting && study != null) {
            model.select(Optional.of(study));
        }
    }

    private void showSelected(Optional<ShownStudy> study) {
        selecting = true;
        study.ifPresentOrElse(
                chosen -> shown.getSelectionModel().select(chosen),
                () -> shown.getSelectionModel().clearSelection());
        selecting = false;
    }

    private void showForm() {
        form.getChildren().clear();
        model.selectedProperty().get().ifPresent(study -> {
            Label title = new Label(model.name(study.study()));
            title.getStyleClass().add("headline");
            form.getChildren().add(title);
            for (int i = 0; i < model.fieldsProperty().get().size(); i++) {
                form.getChildren().add(field(model.fieldsProperty().get().get(i), i));
            }
            form.getChildren().addAll(colours(study), widths(study), acts(study));
        });
    }

    private Node field(StudyField field, int index) {
        TextField text = new TextField();
        text.setId("study-field-" + index);
        text.setPrefColumnCount(6);
        text.textProperty().bindBidirectional(field.textProperty());
        text.setAccessibleText(field.name());
        text.setAccessibleHelp(field.range());
        Label name = new Label(field.name());
        name.setLabelFor(text);
        name.setMinWidth(96);
        Label error = new Label();
        error.setId("study-error-" + index);
        error.getStyleClass().add("field-error");
        error.setWrapText(!words.language().isRightToLeft());
        field.errorProperty().subscribe(wrong -> {
            error.setText(wrong);
            text.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), !wrong.isEmpty());
        });
        HBox row = new HBox(8, name, text, error);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(error, Priority.ALWAYS);
        return row;
    }

    private Node colours(ShownStudy study) {
        HBox row = new HBox(4);
        row.setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(words.get("colour"));
        name.setMinWidth(96);
        row.getChildren().add(name);
        ToggleGroup group = new ToggleGroup();
        List<Token> colours = ShownStudy.COLOURS;
        for (int i = 0; i < colours.size(); i++) {
            Token colour = colours.get(i);
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "swatch" + colour.cssName());
            ToggleButton button = new ToggleButton(null, swatch);
            button.setId("study-colour-" + i);
            button.getStyleClass().add("swatch-button");
            button.setAccessibleText(words.get("colour.number", i + 1));
            button.setToggleGroup(group);
            button.setSelected(colour == study.colour());
            button.setOnAction(event -> {
                button.setSelected(true);
                model.setColour(colour);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private Node widths(ShownStudy study) {
        Slider slider = new Slider(ShownStudy.LEAST_WIDTH, ShownStudy.GREATEST_WIDTH, study.width());
        slider.setId("study-width");
        slider.setBlockIncrement(0.5);
        slider.setAccessibleText(words.get("width"));
        slider.valueProperty().subscribe((was, now) -> model.setWidth(Math.rint(now.doubleValue() * 10) / 10));
        Label name = new Label(words.get("width"));
        name.setMinWidth(96);
        HBox row = new HBox(8, name, slider);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node acts(ShownStudy study) {
        ToggleButton hide = new ToggleButton(words.get("hide"));
        hide.setId("study-hide");
        hide.setSelected(study.hidden());
        hide.setOnAction(event -> model.toggleHidden());
        Button defaults = new Button(words.get("defaults"));
        defaults.setId("study-defaults");
        defaults.setOnAction(event -> model.useDefaults());
        Button remove = new Button(words.get("remove"));
        remove.setId("study-remove");
        remove.setOnAction(event -> model.remove());
        return new HBox(8, hide, defaults, remove);
    }

    private final class StudyCell extends ListCell<Study> {

        StudyCell() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (!isEmpty() && event.getClickCount() == 2) {
                    addSelected();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Study item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.label() + "  ·  " + model.family(item));
        }
    }

    private final class ShownCell extends ListCell<ShownStudy> {

        @Override
        protected void updateItem(@Nullable ShownStudy item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText("");
                setGraphic(null);
                return;
            }
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "swatch" + item.colour().cssName());
            setGraphic(swatch);
            setText(item.hidden() ? words.get("hidden", item.label()) : item.label());
        }
    }
}
