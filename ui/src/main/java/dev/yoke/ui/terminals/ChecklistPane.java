package dev.yoke.ui.terminals;

import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The chosen terminal: its name, the button that installs, how the installation ended, and every check.
final class ChecklistPane extends VBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Phrases words;
    private final Consumer<String> onCopy;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Button install = new Button();
    private final Label outcome = new Label();
    private final Button copyOutcome = new Button();
    private final HBox outcomeLine;
    private final VBox rows = new VBox();
    private final List<CheckRow> shown = new ArrayList<>();
    private Optional<Patient> patient = Optional.empty();

    ChecklistPane(Phrases words, Consumer<String> onCopy, Consumer<Patient> onInstall) {
        this.words = words;
        this.onCopy = onCopy;
        getStyleClass().add("checklist");
        title.getStyleClass().add("headline");
        subtitle.getStyleClass().add("muted");
        install.setId("terminals-install");
        install.setMinWidth(Region.USE_PREF_SIZE);
        install.setOnAction(event -> patient.ifPresent(onInstall));
        VBox names = new VBox(title, subtitle);
        HBox.setHgrow(names, Priority.ALWAYS);
        names.setMinWidth(0);
        HBox head = new HBox(8, names, install);
        head.getStyleClass().add("checklist-head");
        outcome.setId("terminals-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.setMinWidth(0);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        copyOutcome.setText(words.get("copy"));
        copyOutcome.getStyleClass().add("small");
        copyOutcome.setMinWidth(USE_PREF_SIZE);
        copyOutcome.setOnAction(event -> onCopy.accept(outcome.getText()));
        outcomeLine = new HBox(8, outcome, copyOutcome);
        outcomeLine.getStyleClass().add("outcome");
        ScrollArea scroll = new ScrollArea(rows);
        rows.getStyleClass().add("check-rows");
        setVgrow(scroll, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(head, outcomeLine, scroll);
    }

    void show(Optional<Patient> now, Optional<TerminalsViewModel.Outcome> ended, boolean busy) {
        patient = now;
        setVisible(now.isPresent());
        now.ifPresent(chosen -> show(chosen, busy));
        TerminalsView.shown(outcomeLine, ended.isPresent());
        ended.ifPresent(this::show);
    }

    private void show(Patient chosen, boolean busy) {
        title.setText(chosen.title());
        subtitle.setText(chosen.subtitle());
        TerminalsView.shown(install, chosen.canInstall());
        install.setText(words.get(installKey(chosen)));
        install.setDisable(busy);
        List<Check> checks = chosen.checks();
        while (shown.size() < checks.size()) {
            CheckRow row = new CheckRow(words, checks.get(shown.size()), onCopy);
            shown.add(row);
            rows.getChildren().add(row);
        }
        for (int i = 0; i < checks.size(); i++) {
            if (!shown.get(i).shown().equals(checks.get(i))) {
                shown.get(i).show(checks.get(i));
            }
        }
    }

    static String installKey(Patient chosen) {
        boolean there = chosen.disk().flatMap(disk -> disk.eaVersion()).isPresent();
        boolean current = chosen.disk().filter(disk -> disk.current()).isPresent();
        return !there ? "install" : current ? "install.again" : "install.update";
    }

    private void show(TerminalsViewModel.Outcome ended) {
        StringBuilder text = new StringBuilder(words.get(ended.done() ? "outcome.done" : "outcome.failed"))
                .append(' ')
                .append(ended.text());
        ended.kept().forEach(line -> text.append('\n').append(line));
        outcome.setText(text.toString());
        outcomeLine.pseudoClassStateChanged(FAILED, !ended.done());
    }
}
