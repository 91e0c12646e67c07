package dev.yoke.core.engine;

import dev.yoke.core.indicator.LiveIndicators;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleBuilder;
import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.LongerCandles;
import dev.yoke.core.market.Timeframe;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One instrument's quote and candles. Its tick path allocates nothing.
final class InstrumentBook {

    private static final List<Timeframe> ALL = List.of(Timeframe.values());
    private static final List<Timeframe> NONE = List.of();

    private final Instrument instrument;
    private final TerminalBook terminal;
    private final CandleBuilder candles;
    private final LiveIndicators indicators;
    private final Set<Timeframe> watched = EnumSet.noneOf(Timeframe.class);
    private ExcursionMeter[] meters = {};
    private long bid;
    private long ask;
    private long timeMs;
    private long arrivedMonotonicMs;
    private boolean changed;

    InstrumentBook(Instrument instrument, TerminalBook terminal, int capacity) {
        this.instrument = instrument;
        this.terminal = terminal;
        this.candles = new CandleBuilder(instrument, capacity);
        this.indicators = new LiveIndicators(candles);
    }

    void onTick(long bid, long ask, long timeMs, long monotonicMs) {
        if (bid <= 0 || ask < bid) {
            return;
        }
        this.bid = bid;
        this.ask = ask;
        this.timeMs = timeMs;
        arrivedMonotonicMs = monotonicMs;
        changed = true;
        candles.onTick(bid, timeMs, terminal.serverOffsetMs());
        for (ExcursionMeter meter : meters) {
            meter.onQuote(bid, ask);
        }
    }

    /// The positions that hear every quote from the next one on: the latest may be older than they are.
    void measure(ExcursionMeter[] next) {
        meters = next;
    }

    /// Merges history, also into the longer candles that are made of it.
    void backfill(Timeframe timeframe, List<Candle> history) {
        changed = true;
        for (Timeframe each : ALL) {
            if (each == timeframe) {
                candles.series(each).backfill(history);
            } else if (each.source() == timeframe) {
                candles.series(each).backfill(LongerCandles.of(history, each));
            }
        }
    }

    /// Opening time of the forming candle, [Long#MIN_VALUE] while there is none. Costs nothing.
    long formingServerMs(Timeframe timeframe) {
        return candles.series(timeframe).lastOpenServerMs();
    }

    long revision(Timeframe timeframe) {
        return candles.series(timeframe).revision();
    }

    /// The timeframes to publish again, none when nothing came since the last call.
    List<Timeframe> takeChanged() {
        List<Timeframe> result = changed ? ALL : NONE;
        changed = false;
        return result;
    }

    CandleView view(Timeframe timeframe) {
        return candles.series(timeframe).view();
    }

    /// Changes when a candle is completed or history came: what follows from completed candles is new then.
    long completedMark(Timeframe timeframe) {
        CandleSeries series = candles.series(timeframe);
        return series.lastOpenServerMs() + series.revision();
    }

    double atr(Timeframe timeframe, int period) {
        return indicators.atr(timeframe, period);
    }

    /// @return false when it is watched already
    boolean watch(Timeframe timeframe) {
        return watched.add(timeframe);
    }

    Set<Timeframe> watched() {
        return watched;
    }

    Instrument instrument() {
        return instrument;
    }

    TerminalBook terminal() {
        return terminal;
    }

    boolean hasQuote() {
        return bid != 0;
    }

    long bid() {
        return bid;
    }

    long ask() {
        return ask;
    }

    long timeMs() {
        return timeMs;
    }

    /// Since the quote arrived here; a terminal's clock does not matter.
    long ageMs(long monotonicMs) {
        return hasQuote() ? monotonicMs - arrivedMonotonicMs : Long.MAX_VALUE;
    }

    /// Bid at the opening of the server's day, 0 = not known: a day that is the only one known may have been joined
    /// in its middle.
    long dayOpen() {
        CandleView days = candles.series(Timeframe.D1).view();
        return days.size() < 2 ? 0 : days.open(days.size() - 1);
    }
}
