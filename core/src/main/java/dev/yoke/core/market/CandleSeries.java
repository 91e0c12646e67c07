package dev.yoke.core.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The candles of one instrument and timeframe, built from bid quotes and filled up from the terminal's history.
///
/// Thread: one writer, the engine; [#view()] may be handed to any thread. Units: prices 1e-8, times server epoch
/// milliseconds.
/// Bounded: at least `capacity` completed candles are kept; an eighth more and the oldest are dropped in one
/// block, which changes the revision. [#onTick] allocates nothing except when the store grows, and decides in
/// arrival order: the newest quote is the close.
public final class CandleSeries {

    /// Completed candles kept unless said otherwise.
    public static final int DEFAULT_CAPACITY = 20_000;

    static final int STRIDE = 6;
    static final int OPEN_TIME = 0;
    static final int OPEN = 1;
    static final int HIGH = 2;
    static final int LOW = 3;
    static final int CLOSE = 4;
    static final int VOLUME = 5;

    private static final long EMPTY = Long.MIN_VALUE;
    private static final int INITIAL_CANDLES = 64;

    private final Instrument instrument;
    private final Timeframe timeframe;
    private final int capacity;
    private final int trimAt;

    /// Views share this array: a slot below `completedCount` is never written again.
    private long[] completed;

    private int completedCount;
    private long formingOpenMs = EMPTY;
    private long formingEndMs = EMPTY;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;
    private long revision;
    private long ignoredTicks;
    private long ignoredCandles;
    private boolean changed;
    private CandleView view;

    public CandleSeries(Instrument instrument, Timeframe timeframe, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a candle series keeps at least one candle, not " + capacity);
        }
        this.instrument = instrument;
        this.timeframe = timeframe;
        this.capacity = capacity;
        this.trimAt = Math.addExact(capacity, Math.max(1, capacity / 8));
        this.completed = new long[Math.min(INITIAL_CANDLES, trimAt) * STRIDE];
        this.view = new CandleSnapshot(instrument, timeframe, 0, completed, 0, new long[0]);
    }

    public Instrument instrument() {
        return instrument;
    }

    public Timeframe timeframe() {
        return timeframe;
    }

    /// Appends a candle or updates the forming one. A quote older than the forming candle, or without a price, is
    /// counted in [#ignoredTicks()] and changes nothing.
    public void onTick(long bid, long serverMs) {
        if (serverMs < formingOpenMs || bid <= 0) {
            ignoredTicks++;
            return;
        }
        if (serverMs >= formingEndMs) {
            startCandle(bid, serverMs);
        } else {
            if (bid > high) {
                high = bid;
            } else if (bid < low) {
                low = bid;
            }
            close = bid;
            volume++;
        }
        changed = true;
    }

    /// Merges history, oldest first. A candle that is already here is replaced by history's, except the forming
    /// one: it keeps its close and takes the wider range, since history was read a moment before the latest
    /// quotes. Candles that are out of order or do not open at a multiple of the timeframe are left out and
    /// counted in [#ignoredCandles()].
    public void backfill(List<Candle> history) {
        List<Candle> usable = usable(history);
        if (usable.isEmpty()) {
            return;
        }
        boolean superseded = usable.getLast().openServerMs() > formingOpenMs;
        CandleMerge merge = new CandleMerge(size() + usable.size());
        int mine = 0;
        for (Candle candle : usable) {
            mine = addOlder(merge, mine, candle.openServerMs());
            if (candle.openServerMs() == formingOpenMs) {
                merge.add(widened(candle, superseded ? candle.close() : close));
                mine++;
            } else {
                merge.add(candle);
                if (mine < completedCount && openMs(mine) == candle.openServerMs()) {
                    mine++;
                }
            }
        }
        addOlder(merge, mine, Long.MAX_VALUE);
        replaceWith(merge);
    }

    private List<Candle> usable(List<Candle> history) {
        List<Candle> usable = new ArrayList<>(history.size());
        for (Candle candle : history) {
            long openMs = candle.openServerMs();
            if (timeframe.openTime(openMs) != openMs
                    || (!usable.isEmpty() && openMs <= usable.getLast().openServerMs())) {
                ignoredCandles++;
            } else {
                usable.add(candle);
            }
        }
        return usable;
    }

    /// Adds what is here from index `mine` on and opened before `openMs`; the forming candle has index
    /// `completedCount`.
    private int addOlder(CandleMerge merge, int mine, long openMs) {
        int next = mine;
        while (next < completedCount && openMs(next) < openMs) {
            merge.add(completed, next++ * STRIDE);
        }
        if (next == completedCount && !isEmpty() && formingOpenMs < openMs) {
            merge.add(forming(), 0);
            next++;
        }
        return next;
    }

    private long openMs(int index) {
        return completed[index * STRIDE + OPEN_TIME];
    }

    private Candle widened(Candle candle, long newClose) {
        return new Candle(
                formingOpenMs,
                candle.open(),
                Math.max(candle.high(), high),
                Math.min(candle.low(), low),
                newClose,
                Math.max(candle.tickVolume(), volume));
    }

    private void replaceWith(CandleMerge merge) {
        int last = merge.count() - 1;
        long[] all = merge.candles();
        int at = last * STRIDE;
        formingOpenMs = all[at + OPEN_TIME];
        formingEndMs = timeframe.nextOpen(formingOpenMs);
        open = all[at + OPEN];
        high = all[at + HIGH];
        low = all[at + LOW];
        close = all[at + CLOSE];
        volume = all[at + VOLUME];
        completedCount = Math.min(last, capacity);
        int from = (last - completedCount) * STRIDE;
        completed = Arrays.copyOfRange(all, from, from + roomFor(completedCount) * STRIDE);
        revision++;
        changed = true;
    }

    private void startCandle(long bid, long serverMs) {
        if (!isEmpty()) {
            completeForming();
        }
        formingOpenMs = timeframe.openTime(serverMs);
        formingEndMs = timeframe.nextOpen(formingOpenMs);
        open = bid;
        high = bid;
        low = bid;
        close = bid;
        volume = 1;
    }

    private void completeForming() {
        if (completedCount == trimAt) {
            int from = (completedCount - capacity + 1) * STRIDE;
            completed = Arrays.copyOfRange(completed, from, from + trimAt * STRIDE);
            completedCount = capacity - 1;
            revision++;
        } else if (completedCount * STRIDE == completed.length) {
            completed = Arrays.copyOf(completed, roomFor(completedCount + 1) * STRIDE);
        }
        writeForming(completed, completedCount * STRIDE);
        completedCount++;
    }

    private int roomFor(int candles) {
        return (int) Math.min(trimAt, Math.max(INITIAL_CANDLES, candles * 2L));
    }

    private long[] forming() {
        long[] candle = new long[STRIDE];
        writeForming(candle, 0);
        return candle;
    }

    private void writeForming(long[] target, int at) {
        target[at + OPEN_TIME] = formingOpenMs;
        target[at + OPEN] = open;
        target[at + HIGH] = high;
        target[at + LOW] = low;
        target[at + CLOSE] = close;
        target[at + VOLUME] = volume;
    }

    /// An immutable picture of now; the same object as before when nothing changed since.
    public CandleView view() {
        if (changed) {
            changed = false;
            view = new CandleSnapshot(instrument, timeframe, revision, completed, completedCount, forming());
        }
        return view;
    }

    public boolean isEmpty() {
        return formingOpenMs == EMPTY;
    }

    /// Completed candles and the forming one.
    public int size() {
        return isEmpty() ? 0 : completedCount + 1;
    }

    /// Opening time of the forming candle, [Long#MIN_VALUE] while there is none.
    public long lastOpenServerMs() {
        return formingOpenMs;
    }

    public long revision() {
        return revision;
    }

    /// Quotes refused since the start.
    public long ignoredTicks() {
        return ignoredTicks;
    }

    /// Candles of history refused since the start.
    public long ignoredCandles() {
        return ignoredCandles;
    }
}
