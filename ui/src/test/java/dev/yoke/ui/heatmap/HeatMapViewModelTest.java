package dev.yoke.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.heatmap.HeatMapViewModel.Cell;
import dev.yoke.ui.heatmap.HeatMapViewModel.Place;
import dev.yoke.ui.heatmap.HeatMapViewModel.Row;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeatMapViewModelTest {

    private final Ports given = new Ports();
    private final List<String> drilled = new ArrayList<>();
    private final HeatMapViewModel model = new HeatMapViewModel(given.ports, drilled::add);

    @BeforeEach
    void show() {
        given.cockpit.show(Views.day());
        model.onFrame();
    }

    @Test
    void hasCurrenciesThenLimitsDownAndAccountsAcross() {
        HeatMapViewModel.Grid grid = model.gridProperty().get();

        assertThat(grid.accounts()).containsExactly(Views.FTMO, Views.IC, Views.PEPPER);
        assertThat(grid.rows())
                .extracting(Row::name)
                .containsExactly("BTC", "EUR", "GBP", "JPY", "USD", "XAU", "Daily loss", "Heat", "Positions", "Margin");
    }

    @Test
    void coloursAnExposureByItsShareOfEquity() {
        Cell euro = cell("EUR", false, Views.FTMO);
        assertThat(euro.text()).isEqualTo("+54 %");
        assertThat(euro.sign()).isEqualTo(1);
        // 0.536 of the equity, five times the equity is full.
        assertThat(euro.share()).isCloseTo(0.1072, Offset.offset(1e-9));
        assertThat(euro.tip()).isEqualTo("long 54\u2009256 EUR at FTMO 100k, share of equity");
        assertThat(cell("GBP", false, Views.PEPPER).text()).isEqualTo("−127 %");
    }

    @Test
    void fillsALimitByItsUse() {
        Cell heat = cell("Heat", true, Views.IC);
        assertThat(heat.text()).isEqualTo("4.60 %");
        assertThat(heat.share()).isCloseTo(0.77, Offset.offset(1e-9));
        assertThat(heat.tip()).isEqualTo("IC Live: Heat 4.60 % of 6.00 %");
    }

    @Test
    void leavesTheGridAloneWhenOnlyFiguresChange() {
        HeatMapViewModel.Grid before = model.gridProperty().get();
        given.cockpit.show(Views.halted());
        model.onFrame();

        assertThat(model.gridProperty().get()).isEqualTo(before);
    }

    @Test
    void drillsIntoAnExposureAndIntoALimit() {
        model.drill(new Place(new Row("EUR", false), Views.IC));
        model.drill(new Place(new Row("USD", false), Views.IC));
        model.drill(new Place(new Row("Heat", true), Views.PEPPER));

        assertThat(drilled).containsExactly("IC Live", "IC Live USD", "Pepper MT4");
    }

    @Test
    void isEmptyWithoutAccounts() {
        given.cockpit.show(CockpitView.EMPTY);
        model.onFrame();
        assertThat(model.gridProperty().get()).isEqualTo(HeatMapViewModel.Grid.EMPTY);
    }

    private Cell cell(String row, boolean limit, TerminalId account) {
        return model.cellsProperty().get().getOrDefault(new Place(new Row(row, limit), account), Cell.EMPTY);
    }
}
