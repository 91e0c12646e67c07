package dev.yoke.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchListViewModelTest {

    private final Ports given = new Ports();
    private final List<Instrument> selected = new ArrayList<>();
    private final WatchListViewModel model = new WatchListViewModel(given.ports, selected::add);

    @BeforeEach
    void show() {
        given.cockpit.show(Views.day());
        model.onFrame();
    }

    @Test
    void showsOneRowPerPlainName() {
        assertThat(model.rows())
                .extracting(WatchRow::name)
                .containsExactly("BTCUSD", "EURUSD", "GBPUSD", "US30", "USDJPY", "XAUUSD");
    }

    @Test
    void prefersAFreshQuoteOfAnotherTerminal() {
        WatchRow pound = row("GBPUSD");
        assertThat(pound.shownProperty().get().instrument().terminal()).isEqualTo(Views.FTMO);
        assertThat(pound.shownProperty().get().stale()).isFalse();
    }

    @Test
    void writesBidAskSpreadAndDay() {
        WatchRow.Shown euro = row("EURUSD").shownProperty().get();

        assertThat(euro.bid()).hasToString("1.08512");
        assertThat(euro.ask()).hasToString("1.08518");
        assertThat(euro.spread()).isEqualTo("0.6");
        // 1.08512 / 1.08210 − 1 = 0.279 %.
        assertThat(euro.day()).isEqualTo("+0.28 %");
    }

    @Test
    void saysHowOldAStaleQuoteIs() {
        assertThat(row("BTCUSD").shownProperty().get().age()).isEqualTo("14 s old");
        assertThat(row("EURUSD").shownProperty().get().age()).isEmpty();
    }

    @Test
    void selectsTheEuroAndThenWhatTheArrowsChoose() {
        model.selectNext(1);
        model.selectNext(-1);
        model.selectNext(-1);
        model.selectNext(-1);

        assertThat(selected)
                .extracting(instrument -> instrument.symbol().name())
                .containsExactly("EURUSD", "GBPUSD", "EURUSD", "BTCUSD");
    }

    @Test
    void keepsRowsAndSelectionWhenOnlyPricesChange() {
        List<WatchRow> before = List.copyOf(model.rows());
        given.cockpit.show(Views.broken());
        model.onFrame();

        assertThat(model.rows()).containsExactlyElementsOf(before);
        assertThat(selected).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "EURUSD,EURUSD",
        "EURUSD.r,EURUSD",
        "EURUSDm,EURUSD",
        "XAUUSD-ECN,XAUUSD",
        "US30,US30",
        "US30.cash,US30",
        "#US30,#US30"
    })
    void knowsTheNameBehindABrokersSuffix(String broker, String plain) {
        assertThat(WatchListViewModel.plainName(broker)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"1.08,2", "08,2", ".5,1", "2.4,1"})
    void countsTheDecimalsOfAPiece(String piece, int decimals) {
        assertThat(PriceText.decimals(piece)).isEqualTo(decimals);
    }

    private WatchRow row(String name) {
        return model.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
