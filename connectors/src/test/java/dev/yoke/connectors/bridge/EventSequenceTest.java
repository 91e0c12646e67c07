package dev.yoke.connectors.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.bridge.EventSequence.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSequenceTest {

    private final EventSequence sequence = new EventSequence();

    @BeforeEach
    void afterASnapshotOfFiveEvents() {
        sequence.restart(7, 5);
    }

    @Test
    void appliesEachEventOnce() {
        assertThat(sequence.next(7, 5)).isEqualTo(Verdict.DUPLICATE);
        assertThat(sequence.next(7, 6)).isEqualTo(Verdict.APPLY);
        assertThat(sequence.next(7, 6)).isEqualTo(Verdict.DUPLICATE);
        assertThat(sequence.next(7, 1)).isEqualTo(Verdict.DUPLICATE);
        assertThat(sequence.last()).isEqualTo(6);
    }

    @Test
    void asksOncePerGapAndGoesOnWhereItBegan() {
        assertThat(sequence.next(7, 8)).isEqualTo(Verdict.GAP);
        assertThat(sequence.next(7, 9)).isEqualTo(Verdict.WAIT);
        assertThat(sequence.hasGap()).isTrue();
        assertThat(sequence.next(7, 6)).isEqualTo(Verdict.APPLY);
        assertThat(sequence.hasGap()).isFalse();
        assertThat(sequence.next(7, 8)).isEqualTo(Verdict.GAP);
    }

    @Test
    void takesNothingOfAnotherEpochBeforeASnapshot() {
        assertThat(sequence.next(8, 6)).isEqualTo(Verdict.NEW_EPOCH);
        assertThat(sequence.next(8, 7)).isEqualTo(Verdict.WAIT);
        sequence.restart(8, 7);
        assertThat(sequence.next(8, 8)).isEqualTo(Verdict.APPLY);
    }
}
