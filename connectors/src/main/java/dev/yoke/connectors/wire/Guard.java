package dev.yoke.connectors.wire;

/// The last line of defence, kept by the terminal in a file of its own.
///
/// Units: money 1e-8 in the account currency, 0 = off; `deadManS` seconds without a cockpit heartbeat, 0 = off.
public record Guard(boolean halted, long maxEquityLoss, long floorEquity, int deadManS, DeadManPolicy deadManPolicy) {

    /// What the terminal does by itself when the cockpit has been silent for `deadManS`.
    public enum DeadManPolicy {
        HOLD,
        BLOCK,
        FLATTEN
    }

    public static final Guard OPEN = new Guard(false, 0, 0, 0, DeadManPolicy.HOLD);

    public Guard withHalted(boolean newHalted) {
        return new Guard(newHalted, maxEquityLoss, floorEquity, deadManS, deadManPolicy);
    }
}
