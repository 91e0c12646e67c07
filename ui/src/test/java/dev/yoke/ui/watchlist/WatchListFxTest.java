package dev.yoke.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.PanelStage;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.testkit.Walks;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The watch list under a real mouse and real keys.
class WatchListFxTest {

    private final Ports given = new Ports();
    private PanelStage shown;
    private FxStage stage;
    private WatchListViewModel model;

    @BeforeEach
    void show() {
        given.cockpit.show(view(0));
        given.cockpit.keep(Walks.to(Views.FTMO, "EURUSD", Timeframe.M15, 90, 1.08512, 0.0004));
        given.cockpit.keep(Walks.to(Views.FTMO, "XAUUSD", Timeframe.M15, 90, 2401.1, 1.2));
        open(Theme.DARK);
    }

    /// The usual day, with a spread above its limit, one near it, and a market that is closed.
    private static CockpitView view(int more) {
        CockpitView day = Views.day();
        List<QuoteView> quotes = new ArrayList<>();
        day.quotes()
                .forEach(quote -> quotes.add(
                        switch (quote.market()) {
                            case "XAUUSD" -> with(quote, false, "20");
                            case "EURUSD" -> with(quote, false, "0.7");
                            case "US30" -> with(quote, true, "0");
                            default -> quote;
                        }));
        for (int i = 0; i < more; i++) {
            Instrument instrument = new Instrument(new TerminalId("Many"), new Symbol("SYM" + i));
            quotes.add(new QuoteView(instrument, 110_000_000, 110_010_000, Views.NOW, 5, 1_000, 0, false));
        }
        return new CockpitView(
                1,
                day.nowMs(),
                day.halt(),
                day.terminals(),
                day.positions(),
                day.orders(),
                day.recentDeals(),
                day.pendingSignals(),
                quotes,
                day.risk(),
                day.flatten(),
                day.queues(),
                day.journal());
    }

    private static QuoteView with(QuoteView quote, boolean closed, String maxSpread) {
        return new QuoteView(
                quote.instrument(),
                quote.bid(),
                quote.ask(),
                quote.timeMs(),
                quote.digits(),
                quote.point(),
                quote.dayOpen(),
                quote.stale(),
                quote.market(),
                closed,
                Views.units(maxSpread));
    }

    private void open(Theme theme) {
        given.desk.preferences().themeProperty().set(theme);
        shown = PanelStage.show(
                given,
                () -> {
                    model = new WatchListViewModel(
                            given.ports, instrument -> given.desk.links().choose(Links.Colour.BLUE, instrument));
                    return new WatchListView(given.ports, model);
                },
                theme,
                460,
                420);
        stage = shown.stage;
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private ListView<?> list() {
        return (ListView<?>) stage.find("#watch-rows");
    }

    private void focusList() {
        FxStage.run(() -> shown.panel().focus());
        stage.settle();
    }

    private Node cell(String name) {
        return FxStage.call(() -> list().lookupAll(".watch-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell
                        && cell.getItem() instanceof WatchRow row
                        && row.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private String blue() {
        return given.desk
                .links()
                .instrument(Links.Colour.BLUE)
                .get()
                .map(instrument -> instrument.symbol().name())
                .orElse("");
    }

    private List<String> names() {
        return FxStage.call(() -> model.rows().stream().map(WatchRow::name).toList());
    }

    @Test
    void aClickAndTheArrowsChooseWhatTheBlueLinkShows() {
        stage.click(cell("XAUUSD"));
        assertThat(blue()).isEqualTo("XAUUSD");
        focusList();
        stage.type(KeyCode.UP);
        assertThat(blue()).isEqualTo("USDJPY");
    }

    @Test
    void aSymbolIsSearchedAndAddedToAGroupByKeysAlone() {
        FxStage.run(() -> model.showGroup("Metals"));
        stage.click(stage.find("#watch-search"));
        stage.type(KeyCode.E, KeyCode.U, KeyCode.R, KeyCode.ENTER);
        FxStage.run(() -> ((TextField) stage.find("#watch-search")).clear());

        assertThat(names()).containsExactly("XAUUSD", "EURUSD");
        assertThat(blue()).isEqualTo("EURUSD");
    }

    @Test
    void altAndTheArrowsReorderAGroup() {
        FxStage.run(() -> model.showGroup("Majors"));
        shown.step(16);
        focusList();
        FxStage.run(() -> model.select(model.rows().getFirst()));
        stage.keyDown(KeyCode.ALT, KeyCode.DOWN);
        stage.keyUp(KeyCode.DOWN, KeyCode.ALT);

        assertThat(names()).startsWith("GBPUSD", "EURUSD");
    }

    @Test
    void aLineIsDraggedToAnotherPlace() {
        FxStage.run(() -> model.showGroup("Majors"));
        shown.step(16);
        stage.moveTo(cell("USDJPY"));
        stage.press();
        stage.moveBy(0, -12);
        stage.moveTo(cell("EURUSD"));
        stage.release();

        assertThat(names()).startsWith("USDJPY", "EURUSD");
    }

    @Test
    void spaceUnfoldsTheTerminalsAndTheirSpellings() {
        focusList();
        FxStage.run(() -> model.select(model.rows().get(1)));
        stage.type(KeyCode.SPACE);
        shown.step(16);

        assertThat(labels()).contains("FTMO 100k EURUSD", "★ IC Live EURUSD.r");
    }

    private List<String> labels() {
        return FxStage.call(() -> {
            List<String> texts = new ArrayList<>();
            list().lookupAll(".label").forEach(node -> {
                if (node instanceof Label label && label.isVisible()) {
                    texts.add(label.getText());
                }
            });
            return texts;
        });
    }

    @Test
    void marksASpreadThatIsTooWideAndAMarketThatIsClosed() {
        assertThat(labels()).contains("25", "!", "6", "▴", "closed");
    }

    @Test
    void theMenuFillsTheTicket() {
        List<TicketDraft> drafts = new ArrayList<>();
        given.desk.tickets().onDraft(drafts::add);
        stage.click(cell("XAUUSD"));
        FxStage.run(() -> item("watch-menu-sell").fire());

        assertThat(drafts).extracting(TicketDraft::side).containsExactly(Side.SELL);
        assertThat(drafts.getFirst().instrument().symbol().name()).isEqualTo("XAUUSD");
    }

    private MenuItem item(String id) {
        return list().getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGroupIsNamedInPlaceAndAWrongNameSaysWhy() {
        MenuButton groups = (MenuButton) stage.find("#watch-group");
        FxStage.run(() -> groups.getItems().stream()
                .filter(item -> "watch-group-new".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        stage.settle();
        stage.type(KeyCode.ENTER);
        assertThat(((Label) stage.find("#watch-group-problem")).getText()).isEqualTo("A group needs a name.");

        stage.type(KeyCode.F, KeyCode.X, KeyCode.ENTER);
        assertThat(groups.getText()).isEqualTo("fx");
        assertThat(stage.find("#watch-group-name").getParent().isVisible()).isFalse();
    }

    @Test
    void ofTwoHundredMarketsOnlyThoseInSightAreWritten() {
        given.cockpit.show(view(200));
        shown.step(16);
        assertThat(names()).hasSize(206);
        assertThat(FxStage.call(() -> list().lookupAll(".watch-row").size())).isLessThan(30);
    }

    @Test
    void attachingAHundredTimesLeavesNothingBehind() {
        FxStage.run(() -> {
            shown.panel().detach();
            for (int i = 0; i < 100; i++) {
                shown.panel().attach();
                shown.panel().detach();
            }
            assertThat(given.frames.listeners()).isZero();
            assertThat(given.desk.actions().all()).isEmpty();
            shown.panel().attach();
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItShould(Theme theme) {
        shown.close();
        open(theme);
        picture("watch-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void looksAsItShouldInPersian() {
        shown.close();
        given.desk.preferences().languageProperty().set(Language.FA);
        open(Theme.DARK);
        picture("watch-dark-fa");
    }

    private void picture(String name) {
        focusList();
        FxStage.run(() -> model.unfold(model.rows().get(1), true));
        shown.step(16);
        FxStage.layOutAgain(shown.scene());
        GoldenPicture.assertLooksAs(name, shown.scene());
    }
}
