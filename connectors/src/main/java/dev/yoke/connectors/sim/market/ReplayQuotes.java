package dev.yoke.connectors.sim.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rows of a file as live quotes: prices from the file, the time of the wall clock. Candles become quotes along
/// open,
/// extremes and close; pauses of the file (nights, weekends) are shortened; at its end the file begins again.
///
/// Where the file is quiet the last quote is repeated, so that it does not look like a dead feed.
final class ReplayQuotes implements QuoteSource {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayQuotes.class);
    private static final long REPEAT_MS = 1_200;
    private static final long LONGEST_PAUSE_MS = 4_000;
    private static final long QUOTE_EVERY_MS = 400;
    private static final int MOST_QUOTES_PER_CANDLE = 20_000;
    /// At speed max: as many quotes in one step, steps being at least a millisecond apart.
    private static final int BURST = 500;

    private final CsvReplay replay;
    private final double speed;
    private final SplittableRandom random;
    private final String symbol;
    private CsvReplay.@Nullable Rows rows;
    private @Nullable ReplayRow row;
    private long[] bids = {};
    private long[] asks = {};
    private int next;
    private long rowStartMs;
    private long stepMs;
    private long lastBid;
    private long lastAsk;
    private long lastMs = Long.MIN_VALUE;
    private boolean failed;
    private boolean reopened;
    private long rowNumber;

    /// @param fromRow the row to begin with, from 1; one that the file does not have begins anew
    ReplayQuotes(CsvReplay replay, double speed, long seed, long startMs, long fromRow) {
        this.replay = replay;
        this.speed = speed;
        this.symbol = replay.model().name();
        this.random = Noise.at(seed, Noise.Stream.REPLAY.of(Noise.subject(symbol)), 0);
        this.rowStartMs = startMs;
        for (long skipped = 1; skipped < fromRow; skipped++) {
            row = readRow();
        }
        openRow(readRow(), startMs);
        reopened = false;
    }

    @Override
    public void advance(long nowMs, QuoteSink sink) {
        int budget = isUnbounded() ? BURST : Integer.MAX_VALUE;
        if (nowMs - dueMs() > LONGEST_PAUSE_MS) {
            rowStartMs = nowMs - next * stepMs;
        }
        while (!failed && dueMs() <= nowMs && budget-- > 0) {
            lastBid = bids[next];
            lastAsk = asks[next];
            emit(isUnbounded() ? nowMs : dueMs(), sink);
            next++;
            if (next == bids.length) {
                nextRowOrStop();
            }
        }
        if (!failed && lastBid > 0 && nowMs - lastMs >= REPEAT_MS) {
            emit(nowMs, sink);
        }
    }

    private void emit(long timeMs, QuoteSink sink) {
        lastMs = Math.max(lastMs, timeMs);
        sink.onQuote(symbol, lastBid, lastAsk, lastMs);
    }

    /// A file that has gone stops the quotes, so that the price turns stale instead of standing still.
    private void nextRowOrStop() {
        try {
            nextRow();
        } catch (UncheckedIOException gone) {
            failed = true;
            LOG.error("The replay of {} stops: its file cannot be read any more", symbol, gone);
        }
    }

    private boolean isUnbounded() {
        return Double.isInfinite(speed);
    }

    private void nextRow() {
        ReplayRow done = row;
        ReplayRow following = readRow();
        if (reopened) {
            // The file's clock jumps back; ours goes on. Never at once, or a file of one row would never let go.
            reopened = false;
            openRow(following, rowStartMs + bids.length * stepMs + Math.max(20, toWall(1_000)));
            return;
        }
        long pauseMs = done == null ? 0 : Math.max(0, following.timeMs() - done.timeMs());
        long wallMs = Math.min(LONGEST_PAUSE_MS, toWall(pauseMs));
        if (replay.periodMs() > 0 && pauseMs <= replay.periodMs()) {
            wallMs = toWall(replay.periodMs());
        }
        openRow(following, rowStartMs + (replay.periodMs() > 0 ? Math.max(wallMs, bids.length * stepMs) : wallMs));
    }

    private long toWall(long fileMs) {
        return isUnbounded() ? 0 : (long) (fileMs / speed);
    }

    private void openRow(ReplayRow opened, long startMs) {
        row = opened;
        rowStartMs = startMs;
        next = 0;
        if (replay.periodMs() == 0) {
            bids = new long[] {opened.bidOpen()};
            asks = new long[] {opened.askOpen()};
            stepMs = 0;
            return;
        }
        int count = (int) Math.clamp(toWall(replay.periodMs()) / QUOTE_EVERY_MS, 4L, (long) MOST_QUOTES_PER_CANDLE);
        stepMs = toWall(replay.periodMs()) / count;
        expand(opened, count);
    }

    private void expand(ReplayRow candle, int count) {
        long point = replay.model().point();
        bids = PathFill.fill(candle.bidOpen(), candle.bidHigh(), candle.bidLow(), candle.bidClose(), count, random);
        asks = new long[count];
        long first = candle.askOpen() - candle.bidOpen();
        long last = candle.askClose() - candle.bidClose();
        for (int i = 0; i < count; i++) {
            boolean given = bids[i] == candle.bidOpen()
                    || bids[i] == candle.bidClose()
                    || bids[i] == candle.bidHigh()
                    || bids[i] == candle.bidLow();
            bids[i] = given ? bids[i] : Math.max(candle.bidLow(), bids[i] - bids[i] % point);
            long spread = first + (last - first) * i / Math.max(1, count - 1);
            asks[i] = bids[i] + Math.max(0, spread - spread % point);
        }
    }

    private ReplayRow readRow() {
        try {
            ReplayCheck ignored = new ReplayCheck(symbol);
            ReplayRow read = rows == null ? null : rows.next(ignored);
            if (read == null) {
                reopen();
                read = rows == null ? null : rows.next(ignored);
            }
            if (read == null) {
                throw new IOException("the file of " + symbol + " has no usable row any more");
            }
            rowNumber++;
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void reopen() throws IOException {
        if (rows != null) {
            rows.close();
        }
        reopened = row != null;
        rowNumber = 0;
        rows = replay.rows();
        row = null;
    }

    /// The row of the file that is shown, from 1.
    long rowNumber() {
        return rowNumber;
    }

    /// What the next row's first quote will be.
    long firstBid() {
        return bids[0];
    }

    private long dueMs() {
        return rowStartMs + next * stepMs;
    }

    @Override
    public long nextDueMs() {
        long repeatMs = lastMs == Long.MIN_VALUE ? Long.MAX_VALUE : lastMs + REPEAT_MS;
        return failed ? Long.MAX_VALUE : Math.min(dueMs(), repeatMs);
    }

    @Override
    public boolean isOpen(long nowMs) {
        return true;
    }
}
