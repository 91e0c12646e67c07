package dev.yoke.core.engine;

import dev.yoke.core.manage.ManagedExit;
import dev.yoke.core.manage.Trail;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import java.util.Optional;

/// What plans have to hear besides quotes.
final class PlanHearing {

    private final EngineTime time;
    private final MarketBook market;

    PlanHearing(EngineTime time, MarketBook market) {
        this.time = time;
        this.market = market;
    }

    /// The history that the plan needs, and the latest quote where it is one of this session.
    void begin(ManagedPosition managed) {
        Instrument instrument = managed.position().instrument();
        candles(managed.exit()).ifPresent(candles -> market.watch(instrument, candles.timeframe()));
        market.find(instrument)
                .filter(quoted -> quoted.hasQuote() && managed.book().isReadyToTrade())
                .ifPresent(quoted -> managed.exit().onQuote(quoted.bid(), quoted.ask()));
    }

    private static Optional<Trail.Candles> candles(ManagedExit exit) {
        return exit.plan()
                .trailing()
                .filter(trailing -> trailing.by() instanceof Trail.Candles)
                .map(trailing -> (Trail.Candles) trailing.by());
    }

    /// Time, ATR and candles, as far as the plan asks for them and they are new.
    void refresh(ManagedPosition managed) {
        ManagedExit exit = managed.exit();
        Instrument instrument = managed.position().instrument();
        Optional<InstrumentBook> quoted = market.find(instrument);
        if (!exit.plan().time().isNever() && quoted.isPresent()) {
            exit.onTime(time.nowMs(), quoted.get().timeMs(), managed.book().serverOffsetMs());
        }
        if (exit.plan().trailing().isEmpty() || quoted.isEmpty()) {
            return;
        }
        Optional<Trail.Candles> candles = candles(exit);
        if (candles.isPresent()) {
            Timeframe timeframe = candles.get().timeframe();
            if (managed.takeNewCandles(quoted.get().completedMark(timeframe))) {
                hearCandles(exit, quoted.get().view(timeframe), candles.get().count());
            }
        } else if (managed.takeNewCandles(market.atrMark(instrument))) {
            exit.onAtr(market.atr(instrument));
        }
    }

    private static void hearCandles(ManagedExit exit, CandleView view, int count) {
        int completed = view.size() - 1;
        if (completed < count) {
            exit.onCandles(0, 0);
            return;
        }
        long low = Long.MAX_VALUE;
        long high = 0;
        for (int i = completed - count; i < completed; i++) {
            low = Math.min(low, view.low(i));
            high = Math.max(high, view.high(i));
        }
        exit.onCandles(low, high);
    }
}
