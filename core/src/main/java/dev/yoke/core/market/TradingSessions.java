package dev.yoke.core.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// When the broker trades a symbol in the course of a week, on the server's clock.
///
/// Thread: any; immutable. Units: minutes of the week from Sunday 00:00; milliseconds of server time. Sessions that
/// touch, at midnight or at the end of the week, are one. None at all = always open: not every terminal says.
///
/// @param sessions disjoint, by their begin; the last may reach into the next week
/// @param problem why the hours cannot be read, empty when they can; then there are no sessions and nobody may rely on
/// that
public record TradingSessions(List<Session> sessions, String problem) {

    /// From `from` (0 to 10,079) until before `to`, which is up to a week later.
    public record Session(int from, int to) {

        private Session weekEarlier() {
            return new Session(from - WEEK, to - WEEK);
        }

        private long fromMs() {
            return from * MINUTE_MS;
        }

        private long durationMs() {
            return (to - from) * MINUTE_MS;
        }
    }

    public static final TradingSessions ALWAYS = new TradingSessions(List.of(), "");

    static final int DAY = 1_440;
    static final int WEEK = 7 * DAY;
    private static final long MINUTE_MS = 60_000;
    private static final long WEEK_MS = WEEK * MINUTE_MS;

    /// 1970-01-01 was a Thursday.
    private static final long SUNDAY_TO_EPOCH_MS = 4 * DAY * MINUTE_MS;

    public TradingSessions {
        sessions = List.copyOf(sessions);
    }

    /// From the minutes of the week in which the market is open. A single closed minute is none: brokers that write
    /// 23:59 mean midnight.
    static TradingSessions of(BitSet open) {
        for (int minute = 0; minute < WEEK; minute++) {
            if (!open.get(minute) && open.get((minute + WEEK - 1) % WEEK) && open.get((minute + 1) % WEEK)) {
                open.set(minute);
            }
        }
        int closed = open.nextClearBit(0);
        if (closed >= WEEK) {
            return ALWAYS;
        }
        List<Session> found = new ArrayList<>();
        for (int from = next(open, closed); from < closed + WEEK; from = next(open, found.getLast().to)) {
            int to = from;
            while (open.get(to % WEEK)) {
                to++;
            }
            found.add(new Session(from, to));
        }
        return new TradingSessions(
                found.stream()
                        .map(session -> session.from >= WEEK ? session.weekEarlier() : session)
                        .sorted((a, b) -> Integer.compare(a.from(), b.from()))
                        .toList(),
                "");
    }

    private static int next(BitSet open, int after) {
        int minute = after;
        while (minute < after + WEEK && !open.get(minute % WEEK)) {
            minute++;
        }
        return minute;
    }

    /// As a terminal writes them; see [SessionsText].
    public static TradingSessions parse(String text) {
        return SessionsText.parse(text);
    }

    static TradingSessions unreadable(String problem) {
        return new TradingSessions(List.of(), problem);
    }

    public boolean isReadable() {
        return problem.isEmpty();
    }

    public boolean isOpen(long serverMs) {
        return sinceOpenMs(serverMs) >= 0;
    }

    /// Since the market opened, [Long#MAX_VALUE] where it never closes; while it is closed, minus the time until it
    /// opens; [Long#MIN_VALUE] where the hours cannot be read.
    public long sinceOpenMs(long serverMs) {
        if (sessions.isEmpty()) {
            return isReadable() ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        long at = ofWeek(serverMs);
        long untilOpen = WEEK_MS;
        for (Session session : sessions) {
            long since = Math.floorMod(at - session.fromMs(), WEEK_MS);
            if (since < session.durationMs()) {
                return since;
            }
            untilOpen = Math.min(untilOpen, WEEK_MS - since);
        }
        return -untilOpen;
    }

    /// Until the market closes, [Long#MAX_VALUE] where it never does; 0 while it is closed.
    public long untilCloseMs(long serverMs) {
        if (sessions.isEmpty()) {
            return isReadable() ? Long.MAX_VALUE : 0;
        }
        long at = ofWeek(serverMs);
        for (Session session : sessions) {
            long since = Math.floorMod(at - session.fromMs(), WEEK_MS);
            if (since < session.durationMs()) {
                return session.durationMs() - since;
            }
        }
        return 0;
    }

    private static long ofWeek(long serverMs) {
        return Math.floorMod(serverMs + SUNDAY_TO_EPOCH_MS, WEEK_MS);
    }

    /// As [#parse] reads it; empty where it is always open.
    public String text() {
        return SessionsText.of(this);
    }
}
