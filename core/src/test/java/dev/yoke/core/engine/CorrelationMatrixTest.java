package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec.CalcMode;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Specs;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CorrelationView;
import dev.yoke.core.view.CorrelationView.Pair;
import dev.yoke.core.view.RiskView.RegimeView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {

    private static final Symbol GBPUSD = new Symbol("GBPUSD");
    private static final Symbol AUDUSD = new Symbol("AUDUSD");
    private static final Symbol NZDUSD = new Symbol("NZDUSD");

    private final Desk desk = new Desk().connect(ALDER);

    @BeforeEach
    void specifyMore() {
        for (Symbol symbol : List.of(GBPUSD, AUDUSD, NZDUSD)) {
            desk.core.onEvent(new Event.SymbolSpecified(
                    ALDER,
                    Specs.spec(
                            symbol.name(),
                            symbol.name().substring(0, 3),
                            "USD",
                            5,
                            "0.00001",
                            "1",
                            "100000",
                            CalcMode.FOREX)));
        }
    }

    /// Returns that alternate by +1 % and −1 %: the same for both, and the other way round for the third.
    @Test
    void measuresEveryTwoSymbolsThatAreOpen() {
        candles(EURUSD, i -> i % 2 == 0 ? 1.10 : 1.111);
        candles(GBPUSD, i -> i % 2 == 0 ? 1.30 : 1.313);
        candles(AUDUSD, i -> i % 2 == 0 ? 0.707 : 0.70);
        open(1, EURUSD);
        open(2, GBPUSD);
        open(3, AUDUSD);
        open(4, NZDUSD);

        CorrelationView view = correlations();
        assertThat(view.symbols()).containsExactly("AUDUSD", "EURUSD", "GBPUSD", "NZDUSD");
        assertThat(view.pairs())
                .extracting(Pair::one, Pair::other, Pair::known, pair -> rounded(pair.correlation()))
                .containsExactly(
                        tuple("AUDUSD", "EURUSD", true, "-1.00"),
                        tuple("AUDUSD", "GBPUSD", true, "-1.00"),
                        tuple("AUDUSD", "NZDUSD", false, "0.00"),
                        tuple("EURUSD", "GBPUSD", true, "1.00"),
                        tuple("EURUSD", "NZDUSD", false, "0.00"),
                        tuple("GBPUSD", "NZDUSD", false, "0.00"));
        assertThat(view.threshold()).isEqualTo(FixedPoint.parse("0.7"));
    }

    @Test
    void namesTheRegimeOfEveryMarketThatSomethingIsOpenIn() {
        open(1, EURUSD);
        desk.advance(200);
        assertThat(desk.view().risk().regimes())
                .extracting(one -> one.instrument().symbol(), RegimeView::regime, RegimeView::riskPercent)
                .containsExactly(tuple(EURUSD, Regime.UNKNOWN, 100 * FixedPoint.ONE));
    }

    private CorrelationView correlations() {
        desk.advance(200);
        return desk.view().risk().correlations();
    }

    private static String rounded(long units) {
        return FixedPoint.format(FixedPoint.fromDouble(Math.round(FixedPoint.toDouble(units) * 100) / 100.0), 2);
    }

    private void open(long identifier, Symbol symbol) {
        Money zero = Money.zero("USD");
        desk.core.onEvent(new Event.PositionOpened(
                ALDER,
                new Position(
                        ALDER,
                        identifier,
                        identifier,
                        symbol,
                        Side.BUY,
                        Lots.parse("0.1"),
                        Price.parse("1.1"),
                        Price.parse("1.09"),
                        Price.NONE,
                        Price.parse("1.1"),
                        zero,
                        zero,
                        zero,
                        0,
                        "",
                        Desk.START_MS)));
    }

    private void candles(Symbol symbol, IntToDoubleFunction close) {
        List<Candle> candles = new ArrayList<>();
        long first = Timeframe.M15.openTime(Desk.START_MS) - 40 * Timeframe.M15.durationMs();
        for (int i = 0; i < 40; i++) {
            long price = FixedPoint.fromDouble(close.applyAsDouble(i));
            candles.add(new Candle(first + i * Timeframe.M15.durationMs(), price, price, price, price, 1));
        }
        desk.core.onEvent(new Event.CandlesReport(new Instrument(ALDER, symbol), Timeframe.M15, candles, true));
    }
}
