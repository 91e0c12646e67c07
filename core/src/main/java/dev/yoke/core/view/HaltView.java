package dev.yoke.core.view;

/// Whether entries are halted, since when (UTC epoch ms) and by what (`daily-loss`, `button`, …).
public record HaltView(boolean halted, long sinceMs, String origin) {
    public static final HaltView RUNNING = new HaltView(false, 0, "");
}
