package dev.yoke.ui.sampler;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// No engine: one picture of a market that stands still, and nothing is traded. What a control asks for is answered as
/// refused.
final class SampleCockpit implements CockpitViews, EngineInbox {

    private final String refusal;
    private final CockpitView view;

    SampleCockpit(String refusal, long nowMs) {
        this.refusal = refusal;
        view = SampleMarket.at(nowMs);
    }

    @Override
    public CockpitView current() {
        return view;
    }

    @Override
    public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
        return view.quotes().stream()
                .filter(quote -> quote.instrument().equals(instrument))
                .findFirst()
                .map(quote -> SampleCandles.to(instrument, timeframe, view.nowMs() + SampleMarket.SERVER_OFFSET_MS));
    }

    @Override
    public ActivityBatch activitiesAfter(long sequence) {
        return new ActivityBatch(List.of(), 0, 0);
    }

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        return false;
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        return CompletableFuture.completedFuture(Answer.refused(refusal));
    }
}
