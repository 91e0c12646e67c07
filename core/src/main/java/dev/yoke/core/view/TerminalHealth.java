package dev.yoke.core.view;

import java.util.Optional;

/// How one terminal's link and permissions are, and have been since the cockpit started.
///
/// Units: `sinceMs` UTC epoch ms of the last change of the link, 0 = never connected; `pumpUsLast` and `pumpUsMax`
/// microseconds of a pass of the Expert Advisor, 0 = not said; `outQueueBytes` bytes that wait at the terminal.
///
/// @param permits what the last heartbeat said; empty before the first
/// @param resyncs how often the book was read again after the first time in this run
/// @param losses how often the link was lost
/// @param difference what the last comparison of books found, in words; empty = nothing ever differed
public record TerminalHealth(
        Optional<Permits> permits,
        long sinceMs,
        int resyncs,
        int losses,
        String difference,
        int outQueueBytes,
        long pumpUsLast,
        long pumpUsMax) {

    public static final TerminalHealth UNKNOWN = new TerminalHealth(Optional.empty(), 0, 0, 0, "", 0, 0, 0);

    /// Who allows trading.
    ///
    /// @param broker the terminal has a connection to its broker
    /// @param button the terminal's button Algo Trading (AutoTrading)
    /// @param box the box in the Expert Advisor's window
    /// @param account the account may trade: not the investor's password
    /// @param experts the broker lets Expert Advisors trade
    /// @param guardHalted the Expert Advisor's own guard is latched
    public record Permits(
            boolean broker, boolean button, boolean box, boolean account, boolean experts, boolean guardHalted) {}
}
