package dev.yoke.ui.fx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.util.Subscription;

/// The frames' budget. Who takes turns is called less often the more they are, and not all in one frame: the longest
/// waiting first, so many as keeps everybody's pace. What the trader looks at is called in every frame. Where frames
/// come late, all the others wait longer. Nobody is left out: who reads the newest view at a turn shows the newest.
final class Turns {

    /// Frames are looked at together: one that is late and the next that makes up for it are no strain.
    private static final int LOOKED_AT = 30;
    /// A quarter of the pulses of 60 Hz lost.
    private static final long SLOW_NS = 22_000_000L;
    private static final long QUICK_NS = 20_500_000L;
    /// Longer than that nothing was drawn at all.
    private static final long PAUSE_NS = 500_000_000L;
    private static final int MOST_STRAIN = 4;
    private static final long STRAIN_MS = 17;

    private final List<Turn> takers = new ArrayList<>();
    private long beforeNs;
    private int frames;
    private long framesNs;
    private int strain;

    private static final class Turn {
        private final Pace pace;
        private final BooleanSupplier lookedAt;
        private final Runnable callback;
        private long lastNs;
        private boolean called;
        private boolean ended;

        private Turn(Pace pace, BooleanSupplier lookedAt, Runnable callback) {
            this.pace = pace;
            this.lookedAt = lookedAt;
            this.callback = callback;
        }
    }

    Subscription add(Pace pace, BooleanSupplier lookedAt, Runnable callback) {
        Turn turn = new Turn(pace, lookedAt, callback);
        takers.add(turn);
        return () -> {
            turn.ended = true;
            takers.remove(turn);
        };
    }

    int size() {
        return takers.size();
    }

    /// Calls whose turn it is.
    void run(long nowNs, FrameCallbacks guard) {
        long elapsedNs = nowNs - beforeNs;
        beforeNs = nowNs;
        if (elapsedNs < PAUSE_NS) {
            follow(elapsedNs);
        }
        for (Turn turn : due(nowNs, elapsedNs)) {
            if (!turn.ended) {
                turn.lastNs = nowNs;
                turn.called = true;
                guard.call(turn.callback);
            }
        }
    }

    private void follow(long elapsedNs) {
        framesNs += elapsedNs;
        if (++frames < LOOKED_AT) {
            return;
        }
        long meanNs = framesNs / frames;
        if (meanNs > SLOW_NS) {
            strain = Math.min(MOST_STRAIN, strain + 1);
        } else if (meanNs < QUICK_NS) {
            strain = Math.max(0, strain - 1);
        }
        frames = 0;
        framesNs = 0;
    }

    private List<Turn> due(long nowNs, long elapsedNs) {
        int pictures =
                (int) takers.stream().filter(turn -> turn.pace == Pace.PICTURE).count();
        List<Turn> due = new ArrayList<>(takers.size());
        List<Turn> waiting = new ArrayList<>(takers.size());
        double places = 0;
        for (Turn turn : takers) {
            long gapNs = gapNs(turn.pace, pictures);
            if (gapNs == 0 || !turn.called || turn.lookedAt.getAsBoolean()) {
                due.add(turn);
            } else {
                places += (double) elapsedNs / gapNs;
                // Half a frame early is nearer to the pace than half a frame late.
                if (nowNs - turn.lastNs >= gapNs - Math.min(elapsedNs, gapNs) / 2) {
                    waiting.add(turn);
                }
            }
        }
        waiting.sort(Comparator.comparingLong(turn -> turn.lastNs));
        due.addAll(waiting.subList(0, Math.min(waiting.size(), (int) Math.ceil(places))));
        return due;
    }

    private long gapNs(Pace pace, int pictures) {
        int gapMs = pace.gapMs(pictures, takers.size());
        return gapMs == 0 ? 0 : Math.min(pace.longestMs(), gapMs + strain * STRAIN_MS) * 1_000_000L;
    }
}
