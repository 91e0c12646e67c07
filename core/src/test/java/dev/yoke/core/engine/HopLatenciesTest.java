package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.signal.Hop;
import dev.yoke.core.view.LatencyView;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HopLatenciesTest {

    @Test
    void putsEveryValueIntoABucketAtMostASixteenthAboveIt() {
        for (long us = 0; us < 1L << 36; us = us + 1 + us / 7) {
            long ceiling = HopLatencies.ceiling(HopLatencies.bucket(us));
            assertThat(ceiling).as("of " + us).isBetween(us, us + us / 16 + 1);
            assertThat(HopLatencies.bucket(ceiling)).isEqualTo(HopLatencies.bucket(us));
        }
    }

    @Test
    void tellsMedianAndNinetyNinthPercentileOfWhatItSaw() {
        SplittableRandom random = new SplittableRandom(7);
        HopLatencies latencies = new HopLatencies();
        long[] all = new long[1_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = random.nextLong(1, 200_000);
            EngineTime time = new EngineTime();
            time.advance(0, 1_000_000_000);
            SignalTrace trace = SignalTrace.begin(time, 0, 0);
            trace.mark(Hop.SENT, 2_000_000_000L);
            trace.mark(Hop.ENDED, 2_000_000_000L + all[i] * 1_000);
            latencies.add(trace);
        }
        Arrays.sort(all);
        assertThat(latencies.view()).singleElement().satisfies(view -> {
            assertThat(view)
                    .extracting(LatencyView::from, LatencyView::to, LatencyView::count)
                    .containsExactly(Hop.SENT, Hop.ENDED, 1_000L);
            assertThat(view.p50Us()).isBetween(all[499], all[499] + all[499] / 15);
            assertThat(view.p99Us()).isBetween(all[989], all[989] + all[989] / 15);
            assertThat(view.maxUs()).isEqualTo(all[999]);
        });
    }
}
