package dev.yoke.ui.chart.drawing;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.series.CandleArrays;

/// Draws a place to the open, high, low or close of its candle. Pure.
final class Magnet {

    private Magnet() {}

    /// @param reach how far it reaches, in price
    /// @return the nearest of the four within reach, 1e-8, else `price`
    static long price(CandleArrays candles, int index, double price, double reach) {
        double best = reach;
        double found = price;
        if (index >= 0 && index < candles.size()) {
            double[] four = {candles.open(index), candles.high(index), candles.low(index), candles.close(index)};
            for (double each : four) {
                if (Math.abs(each - price) <= best) {
                    best = Math.abs(each - price);
                    found = each;
                }
            }
        }
        return FixedPoint.fromDouble(found);
    }
}
