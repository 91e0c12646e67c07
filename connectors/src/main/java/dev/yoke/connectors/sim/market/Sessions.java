package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.TradingSessions;
import java.util.List;
import java.util.Locale;

/// Hours, days and weekends of the market.
final class Sessions {

    static final long HOUR_MS = 3_600_000L;
    static final long DAY_MS = 86_400_000L;
    /// The hour (UTC) in which the trading day rolls over: thin, wide spreads, opening gaps.
    static final int ROLLOVER_HOUR = 22;

    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private Sessions() {}

    static int hourOfDay(long hour) {
        return (int) Math.floorMod(hour, 24L);
    }

    /// Friday 22:00 to Sunday 22:00 UTC.
    static boolean isWeekend(long timeMs) {
        long dayOfWeek = Math.floorMod(Math.floorDiv(timeMs, DAY_MS) + 3, 7L);
        int hour = hourOfDay(Math.floorDiv(timeMs, HOUR_MS));
        return (dayOfWeek == 4 && hour >= ROLLOVER_HOUR) || dayOfWeek == 5 || (dayOfWeek == 6 && hour < ROLLOVER_HOUR);
    }

    /// The same week as trading hours of a server whose time differs by so much from UTC.
    static TradingSessions week(long serverOffsetMs) {
        long sundayMs = 3 * DAY_MS;
        StringBuilder days = new StringBuilder();
        for (int day = 0; day < DAYS.size(); day++) {
            StringBuilder hours = new StringBuilder();
            for (int hour = 0; hour < 24; hour++) {
                if (!isWeekend(sundayMs + day * DAY_MS + hour * HOUR_MS - serverOffsetMs)) {
                    hours.append(String.format(Locale.ROOT, " %02d:00-%02d:00", hour, hour + 1));
                }
            }
            if (!hours.isEmpty()) {
                days.append(days.isEmpty() ? "" : ", ").append(DAYS.get(day)).append(hours);
            }
        }
        return TradingSessions.parse(days.toString());
    }
}
