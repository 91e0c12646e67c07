package dev.yoke.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentSignalsTest {

    private static final SignalId A = new SignalId("a");
    private static final SignalId B = new SignalId("b");
    private static final SignalId C = new SignalId("c");

    private final RecentSignals signals = new RecentSignals(2);

    @Test
    void knowsASignalAgain() {
        assertThat(signals.isNew(A, 0)).isTrue();
        assertThat(signals.isNew(A, 1)).isFalse();
        assertThat(signals.isNew(B, 1)).isTrue();
    }

    @Test
    void forgetsAfterSevenDays() {
        signals.isNew(A, 1_000);

        assertThat(signals.isNew(A, 1_000 + RecentSignals.WINDOW_MS)).isFalse();
        assertThat(signals.isNew(A, 1_001 + RecentSignals.WINDOW_MS)).isTrue();
    }

    @Test
    void keepsKnowingARepeatedSignalNoLongerThanItsFirst() {
        signals.isNew(A, 0);
        signals.isNew(A, RecentSignals.WINDOW_MS);

        assertThat(signals.isNew(A, RecentSignals.WINDOW_MS + 1)).isTrue();
    }

    @Test
    void dropsTheOldestWhenFullAndCountsIt() {
        signals.isNew(A, 0);
        signals.isNew(B, 1);
        signals.isNew(C, 2);

        assertThat(signals.size()).isEqualTo(2);
        assertThat(signals.dropped()).isEqualTo(1);
        assertThat(signals.isNew(C, 3)).isFalse();
        assertThat(signals.isNew(B, 3)).isFalse();
        assertThat(signals.isNew(A, 3)).isTrue();
    }

    @Test
    void knowsWhatTheJournalRemembers() {
        signals.seed(List.of("a"), 5);

        assertThat(signals.isNew(A, 6)).isFalse();
    }

    @Test
    void survivesAClockThatSteppedBack() {
        signals.isNew(A, 10_000_000);

        assertThat(signals.isNew(A, 0)).isFalse();
        assertThat(signals.isNew(B, 0)).isTrue();
    }
}
