package dev.yoke.core.engine;

import dev.yoke.core.market.CandleSection;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.risk.regime.MarketState;
import java.util.HashMap;
import java.util.Map;

/// Regime and trend of the instruments that are asked for, worked out once per completed candle.
final class MarketStates {

    private final MarketBook market;
    private final Timeframe timeframe;
    private final Map<Instrument, Known> known = new HashMap<>();

    private record Known(long revision, long formingMs, MarketState state) {}

    MarketStates(MarketBook market, Timeframe timeframe) {
        this.market = market;
        this.timeframe = timeframe;
    }

    MarketState of(Instrument instrument) {
        return market.find(instrument).map(this::of).orElse(MarketState.UNKNOWN);
    }

    private MarketState of(InstrumentBook book) {
        CandleView view = book.view(timeframe);
        if (view.size() == 0) {
            return MarketState.UNKNOWN;
        }
        long formingMs = view.openServerMs(view.size() - 1);
        Known before = known.get(book.instrument());
        if (before != null && before.revision() == view.revision() && before.formingMs() == formingMs) {
            return before.state();
        }
        MarketState state = MarketState.of(CandleSection.completed(view, MarketState.CANDLES));
        known.put(book.instrument(), new Known(view.revision(), formingMs, state));
        return state;
    }
}
