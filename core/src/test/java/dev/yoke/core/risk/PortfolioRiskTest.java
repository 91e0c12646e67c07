package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.AssetClass;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.risk.Portfolio.AllAccounts;
import dev.yoke.core.risk.Portfolio.Beta;
import dev.yoke.core.risk.RiskMeters.Use;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// A proposal to buy EURUSD at an account of 10,000 USD, beside one of 5,000 EUR at 1.2 USD.
class PortfolioRiskTest {

    private static final TerminalId BIRCH = new TerminalId("Birch");
    private static final Underlying EURUSD = new Underlying("EURUSD", "EUR", "USD", AssetClass.FX);
    private static final Underlying GBPUSD = new Underlying("GBPUSD", "GBP", "USD", AssetClass.FX);
    private static final Underlying USDJPY = new Underlying("USDJPY", "USD", "JPY", AssetClass.FX);
    private static final Underlying GOLD = new Underlying("XAUUSD", "XAU", "USD", AssetClass.METAL);
    private static final Underlying US500 = new Underlying("US500", "US500", "USD", AssetClass.INDEX);
    private static final Underlying DAX = new Underlying("GER40", "GER40", "EUR", AssetClass.INDEX);

    private static final RateSource RATES = (from, to) -> {
        if (from.equals(to)) {
            return OptionalLong.of(FixedPoint.ONE);
        }
        return from.equals("EUR") && to.equals("USD") ? OptionalLong.of(FixedPoint.parse("1.2")) : OptionalLong.empty();
    };

    private final Map<Instrument, CandleView> candles = new HashMap<>();
    private final PortfolioRisk risk =
            new PortfolioRisk(new Correlations(instrument -> Optional.ofNullable(candles.get(instrument))));
    private final PortfolioMeters meters = new PortfolioMeters(risk);

    private static Holding holding(Underlying underlying, Side side, String risk, String value) {
        return onTheWay(underlying, side, risk, value, "0");
    }

    private static Holding onTheWay(Underlying underlying, Side side, String risk, String value, String margin) {
        return new Holding(
                instrument(underlying),
                underlying,
                side,
                FixedPoint.parse(risk),
                FixedPoint.parse(value),
                FixedPoint.parse(margin),
                "");
    }

    private static Holding unknown(Underlying underlying, String gap) {
        return Holding.unknown(instrument(underlying), underlying, Side.BUY, gap);
    }

    private static Instrument instrument(Underlying underlying) {
        return new Instrument(Situation.TERMINAL, new Symbol(underlying.name()));
    }

    private static AccountBook own(Holding... holdings) {
        return new AccountBook(
                Situation.TERMINAL, "USD", FixedPoint.parse("10000"), List.of(holdings), Optional.empty());
    }

    private static AccountBook against(Underlying benchmark, Holding... holdings) {
        return new AccountBook(
                Situation.TERMINAL,
                "USD",
                FixedPoint.parse("10000"),
                List.of(holdings),
                Optional.of(instrument(benchmark)));
    }

    private static AccountBook birch(String currency, Holding... holdings) {
        return new AccountBook(BIRCH, currency, FixedPoint.parse("5000"), List.of(holdings), Optional.empty());
    }

    private Portfolio of(AccountBook own, AccountBook... others) {
        List<AccountBook> all = new ArrayList<>(List.of(others));
        all.add(own);
        return risk.of(new Situation().proposal(), EURUSD, RiskPolicy.DEFAULT, own, all, RATES);
    }

    private static long units(String amount) {
        return FixedPoint.parse(amount);
    }

    @Test
    void findsNothingWhereNothingIsOpen() {
        assertThat(of(own())).isEqualTo(Portfolio.empty(units("10000")));
    }

    @Test
    void addsUpWhatConcernsTheProposal() {
        Portfolio portfolio = of(own(
                holding(EURUSD, Side.BUY, "10", "1000"),
                onTheWay(EURUSD, Side.SELL, "20", "2000", "7"),
                onTheWay(GBPUSD, Side.BUY, "40", "4000", "9"),
                holding(USDJPY, Side.BUY, "80", "8000"),
                holding(GOLD, Side.SELL, "160", "16000")));

        // Moves together: EURUSD and GBPUSD bought, both short of USD. USDJPY bought and gold sold are long of it.
        // EUR: 1,000 − 2,000. USD: −1,000 + 2,000 − 4,000 + 8,000 + 16,000.
        assertThat(portfolio)
                .isEqualTo(new Portfolio(
                        5,
                        2,
                        units("310"),
                        units("30"),
                        units("150"),
                        units("50"),
                        units("16"),
                        Beta.NONE,
                        new AllAccounts(units("10000"), units("30"), units("-1000"), units("21000"), ""),
                        ""));
    }

    @Test
    void convertsWhatIsOpenAtOtherAccounts() {
        Portfolio portfolio = of(
                own(holding(EURUSD, Side.BUY, "10", "1000")),
                birch("EUR", holding(EURUSD, Side.BUY, "100", "5000"), holding(DAX, Side.BUY, "50", "2000")));

        // EUR: 1,000 + 6,000 − 2,400; USD: −1,000 − 6,000.
        assertThat(portfolio.all())
                .isEqualTo(new AllAccounts(units("16000"), units("130"), units("4600"), units("-7000"), ""));
        assertThat(portfolio.heat()).isEqualTo(units("10"));
        assertThat(portfolio.openPositions()).isEqualTo(1);
    }

    @Test
    void leavesOutTheEquityOfAnAccountWithoutARateAndNamesWhatIsOpenThere() {
        assertThat(of(own(), birch("CHF")).all()).isEqualTo(AllAccounts.alone(units("10000")));
        assertThat(of(own(), birch("CHF", holding(GOLD, Side.BUY, "1", "1"))).all())
                .isEqualTo(new AllAccounts(
                        units("10000"),
                        0,
                        0,
                        0,
                        "there is no rate from CHF to USD for what is open on Birch; open a symbol with both currencies"
                                + " in a terminal's Market Watch"));
    }

    @Test
    void takesARateOutOfRangeForNone() {
        RateSource absurd = (from, to) -> {
            throw new ArithmeticException("out of range");
        };
        AccountBook own = own();
        Portfolio portfolio = risk.of(
                new Situation().proposal(),
                EURUSD,
                RiskPolicy.DEFAULT,
                own,
                List.of(own, birch("CHF", holding(GOLD, Side.BUY, "1", "1"))),
                absurd);
        assertThat(portfolio.all().gap()).startsWith("there is no rate from CHF to USD");
    }

    @Test
    void countsWhatCannotBeKnownAsMoreThanAnything() {
        Portfolio portfolio = of(
                own(holding(GBPUSD, Side.BUY, "1", "1"), unknown(EURUSD, "first"), unknown(GBPUSD, "second")),
                birch("EUR", unknown(GOLD, "third")));

        assertThat(portfolio.gap()).isEqualTo("first");
        assertThat(portfolio.all().gap()).isEqualTo("third");
        assertThat(portfolio.heat()).isEqualTo(RiskMath.UNBOUNDED);
        assertThat(portfolio.symbolRisk()).isEqualTo(RiskMath.UNBOUNDED);
        assertThat(portfolio.classRisk()).isEqualTo(RiskMath.UNBOUNDED);
        assertThat(portfolio.correlatedRisk()).isEqualTo(RiskMath.UNBOUNDED);
        assertThat(portfolio.all().instrumentRisk()).isEqualTo(RiskMath.UNBOUNDED);
    }

    @Test
    void staysWithinTheRangeOfNumbersWhateverABrokerSays() {
        Holding absurd = new Holding(
                instrument(EURUSD), EURUSD, Side.SELL, RiskMath.UNBOUNDED, Long.MAX_VALUE, Long.MAX_VALUE, "");
        Portfolio portfolio = of(own(absurd, absurd), birch("EUR", absurd, absurd));

        assertThat(portfolio.marginOnTheWay()).isEqualTo(RiskMath.UNBOUNDED);
        assertThat(portfolio.all().baseLeg()).isEqualTo(-RiskMath.UNBOUNDED);
        assertThat(portfolio.all().profitLeg()).isEqualTo(RiskMath.UNBOUNDED);
        assertThat(new Situation().verdict("heat").denies()).isFalse();
    }

    @Test
    void countsBySidesAndCorrelation() {
        moves(EURUSD, i -> Math.sin(i * 1.7));
        moves(GBPUSD, i -> 2 * Math.sin(i * 1.7));
        moves(GOLD, i -> -Math.sin(i * 1.7));
        moves(US500, i -> i % 4 < 2 ? 1 : -1);
        AccountBook own = own(
                holding(GBPUSD, Side.BUY, "1", "0"),
                holding(GBPUSD, Side.SELL, "2", "0"),
                holding(GOLD, Side.BUY, "4", "0"),
                holding(GOLD, Side.SELL, "8", "0"),
                holding(US500, Side.BUY, "16", "0"));

        assertThat(of(own).correlatedRisk()).isEqualTo(units("9"));
    }

    @Test
    void averagesTheCorrelationsWithTheProposal() {
        moves(EURUSD, i -> i % 2 == 0 ? 1 : -1);
        moves(GBPUSD, i -> i % 2 == 0 ? 2 : -2);
        AccountBook own = own(
                holding(EURUSD, Side.BUY, "1", "0"),
                holding(EURUSD, Side.SELL, "1", "0"),
                holding(GBPUSD, Side.BUY, "1", "0"),
                // Too few candles: short of USD as the proposal, and not.
                holding(GOLD, Side.BUY, "1", "0"),
                holding(GOLD, Side.SELL, "1", "0"));

        // (1 − 1 + 1 + 1 + 0) ÷ 5
        PortfolioRisk.Together together = risk.together(new Situation().proposal(), EURUSD, own);
        assertThat(together.holdings()).isEqualTo(5);
        assertThat(FixedPoint.toDouble(together.average())).isCloseTo(0.4, within(1e-6));
        assertThat(risk.together(new Situation().proposal(), EURUSD, own()))
                .isEqualTo(new PortfolioRisk.Together(0, 0));
    }

    @Test
    void weighsByBeta() {
        moves(US500, i -> i % 2 == 0 ? 1 : -1);
        moves(EURUSD, i -> i % 2 == 0 ? 0.5 : -0.5);
        moves(GOLD, i -> i % 2 == 0 ? -0.25 : 0.25);
        AccountBook own = against(
                US500,
                holding(US500, Side.BUY, "1", "1000"),
                holding(EURUSD, Side.SELL, "1", "1000"),
                holding(GOLD, Side.BUY, "1", "1000"),
                // Not known: counts as 1.
                holding(GBPUSD, Side.BUY, "1", "100"));

        Beta beta = of(own).beta();
        assertThat(beta.known()).isTrue();
        assertThat(FixedPoint.toDouble(beta.ofSymbol())).isCloseTo(0.5, within(1e-6));
        // 1,000 − 500 − 250 + 100
        assertThat(FixedPoint.toDouble(beta.exposure())).isCloseTo(350, within(1e-3));
    }

    @Test
    void doesNotKnowTheBetaOfASymbolWithoutCandles() {
        assertThat(of(against(US500, holding(US500, Side.SELL, "1", "1000"))).beta())
                .isEqualTo(new Beta(false, FixedPoint.ONE, units("-1000")));
    }

    private void moves(Underlying underlying, IntToDoubleFunction percent) {
        List<Candle> made = new ArrayList<>();
        double price = 100;
        for (int i = 0; i < 60; i++) {
            price *= 1 + percent.applyAsDouble(i) / 100;
            long close = FixedPoint.fromDouble(price);
            made.add(new Candle(i * Timeframe.M15.durationMs(), close, close, close, close, 1));
        }
        CandleSeries series = new CandleSeries(instrument(underlying), Timeframe.M15, 1_000);
        series.backfill(made);
        candles.put(instrument(underlying), series.view());
    }

    @Test
    void metersWhatUsesEachLimitMost() {
        AccountBook own = own(
                holding(EURUSD, Side.BUY, "50", "1000"),
                holding(EURUSD, Side.BUY, "50", "1000"),
                holding(GOLD, Side.SELL, "150", "16000"),
                holding(USDJPY, Side.BUY, "75", "8000"));
        Situation situation = new Situation();
        situation.margin = "4000";

        // The symbol: gold, 1.5 of 2 %. The class: FX, 1.75 of 5 %. The cluster: gold sold and USDJPY bought, 2.25 of
        // 4.
        assertThat(meters.of(RiskPolicy.DEFAULT, situation.account(), own))
                .containsExactly(
                        new Use("position-size", "Largest symbol", "1.50 % XAUUSD", "2.00 %", units("0.75")),
                        new Use("max-per-symbol", "In one symbol", "2", "5", units("0.4")),
                        new Use("asset-class", "Largest class", "1.75 % FX", "5.00 %", units("0.35")),
                        new Use("correlation", "Moves together", "2.25 % USDJPY", "4.00 %", units("0.5625")),
                        new Use("margin-level", "Margin level", "250.00 %", "150.00 %", units("0.6")));
    }

    @Test
    void metersAnEmptyAccount() {
        Situation situation = new Situation();
        situation.margin = "0";
        assertThat(meters.of(RiskPolicy.DEFAULT, situation.account(), own()))
                .extracting(Use::value, Use::usedShare)
                .containsExactly(
                        tuple("0.00 %", 0L),
                        tuple("0", 0L),
                        tuple("0.00 %", 0L),
                        tuple("0.00 %", 0L),
                        tuple("unused", 0L));
    }

    @Test
    void metersWhatCannotBeKnownAsNotKnown() {
        assertThat(meters.of(RiskPolicy.DEFAULT, new Situation().account(), own(unknown(GOLD, "gap")))
                        .getFirst()
                        .value())
                .isEqualTo("not known XAUUSD");
    }

    @Test
    void metersTheExposureToTheBenchmark() {
        RiskPolicy policy = RiskPolicy.DEFAULT.withBetaBenchmark("SPX500");
        // 50,000 of 200,000
        assertThat(meters.of(policy, new Situation().account(), against(US500, holding(US500, Side.SELL, "1", "50000")))
                        .getLast())
                .isEqualTo(new Use("beta", "Beta to SPX500", "-500.00 %", "2000.00 %", units("0.25")));
    }

    @Test
    void metersCurrenciesAndInstrumentsOverAllAccounts() {
        List<Use> uses = PortfolioMeters.overAll(
                RiskPolicy.DEFAULT,
                List.of(
                        own(holding(EURUSD, Side.BUY, "48", "16000"), unknown(GOLD, "gap")),
                        birch("EUR", holding(EURUSD, Side.BUY, "100", "20000")),
                        birch("CHF", holding(EURUSD, Side.BUY, "100", "20000"))),
                "USD",
                RATES);

        // 16,000 + 24,000 of 16,000: 250 % of 4,000 %. 48 + 120 = 168: 1.05 of 3 %.
        assertThat(uses)
                .containsExactly(
                        new Use("currency-leg", "EUR", "250.00 %", "4000.00 %", units("0.0625")),
                        new Use("currency-leg", "USD", "-250.00 %", "4000.00 %", units("0.0625")),
                        new Use("currency-leg", "XAU", "0.00 %", "4000.00 %", 0),
                        new Use("concentration", "EURUSD", "1.05 %", "3.00 %", units("0.35")),
                        new Use(
                                "concentration",
                                "XAUUSD",
                                "not known",
                                "3.00 %",
                                FixedPoint.divide(RiskMath.UNBOUNDED, units("480"))));
    }
}
