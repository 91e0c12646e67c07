package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntentIdsTest {

    @Test
    void reusesNoMagicNumberAlsoWhenTheJournalIsLost() {
        IntentIds before = new IntentIds(Desk.START_MS, 0);
        long used = 0;
        for (int i = 0; i < 1_000; i++) {
            used = before.nextMagic();
        }
        long hourLater = new IntentIds(Desk.START_MS + 3_600_000, 0).nextMagic();
        assertThat(hourLater).isGreaterThan(used).isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void goesOnWhereTheJournalEnded() {
        assertThat(new IntentIds(Desk.START_MS, 2_000_000_000).nextMagic()).isEqualTo(2_000_000_001);
    }

    @Test
    void outlivesAClockThatIsFarOff() {
        assertThat(new IntentIds(0, 0).nextMagic()).isPositive();
        assertThat(new IntentIds(Long.MAX_VALUE / 2, 7).nextMagic()).isEqualTo(8);
    }
}
