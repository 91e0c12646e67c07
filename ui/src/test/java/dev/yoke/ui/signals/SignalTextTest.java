package dev.yoke.ui.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Signals;
import dev.yoke.testkit.Views;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalTextTest {

    private final Ports given = new Ports();
    private final SignalText text = new SignalText(given.ports);

    @BeforeEach
    void show() {
        given.cockpit.show(Views.day());
    }

    /// A strategy's stop is as fine as its arithmetic; nobody reads eight decimals.
    @Test
    void writesPricesWithTheSymbolsDigits() {
        assertThat(text.order(sell("XAUUSD"))).endsWith("SL 2\u202f410.33 · TP 2\u202f390.00");
    }

    @Test
    void writesPricesAsTheyCameWhereNobodyQuotesTheSymbol() {
        assertThat(text.order(sell("GOLDMICRO"))).endsWith("SL 2410.33288107 · TP 2390");
    }

    private static Signal sell(String symbol) {
        Signal like = Signals.signal("one", "tv-m5", Signal.Action.SELL, symbol);
        return new Signal(
                like.id(),
                like.source(),
                like.action(),
                symbol,
                OrderType.MARKET,
                Price.NONE,
                new Level.AtPrice(Views.units("2410.33288107")),
                new Level.AtPrice(Views.units("2390")),
                new Sizing.RiskPercent(Views.units("0.5")),
                Set.of(),
                "",
                like.timeMs(),
                like.receivedMs(),
                like.raw());
    }
}
