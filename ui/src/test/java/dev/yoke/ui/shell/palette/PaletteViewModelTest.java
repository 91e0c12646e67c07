package dev.yoke.ui.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.shell.palette.Entry.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final Ports given = new Ports();
    private final List<String> done = new ArrayList<>();
    private final Memory memory = new Memory(new KeptTexts(), name -> {});
    private final PaletteViewModel palette =
            new PaletteViewModel(() -> Entries.of(given.ports, Set.of("palette.open")), new Recent(memory));

    PaletteViewModelTest() {
        offer(Action.everywhere("palette.open", "Find", "Ctrl+K", () -> done.add("palette")));
        offer(Action.everywhere("layout.save", "Save the layout as…", "", () -> done.add("save")));
        offer(Action.everywhere("flatten.all", "Flatten all", "Ctrl+Alt+F", () -> done.add("flatten")));
        offer(Action.trading("symbol.close", "Close all of the symbol", "", () -> false, () -> done.add("close")));
        offer(Action.trading("order.buy", "Buy at market", "Ctrl+Shift+B", () -> true, () -> done.add("buy")));
        given.cockpit.show(Views.day());
        palette.open();
    }

    private void offer(Action action) {
        given.desk.actions().offer(action);
    }

    private List<String> titles() {
        return palette.shownProperty().get().hits().stream()
                .map(hit -> hit.entry().title())
                .toList();
    }

    private Entry first(String query) {
        palette.ask(query);
        return palette.shownProperty().get().hit().orElseThrow().entry();
    }

    @Test
    void aFewLettersFindAnActionWithItsKey() {
        Entry entry = first("fla");
        assertThat(entry.title()).isEqualTo("Flatten all");
        assertThat(entry.key()).isEqualTo("Ctrl+Alt+F");
        assertThat(first("fa").title()).isEqualTo("Flatten all");
    }

    @Test
    void wordsAreFoundInAnyOrderAndWithoutAccents() {
        offer(Action.everywhere("x", "Cancelar las órdenes", "", () -> {}));
        palette.open();
        assertThat(first("ordenes can").title()).isEqualTo("Cancelar las órdenes");
        assertThat(first("market buy").title()).isEqualTo("Buy at market");
    }

    @Test
    void anActionIsFoundByTheEnglishOfItsIdToo() {
        offer(Action.everywhere("dock.detach", "Desacoplar", "", () -> {}));
        palette.open();
        assertThat(first("detach").title()).isEqualTo("Desacoplar");
    }

    @Test
    void aSymbolOfAnyTerminalIsChosenForWhatIsLinkedBlue() {
        Entry entry = first("usdjpy");
        assertThat(entry.group()).isEqualTo(Group.SYMBOL);
        entry.run().run();
        assertThat(given.desk.links().instrument(Links.Colour.BLUE).get())
                .contains(new Instrument(Views.FTMO, new Symbol("USDJPY")));
        palette.ask("eurusd");
        assertThat(titles()).contains("EURUSD", "EURUSD.r");
    }

    @Test
    void aSettingIsToggledAndSaysHowItStands() {
        Entry entry = first("streamer");
        assertThat(entry.detail()).isEqualTo("off");
        entry.run().run();
        assertThat(given.desk.preferences().streamerProperty().get()).isTrue();
        palette.open();
        assertThat(first("streamer").detail()).isEqualTo("on");
    }

    @Test
    void aLimitIsFoundWithItsValueAndLeadsToTheSettings() {
        assertThat(first("daily loss").detail()).isEqualTo("5 %");
        assertThat(first("daily loss").reason()).isEqualTo("max-daily-loss-percent in yoke.toml");

        offer(Action.everywhere("panel.settings", "Show settings", "", () -> done.add("settings")));
        palette.open();
        Entry entry = first("max daily loss");
        assertThat(entry.isEnabled()).isTrue();
        entry.run().run();
        assertThat(done).containsExactly("settings");
    }

    @Test
    void whatCanDoNothingIsListedWithTheReasonAndNotTaken() {
        assertThat(first("close all").reason()).isEqualTo("nothing to do now");
        assertThat(palette.take()).isEmpty();

        given.desk.tradingLockedProperty().set(true);
        palette.open();
        assertThat(first("buy").reason()).isEqualTo("trading is locked");
        offer(Action.exit("symbol.breakeven", "Stops to break-even", "", () -> true, () -> done.add("breakeven")));
        palette.open();
        assertThat(first("break-even").isEnabled()).isTrue();
        assertThat(first("fla").isEnabled()).isTrue();
    }

    @Test
    void thePaletteDoesNotListItself() {
        assertThat(titles()).doesNotContain("Find");
    }

    @Test
    void whatWasChosenLastStandsFirstAlsoAfterARestart() {
        palette.ask("save");
        assertThat(palette.take()).isPresent();
        PaletteViewModel next = new PaletteViewModel(() -> Entries.of(given.ports, Set.of()), new Recent(memory));
        next.open();
        assertThat(next.shownProperty().get().hits().getFirst().group()).isEqualTo(Group.RECENT);
        assertThat(next.shownProperty().get().hits().getFirst().entry().id()).isEqualTo("layout.save");
    }

    @Test
    void theChoiceGoesRoundAboutByStepsAndStopsAtTheEndsByPages() {
        palette.ask("eurusd");
        int last = palette.shownProperty().get().hits().size() - 1;
        palette.move(-1);
        assertThat(palette.shownProperty().get().chosen()).isEqualTo(last);
        palette.move(1);
        assertThat(palette.shownProperty().get().chosen()).isZero();
        palette.page(1_000);
        assertThat(palette.shownProperty().get().chosen()).isEqualTo(last);
        palette.page(-1_000);
        assertThat(palette.shownProperty().get().chosen()).isZero();
    }

    @Test
    void nothingIsChosenWhereNothingIsFound() {
        palette.ask("qqqzzz");
        assertThat(palette.shownProperty().get().hits()).isEmpty();
        palette.move(1);
        assertThat(palette.take()).isEmpty();
    }

    @Test
    void aMatchThatBeginsAWordIsBetterThanOneWithinIt() {
        int begins = Fuzzy.match("loss", "Max loss").orElseThrow().score();
        int within = Fuzzy.match("loss", "Colossal").orElseThrow().score();
        assertThat(begins).isGreaterThan(within);
        assertThat(Fuzzy.match("loss", "Close the buffers")).isEmpty();
        assertThat(Fuzzy.match("loss", "Max loss").orElseThrow().letters()).containsExactly(4, 5, 6, 7);
        assertThat(Fuzzy.match("sl", "lots")).isEmpty();
    }
}
