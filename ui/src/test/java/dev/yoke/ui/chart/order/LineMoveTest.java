package dev.yoke.ui.chart.order;

import static dev.yoke.ui.chart.TradedChart.order;
import static dev.yoke.ui.chart.TradedChart.position;
import static dev.yoke.ui.chart.TradedChart.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.chart.TradedChart;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A line on its way, without a screen.
class LineMoveTest {

    private static final Levels BOUGHT =
            Levels.of(position(7, Side.BUY, "1.08400", "1.08200", "1.08800").position());
    private static final Levels LIMIT = Levels.of(
            order(9, Side.BUY, OrderType.LIMIT, "1.08300", "1.08100", "1.08700").order());

    @Test
    void snapsToTheTickAndNeverToZero() {
        LineMove move = LineMove.begin(BOUGHT, LineKey.Level.STOP, BOUGHT.stop());
        assertThat(move.to(units("1.0831749"), units("0.00025"), true).price()).isEqualTo(units("1.08325"));
        assertThat(move.to(-5, 1_000, true).price()).isEqualTo(1_000);
    }

    @Test
    void aStepAsksAndADragDoesNot() {
        LineMove move = LineMove.begin(BOUGHT, LineKey.Level.STOP, BOUGHT.stop());
        assertThat(move.to(units("1.083"), 1_000, true).asked()).isFalse();
        LineMove stepped = move.step(-10, 1_000, true);
        assertThat(stepped.asked()).isTrue();
        assertThat(stepped.price()).isEqualTo(units("1.08190"));
        assertThat(stepped.step(10, 1_000, true).isIdle()).isTrue();
    }

    @Test
    void thePriceOfAnOrderTakesItsLevelsAlongOrGoesAlone() {
        LineMove move = LineMove.begin(LIMIT, LineKey.Level.ENTRY, LIMIT.entry());
        assertThat(move.to(units("1.08350"), 1_000, true).wanted().command())
                .isEqualTo(new Command.ModifyOrder(
                        TradedChart.TERMINAL,
                        9,
                        Price.parse("1.08350"),
                        Price.parse("1.08150"),
                        Price.parse("1.08750")));
        assertThat(move.to(units("1.08350"), 1_000, false).wanted().stop()).isEqualTo(units("1.08100"));
    }

    @Test
    void aLevelThatIsTakenAwayIsZero() {
        assertThat(new LineMove(BOUGHT, LineKey.Level.TARGET, 0, false, true)
                        .wanted()
                        .command())
                .isEqualTo(new Command.ModifyPosition(TradedChart.TERMINAL, 7, Price.parse("1.08200"), Price.NONE));
    }

    @Test
    void isBrokenByWhatHappensToItsPositionAndNotByTheMarket() {
        LineMove move = LineMove.begin(BOUGHT, LineKey.Level.STOP, BOUGHT.stop());
        assertThat(move.broken(Optional.of(BOUGHT))).isEmpty();
        assertThat(move.broken(Optional.empty())).contains(LineMove.Broken.GONE);
        assertThat(move.broken(Optional.of(BOUGHT.with(LineKey.Level.TARGET, 0, false))))
                .contains(LineMove.Broken.CHANGED);
    }
}
