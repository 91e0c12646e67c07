package dev.yoke.core.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Trading hours as the Expert Advisor writes them, on the server's clock:
/// `MON 00:05-23:55, TUE 00:05-12:00 13:00-24:00`.
///
/// A session that ends at or before its begin ends on the next day, and so does one that ends after 24:00. Times are
/// full minutes. Bounded: at most [#MOST] characters.
final class SessionsText {

    static final int MOST = 2_000;

    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

    private SessionsText() {}

    static TradingSessions parse(String text) {
        if (text.isBlank()) {
            return TradingSessions.ALWAYS;
        }
        if (text.length() > MOST) {
            return TradingSessions.unreadable("longer than " + MOST + " characters");
        }
        BitSet open = new BitSet(TradingSessions.WEEK);
        for (String day : text.strip().split(",", -1)) {
            String[] words = day.strip().split(" +", -1);
            int weekday = DAYS.indexOf(words[0]);
            if (weekday < 0 || words.length < 2) {
                return unreadable(day);
            }
            for (int i = 1; i < words.length; i++) {
                if (!open(open, weekday, words[i])) {
                    return unreadable(words[i]);
                }
            }
        }
        return TradingSessions.of(open);
    }

    private static TradingSessions unreadable(String word) {
        String shown = word.strip();
        return TradingSessions.unreadable("'" + (shown.length() <= 30 ? shown : shown.substring(0, 30) + "…") + "'");
    }

    /// @return false where it is no span of time
    private static boolean open(BitSet open, int weekday, String hours) {
        Matcher matcher = HOURS.matcher(hours);
        if (!matcher.matches()) {
            return false;
        }
        int from = minute(matcher.group(1), matcher.group(2));
        int to = minute(matcher.group(3), matcher.group(4));
        if (from < 0 || from >= TradingSessions.DAY || to < 0) {
            return false;
        }
        int end = to <= from ? to + TradingSessions.DAY : to;
        for (int minute = from; minute < end; minute++) {
            open.set((weekday * TradingSessions.DAY + minute) % TradingSessions.WEEK);
        }
        return true;
    }

    /// −1 where it is no time of this day or the next.
    private static int minute(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        return minutes > 59 || hours * 60 + minutes > 2 * TradingSessions.DAY ? -1 : hours * 60 + minutes;
    }

    static String of(TradingSessions sessions) {
        List<String> days = new ArrayList<>();
        for (int day = 0; day < DAYS.size(); day++) {
            String hours = hours(sessions, day * TradingSessions.DAY);
            if (!hours.isEmpty()) {
                days.add(DAYS.get(day) + hours);
            }
        }
        return String.join(", ", days);
    }

    /// The parts of all sessions that lie in the day which begins with this minute of the week.
    private static String hours(TradingSessions sessions, int midnight) {
        StringBuilder hours = new StringBuilder();
        for (int week = -TradingSessions.WEEK; week <= 0; week += TradingSessions.WEEK) {
            for (TradingSessions.Session session : sessions.sessions()) {
                int from = Math.max(0, session.from() + week - midnight);
                int to = Math.min(TradingSessions.DAY, session.to() + week - midnight);
                if (from < to) {
                    hours.append(' ').append(edge(from)).append('-').append(edge(to));
                }
            }
        }
        return hours.toString();
    }

    private static String edge(int minute) {
        return (minute < 600 ? "0" : "") + minute / 60 + ":" + (minute % 60 < 10 ? "0" : "") + minute % 60;
    }
}
