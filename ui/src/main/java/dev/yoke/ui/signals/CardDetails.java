package dev.yoke.ui.signals;

import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.signal.VerdictChange;
import dev.yoke.core.view.SignalView;
import dev.yoke.ui.theme.Figures;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a card shows when it is unfolded: orders, verdicts, hops, the text as it came, and how it would be judged now.
final class CardDetails extends VBox {

    private final SignalText text;
    private final ZoneId zone;
    private boolean allRules;

    CardDetails(SignalText text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
        getStyleClass().add("details");
    }

    void show(SignalRow row) {
        SignalView view = row.view();
        getChildren().clear();
        row.againProperty().get().ifPresent(again -> getChildren().add(again(again)));
        for (Decision decision : view.decisions()) {
            getChildren().add(verdicts(row, decision));
        }
        if (view.decisions().isEmpty()) {
            String key = view.signal().action().isEntry() ? "rules.not.yet" : "rules.exit";
            getChildren().add(Nodes.wrapped(text.get(key), "muted"));
        }
        for (Trace trace : view.traces()) {
            getChildren().add(hops(trace));
        }
        getChildren().add(raw(view));
    }

    private Node verdicts(SignalRow row, Decision decision) {
        List<Verdict> notable = decision.verdicts().stream()
                .filter(verdict -> verdict.outcome() != Verdict.Outcome.PASS)
                .toList();
        int passed = decision.verdicts().size() - notable.size();
        ToggleButton more = new ToggleButton(text.get(allRules ? "rules.fewer" : "rules.all", passed));
        more.setSelected(allRules);
        more.getStyleClass().addAll("link", "small");
        more.setFocusTraversable(false);
        more.setOnAction(event -> {
            allRules = more.isSelected();
            show(row);
        });
        String where = decision.terminal().map(id -> id.name()).orElseGet(() -> text.get("no.account"));
        HBox head = new HBox(8, Nodes.label(where, "section"), Nodes.gap(), more);
        return new VBox(4, head, new VerdictList(text, allRules ? decision.verdicts() : notable));
    }

    private Node again(SignalRow.Again again) {
        String at = Figures.timeOfDay(again.atMs(), zone);
        VBox box = new VBox(4, Nodes.label(text.get("again.title", at), "section"));
        box.getStyleClass().add("again");
        box.getChildren().add(Nodes.recorded(text.recorded(again.answer().text())));
        if (again.changes().isEmpty()) {
            box.getChildren().add(Nodes.label(text.get("again.same"), "muted"));
        }
        long moved = again.changes().stream().filter(change -> !change.turns()).count();
        again.changes().stream()
                .filter(VerdictChange::turns)
                .forEach(change -> box.getChildren().add(turned(change)));
        if (moved > 0) {
            box.getChildren().add(Nodes.label(text.get("again.moved", moved), "muted"));
            again.changes().stream()
                    .filter(change -> !change.turns())
                    .forEach(change -> box.getChildren().add(movedOn(change)));
        }
        return box;
    }

    private Node turned(VerdictChange change) {
        HBox line = new HBox(
                4,
                mark(change.before()),
                Nodes.label("→", "muted"),
                mark(change.now()),
                Nodes.wrapped(named(change)),
                Nodes.gap(),
                Nodes.label(text.recorded(value(change.before()) + " → " + value(change.now())), "muted"));
        line.getStyleClass().add("turned");
        return line;
    }

    private Node movedOn(VerdictChange change) {
        return new HBox(
                4,
                Nodes.wrapped(named(change), "muted"),
                Nodes.gap(),
                Nodes.label(text.recorded(value(change.before()) + " → " + value(change.now())), "muted"));
    }

    private String named(VerdictChange change) {
        return change.terminal()
                .map(id -> text.get("rule.at", text.rule(change.rule()), id.name()))
                .orElseGet(() -> text.rule(change.rule()));
    }

    private static Label mark(Optional<Verdict> verdict) {
        return verdict.map(VerdictList::mark).orElseGet(() -> Nodes.label("–", "muted"));
    }

    private static String value(Optional<Verdict> verdict) {
        return verdict.map(Verdict::value).filter(value -> !value.isEmpty()).orElse(Figures.NONE);
    }

    private Node hops(Trace trace) {
        FlowPane line = new FlowPane(4, 2);
        line.getStyleClass().add("hops");
        String title = trace.intent()
                .map(id -> text.get("hops.order", id.value()))
                .orElseGet(() -> text.get("hops.signal", Figures.timeOfDay(trace.startMs(), zone)));
        for (SignalText.HopText hop : text.hops(trace)) {
            line.getChildren().add(Nodes.label(hop.name()));
            if (!hop.after().isEmpty()) {
                line.getChildren().add(Nodes.label(hop.after(), "muted"));
            }
        }
        return new VBox(2, Nodes.label(title, "section"), line);
    }

    private Node raw(SignalView view) {
        String raw = view.signal().raw().strip();
        Button copy = new Button(text.get("raw.copy"));
        copy.getStyleClass().addAll("small", "copy-raw");
        copy.setFocusTraversable(false);
        copy.setDisable(raw.isEmpty());
        copy.setOnAction(event -> copy(raw));
        HBox head = new HBox(8, Nodes.label(text.get("raw.title"), "section"), Nodes.gap(), copy);
        Label body = Nodes.recorded(
                raw.isEmpty() ? text.get("raw.none") : text.recorded(raw), raw.isEmpty() ? "muted" : "raw");
        body.setMaxWidth(Double.MAX_VALUE);
        Label id = Nodes.recorded(text.get("signal.id", view.signal().id().value()), "muted");
        return new VBox(4, head, body, id);
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
