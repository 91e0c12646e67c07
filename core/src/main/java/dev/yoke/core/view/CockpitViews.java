package dev.yoke.core.view;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import java.util.Optional;

/// Where screens and APIs read. Latest wins: a reader polls as often as it draws, and costs the engine nothing.
///
/// Thread: any; never blocks.
public interface CockpitViews {

    CockpitView current();

    /// The series, once [dev.yoke.core.message.Command.WatchCandles] asked for it or ticks made it.
    Optional<CandleView> candles(Instrument instrument, Timeframe timeframe);

    /// Agents, strategies and the scanner, as of the latest completed candle.
    default StrategiesView strategies() {
        return StrategiesView.EMPTY;
    }

    /// The signals of the recent past and what became of them.
    default SignalsView signals() {
        return SignalsView.EMPTY;
    }

    /// Activities after `sequence` (0 = all kept).
    ActivityBatch activitiesAfter(long sequence);
}
