package dev.yoke.core.view;

import java.util.List;

/// The signals' way: how many are in flight, how long the hops take, and what is kept away.
///
/// @param retries orders that wait to be tried again
public record PipelineView(int inFlight, int retries, List<LatencyView> latencies, List<BreakerView> breakers) {

    public static final PipelineView EMPTY = new PipelineView(0, 0, List.of(), List.of());

    public PipelineView {
        latencies = List.copyOf(latencies);
        breakers = List.copyOf(breakers);
    }
}
