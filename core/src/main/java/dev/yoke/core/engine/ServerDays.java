package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.TradingDay;
import dev.yoke.core.trade.LinkState;
import java.util.Map;
import java.util.TreeMap;

/// Which day it is on the brokers' servers. A day counts as begun only when the market itself has shown it: this
/// machine's clock, which anyone can set, is not enough.
final class ServerDays {

    private static final String OFFSET_PREFIX = "server-offset/";
    private static final String SEEN = "market-day";
    private static final long LOOK_EVERY_MS = 1_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final Terminals terminals;
    private final MarketBook market;
    private final Map<TerminalId, Long> offsetsMs = new TreeMap<>();
    private long seenDay = Long.MIN_VALUE / TradingDay.DAY_MS;
    private long lookedMs = -LOOK_EVERY_MS;

    ServerDays(EngineTime time, Recorder recorder, Terminals terminals, MarketBook market) {
        this.time = time;
        this.recorder = recorder;
        this.terminals = terminals;
        this.market = market;
    }

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.equals(SEEN) && isNumber(value)) {
                seenDay = Long.parseLong(value);
            } else if (key.startsWith(OFFSET_PREFIX) && isNumber(value)) {
                offsetsMs.put(new TerminalId(key.substring(OFFSET_PREFIX.length())), Long.parseLong(value));
            }
        });
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1,12}");
    }

    void watch() {
        if (time.monotonicMs() - lookedMs < LOOK_EVERY_MS) {
            return;
        }
        lookedMs = time.monotonicMs();
        look();
    }

    private void look() {
        for (TerminalBook book : terminals.all()) {
            Long known = offsetsMs.get(book.id());
            if (book.synced() && (known == null || known != book.serverOffsetMs())) {
                offsetsMs.put(book.id(), book.serverOffsetMs());
                record(OFFSET_PREFIX + book.id().name(), book.serverOffsetMs());
            }
        }
        long newest = seenDay;
        for (InstrumentBook book : market.instruments()) {
            if (book.hasQuote() && book.terminal().synced() && book.terminal().link() == LinkState.LIVE) {
                newest = Math.max(
                        newest,
                        TradingDay.serverDay(book.timeMs(), book.terminal().serverOffsetMs()));
            }
        }
        if (newest > seenDay) {
            seenDay = newest;
            record(SEEN, seenDay);
        }
    }

    private void record(String key, long value) {
        recorder.record(new SettingChanged(key, Long.toString(value), "market", time.nowMs()));
    }

    /// The first trading day that has begun at no known account.
    TradingDay next() {
        look();
        return TradingDay.next(time.nowMs(), offsetsMs.values(), seenDay);
    }

    boolean hasBegun(TradingDay day) {
        return time.nowMs() >= day.startsMs() && seenDay >= day.day();
    }
}
