package dev.yoke.core.market;

import java.util.Arrays;

/// Averages candles to Heikin-Ashi candles: close = (open + high + low + close) ÷ 4, open = the middle of the one
/// before, high and low span both. The first one opens in the middle of its candle's open and close.
///
/// Thread: its owner's; the views it hands out may go to any thread. Ownership: one per series that is followed;
/// what is completed is worked out once. Source: the usual definition, as in the terminals' Heiken Ashi indicator.
public final class HeikinAshi {

    private long[] open = new long[0];
    private long[] close = new long[0];
    private int completed;
    private long revision = Long.MIN_VALUE;
    private long firstOpenMs;

    /// The averaged candles of a newer view of the same series, or of another one.
    public CandleView follow(CandleView candles) {
        int now = Math.max(0, candles.size() - 1);
        long firstMs = candles.size() == 0 ? 0 : candles.openServerMs(0);
        if (candles.revision() != revision || now < completed || firstMs != firstOpenMs) {
            open = new long[0];
            close = new long[0];
            completed = 0;
        }
        revision = candles.revision();
        firstOpenMs = firstMs;
        if (now > open.length) {
            int capacity = now + now / 4 + 64;
            open = Arrays.copyOf(open, capacity);
            close = Arrays.copyOf(close, capacity);
        }
        for (int i = completed; i < now; i++) {
            open[i] = opens(candles, i, open, close);
            close[i] = closes(candles, i);
        }
        completed = now;
        return new Averaged(candles, open, close, completed);
    }

    private static long opens(CandleView candles, int index, long[] open, long[] close) {
        return index == 0 ? middle(candles.open(0), candles.close(0)) : middle(open[index - 1], close[index - 1]);
    }

    private static long closes(CandleView candles, int index) {
        long sum = candles.open(index) + candles.high(index) + candles.low(index) + candles.close(index);
        return Math.floorDiv(sum + 2, 4L);
    }

    private static long middle(long a, long b) {
        return Math.floorDiv(a + b + 1, 2L);
    }

    /// Shares the slots below `completed`, which are never written again; the forming candle follows from them.
    private record Averaged(CandleView source, long[] opens, long[] closes, int completed) implements CandleView {

        @Override
        public Instrument instrument() {
            return source.instrument();
        }

        @Override
        public Timeframe timeframe() {
            return source.timeframe();
        }

        @Override
        public int size() {
            return source.size();
        }

        @Override
        public long revision() {
            return source.revision();
        }

        @Override
        public long openServerMs(int index) {
            return source.openServerMs(index);
        }

        @Override
        public long open(int index) {
            return index < completed ? opens[index] : HeikinAshi.opens(source, index, opens, closes);
        }

        @Override
        public long high(int index) {
            return Math.max(source.high(index), Math.max(open(index), close(index)));
        }

        @Override
        public long low(int index) {
            return Math.min(source.low(index), Math.min(open(index), close(index)));
        }

        @Override
        public long close(int index) {
            return index < completed ? closes[index] : HeikinAshi.closes(source, index);
        }

        @Override
        public long tickVolume(int index) {
            return source.tickVolume(index);
        }
    }
}
