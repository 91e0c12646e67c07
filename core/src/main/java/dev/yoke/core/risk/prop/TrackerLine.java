package dev.yoke.core.risk.prop;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What a tracker keeps over a restart: numbers in one line, separated by spaces, with a version in front.
record TrackerLine(
        long initial,
        long startMs,
        long dayMs,
        long startBalance,
        long startEquity,
        long lowestEquity,
        long headroom,
        boolean seen,
        boolean breached,
        boolean traded,
        long lastMs,
        long balance,
        long tested,
        boolean read,
        long peak,
        long funds,
        long floorFunds,
        int daysTraded,
        long bestDay,
        int pauses,
        Optional<PropBreach> lost,
        Optional<PropBreach> paused) {

    private static final String VERSION = "1";
    private static final String NOTHING = "-";
    private static final int WORDS = 23;

    String format() {
        return String.join(
                " ",
                List.of(
                        VERSION,
                        text(initial),
                        text(startMs),
                        text(dayMs),
                        text(startBalance),
                        text(startEquity),
                        text(lowestEquity),
                        text(headroom),
                        text(seen),
                        text(breached),
                        text(traded),
                        text(lastMs),
                        text(balance),
                        text(tested),
                        text(read),
                        text(peak),
                        text(funds),
                        text(floorFunds),
                        text(daysTraded),
                        text(bestDay),
                        text(pauses),
                        text(lost),
                        text(paused)));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String text(boolean flag) {
        return flag ? "1" : "0";
    }

    private static String text(Optional<PropBreach> breach) {
        return breach.map(b -> b.timeMs() + ":" + b.rule() + ":" + b.equity() + ":" + b.floor() + ":" + text(b.hard()))
                .orElse(NOTHING);
    }

    /// Failure: [IllegalArgumentException].
    static TrackerLine parse(String line) {
        List<String> words = List.of(line.split(" ", -1));
        if (words.size() != WORDS || !words.getFirst().equals(VERSION)) {
            throw new IllegalArgumentException("not a saved state of version " + VERSION);
        }
        Iterator<String> next = words.subList(1, WORDS).iterator();
        return new TrackerLine(
                number(next),
                number(next),
                number(next),
                number(next),
                number(next),
                number(next),
                number(next),
                flag(next),
                flag(next),
                flag(next),
                number(next),
                number(next),
                number(next),
                flag(next),
                number(next),
                number(next),
                number(next),
                Math.toIntExact(number(next)),
                number(next),
                Math.toIntExact(number(next)),
                breach(next.next()),
                breach(next.next()));
    }

    private static long number(Iterator<String> next) {
        return Long.parseLong(next.next());
    }

    private static boolean flag(Iterator<String> next) {
        return number(next) != 0;
    }

    private static Optional<PropBreach> breach(String word) {
        if (word.equals(NOTHING)) {
            return Optional.empty();
        }
        String[] parts = word.split(":", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("not a saved breach: " + word);
        }
        return Optional.of(new PropBreach(
                Long.parseLong(parts[0]),
                parts[1],
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                parts[4].equals("1")));
    }
}
