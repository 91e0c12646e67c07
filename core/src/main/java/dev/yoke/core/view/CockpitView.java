package dev.yoke.core.view;

import java.util.List;
import java.util.Optional;

/// Everything the screens and APIs show, at one moment. Made by the engine at most once per 16 ms; immutable.
///
/// `version` grows with every publication. Units: `nowMs` UTC epoch milliseconds.
public record CockpitView(
        long version,
        long nowMs,
        HaltView halt,
        List<TerminalView> terminals,
        List<PositionView> positions,
        List<OrderView> orders,
        List<DealView> recentDeals,
        List<PendingSignalView> pendingSignals,
        List<QuoteView> quotes,
        RiskView risk,
        Optional<FlattenView> flatten,
        List<QueueView> queues,
        JournalView journal,
        PipelineView pipeline) {

    /// With nothing on its way.
    public CockpitView(
            long version,
            long nowMs,
            HaltView halt,
            List<TerminalView> terminals,
            List<PositionView> positions,
            List<OrderView> orders,
            List<DealView> recentDeals,
            List<PendingSignalView> pendingSignals,
            List<QuoteView> quotes,
            RiskView risk,
            Optional<FlattenView> flatten,
            List<QueueView> queues,
            JournalView journal) {
        this(
                version,
                nowMs,
                halt,
                terminals,
                positions,
                orders,
                recentDeals,
                pendingSignals,
                quotes,
                risk,
                flatten,
                queues,
                journal,
                PipelineView.EMPTY);
    }

    public static final CockpitView EMPTY = new CockpitView(
            0,
            0,
            HaltView.RUNNING,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            RiskView.EMPTY,
            Optional.empty(),
            List.of(),
            new JournalView(true, "", 0, 0, 0));
}
