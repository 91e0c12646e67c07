package dev.yoke.core.market;

import java.util.ArrayList;
import java.util.List;

/// Puts candles together to longer ones: days to weeks and months.
///
/// Thread: stateless. Source: a longer candle opens and closes with its first and last one, spans all of them and has
/// the sum of their ticks, as in the terminals.
public final class LongerCandles {

    private LongerCandles() {}

    /// The longer candles, oldest first. The oldest one is left out: its beginning may be missing.
    ///
    /// @param shorter ascending by opening time
    public static List<Candle> of(List<Candle> shorter, Timeframe longer) {
        List<Candle> result = new ArrayList<>();
        long first = shorter.isEmpty() ? 0 : longer.openTime(shorter.getFirst().openServerMs());
        for (Candle candle : shorter) {
            long openMs = longer.openTime(candle.openServerMs());
            if (openMs == first) {
                continue;
            }
            if (!result.isEmpty() && result.getLast().openServerMs() == openMs) {
                result.add(joined(result.removeLast(), candle));
            } else {
                result.add(new Candle(
                        openMs, candle.open(), candle.high(), candle.low(), candle.close(), candle.tickVolume()));
            }
        }
        return result;
    }

    private static Candle joined(Candle longer, Candle next) {
        return new Candle(
                longer.openServerMs(),
                longer.open(),
                Math.max(longer.high(), next.high()),
                Math.min(longer.low(), next.low()),
                next.close(),
                longer.tickVolume() + next.tickVolume());
    }
}
