package dev.yoke.core.risk;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;

/// One entry at one terminal, with its levels resolved to prices, before it is judged and sized.
///
/// Units: prices 1e-8; `stop` and `target` 0 = none.
///
/// @param named the price that the signal named, also one for an order at the market; 0 = none
public record EntryProposal(
        Instrument instrument,
        SymbolSpec spec,
        Side side,
        OrderType type,
        long entry,
        long stop,
        long target,
        Sizing sizing,
        long named) {

    /// Without a price of the sender's.
    public EntryProposal(
            Instrument instrument,
            SymbolSpec spec,
            Side side,
            OrderType type,
            long entry,
            long stop,
            long target,
            Sizing sizing) {
        this(instrument, spec, side, type, entry, stop, target, sizing, 0);
    }

    public EntryProposal withTarget(long price) {
        return new EntryProposal(instrument, spec, side, type, entry, stop, price, sizing, named);
    }

    /// Distance from entry to stop, 1e-8 of price; 0 without a stop.
    public long stopDistance() {
        return stop == 0 ? 0 : Math.abs(entry - stop);
    }
}
