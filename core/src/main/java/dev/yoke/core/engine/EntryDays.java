package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.TradingDay;
import java.util.HashMap;
import java.util.Map;

/// How many entries each account has made on this day of its server. Kept over restarts; a day that was entered by a
/// step of the clock and left again gives way to the one before.
final class EntryDays {

    private static final String PREFIX = "entries/";

    private final EngineTime time;
    private final Recorder recorder;
    private final Map<TerminalId, Day> days = new HashMap<>();
    private final Map<TerminalId, Day> daysBefore = new HashMap<>();

    private record Day(long day, int entries) {}

    EntryDays(EngineTime time, Recorder recorder) {
        this.time = time;
        this.recorder = recorder;
    }

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith(PREFIX) && value.matches("-?\\d{1,9} \\d{1,9}")) {
                int space = value.indexOf(' ');
                days.put(
                        new TerminalId(key.substring(PREFIX.length())),
                        new Day(
                                Long.parseLong(value.substring(0, space)),
                                Integer.parseInt(value.substring(space + 1))));
            }
        });
    }

    void onEntry(TerminalBook book) {
        Day today = today(book);
        Day counted = new Day(today.day(), today.entries() + 1);
        Day before = days.put(book.id(), counted);
        if (before != null && before.day() != counted.day()) {
            daysBefore.put(book.id(), before);
        }
        String value = counted.day() + " " + counted.entries();
        recorder.record(new SettingChanged(PREFIX + book.id().name(), value, "entry", time.nowMs()));
    }

    int today(TerminalId terminal, long serverOffsetMs) {
        long day = TradingDay.serverDay(time.nowMs(), serverOffsetMs);
        return entries(days.get(terminal), day) + entries(daysBefore.get(terminal), day);
    }

    private static int entries(@org.jspecify.annotations.Nullable Day counted, long day) {
        return counted == null || counted.day() != day ? 0 : counted.entries();
    }

    private Day today(TerminalBook book) {
        return new Day(
                TradingDay.serverDay(time.nowMs(), book.serverOffsetMs()), today(book.id(), book.serverOffsetMs()));
    }
}
