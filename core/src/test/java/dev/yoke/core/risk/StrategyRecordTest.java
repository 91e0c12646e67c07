package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrategyRecordTest {

    private static List<Long> results(String... r) {
        return Arrays.stream(r).map(FixedPoint::parse).toList();
    }

    private static long units(String number) {
        return FixedPoint.parse(number);
    }

    /// Won 2.5, 2.5, 1 (3 of 5, 6 R, on average 2); lost 1 and 0.5 (on average 0.75): payoff 2.6666…; sum 4.5, 0.9
    /// each.
    /// Running sum 2.5, 1.5, 4, 3.5, 4.5: falls 1 and 0.5. Kelly 0.6 − 0.4 ÷ 2.66666666 = 0.6 −
    /// 0.15000000037…, of which the loss rounds up.
    @Test
    void isWorkedOutByHand() {
        StrategyRecord record = StrategyRecord.of(results("2.5", "-1", "2.5", "-0.5", "1"));
        assertThat(record)
                .isEqualTo(new StrategyRecord(5, units("0.6"), units("2.66666666"), units("0.9"), units("1")));
        assertThat(record.fullKelly()).isEqualTo(units("0.44999999"));
    }

    @Test
    void countsTheFallFromTheStartAsDrawdown() {
        assertThat(StrategyRecord.of(results("-1", "-1", "3", "-0.5")).drawdown())
                .isEqualTo(units("2"));
    }

    @Test
    void takesNothingForNotWon() {
        assertThat(StrategyRecord.of(results("0", "1")))
                .isEqualTo(new StrategyRecord(2, units("0.5"), 0, units("0.5"), 0));
    }

    @Test
    void hasNoPayoffWithoutWinsOrLosses() {
        assertThat(StrategyRecord.of(results("1", "2")).payoff()).isZero();
        assertThat(StrategyRecord.of(results("-1", "-2")).payoff()).isZero();
        assertThat(StrategyRecord.of(List.of())).isEqualTo(StrategyRecord.NONE);
    }

    /// 14 of 20 won is 70 %.
    private static StrategyRecord record(int won, int lost, String win, String loss) {
        return StrategyRecord.of(Stream.concat(
                        Collections.nCopies(won, units(win)).stream(), Collections.nCopies(lost, units(loss)).stream())
                .toList());
    }

    private static StrategyPermission permission(StrategyRecord record) {
        return StrategyPermission.of(record, RiskPolicy.DEFAULT);
    }

    @Test
    void judgesTheWinRateFromTheLeastNumberOfTradesOn() {
        assertThat(permission(StrategyRecord.NONE)).isEqualTo(StrategyPermission.PROBATION);
        assertThat(permission(record(13, 6, "2.5", "-0.1"))).isEqualTo(StrategyPermission.PROBATION);
        assertThat(permission(record(14, 6, "2.5", "-0.1"))).isEqualTo(StrategyPermission.ALLOWED);
        assertThat(permission(record(13, 7, "2.5", "-0.1"))).isEqualTo(StrategyPermission.WIN_RATE);
    }

    @Test
    void judgesTheExpectancy() {
        assertThat(permission(record(16, 4, "0.2", "-0.8"))).isEqualTo(StrategyPermission.EXPECTANCY);
        assertThat(permission(record(16, 4, "0.2", "-0.7"))).isEqualTo(StrategyPermission.ALLOWED);
    }

    @Test
    void judgesTheDrawdownAtOnce() {
        assertThat(permission(record(0, 6, "0", "-1"))).isEqualTo(StrategyPermission.DRAWDOWN);
        assertThat(permission(record(0, 6, "0", "-0.99"))).isEqualTo(StrategyPermission.PROBATION);
        assertThat(permission(record(40, 4, "1", "-1"))).isEqualTo(StrategyPermission.REDUCED);
        assertThat(permission(record(40, 3, "1", "-1"))).isEqualTo(StrategyPermission.ALLOWED);
    }

    @Test
    void halvesTheRiskOfTheUntried() {
        assertThat(StrategyPermission.PROBATION.sizePercent(RiskPolicy.DEFAULT)).isEqualTo(units("50"));
        assertThat(StrategyPermission.ALLOWED.sizePercent(RiskPolicy.DEFAULT)).isEqualTo(units("100"));
        assertThat(StrategyPermission.WIN_RATE.sizePercent(RiskPolicy.DEFAULT)).isZero();
    }

    @Test
    void saysWhy() {
        StrategyRecord poor = record(13, 7, "2.5", "-0.1");
        assertThat(permission(poor).text(poor, RiskPolicy.DEFAULT))
                .isEqualTo("won 65.00 % of its last 20 trades, at least 70.00 % are wanted; it rests until those trades"
                        + " are older than 30 days");
        assertThat(permission(StrategyRecord.NONE).text(StrategyRecord.NONE, RiskPolicy.DEFAULT))
                .isEqualTo("0 trades of 20 it is judged by: 50.00 % of its risk");
    }
}
