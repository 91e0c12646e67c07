package dev.yoke.benchmarks;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.SignalsView;
import dev.yoke.core.view.StrategiesView;
import java.util.Optional;

/// The views of a stepped engine as a running one gives them: made once a frame, however many panels look.
final class OncePerFrame implements CockpitViews {

    private final CockpitViews made;
    private CockpitView current;
    private StrategiesView strategies;
    private SignalsView signals;

    OncePerFrame(CockpitViews made) {
        this.made = made;
        current = made.current();
        strategies = made.strategies();
        signals = made.signals();
    }

    void refresh() {
        current = made.current();
        strategies = made.strategies();
        signals = made.signals();
    }

    @Override
    public CockpitView current() {
        return current;
    }

    @Override
    public StrategiesView strategies() {
        return strategies;
    }

    @Override
    public SignalsView signals() {
        return signals;
    }

    @Override
    public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
        return made.candles(instrument, timeframe);
    }

    @Override
    public ActivityBatch activitiesAfter(long sequence) {
        return made.activitiesAfter(sequence);
    }
}
