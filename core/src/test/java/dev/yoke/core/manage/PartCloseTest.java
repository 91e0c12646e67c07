package dev.yoke.core.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Lots;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartCloseTest {

    @Test
    void roundsAShareDownToTheStep() {
        assertThat(PartClose.of(Lots.parse("0.5"), 25, spec("0.01", "0.01"))).contains(Lots.parse("0.12"));
        assertThat(PartClose.of(Lots.parse("0.5"), 75, spec("0.01", "0.01"))).contains(Lots.parse("0.37"));
        assertThat(PartClose.of(Lots.parse("3"), 50, spec("1", "1"))).contains(Lots.parse("1"));
    }

    @Test
    void partsNothingWhereEitherPartIsBelowTheLeast() {
        assertThat(PartClose.of(Lots.parse("0.01"), 50, spec("0.01", "0.01"))).isEmpty();
        assertThat(PartClose.of(Lots.parse("0.15"), 50, spec("0.1", "0.01"))).isEmpty();
        assertThat(PartClose.of(Lots.parse("0.15"), 75, spec("0.1", "0.01"))).isEmpty();
        assertThat(PartClose.of(Lots.parse("0.20"), 50, spec("0.1", "0.01"))).contains(Lots.parse("0.1"));
    }

    private static SymbolSpec spec(String least, String step) {
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
                FixedPoint.ONE,
                FixedPoint.parse(least),
                100 * FixedPoint.ONE,
                FixedPoint.parse(step),
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
