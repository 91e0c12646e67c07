package dev.yoke.ui.chart.order;

import static dev.yoke.ui.chart.TradedChart.order;
import static dev.yoke.ui.chart.TradedChart.position;

import dev.yoke.core.message.Answer;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Views;
import dev.yoke.ui.chart.TradedChart;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Positions, orders and the ticket on a chart, one stop on its way.
class OrderLinesPictureFxTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItDid(Theme theme) {
        picture(
                theme,
                Language.EN,
                "order-lines-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void looksAsItDidInPersian() {
        picture(Theme.DARK, Language.FA, "order-lines-dark-fa");
    }

    private static void picture(Theme theme, Language language, String name) {
        try (TradedChart chart = new TradedChart()) {
            chart.desk.preferences().languageProperty().set(language);
            chart.positions = List.of(
                    position(7, Side.BUY, "1.08400", "1.08200", "1.08800"),
                    position(8, Side.SELL, "1.08390", "0", "0"));
            chart.orders = List.of(order(9, Side.BUY, OrderType.LIMIT, "1.08300", "1.08100", "1.08700"));
            chart.desk.tickets().pendingProperty().set(Optional.of(ticket()));
            chart.tell();
            chart.show(theme, 980, 640);
            chart.drag(560, chart.y("1.08200"), 560, chart.y("1.08140"));
            chart.release();
            chart.moveTo(40, chart.y("1.08400"));
            chart.frame();
            GoldenPicture.assertLooksAs(name, chart.scene());
            chart.type(KeyCode.ESCAPE);
        }
    }

    /// Sell stop 1.08450, stop 1.08550, target 1.08150.
    static PendingTicket ticket() {
        Signal signal = new Signal(
                new SignalId("ticket:1"),
                "ticket",
                Signal.Action.SELL,
                "EURUSD",
                OrderType.STOP,
                Price.parse("1.08450"),
                new Level.AtPrice(TradedChart.units("1.08550")),
                new Level.AtPrice(TradedChart.units("1.08150")),
                new Sizing.RiskPercent(TradedChart.units("0.5")),
                Set.of(TradedChart.TERMINAL),
                "",
                Views.NOW,
                Views.NOW,
                "");
        Decision decision = new Decision(
                signal.id(),
                "ticket",
                Optional.of(TradedChart.TERMINAL),
                "EURUSD",
                Signal.Action.SELL,
                Decision.Outcome.SHADOW,
                Lots.parse("0.40"),
                Price.parse("1.08450"),
                Price.parse("1.08550"),
                Price.parse("1.08150"),
                "",
                List.of(),
                Optional.empty(),
                "",
                Views.NOW);
        return new PendingTicket(TradedChart.EURUSD, signal, new Answer(Answer.Status.ACCEPTED, "", List.of(decision)));
    }
}
