package dev.yoke.core.port;

import dev.yoke.core.signal.Decision;
import java.util.List;

/// Tries whether signals from outside arrive, and what would become of them.
///
/// Thread: any but the engine's and the screen's: it waits for the disk and for the gateway.
/// Failure: in the result, in words for the trader.
@FunctionalInterface
public interface SignalTest {

    /// @param took milliseconds from the request to the answer
    record Tested(boolean reached, String text, List<Decision> decisions, long tookMs) {
        public Tested {
            decisions = List.copyOf(decisions);
        }
    }

    /// Sends one signal for this symbol over HTTP to the gateway, through an address of its own whose signals are only
    /// judged and which ends with the test. Nothing is traded, whatever the source's own mode.
    ///
    /// @param name of the source that is tried
    Tested send(String name, String symbol);
}
