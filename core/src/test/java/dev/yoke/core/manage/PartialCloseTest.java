package dev.yoke.core.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartialCloseTest {

    @Test
    void halfIsWholeLotSteps() {
        assertThat(half("0.50")).hasValue(units("0.25"));
        assertThat(half("0.13")).hasValue(units("0.06"));
    }

    @Test
    void whatStaysIsNotBelowTheLeastVolume() {
        assertThat(half("0.02")).hasValue(units("0.01"));
        assertThat(half("0.01")).isEmpty();
        assertThat(PartialClose.of(units("0.02"), units("99"), spec())).hasValue(units("0.01"));
        assertThat(PartialClose.of(units("0.50"), units("1"), spec())).isEmpty();
    }

    private static java.util.OptionalLong half(String lots) {
        return PartialClose.of(units(lots), 50 * FixedPoint.ONE, spec());
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }

    private static SymbolSpec spec() {
        return new SymbolSpec(
                new Symbol("EURUSD"),
                "",
                "",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                units("0.01"),
                units("100"),
                units("0.01"),
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
}
