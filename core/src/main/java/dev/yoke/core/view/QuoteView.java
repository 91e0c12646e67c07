package dev.yoke.core.view;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Underlying;
import java.util.OptionalLong;

/// The latest quote of an instrument. Units: prices 1e-8; `timeMs` UTC epoch ms of the quote.
///
/// @param dayOpen bid at the start of the server's day, 0 = not known
/// @param stale older than the policy allows, or the link is not live
/// @param market what it stands for, however the broker spells it: `EURUSD` for `EURUSD.r`
/// @param closed the broker does not trade it now, by its own hours
/// @param maxSpread widest spread in which the account may enter, pips 1e-8; 0 = no such limit
public record QuoteView(
        Instrument instrument,
        long bid,
        long ask,
        long timeMs,
        int digits,
        long point,
        long dayOpen,
        boolean stale,
        String market,
        boolean closed,
        long maxSpread) {

    /// From this share of its limit on a spread is near it: four fifths.
    private static final long NEAR = FixedPoint.ONE / 5 * 4;

    /// A spread against its limit.
    public enum SpreadState {
        FINE,
        /// Near the limit.
        WIDE,
        /// Above it: entries are denied.
        TOO_WIDE
    }

    /// Of an open market, without a limit of its spread.
    public QuoteView(
            Instrument instrument,
            long bid,
            long ask,
            long timeMs,
            int digits,
            long point,
            long dayOpen,
            boolean stale) {
        this(
                instrument,
                bid,
                ask,
                timeMs,
                digits,
                point,
                dayOpen,
                stale,
                Underlying.unspecified(instrument.symbol()).name(),
                false,
                0);
    }

    /// The spread in points of the price's last digit.
    public long spreadPoints() {
        return point <= 0 ? 0 : (ask - bid) / point;
    }

    /// The spread in pips, 1e-8.
    public long spreadPips() {
        long pip = digits == 3 || digits == 5 ? point * 10 : point;
        return pip <= 0 ? 0 : FixedPoint.divide(ask - bid, pip);
    }

    public SpreadState spreadState() {
        long pips = spreadPips();
        if (maxSpread == 0 || pips < FixedPoint.multiply(maxSpread, NEAR)) {
            return SpreadState.FINE;
        }
        return pips > maxSpread ? SpreadState.TOO_WIDE : SpreadState.WIDE;
    }

    /// Change of the bid since the start of the server's day, percent points 1e-8; empty where the start is not known.
    public OptionalLong dayChange() {
        return dayOpen <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(FixedPoint.multiplyDivide(bid - dayOpen, 100 * FixedPoint.ONE, dayOpen));
    }
}
