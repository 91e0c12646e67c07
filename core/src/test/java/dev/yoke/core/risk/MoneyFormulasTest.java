package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MoneyFormulasTest {

    @Test
    void valuesABuyAtTheBidAndASellAtTheAsk() {
        assertThat(floating(Side.BUY, "0.3", "1.10000", "1.10050", "1.10060", Specs.EURUSD))
                .isEqualTo("15");
        assertThat(floating(Side.SELL, "0.3", "1.10000", "1.10050", "1.10060", Specs.EURUSD))
                .isEqualTo("-18");
        // 250 points × 0.1 lot × 0.1 ÷ 0.1
        assertThat(floating(Side.SELL, "0.1", "38000", "37740", "37750", Specs.US30))
                .isEqualTo("25");
        // −0.3 JPY × 2 lots × 0.66666667 ÷ 0.001
        assertThat(floating(Side.BUY, "2", "150.3", "150", "150.02", Specs.USDJPY_IN_USD))
                .isEqualTo("-400.000002");
    }

    @Test
    void usesTheTickValueOfTheDirection() {
        Specs.Change change = new Specs.Change();
        change.tickValueProfit = "0.9";
        change.tickValueLoss = "0.95";
        SymbolSpec spec = Specs.with(Specs.EURUSD, change);

        assertThat(floating(Side.BUY, "1", "1.1", "1.10010", "1.10020", spec)).isEqualTo("9");
        assertThat(floating(Side.BUY, "1", "1.1", "1.09990", "1.1", spec)).isEqualTo("-9.5");
    }

    @Test
    void measuresTheWayInPips() {
        assertThat(ProfitFormula.pips(Side.BUY, units("1.1"), units("1.10125"), Specs.EURUSD))
                .isEqualTo(units("12.5"));
        assertThat(ProfitFormula.pips(Side.SELL, units("150"), units("150.1"), Specs.USDJPY_IN_USD))
                .isEqualTo(units("-10"));
    }

    @Test
    void countsTheLossAtTheStopAsOpenRisk() {
        assertThat(OpenRisk.of(position(Specs.EURUSD, Side.BUY, "0.5", "1.1", "1.098", "1.1"), Specs.EURUSD))
                .isEqualTo(units("100"));
        assertThat(OpenRisk.of(position(Specs.XAUUSD, Side.SELL, "0.1", "2000", "2010", "1990"), Specs.XAUUSD))
                .isEqualTo(units("100"));
    }

    @Test
    void countsNoRiskForAStopInProfit() {
        Position locked = position(Specs.EURUSD, Side.SELL, "0.5", "1.1", "1.099", "1.09");

        assertThat(OpenRisk.of(locked, Specs.EURUSD)).isZero();
        assertThat(OpenRisk.isNaked(locked)).isFalse();
        assertThat(OpenRisk.heat(locked, Specs.EURUSD, 100, "USD")).isZero();
    }

    @Test
    void countsTheMarginOfAPositionWithoutStop() {
        Position naked = position(Specs.EURUSD, Side.BUY, "0.5", "1.1", "0", "1.1");

        assertThat(OpenRisk.isNaked(naked)).isTrue();
        // 0.5 × 100,000 × 1.1 ÷ 100
        assertThat(OpenRisk.heat(naked, Specs.EURUSD, 100, "USD")).isEqualTo(units("550"));
    }

    @Test
    void takesTheBrokersInitialMarginInItsCurrency() {
        assertThat(margin("2", "1000", "USD", "USD")).isEqualTo("2000");
        // 2 × 1,000 EUR × 1.1 USD
        assertThat(margin("2", "1000", "EUR", "USD")).isEqualTo("2200");
        // a currency without a rate: value ÷ leverage
        assertThat(margin("2", "1000", "CHF", "USD")).isEqualTo("2200");
    }

    private static String margin(String lots, String initial, String marginCurrency, String account) {
        Specs.Change change = new Specs.Change();
        change.marginInitial = initial;
        change.marginCurrency = marginCurrency;
        return FixedPoint.format(Margin.of(units(lots), units("1.1"), Specs.with(Specs.EURUSD, change), 100, account));
    }

    @Test
    void findsRatesDirectlyInverselyAndOverTheDollar() {
        CrossRates rates = new CrossRates();
        rates.onQuote(Specs.EURUSD, units("1.0999"), units("1.1001"));
        rates.put("USD", "JPY", units("150"));
        rates.put("AUD", "CHF", units("0.6"));

        assertThat(rates.rate("USD", "USD")).hasValue(units("1"));
        assertThat(rates.rate("EUR", "USD")).hasValue(units("1.1"));
        assertThat(rates.rate("USD", "EUR")).hasValue(units("0.90909090"));
        assertThat(rates.rate("EUR", "JPY")).hasValue(units("165"));
        assertThat(rates.rate("JPY", "EUR")).isPresent();
        assertThat(rates.rate("AUD", "USD")).isEmpty();
        assertThat(rates.rate("XXX", "YYY")).isEmpty();
    }

    @Test
    void leavesIndicesOutOfTheRates() {
        CrossRates rates = new CrossRates();
        rates.onQuote(Specs.US30, units("38000"), units("38001"));

        assertThat(rates.rate("US30", "USD")).isEmpty();
    }

    @Test
    void computesTheTickValueFromContractAndRate() {
        RateSource rates = (from, to) -> OptionalLong.of(units("0.00666667"));

        // 0.001 × 100,000 JPY = 100 JPY × 0.00666667
        assertThat(TickValue.local(Specs.USDJPY_IN_USD, "USD", rates)).isEqualTo(units("0.666667"));
        assertThat(TickValue.local(Specs.USDJPY_IN_USD, "USD", (from, to) -> OptionalLong.empty()))
                .isZero();
    }

    @Test
    void takesPositionsApartIntoCurrencyLegs() {
        CrossRates rates = new CrossRates();
        rates.put("EUR", "USD", units("1.1"));
        rates.put("USD", "JPY", units("150"));
        Exposure exposure = new Exposure("USD", rates);
        exposure.add(position(Specs.EURUSD, Side.BUY, "1", "1.09", "0", "1.1"), Specs.EURUSD);
        exposure.add(position(Specs.USDJPY_IN_USD, Side.BUY, "0.5", "149", "0", "150"), Specs.USDJPY_IN_USD);
        exposure.add(position(Specs.US30, Side.SELL, "2", "38000", "0", "38000"), Specs.US30);
        exposure.add(position(Specs.XAUUSD, Side.BUY, "0.1", "2000", "0", "2000"), Specs.XAUUSD);

        // USD: −110,000 + 50,000 + 76,000 − 20,000 = −4,000. JPY: −7,500,000 ÷ 150 = −50,000.
        assertThat(exposure.legs(units("100000")))
                .containsExactly(
                        new Exposure.Leg("EUR", units("100000"), units("110000"), units("1.1"), true),
                        new Exposure.Leg("JPY", units("-7500000"), units("-50000"), units("0.5"), true),
                        new Exposure.Leg("US30", units("-2"), units("-76000"), units("0.76"), true),
                        new Exposure.Leg("USD", units("-4000"), units("-4000"), units("0.04"), true),
                        new Exposure.Leg("XAU", units("10"), units("20000"), units("0.2"), true));
    }

    @Test
    void netsHedgedPositionsToNoExposure() {
        Exposure exposure = new Exposure("USD", new CrossRates());
        exposure.add(position(Specs.EURUSD, Side.BUY, "1", "1.09", "0", "1.1"), Specs.EURUSD);
        exposure.add(position(Specs.EURUSD, Side.SELL, "1", "1.12", "0", "1.1"), Specs.EURUSD);

        assertThat(exposure.legs(units("1000"))).isEmpty();
    }

    @Test
    void convertsByTheBrokersTickValueWhereNoRateIsQuoted() {
        Specs.Change change = new Specs.Change();
        change.tickValueLoss = "0.91";
        SymbolSpec gold = Specs.with(Specs.XAUUSD, change);
        Exposure exposure = new Exposure("EUR", new CrossRates());
        exposure.add(position(gold, Side.BUY, "0.1", "2000", "0", "2000"), gold);

        // tick value 0.91 ÷ (0.01 × 100) = 0.91 EUR a dollar; 0.1 × 100 × 2,000 = 20,000 USD
        assertThat(exposure.legs(units("10000")))
                .containsExactly(
                        new Exposure.Leg("USD", units("-20000"), units("-18200"), units("1.82"), true),
                        new Exposure.Leg("XAU", units("10"), units("18200"), units("1.82"), true));
    }

    @Test
    void saysWhenALegCouldNotBeConverted() {
        Specs.Change change = new Specs.Change();
        change.tickValueLoss = "0";
        SymbolSpec spec = Specs.with(Specs.EURUSD, change);
        Exposure exposure = new Exposure("CHF", new CrossRates());
        exposure.add(position(spec, Side.BUY, "1", "1.1", "0", "1.1"), spec);

        assertThat(exposure.legs(units("1000")))
                .extracting(Exposure.Leg::converted)
                .containsOnly(false);
    }

    @Test
    void leavesOutAPositionWhoseFiguresAreOutOfRange() {
        Exposure exposure = new Exposure("USD", new CrossRates());

        assertThat(exposure.add(position(Specs.EURUSD, Side.BUY, "90000000000", "1.1", "0", "1.1"), Specs.EURUSD))
                .isFalse();
        assertThat(exposure.legs(units("1000"))).isEmpty();
    }

    @Test
    void metersTheLimitsTheRulesJudgeBy() {
        Situation situation = new Situation();

        List<RiskMeters.Use> uses =
                RiskMeters.of(RiskPolicy.DEFAULT, situation.account(), units("150"), 5, units("10000"), units("-250"));

        assertThat(uses)
                .containsExactly(
                        new RiskMeters.Use("daily-loss", "Daily loss", "2.50 %", "5.00 %", units("0.5")),
                        new RiskMeters.Use("heat", "Open risk", "1.50 %", "6.00 %", units("0.25")),
                        new RiskMeters.Use("max-positions", "Positions", "5", "20", units("0.25")),
                        new RiskMeters.Use("margin", "Margin", "5.00 %", "100.00 %", units("0.05")));
    }

    @Test
    void reachesTheDailyLossExactlyAtItsLimit() {
        assertThat(Limits.isDailyLossReached(RiskPolicy.DEFAULT, units("10000"), units("-499.99999999")))
                .isFalse();
        assertThat(Limits.isDailyLossReached(RiskPolicy.DEFAULT, units("10000"), units("-500")))
                .isTrue();
        assertThat(Limits.isDailyLossReached(RiskPolicy.DEFAULT, 0, units("-500")))
                .isFalse();
    }

    private static String floating(Side side, String lots, String open, String bid, String ask, SymbolSpec spec) {
        return FixedPoint.format(ProfitFormula.floating(side, units(lots), units(open), units(bid), units(ask), spec));
    }

    private static Position position(
            SymbolSpec spec, Side side, String lots, String open, String stop, String current) {
        return new Position(
                Situation.TERMINAL,
                1,
                1,
                spec.symbol(),
                side,
                Lots.parse(lots),
                Price.parse(open),
                Price.parse(stop),
                Price.NONE,
                Price.parse(current),
                Money.zero("USD"),
                Money.zero("USD"),
                Money.zero("USD"),
                0,
                "",
                0);
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }
}
