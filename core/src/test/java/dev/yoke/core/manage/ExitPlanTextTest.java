package dev.yoke.core.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitPlanTextTest {

    @Test
    void readsEveryWord() {
        assertThat(ExitPlanText.parse(
                        "BE=1R+0.5p TP=15p:50%, tp=1.1234 trail=3xm5@2R/2p after=90m at=21:55 friday=9:05" + " r=20p"))
                .isEqualTo(new ExitPlan(
                        Optional.of(new Trigger.Pips(20 * FixedPoint.ONE)),
                        Optional.of(new BreakEven(new Trigger.R(FixedPoint.ONE), FixedPoint.parse("0.5"))),
                        List.of(
                                new Target(new Trigger.Pips(15 * FixedPoint.ONE), 50 * FixedPoint.ONE),
                                new Target(new Trigger.AtPrice(FixedPoint.parse("1.1234")), 0)),
                        Optional.of(new Trailing(
                                new Trail.Candles(3, Timeframe.M5),
                                new Trigger.R(2 * FixedPoint.ONE),
                                2 * FixedPoint.ONE)),
                        new TimeExit(5_400_000, 21 * 60 + 55, 9 * 60 + 5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "be=1R",
                "be=now+2p",
                "be=15p+0.5p tp=1R:33.33% tp=2R:33.33% tp=1.2345:rest",
                "trail=20p@1R/0.5p",
                "trail=1.5atr",
                "trail=10xH1@15p",
                "trail=0.5R@2R",
                "after=5400s at=21:55 friday=00:00",
                "r=1.095 be=1R"
            })
    void writesWhatItReads(String text) {
        ExitPlan plan = ExitPlanText.parse(text);
        assertThat(plan.toString()).isEqualTo(text);
        assertThat(ExitPlanText.parse(plan.toString())).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|asks for nothing",
                "r=20p|asks for nothing",
                "be|cannot be read",
                "be=-1R|cannot be read",
                "be=1R be=2R|twice",
                "be=NaN|cannot be read",
                "tp=1R:120%|up to 100 %",
                "tp=1R:60% tp=2R:60%|more than 100 %",
                "tp=1p tp=2p tp=3p tp=4p tp=5p tp=6p|5 targets at most",
                "trail=20|cannot be read",
                "trail=3xM7|candle length",
                "trail=0xM5|1 to 100 candles",
                "after=0m|cannot be read",
                "at=25:00|time of the day",
                "r=1R be=1R|cannot be read",
                "stop=20p|no part of an exit plan",
                "tp=99999999999999999999p|cannot be read"
            })
    void saysWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> ExitPlanText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesADamagedLine() {
        Trade trade = new Trade(Side.SELL, "be=1R tp=1R:50%").at(20);
        String line = new StoredPlan(trade.machine.plan(), trade.machine.progress()).format();
        assertThat(line).isEqualTo("1|SELL 7 1 1 0.002 1763640000000 be -|be=1R tp=1R:50%|.");
        assertThat(StoredPlan.parse(line)).isEqualTo(new StoredPlan(trade.machine.plan(), trade.machine.progress()));
        for (int cut = 0; cut < line.length(); cut++) {
            String damaged = line.substring(0, cut);
            assertThatThrownBy(() -> StoredPlan.parse(damaged))
                    .as(damaged)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> StoredPlan.parse(line.replace("SELL 7 1 1", "SELL 7 1 2")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
