package dev.yoke.ui.diagnostics;

import dev.yoke.core.port.HostProcess;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.LatencyView;
import dev.yoke.core.view.PipelineView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.TerminalView;
import java.util.List;

/// Everything the panel shows but the log, at one moment.
///
/// @param worstFrameNs of the FX thread, of late
/// @param links one line for each terminal
record Snapshot(
        long nowMs,
        HostProcess.Facts facts,
        List<HostProcess.Counter> counters,
        List<QueueView> queues,
        JournalView journal,
        PipelineView pipeline,
        HaltView halt,
        long viewAgeMs,
        long worstFrameNs,
        List<String> links) {

    static final Snapshot NONE = of(CockpitView.EMPTY, HostProcess.Facts.NONE, List.of(), 0, 0);

    static Snapshot of(
            CockpitView view,
            HostProcess.Facts facts,
            List<HostProcess.Counter> counters,
            long nowMs,
            long worstFrameNs) {
        return new Snapshot(
                nowMs,
                facts,
                List.copyOf(counters),
                List.copyOf(view.queues()),
                view.journal(),
                view.pipeline(),
                view.halt(),
                view.nowMs() == 0 ? 0 : Math.max(0, nowMs - view.nowMs()),
                worstFrameNs,
                view.terminals().stream().map(Snapshot::link).toList());
    }

    private static String link(TerminalView terminal) {
        return terminal.id() + ": " + terminal.state()
                + (terminal.stateReason().isEmpty() ? "" : ", " + terminal.stateReason())
                + (terminal.tradingBlocked().isEmpty() ? "" : ", blocked: " + terminal.tradingBlocked())
                + ", unknown outcomes " + terminal.unknownOutcomes();
    }

    List<LatencyView> latencies() {
        return pipeline.latencies();
    }

    List<BreakerView> breakers() {
        return pipeline.breakers();
    }
}
