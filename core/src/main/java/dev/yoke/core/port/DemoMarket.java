package dev.yoke.core.port;

/// The simulated terminals inside this cockpit. While they run the bridge lets nobody else in: a simulated account and
/// a real one are never in the same sums.
///
/// Thread: any but the engine's and the screen's: it opens files and waits for sessions to end.
/// Failure: in the outcome, in words for the trader.
public interface DemoMarket {

    enum State {
        OFF,
        /// May be ended by [#stop].
        ON,
        /// The program was started as a demo and stays one until it ends.
        WHOLE_RUN
    }

    record Outcome(boolean done, String text) {}

    State state();

    Outcome start();

    /// Ends the simulated terminals and lets the real ones in again.
    Outcome stop();
}
