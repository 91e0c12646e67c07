package dev.yoke.ui.chart.overlay;

/// The time left in a candle as `m:ss` or `h:mm:ss`.
public final class Countdown {

    private Countdown() {}

    public static String text(long leftMs) {
        long seconds = Math.max(0, (leftMs + 999) / 1_000);
        long hours = seconds / 3_600;
        String minutesAndSeconds = two(seconds / 60 % 60) + ":" + two(seconds % 60);
        return hours == 0 ? minutesAndSeconds : hours + ":" + minutesAndSeconds;
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
