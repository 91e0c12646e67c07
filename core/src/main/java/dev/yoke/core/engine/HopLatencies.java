package dev.yoke.core.engine;

import dev.yoke.core.signal.Hop;
import dev.yoke.core.view.LatencyView;
import java.util.ArrayList;
import java.util.List;

/// How long the hops took, since the start: a histogram for each pair of hops worth knowing, sixteen steps to each
/// power of two.
final class HopLatencies {

    private static final int STEPS = 16;
    private static final int BUCKETS = STEPS * 40;

    private record Pair(Hop from, Hop to) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(Hop.RECEIVED, Hop.PARSED),
            new Pair(Hop.PARSED, Hop.QUEUED),
            new Pair(Hop.QUEUED, Hop.TAKEN),
            new Pair(Hop.TAKEN, Hop.DURABLE),
            new Pair(Hop.RECEIVED, Hop.SENT),
            new Pair(Hop.RECEIVED, Hop.ANSWERED),
            new Pair(Hop.SENT, Hop.ACKNOWLEDGED),
            new Pair(Hop.SENT, Hop.ENDED));

    private final long[][] counts = new long[PAIRS.size()][BUCKETS];
    private final long[] greatest = new long[PAIRS.size()];
    private List<LatencyView> view = List.of();
    private boolean changed;

    void add(SignalTrace trace) {
        for (int i = 0; i < PAIRS.size(); i++) {
            long[] own = counts[i];
            int pair = i;
            trace.betweenUs(PAIRS.get(i).from(), PAIRS.get(i).to()).ifPresent(us -> {
                own[bucket(us)]++;
                greatest[pair] = Math.max(greatest[pair], us);
            });
        }
        changed = true;
    }

    /// The first buckets hold one value each, the later ones a sixteenth of a power of two.
    static int bucket(long us) {
        long value = Math.max(0, us);
        if (value < STEPS) {
            return (int) value;
        }
        int power = 63 - Long.numberOfLeadingZeros(value);
        long step = (value >> (power - 4)) & (STEPS - 1);
        return Math.min(BUCKETS - 1, (power - 3) * STEPS + (int) step);
    }

    /// The greatest value of a bucket.
    static long ceiling(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int power = bucket / STEPS + 3;
        long step = bucket % STEPS;
        return ((STEPS + step + 1) << (power - 4)) - 1;
    }

    List<LatencyView> view() {
        if (changed) {
            List<LatencyView> views = new ArrayList<>();
            for (int i = 0; i < PAIRS.size(); i++) {
                add(views, PAIRS.get(i), counts[i], greatest[i]);
            }
            view = List.copyOf(views);
            changed = false;
        }
        return view;
    }

    private static void add(List<LatencyView> views, Pair pair, long[] own, long greatest) {
        long total = 0;
        for (long count : own) {
            total += count;
        }
        if (total > 0) {
            views.add(new LatencyView(
                    pair.from(), pair.to(), total, percentile(own, total, 50), percentile(own, total, 99), greatest));
        }
    }

    private static long percentile(long[] own, long total, int percent) {
        long wanted = (total * percent + 99) / 100;
        long seen = 0;
        for (int i = 0; i < own.length; i++) {
            seen += own[i];
            if (seen >= wanted) {
                return ceiling(i);
            }
        }
        throw new IllegalStateException("a percentile lies within what was counted");
    }
}
