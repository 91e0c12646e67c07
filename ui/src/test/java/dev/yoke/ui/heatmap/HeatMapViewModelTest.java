package dev.yoke.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Risks;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.heatmap.HeatGrid.Cell;
import dev.yoke.ui.heatmap.HeatGrid.Column;
import dev.yoke.ui.heatmap.HeatGrid.Place;
import dev.yoke.ui.heatmap.HeatGrid.Row;
import dev.yoke.ui.heatmap.HeatGrid.Shape;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeatMapViewModelTest {

    private final Ports given = new Ports();
    private final List<String> drilled = new ArrayList<>();
    private final HeatMapViewModel model = english();

    private HeatMapViewModel english() {
        given.desk.preferences().languageProperty().set(Language.EN);
        return new HeatMapViewModel(given.ports, drilled::add);
    }

    @BeforeEach
    void show() {
        given.cockpit.show(Risks.busy());
        model.onTurn();
    }

    @Test
    void hasCurrenciesThenLimitsDownAndAccountsAcross() {
        Shape shape = model.shapeProperty().get();

        assertThat(shape.columns())
                .extracting(Column::name)
                .containsExactly("FTMO 100k", "IC Live", "Pepper MT4", "all");
        assertThat(shape.rows())
                .extracting(Row::name)
                .containsExactly(
                        "BTC",
                        "EUR",
                        "GBP",
                        "JPY",
                        "USD",
                        "XAU",
                        "Daily loss",
                        "Portfolio heat",
                        "Positions",
                        "Margin in use");
    }

    @Test
    void coloursAnExposureByItsShareOfTheLimit() {
        Cell euro = cell("EUR", Views.FTMO);
        assertThat(euro.text()).isEqualTo("+54 %");
        assertThat(euro.sign()).isEqualTo(1);
        assertThat(euro.share()).isCloseTo(0.1072, Offset.offset(1e-9));
        assertThat(euro.tip()).isEqualTo("long 54\u202f256 EUR at FTMO 100k, 10.7 % of the limit");
        assertThat(cell("GBP", Views.PEPPER).text()).isEqualTo("−127 %");
    }

    @Test
    void sumsACurrencyOverAllAccountsAsTheEngineDoes() {
        Cell dollar = model.cellsProperty().get().at(new Place("USD", Optional.empty()));
        assertThat(dollar)
                .isEqualTo(new Cell("−140 %", 0.35, -1, "USD over all accounts: −140.20 %, limit 400.00 %", false));
    }

    @Test
    void fillsALimitByItsUse() {
        Cell heat = cell("heat/Heat", Views.IC);
        assertThat(heat.text()).isEqualTo("4.60 %");
        assertThat(heat.share()).isCloseTo(0.77, Offset.offset(1e-9));
        assertThat(heat.tip()).isEqualTo("IC Live: Portfolio heat 4.60 % of 6.00 %");
    }

    @Test
    void leavesTheGridAloneWhenOnlyFiguresChange() {
        Shape before = model.shapeProperty().get();
        given.cockpit.show(Views.halted());
        model.onTurn();

        assertThat(model.shapeProperty().get()).isEqualTo(before);
    }

    @Test
    void showsTheFiguresBeforeAndAfterThePendingTicket() {
        pend();

        assertThat(model.pendingProperty().get()).isEqualTo("with BUY EURUSD");
        assertThat(cell("EUR", Views.FTMO).text()).isEqualTo("+54 → +66 %");
        assertThat(cell("EUR", Views.FTMO).changed()).isTrue();
        assertThat(cell("heat/Heat", Views.FTMO).text()).isEqualTo("2.10 → 2.59 %");
        assertThat(cell("heat/Heat", Views.FTMO).tip())
                .isEqualTo("now: FTMO 100k: Portfolio heat 2.10 % of 6.00 %; with the ticket: FTMO 100k: Portfolio"
                        + " heat 2.59 % of 6.00 %");
        assertThat(cell("EUR", Views.IC).changed()).isFalse();

        given.desk.tickets().pendingProperty().set(Optional.empty());
        model.write();
        assertThat(cell("EUR", Views.FTMO).text()).isEqualTo("+54 %");
        assertThat(model.pendingProperty().get()).isEmpty();
    }

    @Test
    void drillsIntoThePositionsOfACellAndBack() {
        model.drill(new Place("EUR", Optional.of(Views.FTMO)));
        HeatDrill drill = model.drillProperty().get().orElseThrow();
        assertThat(drill.crumb()).isEqualTo("EUR, FTMO 100k");
        assertThat(drill.positions()).extracting(HeatDrill.Line::symbol).contains("EURUSD");

        model.drill(new Place("USD", Optional.of(Views.IC)));
        model.drill(new Place("EUR", Optional.of(Views.IC)));
        model.drill(new Place("heat/Heat", Optional.of(Views.PEPPER)));
        assertThat(model.drillProperty().get().orElseThrow().positions())
                .extracting(HeatDrill.Line::risk)
                .containsExactly("no stop", "22.54 USD", "34.80 USD");
        model.back();
        model.back();

        assertThat(drilled).containsExactly("FTMO 100k EUR", "IC Live USD", "IC Live", "Pepper MT4", "");
        assertThat(model.drillProperty().get()).isEmpty();
    }

    @Test
    void showsHowSymbolsMoveTogether() {
        HeatMapViewModel.Matrix matrix = model.matrixProperty().get();
        assertThat(matrix.symbols()).containsExactly("EURUSD", "GBPUSD", "US30", "XAUUSD");
        assertThat(matrix.at("GBPUSD", "EURUSD").text()).isEqualTo("+0.82");
        assertThat(matrix.at("GBPUSD", "EURUSD").tip())
                .isEqualTo("EURUSD and GBPUSD move together: +0.82, counted from 0.70 on");
        assertThat(matrix.at("US30", "XAUUSD").text()).isEqualTo("−0.27");
        assertThat(matrix.at("GBPUSD", "US30").text()).isEqualTo("–");

        model.drill("EURUSD", "XAUUSD");
        assertThat(model.drillProperty().get().orElseThrow().crumb()).isEqualTo("EURUSD / XAUUSD");
    }

    @Test
    void tellsWhoseFiguresAreOld() {
        assertThat(model.awayProperty().get()).isEqualTo(Set.of(Views.PEPPER));
    }

    @Test
    void hidesAmountsWhileStreaming() {
        given.desk.preferences().streamerProperty().set(true);
        model.write();
        assertThat(cell("EUR", Views.FTMO).tip()).isEqualTo("long ••• EUR at FTMO 100k, 10.7 % of the limit");
        assertThat(cell("EUR", Views.FTMO).text()).isEqualTo("+54 %");
    }

    @Test
    void isEmptyWithoutAccounts() {
        given.cockpit.show(CockpitView.EMPTY);
        model.onTurn();
        assertThat(model.shapeProperty().get()).isEqualTo(Shape.EMPTY);
    }

    private void pend() {
        Signal signal = new Signal(
                new SignalId("t"),
                "ticket",
                Signal.Action.BUY,
                "EURUSD",
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.Standard(),
                Set.of(Views.FTMO),
                "",
                0,
                0,
                "");
        given.desk
                .tickets()
                .pendingProperty()
                .set(Optional.of(new PendingTicket(
                        Previews.eurusd(), signal, Previews.passes(new Command.PreviewSignal(signal)))));
        model.write();
    }

    private Cell cell(String row, TerminalId account) {
        return model.cellsProperty().get().at(new Place(row, Optional.of(account)));
    }
}
