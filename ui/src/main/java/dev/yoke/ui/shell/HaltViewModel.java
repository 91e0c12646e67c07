package dev.yoke.ui.shell;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.FlattenView;
import dev.yoke.core.view.HaltView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.HaltCauses;
import dev.yoke.ui.words.Phrases;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The halted bar and the proof of the latest flatten.
final class HaltViewModel {

    /// How long a finished dry run's proof stays when nothing is halted.
    private static final long PROOF_STAYS_MS = 20_000;

    /// @param share of positions and orders that are gone, 0 to 1
    record ProofLine(TerminalId terminal, String text, FlattenView.State state, double share) {}

    private final ScreenPorts ports;
    private final Phrases words;
    private final ReadOnlyBooleanWrapper halted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper proofTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<ProofLine>> proof = new ReadOnlyObjectWrapper<>(List.of());
    private long lastVersion = -1;

    HaltViewModel(ScreenPorts ports) {
        this.ports = ports;
        this.words = ports.phrases(HaltViewModel.class);
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        if (view.version() == lastVersion) {
            return;
        }
        lastVersion = view.version();
        HaltView halt = view.halt();
        halted.set(halt.halted());
        text.set(halt.halted() ? sentence(halt) : "");
        showProof(view);
    }

    private void showProof(CockpitView view) {
        FlattenView flatten = view.flatten().orElse(null);
        if (flatten == null || isOver(flatten, view)) {
            proof.set(List.of());
            return;
        }
        proofTitle.set(words.get(
                flatten.dryRun() ? "halt.dry-run" : flatten.finished() ? "halt.flattened" : "halt.flattening"));
        proof.set(flatten.lines().stream()
                .map(line -> new ProofLine(line.terminal(), proof(line, view), line.state(), shareDone(line)))
                .toList());
    }

    private String proof(FlattenView.Line line, CockpitView view) {
        return switch (line.state()) {
            case FLAT ->
                words.get(
                        line.ordersAtStart() > 0 ? "proof.flat.cancelled" : "proof.flat",
                        line.positionsAtStart() + "/" + line.positionsAtStart(),
                        Figures.decimal(line.elapsedMs() * (FixedPoint.ONE / 1_000), 1) + " s",
                        line.ordersAtStart());
            case CLOSING -> words.get("proof.closing", line.positionsLeft(), line.ordersLeft());
            case VERIFYING -> words.get("proof.verifying", line.positionsLeft(), line.ordersLeft());
            case UNREACHABLE ->
                words.get("proof.unreachable", line.positionsLeft(), line.ordersLeft()) + reason(line.terminal(), view);
            case WOULD_CLOSE -> words.get("proof.would-close", line.positionsLeft(), line.ordersLeft());
        };
    }

    private String reason(TerminalId terminal, CockpitView view) {
        return view.terminals().stream()
                .filter(each -> each.id().equals(terminal))
                .findFirst()
                .map(each -> ports.desk().said(each.stateReason()))
                .filter(reason -> !reason.isEmpty())
                .map(reason -> " (" + reason + ")")
                .orElse("");
    }

    private static double shareDone(FlattenView.Line line) {
        int start = line.positionsAtStart() + line.ordersAtStart();
        int left = line.positionsLeft() + line.ordersLeft();
        return start == 0 ? (left == 0 ? 1 : 0) : Math.clamp(1 - (double) left / start, 0, 1);
    }

    private static boolean isOver(FlattenView flatten, CockpitView view) {
        return flatten.finished() && !view.halt().halted() && view.nowMs() - flatten.startedMs() > PROOF_STAYS_MS;
    }

    private String sentence(HaltView halt) {
        ZonedDateTime since = Instant.ofEpochMilli(halt.sinceMs()).atZone(ports.zone());
        ZonedDateTime now = Instant.ofEpochMilli(ports.clock().nowMs()).atZone(ports.zone());
        String time = Figures.timeOfDay(halt.sinceMs(), ports.zone()).substring(0, 5);
        boolean today = since.toLocalDate().equals(now.toLocalDate());
        String when = today ? time : since.toLocalDate() + " " + time;
        return words.get("halt.since", when, HaltCauses.in(words.language()).cause(halt.origin()));
    }

    void rearm() {
        ports.send(new Command.Rearm("button"), answer -> {});
    }

    ReadOnlyBooleanProperty haltedProperty() {
        return halted.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyStringProperty proofTitleProperty() {
        return proofTitle.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ProofLine>> proofProperty() {
        return proof.getReadOnlyProperty();
    }
}
