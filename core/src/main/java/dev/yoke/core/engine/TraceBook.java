package dev.yoke.core.engine;

import dev.yoke.core.port.JournalEntry.Traced;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.view.LatencyView;
import java.util.List;
import java.util.Optional;

/// Writes down when signals and orders passed their hops, and keeps count of how long that took.
final class TraceBook {

    private final EngineTime time;
    private final Recorder recorder;
    private final HopLatencies latencies = new HopLatencies();

    TraceBook(EngineTime time, Recorder recorder) {
        this.time = time;
        this.recorder = recorder;
    }

    void finished(SignalTrace trace, SignalId signal, Optional<IntentId> intent) {
        latencies.add(trace);
        recorder.record(new Traced(trace.of(signal, intent), time.nowMs()));
    }

    List<LatencyView> latencies() {
        return latencies.view();
    }
}
