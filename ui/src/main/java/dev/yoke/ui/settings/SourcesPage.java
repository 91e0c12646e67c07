package dev.yoke.ui.settings;

import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Who may send signals, and what becomes of them. An address is shown once, when it is made.
final class SourcesPage extends SettingsPage {

    private final SourcesViewModel model;
    private final Phrases words;
    private final TextField name = new TextField();
    private final ComboBox<Mode> mode = new ComboBox<>();
    private final Button add = new Button();
    private final Label problem = new WrappedLabel("");

    SourcesPage(SourcesViewModel model, Phrases words) {
        super("sources", words.get("page.sources"));
        this.model = model;
        this.words = words;
        name.setId("source-name");
        name.setPromptText(words.get("source.name"));
        name.setAccessibleText(words.get("source.name"));
        name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        name.setOnAction(event -> add());
        mode.getItems().setAll(model.modes());
        mode.setValue(Mode.CONFIRM);
        mode.setConverter(Shown.by(each -> words.get("mode." + each)));
        mode.setAccessibleText(words.get("source.mode"));
        add.setText(words.get("source.add"));
        add.setId("source-add");
        add.getStyleClass().add("primary");
        add.setOnAction(event -> add());
        problem.setId("source-problem");
        problem.getStyleClass().add("loss");
        HBox form = new HBox(8, name, mode, add);
        form.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, form, problem);
        box.getStyleClass().add("save-bar");
        around(box, true);
    }

    private void add() {
        var wrong = model.problem(name.getText());
        problem.setText(wrong.map(why -> words.get("source.problem." + why)).orElse(""));
        if (wrong.isEmpty()) {
            String made = name.getText().strip();
            model.add(made, mode.getValue(), address -> {
                name.clear();
                showAddress(made, address);
            });
        }
    }

    private void showAddress(String source, String address) {
        OverlayHost.of(this).ifPresent(host -> {
            Label headline = new WrappedLabel(words.get("address.title", source));
            headline.getStyleClass().add("headline");
            TextField field = new TextField(address);
            field.setEditable(false);
            field.setId("source-address");
            field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            field.setAccessibleText(words.get("address.title", source));
            Button copy = new Button(words.get("address.copy"));
            copy.getStyleClass().add("primary");
            copy.setOnAction(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(address);
                Clipboard.getSystemClipboard().setContent(content);
            });
            Button done = new Button(words.get("address.done"));
            done.setId("address-done");
            done.setCancelButton(true);
            done.setOnAction(event -> host.close());
            HBox buttons = new HBox(8, copy, done);
            buttons.setAlignment(Pos.CENTER_RIGHT);
            VBox box = new VBox(12, headline, new WrappedLabel(words.get("address.hint")), field, buttons);
            box.getStyleClass().add("dialog-box");
            box.setPrefWidth(520);
            host.show(box, () -> field.clear());
            field.requestFocus();
            field.selectAll();
        });
    }

    private SettingLine line(SourcePolicy source) {
        ComboBox<Mode> modes = new ComboBox<>();
        modes.getItems().setAll(model.modes());
        modes.setValue(source.mode());
        modes.setConverter(Shown.by(each -> words.get("mode." + each)));
        modes.setAccessibleText(words.get("source.mode.of", source.name()));
        modes.setOnAction(event -> changed(source, modes.getValue(), source.priority(), source.demoOnly()));
        ComboBox<Priority> priorities = new ComboBox<>();
        priorities.getItems().setAll(List.of(Priority.HIGH, Priority.NORMAL, Priority.LOW));
        priorities.setValue(source.priority());
        priorities.setConverter(Shown.by(each -> words.get("priority." + each)));
        priorities.setAccessibleText(words.get("source.priority.of", source.name()));
        priorities.setOnAction(event -> changed(source, source.mode(), priorities.getValue(), source.demoOnly()));
        CheckBox real = new CheckBox(words.get("source.real"));
        real.setSelected(!source.demoOnly());
        real.setOnAction(event -> allowReal(source, real));
        Button revoke = new Button(words.get("source.revoke"));
        revoke.getStyleClass().addAll("danger", "source-revoke");
        revoke.setAccessibleText(words.get("source.revoke.of", source.name()));
        revoke.setOnAction(event -> revoke(source));
        SettingLine line = new SettingLine(source.name(), reach(source), "webhook");
        HBox controls = new HBox(8, modes, priorities, real, revoke);
        controls.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().add(controls);
        line.setId("source-" + source.name());
        return line;
    }

    private String reach(SourcePolicy source) {
        return source.terminals().isEmpty()
                ? words.get(source.demoOnly() ? "source.reach.demo" : "source.reach.all")
                : words.get(
                        "source.reach",
                        String.join(
                                ", ",
                                source.terminals().stream()
                                        .map(id -> id.name())
                                        .sorted()
                                        .toList()));
    }

    private void changed(SourcePolicy source, Mode nextMode, Priority priority, boolean demoOnly) {
        SourcePolicy next = new SourcePolicy(source.name(), nextMode, source.terminals(), demoOnly, priority);
        if (!next.equals(source)) {
            model.change(next);
        }
    }

    /// To the real money only by a second word.
    private void allowReal(SourcePolicy source, CheckBox box) {
        if (!box.isSelected()) {
            changed(source, source.mode(), source.priority(), true);
            return;
        }
        box.setSelected(false);
        Confirmation.ask(
                this,
                new Confirmation.Question(
                        words.get("real.title", source.name()),
                        words.get("real.text"),
                        words.get("real.yes"),
                        words.get("real.no")),
                () -> changed(source, source.mode(), source.priority(), false));
    }

    private void revoke(SourcePolicy source) {
        Confirmation.ask(
                this,
                new Confirmation.Question(
                        words.get("revoke.title", source.name()),
                        words.get("revoke.text"),
                        words.get("revoke.yes"),
                        words.get("revoke.no")),
                () -> model.revoke(source));
    }

    private void showAll() {
        setLines(model.sources().stream().map(this::line).toList());
    }

    @Override
    void attach(Subscriptions open) {
        ListChangeListener<SourcePolicy> listener = change -> showAll();
        model.sources().addListener(listener);
        open.add(() -> model.sources().removeListener(listener));
        open.follow(
                model.busyProperty(), () -> add.setDisable(model.busyProperty().get()));
        open.follow(
                model.failureProperty(),
                () -> problem.setText(model.failureProperty().get()));
        model.load();
        showAll();
    }
}
