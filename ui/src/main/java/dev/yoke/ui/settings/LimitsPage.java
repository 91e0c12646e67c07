package dev.yoke.ui.settings;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All limits, of all accounts or of one. What is tightened holds at once, what is loosened from the next trading day,
/// and it says so before it is saved.
final class LimitsPage extends SettingsPage {

    private final LimitsViewModel model;
    private final Phrases words;
    private final RuleNames names;
    private final ComboBox<Optional<TerminalId>> account = new ComboBox<>();
    private final Label summary = new WrappedLabel("");
    private final Label answer = new WrappedLabel("");
    private final Label file = new WrappedLabel("");
    private final Button save = new Button();
    private final Button discard = new Button();
    private final VBox bar = new VBox(4);
    private final List<CheckBox> sessions = new ArrayList<>();
    private final Subscriptions openLines = new Subscriptions();

    LimitsPage(ScreenPorts ports, LimitsViewModel model, Phrases words) {
        super("limits", words.get("page.limits"));
        this.model = model;
        this.words = words;
        names = RuleNames.in(ports.desk().language());
        account.setId("limits-account");
        account.setAccessibleText(words.get("limits.of"));
        account.setConverter(Shown.by(id -> id.map(TerminalId::name).orElseGet(() -> words.get("limits.all"))));
        account.setOnAction(event -> {
            if (account.getValue() != null) {
                model.accountProperty().set(account.getValue());
            }
        });
        save.setText(words.get("save"));
        save.setId("limits-save");
        save.getStyleClass().add("primary");
        save.setOnAction(event -> model.save());
        discard.setText(words.get("discard"));
        discard.setId("limits-discard");
        discard.setOnAction(event -> model.discard());
        summary.setId("limits-summary");
        answer.setId("limits-answer");
        answer.getStyleClass().add("muted");
        file.getStyleClass().addAll("muted", "hint");
        HBox top = new HBox(8, new Label(words.get("limits.of")), account);
        top.setAlignment(Pos.CENTER_LEFT);
        around(new VBox(4, top, file), true);
        HBox buttons = new HBox(8, save, discard);
        buttons.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, summary, buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().setAll(line, answer);
        bar.getStyleClass().add("save-bar");
    }

    private void showLines() {
        openLines.close();
        List<SettingLine> lines = new ArrayList<>();
        for (LimitRow row : model.rows()) {
            LimitLine line = new LimitLine(model, row, words, names.limit(row.limit()));
            line.attach(openLines);
            lines.add(line);
        }
        if (model.accountProperty().get().isEmpty()) {
            lines.add(sessions());
        }
        setLines(lines);
    }

    private SettingLine sessions() {
        sessions.clear();
        for (MarketSession session : MarketSession.values()) {
            CheckBox box = new CheckBox(words.get("session." + session));
            box.setUserData(session);
            box.setSelected(model.sessionsProperty().get().contains(session));
            box.setOnAction(event -> model.allow(session, box.isSelected()));
            sessions.add(box);
        }
        VBox boxes = new VBox(4);
        boxes.getChildren().addAll(sessions);
        return new SettingLine(words.get("sessions"), words.get("sessions.hint"), "sessions", boxes);
    }

    private void showSessions() {
        sessions.forEach(box -> box.setSelected(
                model.sessionsProperty().get().stream().anyMatch(session -> session.equals(box.getUserData()))));
    }

    private void showSummary() {
        LimitsViewModel.Summary now = model.summaryProperty().get();
        boolean asking = model.askingProperty().get();
        summary.setText(
                asking
                        ? words.get("saving")
                        : now.wrong() > 0
                                ? words.get("limits.wrong", now.wrong())
                                : !now.problem().isEmpty()
                                        ? words.get("limits.contradiction", now.problem())
                                        : words.get("limits.summary", now.atOnce(), now.later()));
        summary.getStyleClass()
                .setAll("label", now.wrong() > 0 || !now.problem().isEmpty() ? "loss" : "label");
        save.setDisable(asking || !now.canSave());
        discard.setDisable(asking || (now.atOnce() + now.later() + now.wrong() == 0));
    }

    private void showAnswer() {
        answer.setText(model.answerProperty().get());
        answer.setVisible(!answer.getText().isEmpty());
        answer.setManaged(!answer.getText().isEmpty());
    }

    @Override
    Optional<Node> bar() {
        return Optional.of(bar);
    }

    private void showAccounts() {
        List<Optional<TerminalId>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        model.accounts().forEach(id -> choices.add(Optional.of(id)));
        if (!account.getItems().equals(choices)) {
            account.getItems().setAll(choices);
        }
        account.setValue(model.accountProperty().get());
    }

    private void showFile() {
        List<String> problems = model.fileProblems();
        file.setText(
                !problems.isEmpty()
                        ? words.get("file.problems", String.join(" ", problems))
                        : words.get(model.file().isEmpty() ? "file.none" : "file.said", model.file()));
    }

    @Override
    void attach(Subscriptions open) {
        ListChangeListener<Object> rows = change -> showLines();
        model.rows().addListener(rows);
        open.add(() -> model.rows().removeListener(rows));
        ListChangeListener<Object> accounts = change -> showAccounts();
        model.accounts().addListener(accounts);
        open.add(() -> model.accounts().removeListener(accounts));
        open.add(openLines::close);
        open.follow(model.sessionsProperty(), this::showSessions);
        open.follow(model.summaryProperty(), this::showSummary);
        open.follow(model.askingProperty(), this::showSummary);
        open.follow(model.answerProperty(), this::showAnswer);
        model.onFrame();
        showAccounts();
        showLines();
        showFile();
    }

    @Override
    void onFrame() {
        model.onFrame();
        showFile();
    }

    void show(Limit limit) {
        model.accountProperty().set(Optional.empty());
        account.setValue(Optional.empty());
        lines().stream()
                .filter(line -> line instanceof LimitLine found && found.row().limit() == limit)
                .map(LimitLine.class::cast)
                .findFirst()
                .ifPresent(LimitLine::focusField);
    }
}
