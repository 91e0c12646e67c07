package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BrokerSpellingTest {

    private static SymbolSpec spec(String symbol, String base, String profit) {
        return new SymbolSpec(
                new Symbol(symbol),
                "",
                "",
                base,
                profit,
                base,
                5,
                1_000,
                1_000,
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                1_000_000,
                100 * FixedPoint.ONE,
                1_000_000,
                0,
                0,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    @Test
    void isWhatMostPairsHave() {
        List<SymbolSpec> specs = new ArrayList<>(
                List.of(spec("EURUSD.r", "EUR", "USD"), spec("GBPUSD.r", "GBP", "USD"), spec("USDJPY", "USD", "JPY")));
        specs.add(spec("US30", "USD", "USD"));
        assertThat(BrokerSpelling.of(specs)).isEqualTo(new BrokerSpelling("", ".r", "EURUSD.r", 2, 3));
    }

    @Test
    void hasAPrefixToo() {
        assertThat(BrokerSpelling.of(List.of(spec("m.EURUSD_i", "EUR", "USD"))))
                .isEqualTo(new BrokerSpelling("m.", "_i", "m.EURUSD_i", 1, 1));
    }

    @Test
    void isPlainWithoutPairs() {
        assertThat(BrokerSpelling.of(List.of(spec("US30", "USD", "USD"))))
                .isEqualTo(new BrokerSpelling("", "", "", 0, 0));
        assertThat(BrokerSpelling.of(List.of(spec("EURUSD", "EUR", "USD"))).isPlain())
                .isTrue();
    }
}
