package dev.yoke.core.view;

import dev.yoke.core.market.TerminalId;
import java.util.List;

/// The latest flatten-all and its proof. Units: `startedMs` UTC epoch ms, `elapsedMs` ms.
public record FlattenView(String origin, boolean dryRun, long startedMs, boolean finished, List<Line> lines) {

    /// One account: `7/7 flat in 1.4 s`. `state` says where it stands; `openRisk` what still is open at a dead
    /// terminal, for the trader.
    public record Line(
            TerminalId terminal,
            State state,
            int positionsAtStart,
            int ordersAtStart,
            int positionsLeft,
            int ordersLeft,
            long elapsedMs,
            int rounds,
            String text) {}

    public enum State {
        CLOSING,
        VERIFYING,
        FLAT,
        /// Not reachable; retried when it comes back.
        UNREACHABLE,
        /// Would be closed (dry run).
        WOULD_CLOSE
    }
}
