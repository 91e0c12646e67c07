package dev.yoke.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.TicketDraft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchListViewModelTest {

    private final Ports given = new Ports();
    private final List<Instrument> selected = new ArrayList<>();
    private final List<Notices.Notice> notices = new ArrayList<>();
    private WatchListViewModel model = new WatchListViewModel(given.ports, selected::add);

    @BeforeEach
    void show() {
        given.desk.notices().onNotice(notices::add);
        given.cockpit.show(Views.day());
        model.onTurn();
    }

    private List<String> names() {
        return model.rows().stream().map(WatchRow::name).toList();
    }

    private WatchRow row(String name) {
        return model.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private WatchRow.Shown shown(String name) {
        return row(name).shown(Views.NOW);
    }

    @Test
    void showsOneRowPerMarketHoweverItIsSpelled() {
        assertThat(names()).containsExactly("BTCUSD", "EURUSD", "GBPUSD", "US30", "USDJPY", "XAUUSD");
        assertThat(row("EURUSD").market().isMapped()).isTrue();
    }

    @Test
    void prefersAFreshQuoteOfAnotherTerminal() {
        assertThat(shown("GBPUSD").instrument().terminal()).isEqualTo(Views.FTMO);
        assertThat(shown("GBPUSD").stale()).isFalse();
    }

    @Test
    void writesBidAskSpreadAndDay() {
        WatchRow.Shown euro = shown("EURUSD");

        assertThat(euro.bid()).hasToString("1.08512");
        assertThat(euro.ask()).hasToString("1.08518");
        // (1.08518 − 1.08512) ÷ 0.00001
        assertThat(euro.spread()).isEqualTo("6");
        // 1.08512 / 1.08210 − 1 = 0.279 %.
        assertThat(euro.day()).isEqualTo("+0.28 %");
    }

    @Test
    void saysHowOldAStaleQuoteIs() {
        assertThat(shown("BTCUSD").ageMs()).isEqualTo(14_000);
        assertThat(shown("EURUSD").ageMs()).isZero();
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
        model.onTurn();

        assertThat(model.rows()).containsExactlyElementsOf(before);
        assertThat(selected).hasSize(1);
    }

    @Test
    void unfoldsAMarketToItsTerminalsAndNamesTheNarrowestSpread() {
        model.unfold(row("EURUSD"), true);

        assertThat(model.rows().stream()
                        .filter(row -> row.name().equals("EURUSD") && !row.isWhole())
                        .map(row -> row.quote().instrument().toString()))
                .hasSize(2);
        // 6 points at one broker, 4 at the other.
        assertThat(row("EURUSD").market().narrowest().orElseThrow().terminal()).isEqualTo(Views.IC);

        model.unfold(row("EURUSD"), false);
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void findsByNameByABrokersSpellingAndByAccount() {
        model.searchProperty().set("eur");
        assertThat(names()).containsExactly("EURUSD");
        model.searchProperty().set("usd.r");
        assertThat(names()).containsExactly("EURUSD");
        model.searchProperty().set("pepper");
        assertThat(names()).contains("GBPUSD").doesNotContain("USDJPY");
        model.searchProperty().set("zzz");
        assertThat(names()).isEmpty();
    }

    @Test
    void aGroupShowsItsMarketsInTheTradersOrder() {
        model.createGroup("Mine");
        assertThat(names()).isEmpty();

        model.searchProperty().set("u");
        model.add(row("XAUUSD"));
        model.add(row("EURUSD"));
        model.searchProperty().set("");
        assertThat(names()).containsExactly("XAUUSD", "EURUSD");

        model.moveBy(row("EURUSD"), -1);
        assertThat(names()).containsExactly("EURUSD", "XAUUSD");
        model.drop("EURUSD", row("XAUUSD"));
        assertThat(names()).containsExactly("XAUUSD", "EURUSD");
    }

    @Test
    void groupsAndTheirOrderAreThereAfterARestart() {
        WatchRow gold = row("XAUUSD");
        model.createGroup("Mine");
        model.addTo("Mine", gold);
        model = new WatchListViewModel(given.ports, selected::add);
        model.onTurn();

        assertThat(model.shownGroupProperty().get()).isEqualTo("Mine");
        assertThat(names()).containsExactly("XAUUSD");
        assertThat(model.groups()).extracting(WatchGroups.Group::name).containsExactly("Majors", "Metals", "Mine");
    }

    @Test
    void aNameThatIsEmptyOrTakenIsRefusedAndChangesNothing() {
        assertThat(model.createGroup("  ")).contains(WatchGroups.Problem.EMPTY);
        assertThat(model.createGroup("majors")).contains(WatchGroups.Problem.TAKEN);
        assertThat(model.createGroup("x".repeat(25))).contains(WatchGroups.Problem.LONG);
        assertThat(model.groups()).hasSize(2);
    }

    @Test
    void deletingAndRemovingCanBeTakenBack() {
        model.showGroup("Majors");
        model.remove(row("EURUSD"));
        assertThat(names()).doesNotContain("EURUSD");
        notices.getLast().undo().orElseThrow().run().run();
        assertThat(names()).first().isEqualTo("EURUSD");

        model.deleteGroup();
        assertThat(model.shownGroupProperty().get()).isEmpty();
        notices.getLast().undo().orElseThrow().run().run();
        assertThat(model.shownGroupProperty().get()).isEqualTo("Majors");
        assertThat(model.groups()).extracting(WatchGroups.Group::name).containsExactly("Majors", "Metals");
    }

    @Test
    void handsADraftToTheTicketOrSaysThatThereIsNone() {
        model.draft(row("EURUSD"), Side.BUY);
        assertThat(notices.getLast().kind()).isEqualTo(Notices.Kind.REFUSED);

        List<TicketDraft> drafts = new ArrayList<>();
        given.desk.tickets().onDraft(drafts::add);
        model.draft(row("EURUSD"), Side.SELL);
        assertThat(drafts).extracting(TicketDraft::side).containsExactly(Side.SELL);
    }

    @ParameterizedTest
    @CsvSource({"1.08,2", "08,2", ".5,1", "2.4,1"})
    void countsTheDecimalsOfAPiece(String piece, int decimals) {
        assertThat(PriceText.decimals(piece)).isEqualTo(decimals);
    }
}
