package dev.yoke.core.risk.prop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.FixedPoint;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a pack may say, to the last unit.
class PropBoundsTest {

    private static final long ONE = FixedPoint.ONE;

    private static OverallLoss overall(long percent) {
        return new OverallLoss(
                percent,
                PropPack.PercentOf.INITIAL,
                OverallLoss.Trailing.STATIC,
                PropBase.EQUITY,
                OverallLoss.Lock.NONE,
                0,
                false,
                PropPack.BreachAt.BELOW,
                true);
    }

    private static PropPack pack(String id, String name, boolean loss, long bestDay, long target, int warning) {
        return new PropPack(
                id,
                name,
                new ResetTime(ZoneOffset.UTC, LocalTime.MIDNIGHT),
                Optional.empty(),
                loss ? Optional.of(overall(10 * ONE)) : Optional.empty(),
                PropPack.TradingDays.NONE,
                bestDay,
                target,
                PropPack.Included.ALL,
                ActAt.DEFAULT,
                warning,
                List.of("nobody"),
                "");
    }

    private static void taken(ThrowingCallable made) {
        assertThatCode(made).doesNotThrowAnyException();
    }

    private static void refused(ThrowingCallable made, String why) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    @Test
    void takesAPackToTheLastUnitOfEachRangeAndNoFurther() {
        taken(() -> pack("a", "n".repeat(60), true, 0, 0, 0));
        taken(() -> pack("a", "n", true, 100 * ONE, 1_000 * ONE, 1_440));
        refused(() -> pack("", "n", true, 0, 0, 0), "the id ''");
        refused(() -> pack("A", "n", true, 0, 0, 0), "the id 'A'");
        refused(() -> pack("a", " ", true, 0, 0, 0), "the name");
        refused(() -> pack("a", "n".repeat(61), true, 0, 0, 0), "the name");
        refused(() -> pack("a", "n", false, 0, 0, 0), "nothing to keep");
        refused(() -> pack("a", "n", true, -1, 0, 0), "the best day");
        refused(() -> pack("a", "n", true, 100 * ONE + 1, 0, 0), "the best day");
        refused(() -> pack("a", "n", true, 0, -1, 0), "the profit target");
        refused(() -> pack("a", "n", true, 0, 1_000 * ONE + 1, 0), "the profit target");
        refused(() -> pack("a", "n", true, 0, 0, -1), "the warning");
        refused(() -> pack("a", "n", true, 0, 0, 1_441), "the warning");
        refused(() -> overall(0), "the loss");
        refused(() -> overall(100 * ONE), "the loss");
        taken(() -> overall(1));
        taken(() -> overall(100 * ONE - 1));
    }

    @Test
    void takesTradingDaysWithinAYear() {
        taken(() -> new PropPack.TradingDays(366, 100 * ONE));
        refused(() -> new PropPack.TradingDays(-1, 0), "trading days");
        refused(() -> new PropPack.TradingDays(367, 0), "trading days");
        refused(() -> new PropPack.TradingDays(0, -1), "profit of a trading day");
        refused(() -> new PropPack.TradingDays(0, 100 * ONE + 1), "profit of a trading day");
    }

    @Test
    void takesAnAccountThatBeganWithSomething() {
        PropPack pack = pack("a", "n", true, 0, 0, 0);
        taken(() -> new PropAssignment(pack, 1, 0, 0));
        refused(() -> new PropAssignment(pack, 0, 0, 0), "initial balance");
        refused(() -> new PropAssignment(pack, 1, -1, 0), "1970");
        refused(() -> new PropAssignment(pack, 1, 0, -1), "highest balance");
    }

    @Test
    void actsInOrder() {
        taken(() -> new ActAt(1, 1, 1));
        taken(() -> new ActAt(100 * ONE, 100 * ONE, 100 * ONE));
        refused(() -> new ActAt(0, 1, 1), "a threshold");
        refused(() -> new ActAt(1, 1, 100 * ONE + 1), "a threshold");
        refused(() -> new ActAt(3, 1, 2), "warning and block");
        refused(() -> new ActAt(1, 3, 2), "warning and block");
    }

    @ParameterizedTest
    @CsvSource({
        "0.6999, OPEN",
        "0.7, WARN",
        "0.8499, WARN",
        "0.85, BLOCK",
        "0.9499, BLOCK",
        "0.95, FLATTEN",
        "99, FLATTEN"
    })
    void isInThePhaseThatItsUseHasReached(String used, PropPhase phase) {
        assertThat(ActAt.DEFAULT.phase(FixedPoint.parse(used))).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, false, false, 0",
        "WARN, false, false, 70",
        "BLOCK, true, false, 85",
        "FLATTEN, true, true, 95",
        "PAUSED, true, true, 95",
        "LOST, true, true, 95"
    })
    void blocksAndFlattensFromItsPhaseOn(PropPhase phase, boolean blocks, boolean flattens, long percent) {
        assertThat(phase.blocks()).isEqualTo(blocks);
        assertThat(phase.flattens()).isEqualTo(flattens);
        assertThat(ActAt.DEFAULT.percent(phase)).isEqualTo(percent * ONE);
    }
}
