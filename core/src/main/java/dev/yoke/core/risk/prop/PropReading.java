package dev.yoke.core.risk.prop;

/// What an account shows at one moment.
///
/// Units: UTC epoch milliseconds; money 1e-8; `openCommission` and `openSwap` are those parts of the equity that belong
/// to open positions, costs negative.
public record PropReading(long timeMs, long balance, long equity, long openCommission, long openSwap) {

    public static PropReading of(long timeMs, long balance, long equity) {
        return new PropReading(timeMs, balance, equity, 0, 0);
    }

    /// The value that the firm holds against its floors.
    long tested(PropPack.Included included) {
        if (!included.floating()) {
            return balance;
        }
        long value = equity;
        if (!included.commission()) {
            value = Math.subtractExact(value, openCommission);
        }
        return included.swap() ? value : Math.subtractExact(value, openSwap);
    }
}
