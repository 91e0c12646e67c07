package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// EURUSD stands at 1.10000 / 1.10010.
class PendingPricesTest {

    private final Desk desk = new Desk().connect(ALDER);

    @ParameterizedTest
    @CsvSource({
        "LIMIT, BUY, 1.09900, ''",
        "LIMIT, BUY, 1.10010, the price 1.10010 of a BUY limit must be below the market at 1.10010",
        "LIMIT, SELL, 1.10100, ''",
        "LIMIT, SELL, 1.09900, the price 1.09900 of a SELL limit must be above the market at 1.10000",
        "STOP, BUY, 1.10100, ''",
        "STOP, BUY, 1.09900, the price 1.09900 of a BUY stop must be above the market at 1.10010",
        "STOP, SELL, 1.09900, ''",
        "STOP, SELL, 1.10100, the price 1.10100 of a SELL stop must be below the market at 1.10000"
    })
    void deniesAnOrderThatCannotWait(OrderType type, Signal.Action action, String price, String why) {
        Answer answer = desk.ask(new Command.PreviewSignal(new Signal(
                        new SignalId("a"),
                        "ticket",
                        action,
                        "EURUSD",
                        type,
                        Price.parse(price),
                        new Level.Pips(20 * FixedPoint.ONE),
                        new Level.None(),
                        new Sizing.FixedLots(Lots.parse("0.1")),
                        Set.of(),
                        "",
                        desk.nowMs,
                        desk.nowMs,
                        "")))
                .orElseThrow();
        assertThat(answer.isAccepted()).isEqualTo(why.isEmpty());
        if (!why.isEmpty()) {
            assertThat(answer.text()).contains(why);
            assertThat(answer.decisions().getFirst().verdicts().getFirst().rule())
                    .isEqualTo("order-price");
        }
    }
}
