package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.PositionView;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionViewsTest {

    private final Desk desk = new Desk().connect(Desk.ALDER);

    @Test
    void saysTheMoneyAtTheStopAndAtTheTarget() {
        // 0.10 lots of EURUSD: 1 USD per pip. Bought at 1.10010: 25.1 pips to the stop, 50 to the target.
        PositionView view = view(Side.BUY, "1.09759", "1.10510");

        assertThat(view.risk()).isEqualTo(Money.parse("25.10", "USD"));
        assertThat(view.reward()).isEqualTo(Money.parse("50.00", "USD"));
    }

    @Test
    void saysTheMoneyAtTheTargetOfASale() {
        // Sold at 1.10000, target 42 pips below.
        assertThat(view(Side.SELL, "1.10210", "1.09580").reward()).isEqualTo(Money.parse("42.00", "USD"));
    }

    @Test
    void winsNothingWhereThereIsNoTarget() {
        assertThat(view(Side.BUY, "1.09759", "0").reward()).isEqualTo(Money.zero("USD"));
    }

    private PositionView view(Side side, String stop, String target) {
        Position opened = Desk.position(Desk.ALDER, 7, side, Lots.parse("0.10"), 0, Price.parse(stop));
        Position position = new Position(
                opened.terminal(),
                opened.identifier(),
                opened.ticket(),
                opened.symbol(),
                opened.side(),
                opened.lots(),
                opened.openPrice(),
                opened.stopLoss(),
                Price.parse(target),
                opened.currentPrice(),
                opened.swap(),
                opened.commission(),
                opened.profit(),
                opened.magic(),
                opened.comment(),
                opened.openMs());
        desk.snapshot(Desk.ALDER, List.of(position), List.of(), List.of());
        return desk.view().positions().getFirst();
    }
}
