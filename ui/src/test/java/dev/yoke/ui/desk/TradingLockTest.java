package dev.yoke.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import org.junit.jupiter.api.Test;

class TradingLockTest {

    private static final Position LONG = Views.positions().getFirst().position();

    private final Ports given = new Ports();
    private final TradingLock lock = new TradingLock(given.desk);

    @Test
    void letsOnlyATighterStopGo() {
        assertThat(lock.held(LONG, Price.parse("1.08000"), LONG.takeProfit())).isEmpty();
        given.desk.tradingLockedProperty().set(true);
        assertThat(lock.held(LONG, Price.parse("1.08000"), LONG.takeProfit()))
                .contains("Trading is locked (F8): only a tighter stop goes out");
        assertThat(lock.held(LONG, Price.parse("1.08100"), LONG.takeProfit())).isEmpty();
        assertThat(lock.held(LONG, Price.parse("1.08100"), Price.parse("1.09000")))
                .isPresent();
    }

    @Test
    void holdsOrdersInWordsOfTheirOwn() {
        assertThat(lock.heldOrder()).isEmpty();
        given.desk.tradingLockedProperty().set(true);
        assertThat(lock.heldOrder()).contains("Trading is locked (F8): pending orders stay where they are");
    }

    @Test
    void namesTheKeyThatTheTraderChose() {
        Action action = Action.everywhere(TradingLock.ACTION, "Lock trading", "F8", () -> {});
        given.desk.actions().offer(action);
        given.desk.actions().bind(action, "F7");
        assertThat(lock.keyText()).isEqualTo("F7");
        given.desk.actions().bind(action, "");
        assertThat(lock.keyText()).isEqualTo("Lock trading");
    }
}
