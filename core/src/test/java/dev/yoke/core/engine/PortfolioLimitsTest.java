package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.CalcMode;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Specs;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.risk.Verdict.Outcome;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import dev.yoke.core.view.RiskView.LimitMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Alder: 10,000 USD, EURUSD at 1.1000 / 1.1001. A signal buys 0.1 lots with its stop 20 pips away: it risks 20 USD, is
/// worth 11,001 USD and binds 110.01 USD of margin.
class PortfolioLimitsTest {

    private static final Symbol GBPUSD = new Symbol("GBPUSD");
    private static final Symbol US500 = new Symbol("US500");

    private final Desk desk = new Desk().connect(ALDER);
    private int signals;

    @BeforeEach
    void specifyMore() {
        specify(ALDER, Specs.spec("GBPUSD", "GBP", "USD", 5, "0.00001", "1", "100000", CalcMode.FOREX));
        specify(ALDER, Specs.spec("US500", "USD", "USD", 1, "0.1", "0.1", "1", CalcMode.CFD_INDEX));
    }

    private void specify(TerminalId terminal, SymbolSpec spec) {
        desk.core.onEvent(new Event.SymbolSpecified(terminal, spec));
    }

    private Signal buy() {
        return desk.signal(
                "s" + signals++,
                Signal.Action.BUY,
                new Sizing.FixedLots(Lots.parse("0.1")),
                new Level.Pips(20 * FixedPoint.ONE),
                "tv");
    }

    private Verdict verdict(TerminalId terminal, String rule) {
        Answer answer = desk.ask(new Command.PreviewSignal(buy())).orElseThrow();
        return answer.decisions().stream()
                .filter(decision -> decision.terminal().orElseThrow().equals(terminal))
                .flatMap(decision -> decision.verdicts().stream())
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private String value(String rule) {
        return verdict(ALDER, rule).value();
    }

    private List<String> denials(TerminalId terminal) {
        Answer answer = desk.ask(new Command.PreviewSignal(buy())).orElseThrow();
        return answer.decisions().stream()
                .filter(decision -> decision.terminal().orElseThrow().equals(terminal))
                .flatMap(decision -> decision.verdicts().stream())
                .filter(Verdict::denies)
                .map(Verdict::rule)
                .toList();
    }

    private void open(TerminalId terminal, String symbol, Side side, String lots, String price, String stop) {
        desk.core.onEvent(
                new Event.PositionOpened(terminal, position(terminal, symbol, side, lots, price, stop, "USD")));
    }

    private Position position(
            TerminalId terminal, String symbol, Side side, String lots, String price, String stop, String currency) {
        long identifier = 100 + signals++;
        Price open = new Price(FixedPoint.parse(price));
        return new Position(
                terminal,
                identifier,
                identifier,
                new Symbol(symbol),
                side,
                Lots.parse(lots),
                open,
                Price.of(FixedPoint.parse(stop)),
                Price.NONE,
                open,
                Money.zero(currency),
                Money.zero(currency),
                Money.zero(currency),
                0,
                "",
                Desk.START_MS);
    }

    /// Birch: another broker, 10,000 EUR, EURUSD is called EURUSD.r; a tick of a lot is worth 1 ÷ 1.1 EUR.
    private void connectBirch(String currency) {
        desk.core.onEvent(new Event.TerminalConnected(Desk.identity(BIRCH, TradeMode.DEMO)));
        desk.core.onEvent(new Event.LinkChanged(BIRCH, LinkState.SYNCING, "connected"));
        Money money = Money.parse("10000", currency);
        Money zero = Money.zero(currency);
        Account account =
                new Account(BIRCH, money, money, zero, zero, money, 0, Account.StopOutMode.PERCENT, 0, zero, true);
        SymbolSpec spec = Specs.spec("EURUSD.r", "EUR", "USD", 5, "0.00001", "0.90909091", "100000", CalcMode.FOREX);
        desk.core.onEvent(new Event.SnapshotReport(BIRCH, account, List.of(spec), List.of(), List.of(), List.of(), 0));
        desk.core.onEvent(new Event.LinkChanged(BIRCH, LinkState.LIVE, "live"));
    }

    /// Birch gives the tick value in dollars, as MetaTrader 4 does for crosses, and quotes no pair that would tell.
    @Test
    void holdsATickValueAgainstTheRatesOfAnotherBroker() {
        connectBirch("EUR");
        specify(BIRCH, Specs.spec("GBPUSD", "GBP", "USD", 5, "0.00001", "1", "100000", CalcMode.FOREX));
        desk.core.onTick(
                new Instrument(BIRCH, new Symbol("GBPUSD")),
                FixedPoint.parse("1.3"),
                FixedPoint.parse("1.3001"),
                desk.nowMs);
        Signal asked = buy();
        Signal cable = new Signal(
                asked.id(),
                asked.source(),
                asked.action(),
                "GBPUSD",
                asked.orderType(),
                asked.price(),
                asked.stopLoss(),
                new Level.None(),
                asked.sizing(),
                Set.of(BIRCH),
                "",
                asked.timeMs(),
                asked.receivedMs(),
                "");

        Verdict verdict = desk.ask(new Command.PreviewSignal(cable)).orElseThrow().decisions().stream()
                .flatMap(decision -> decision.verdicts().stream())
                .filter(each -> each.rule().equals("tick-value"))
                .findFirst()
                .orElseThrow();

        assertThat(verdict.denies()).isTrue();
        assertThat(verdict.value()).isEqualTo("1.00000 EUR");
        assertThat(verdict.limit()).isEqualTo("0.90905 EUR");
    }

    @Test
    void countsAnEntryOnItsWayInEveryFigureAtOnce() {
        assertThat(value("heat")).isEqualTo("0.20 %");
        desk.askAndSync(new Command.SubmitSignal(buy()));
        assertThat(desk.view().positions()).isEmpty();

        assertThat(value("max-positions")).isEqualTo("1");
        assertThat(value("max-per-symbol")).isEqualTo("1");
        assertThat(value("heat")).isEqualTo("0.40 %");
        assertThat(value("position-size")).isEqualTo("0.40 %");
        assertThat(value("asset-class")).isEqualTo("0.40 %");
        assertThat(value("correlation")).isEqualTo("0.40 %");
        assertThat(value("concentration")).isEqualTo("0.40 %");
        // 22,002 of 10,000
        assertThat(value("currency-leg")).isEqualTo("EUR +220.02 %");
        // 10,000 − 110.01
        assertThat(verdict(ALDER, "margin")).isEqualTo(Verdict.pass("margin", "110.01 USD", "9889.99 USD"));
        // 10,000 ÷ 220.02
        assertThat(value("margin-level")).isEqualTo("4545.04 %");
    }

    @Test
    void countsAnEntryWhoseOutcomeIsNotKnownAndForgetsOneThatWasRejected() {
        desk.askAndSync(new Command.SubmitSignal(buy()));
        desk.result(desk.effects.sent.getFirst(), ResultCategory.UNKNOWN_OUTCOME, 0);
        assertThat(value("currency-leg")).isEqualTo("EUR +220.02 %");

        desk.result(desk.effects.sent.getFirst(), ResultCategory.REJECTED, 0);
        assertThat(value("currency-leg")).isEqualTo("EUR +110.01 %");
    }

    @Test
    void countsAFilledEntryOnce() {
        desk.askAndSync(new Command.SubmitSignal(buy()));
        desk.fill(desk.effects.sent.getFirst(), 7);
        assertThat(value("max-per-symbol")).isEqualTo("1");
        assertThat(value("heat")).isEqualTo("0.40 %");
    }

    @Test
    void countsAPendingOrder() {
        desk.core.onEvent(new Event.OrderPlaced(
                ALDER,
                new Order(
                        ALDER,
                        9,
                        Desk.EURUSD,
                        Side.SELL,
                        OrderType.LIMIT,
                        Lots.parse("1"),
                        Lots.parse("1"),
                        new Price(FixedPoint.parse("1.1100")),
                        Price.NONE,
                        new Price(FixedPoint.parse("1.1110")),
                        Price.NONE,
                        0,
                        "",
                        Desk.START_MS,
                        0)));
        // 100 points of 1 USD and the entry's 20
        assertThat(value("position-size")).isEqualTo("1.20 %");
        // A sell does not move with a buy.
        assertThat(value("correlation")).isEqualTo("0.20 %");
        // 11,001 − 111,000
        assertThat(value("currency-leg")).isEqualTo("EUR -999.99 %");
    }

    @Test
    void countsTheMarginOfAPositionWithoutStop() {
        // 0.1 × 100,000 × 1.1001 ÷ 100 = 110.01, and 20
        open(ALDER, "EURUSD", Side.BUY, "0.1", "1.1001", "0");
        assertThat(value("heat")).isEqualTo("1.30 %");
        assertThat(value("position-size")).isEqualTo("1.30 %");
        open(ALDER, "EURUSD", Side.BUY, "1", "1.1001", "0");
        assertThat(verdict(ALDER, "heat"))
                .isEqualTo(Verdict.deny(
                        "heat",
                        "12.10 %",
                        "6.00 %",
                        "the open risk of Alder has reached its limit; close a position or tighten a stop first"));
    }

    @Test
    void addsUpOneInstrumentAndItsCurrenciesOverTwoBrokersInTwoCurrencies() {
        connectBirch("EUR");
        desk.core.onEvent(
                new Event.PositionOpened(BIRCH, position(BIRCH, "EURUSD.r", Side.BUY, "1", "1.1000", "1.0980", "EUR")));

        // All equity at Alder's 1.10005: 10,000 + 11,000.50 = 21,000.50 USD.
        // Birch risks 200 × 0.90909091 = 181.818182 EUR = 200.00909 USD, and 20: 220.00909.
        assertThat(value("concentration")).isEqualTo("1.05 %");
        // Birch is long 100,000.0001 EUR = 110,005.0001 USD, and 11,001: 121,006.0001.
        assertThat(value("currency-leg")).isEqualTo("EUR +576.21 %");
        // Alder's own limits do not mind.
        assertThat(value("heat")).isEqualTo("0.20 %");
        assertThat(value("max-per-symbol")).isEqualTo("0");
    }

    @Test
    void countsATerminalThatIsAwayWithWhatItLastSaid() {
        connectBirch("EUR");
        desk.core.onEvent(
                new Event.PositionOpened(BIRCH, position(BIRCH, "EURUSD.r", Side.BUY, "1", "1.1000", "1.0980", "EUR")));
        desk.core.onEvent(new Event.LinkChanged(BIRCH, LinkState.OFFLINE, "gone"));
        assertThat(value("currency-leg")).isEqualTo("EUR +576.21 %");
    }

    @Test
    void convertsByTheBrokersTickValuesWhereNobodyQuotesTheRate() {
        connectBirch("CHF");
        desk.core.onEvent(
                new Event.PositionOpened(BIRCH, position(BIRCH, "EURUSD.r", Side.BUY, "1", "1.1000", "1.0980", "CHF")));
        // USD to CHF is 0.90909091 by the tick value: 10,000 CHF are 11,000 USD.
        // 181.818182 CHF are 200 USD; 220 of 21,000.
        assertThat(value("concentration")).isEqualTo("1.05 %");
        // 110,000 and 11,001 of 21,000
        assertThat(value("currency-leg")).isEqualTo("EUR +576.20 %");
    }

    @Test
    void deniesWhatCannotBeConverted() {
        connectBirch("CHF");
        specify(BIRCH, Specs.spec("EURUSD.r", "EUR", "USD", 5, "0.00001", "0", "100000", CalcMode.FOREX));
        specify(BIRCH, Specs.spec("EURCHF", "EUR", "CHF", 5, "0.00001", "1", "100000", CalcMode.FOREX));
        assertThat(denials(ALDER)).isEmpty();

        desk.core.onEvent(
                new Event.PositionOpened(BIRCH, position(BIRCH, "EURCHF", Side.BUY, "0.1", "0.9500", "0.9490", "CHF")));
        assertThat(verdict(ALDER, "currency-leg"))
                .isEqualTo(Verdict.deny(
                        "currency-leg",
                        "not known",
                        "4000.00 %",
                        "the exposure over all accounts is not known: there is no rate from CHF to USD for what is"
                                + " open on Birch; open a symbol with both currencies in a terminal's Market"
                                + " Watch"));
    }

    @Test
    void deniesWhileAPositionHasNoSpecification() {
        open(ALDER, "NZDCAD", Side.BUY, "0.1", "0.8000", "0.7990");
        assertThat(denials(ALDER))
                .contains("heat", "asset-class", "currency-leg")
                .doesNotContain("position-size");
        assertThat(verdict(ALDER, "heat"))
                .isEqualTo(Verdict.deny(
                        "heat",
                        "not known",
                        "6.00 %",
                        "the open risk of Alder is not known: NZDCAD@Alder is open and has no specification; open the"
                                + " symbol in that terminal's Market Watch, or close it"));
    }

    @Test
    void deniesWhileAPositionHasNoTickValue() {
        open(ALDER, "GBPUSD", Side.BUY, "0.1", "1.3000", "1.2990");
        assertThat(denials(ALDER)).isEmpty();
        specify(ALDER, Specs.spec("GBPUSD", "GBP", "USD", 5, "0.00001", "0", "100000", CalcMode.FOREX));
        assertThat(verdict(ALDER, "heat").text()).contains("GBPUSD@Alder is open and has no tick value");
    }

    @Test
    void deniesEverywhereWhileAnotherAccountHoldsWhatCannotBeCounted() {
        connectBirch("EUR");
        desk.core.onEvent(
                new Event.PositionOpened(BIRCH, position(BIRCH, "NZDCAD", Side.BUY, "0.1", "0.8000", "0.7990", "EUR")));
        assertThat(denials(ALDER)).containsExactly("currency-leg", "size");
    }

    @Test
    void takesPositionsOfACorrelatedSymbolForMoreOfTheSame() {
        IntToDoubleFunction moves = i -> Math.sin(i * 1.7);
        history(Desk.EURUSD, moves);
        history(GBPUSD, i -> 0.5 * moves.applyAsDouble(i));
        history(US500, i -> -moves.applyAsDouble(i));
        // 200 points of 1 USD for a lot: 100
        open(ALDER, "GBPUSD", Side.BUY, "0.5", "1.3000", "1.2980");
        assertThat(value("correlation")).isEqualTo("1.20 %");
        // Against each other: only a sell moves with a buy.
        open(ALDER, "US500", Side.BUY, "1", "5000.0", "4950.0");
        assertThat(value("correlation")).isEqualTo("1.20 %");
        open(ALDER, "US500", Side.SELL, "1", "5000.0", "5050.0");
        assertThat(value("correlation")).isEqualTo("1.70 %");
    }

    @Test
    void takesAnUncorrelatedSymbolForAnotherRisk() {
        history(Desk.EURUSD, i -> Math.sin(i * Math.PI / 2));
        history(GBPUSD, i -> Math.cos(i * Math.PI / 2));
        open(ALDER, "GBPUSD", Side.BUY, "0.5", "1.3000", "1.2980");
        assertThat(value("correlation")).isEqualTo("0.20 %");
    }

    @Test
    void judgesByTheSharedCurrencyWhereThereAreTooFewCandles() {
        open(ALDER, "GBPUSD", Side.SELL, "0.5", "1.3000", "1.3020");
        assertThat(value("correlation")).isEqualTo("0.20 %");
        open(ALDER, "GBPUSD", Side.BUY, "0.5", "1.3000", "1.2980");
        assertThat(value("correlation")).isEqualTo("1.20 %");
    }

    @Test
    void weighsByBetaToTheBenchmark() {
        IntToDoubleFunction moves = i -> Math.sin(i * 1.7);
        history(US500, moves);
        history(Desk.EURUSD, i -> 0.5 * moves.applyAsDouble(i));
        desk.ask(new Command.SetRiskPolicy(RiskPolicy.DEFAULT.withBetaBenchmark("SPX500")));
        // 4 lots at 5,000 = 20,000 × beta 1, and 11,001 × 0.5: 25,500.50 of 10,000
        open(ALDER, "US500", Side.BUY, "4", "5000.0", "4990.0");
        assertThat(verdict(ALDER, "beta").outcome()).isEqualTo(Outcome.PASS);
        assertThat(value("beta")).isEqualTo("255.00 %");
        assertThat(meter("Beta to SPX500").value()).isEqualTo("200.00 %");
    }

    @Test
    void countsWhatTheSameSignalWasGrantedAtAnotherAccount() {
        desk.connect(BIRCH);
        desk.ask(new Command.SetRiskPolicy(RiskPolicy.DEFAULT.with(Limit.MAX_CURRENCY_LEG, "100")));
        desk.askAndSync(new Command.SubmitSignal(buy()));
        // The limit is 20,000 USD: 11,001 at Alder leave 8,999, which are 0.0818 lots of 110,010.
        assertThat(desk.effects.sent)
                .extracting(sent -> ((OrderCommand.Open) sent.command()).lots())
                .containsExactly(Lots.parse("0.1"), Lots.parse("0.08"));
    }

    @Test
    void leavesNothingBehindOfAPreview() {
        desk.connect(BIRCH);
        for (int i = 0; i < 3; i++) {
            assertThat(value("currency-leg")).isEqualTo("EUR +55.01 %");
        }
        assertThat(desk.view().risk().overAll()).isEmpty();
    }

    @Test
    void showsHowMuchOfEveryLimitIsUsed() {
        connectBirch("EUR");
        desk.core.onEvent(
                new Event.PositionOpened(BIRCH, position(BIRCH, "EURUSD.r", Side.BUY, "1", "1.1000", "1.0980", "EUR")));
        open(ALDER, "GBPUSD", Side.BUY, "0.5", "1.3000", "1.2980");
        open(ALDER, "EURUSD", Side.BUY, "0.1", "1.1000", "1.0980");

        // 1 % of 2 %
        assertThat(meter("Largest symbol"))
                .isEqualTo(new LimitMeter("position-size", "Largest symbol", "1.00 % GBPUSD", "2.00 %", half()));
        assertThat(meter("In one symbol"))
                .isEqualTo(new LimitMeter("max-per-symbol", "In one symbol", "1", "5", FixedPoint.parse("0.2")));
        assertThat(meter("Largest class"))
                .isEqualTo(new LimitMeter(
                        "asset-class", "Largest class", "1.20 % FX", "5.00 %", FixedPoint.parse("0.24")));
        assertThat(meter("Moves together"))
                .isEqualTo(new LimitMeter(
                        "correlation", "Moves together", "1.20 % EURUSD", "4.00 %", FixedPoint.parse("0.3")));
        assertThat(meter("Margin level"))
                .isEqualTo(new LimitMeter("margin-level", "Margin level", "unused", "150.00 %", 0));
        // 110,005.0001 + 11,000 of 21,000.50
        assertThat(desk.view().risk().overAll())
                .extracting(LimitMeter::rule, LimitMeter::name, LimitMeter::value)
                .containsExactly(
                        tuple("currency-leg", "EUR", "576.20 %"),
                        tuple("currency-leg", "GBP", "309.52 %"),
                        tuple("currency-leg", "USD", "-885.72 %"),
                        tuple("concentration", "EURUSD", "1.05 %"),
                        tuple("concentration", "GBPUSD", "0.48 %"));
    }

    private static long half() {
        return FixedPoint.ONE / 2;
    }

    private LimitMeter meter(String name) {
        desk.advance(200);
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        return desk.view().risk().accounts().getFirst().meters().stream()
                .filter(meter -> meter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// 150 candles that end where the desk's clock stands, whose returns are given in percent.
    private void history(Symbol symbol, IntToDoubleFunction percent) {
        List<Candle> candles = new ArrayList<>();
        long open = Timeframe.M15.openTime(Desk.START_MS) - 150 * Timeframe.M15.durationMs();
        double price = 1;
        for (int i = 0; i < 150; i++) {
            price *= 1 + percent.applyAsDouble(i) / 1_000;
            long close = FixedPoint.fromDouble(price);
            candles.add(new Candle(open + i * Timeframe.M15.durationMs(), close, close, close, close, 1));
        }
        desk.core.onEvent(new Event.CandlesReport(new Instrument(ALDER, symbol), Timeframe.M15, candles, true));
    }
}
