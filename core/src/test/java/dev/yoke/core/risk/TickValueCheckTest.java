package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.CalcMode;
import dev.yoke.core.trade.Lots;
import org.junit.jupiter.api.Test;

/// MetaTrader 4 gives wrong tick values for crosses; nothing may be sized by one.
class TickValueCheckTest {

    private final CrossRates rates = new CrossRates();

    @Test
    void blocksACrossWhoseTickValueWasNotConverted() {
        rates.put("GBP", "USD", units("1.27"));
        // a tick of EURGBP is 0.00001 × 100,000 = 1 GBP = 1.27 USD; the terminal says 1
        Situation situation = entry("EURGBP", "EUR", "GBP", 5, "0.00001", "1", "100000", "0.85", "0.8475");

        assertThat(situation.assess().approved()).isFalse();
        assertThat(situation.assess().lots()).isEqualTo(Lots.ZERO);
        assertThat(situation.verdict("tick-value").text())
                .contains("EURGBP@demo-1 is 1.00000 USD, by contract and rate it is 1.27000 USD");
    }

    @Test
    void blocksAYenCrossWhoseTickValueIsStillInYen() {
        rates.put("USD", "JPY", units("150"));
        // 0.001 × 100,000 = 100 JPY = 0.666… USD; the terminal says 100
        Situation situation = entry("GBPJPY", "GBP", "JPY", 3, "0.001", "100", "100000", "190", "189.5");

        assertThat(situation.verdict("tick-value").denies()).isTrue();
    }

    @Test
    void sizesACrossWhoseTickValueIsRight() {
        rates.put("GBP", "USD", units("1.27"));
        Situation situation = entry("EURGBP", "EUR", "GBP", 5, "0.00001", "1.27", "100000", "0.85", "0.8475");

        // 250 ticks × 1.27 = 317.5; 100 ÷ 317.5 = 0.3149
        assertThat(situation.assess().summary()).isEqualTo("0.31 lots risk 0.98 % = 98.43 USD");
        assertThat(situation.verdict("tick-value").denies()).isFalse();
    }

    @Test
    void blocksGoldByTheContractOfAnotherBroker() {
        // 0.01 × 100 oz = 1 USD a tick; the terminal says 0.1
        Situation situation = entry("XAUUSD", "XAU", "USD", 2, "0.01", "0.1", "100", "2000", "1995");

        assertThat(situation.verdict("tick-value").denies()).isTrue();
    }

    @Test
    void refusesAnIndexWithoutATickValue() {
        Situation situation = entry("GER40", "EUR", "EUR", 1, "0.1", "0", "1", "18000", "17960");

        assertThat(situation.assess().approved()).isFalse();
        assertThat(situation.verdict("size").text())
                .isEqualTo("GER40@demo-1: the broker gives no tick value for GER40; open the symbol in the terminal's"
                        + " Market Watch");
    }

    private Situation entry(
            String symbol,
            String base,
            String profit,
            int digits,
            String tickSize,
            String tickValue,
            String contract,
            String entry,
            String stop) {
        SymbolSpec spec = Specs.spec(symbol, base, profit, digits, tickSize, tickValue, contract, CalcMode.FOREX);
        Situation situation = new Situation().percent("1");
        situation.spec = spec;
        situation.entry = entry;
        situation.ask = entry;
        situation.bid = FixedPoint.format(units(entry) - units(tickSize));
        situation.stop = stop;
        situation.localTickValue = FixedPoint.format(TickValue.local(spec, "USD", rates));
        return situation;
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }
}
