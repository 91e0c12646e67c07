package dev.yoke.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.LinkState;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {

    private final ChartMarket market = new ChartMarket();
    private final ChartViewModel model = new ChartViewModel(market.ports(new ManualFrames()), new PanelSite("chart"));

    private StoredCandles showWalk() {
        StoredCandles candles = ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 300, 1.08, 0.0003);
        market.show(candles);
        model.refresh();
        return candles;
    }

    @Test
    void choosesTheFirstSymbolAndAsksForItsCandles() {
        model.refresh();

        assertThat(model.instrumentProperty().get()).isEqualTo(Optional.of(ChartMarket.EURUSD));
        assertThat(market.commands).containsExactly(new Command.WatchCandles(ChartMarket.EURUSD, Timeframe.M5));
        assertThat(model.statusProperty().get().kind()).isEqualTo(ChartStatus.Kind.LOADING);
        assertThat(model.statusProperty().get().headline()).isEqualTo("Loading EURUSD M5 from demo-1");
    }

    @Test
    void saysThatThereAreNoSymbolsWithoutTerminals() {
        market.known = false;
        model.refresh();

        assertThat(model.statusProperty().get())
                .isEqualTo(new ChartWords(Phrases.of(ChartView.class, Language.EN)).empty());
        assertThat(market.commands).isEmpty();
    }

    @Test
    void paintsThePlotForNewCandlesAndOnlyTheOverlayForATick() {
        StoredCandles candles = showWalk();
        assertThat(model.refresh()).isEqualTo(ChartViewModel.Change.NOTHING);

        StoredCandles moved = candles.copy().tick(candles.close(299) / 1e8 + 0.00002);
        market.series.put(ChartMarket.EURUSD, moved);
        assertThat(model.refresh()).isEqualTo(ChartViewModel.Change.OVERLAY);
        assertThat(model.refresh()).isEqualTo(ChartViewModel.Change.NOTHING);

        StoredCandles next = moved.copy();
        next.add(ChartMarket.START_SERVER_MS, 1.08, 1.081, 1.079, 1.0805, 5);
        market.series.put(ChartMarket.EURUSD, next);
        assertThat(model.refresh()).isEqualTo(ChartViewModel.Change.PLOT);
        assertThat(model.viewport().right()).isGreaterThan(300);
    }

    @Test
    void indicatorsFollowTheFormingCandle() {
        StoredCandles candles = showWalk();
        double before = model.studyLines()
                .of(model.look().studies().getFirst())
                .getFirst()
                .values()
                .value(299);
        double close = candles.close(299) / 1e8;
        market.series.put(ChartMarket.EURUSD, candles.copy().tick(close + 0.00100));
        model.refresh();

        // An EMA of 9 moves by 2/(9+1) of what the close moves.
        double after = model.studyLines()
                .of(model.look().studies().getFirst())
                .getFirst()
                .values()
                .value(299);
        assertThat(after - before).isCloseTo(0.00020, within(1e-5));
    }

    @Test
    void anotherSymbolStartsAtItsNewestCandles() {
        showWalk();
        model.viewport().panPx(500);
        model.onViewportMoved();
        assertThat(model.autoScrollProperty().get()).isFalse();

        model.select(ChartMarket.US30);

        assertThat(market.commands.getLast()).isEqualTo(new Command.WatchCandles(ChartMarket.US30, Timeframe.M5));
        assertThat(model.autoScrollProperty().get()).isTrue();
        assertThat(model.candles().size()).isZero();
        assertThat(model.refresh()).isEqualTo(ChartViewModel.Change.PLOT);
        assertThat(model.digits()).isEqualTo(1);
    }

    @Test
    void tellsWhyTheEngineRefusedTheCandles() {
        market.answer = Answer.refused("EURUSD is not offered at demo-1.");
        model.refresh();
        model.refresh();

        assertThat(model.statusProperty().get().kind()).isEqualTo(ChartStatus.Kind.REFUSED);
        assertThat(model.statusProperty().get().hint())
                .isEqualTo("EURUSD is not offered at demo-1. Ask again, or choose another symbol.");
    }

    @Test
    void asksAgainWhenTheTerminalComesBackAndNothingCame() {
        market.link = LinkState.OFFLINE;
        model.refresh();
        int asked = market.commands.size();

        market.link = LinkState.LIVE;
        model.refresh();
        model.refresh();

        assertThat(market.commands).hasSize(asked + 1);
    }

    @Test
    void keepsCandlesAndSaysSinceWhenTheTerminalIsOffline() {
        showWalk();
        market.link = LinkState.OFFLINE;

        assertThat(model.refresh()).isEqualTo(ChartViewModel.Change.OVERLAY);
        assertThat(model.candles().size()).isEqualTo(300);
        assertThat(model.countdown()).isEmpty();
        assertThat(model.statusProperty().get())
                .isEqualTo(new ChartStatus(
                        ChartStatus.Kind.OFFLINE,
                        "demo-1 is offline since 07:56:03",
                        "The terminal closed the connection. Start it again."));
    }

    @Test
    void saysHowOldAStaleQuoteIs() {
        showWalk();
        market.stale = true;
        model.refresh();

        assertThat(model.statusProperty().get().headline()).isEqualTo("No quote of EURUSD for 12 s");
    }

    @Test
    void countsDownTheFormingCandleInServerTime() {
        showWalk();
        // The quote is 63 s into a candle of 300 s.
        assertThat(model.countdown()).isEqualTo("03:57");
    }

    @Test
    void speaksOfWhatItShows() {
        showWalk();
        assertThat(model.spokenProperty().get())
                .startsWith("EURUSD M5 at demo-1, bid 1.")
                .contains("positions 0");
    }
}
