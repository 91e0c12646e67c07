package dev.yoke.core.market;

/// Collects candles in ascending order of their opening time while history is merged into a series.
final class CandleMerge {

    private final long[] candles;
    private int count;

    CandleMerge(int atMost) {
        candles = new long[Math.multiplyExact(atMost, CandleSeries.STRIDE)];
    }

    void add(long[] source, int at) {
        System.arraycopy(source, at, candles, count * CandleSeries.STRIDE, CandleSeries.STRIDE);
        count++;
    }

    void add(Candle candle) {
        int at = count * CandleSeries.STRIDE;
        candles[at + CandleSeries.OPEN_TIME] = candle.openServerMs();
        candles[at + CandleSeries.OPEN] = candle.open();
        candles[at + CandleSeries.HIGH] = candle.high();
        candles[at + CandleSeries.LOW] = candle.low();
        candles[at + CandleSeries.CLOSE] = candle.close();
        candles[at + CandleSeries.VOLUME] = candle.tickVolume();
        count++;
    }

    long[] candles() {
        return candles;
    }

    int count() {
        return count;
    }
}
