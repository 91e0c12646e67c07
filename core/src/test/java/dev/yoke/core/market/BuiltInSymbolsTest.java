package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.signal.SymbolResolver;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInSymbolsTest {

    @Test
    void namesEachSymbolOnce() {
        Set<String> names = new HashSet<>();
        for (SymbolSpec spec : BuiltInSymbols.ALL) {
            assertThat(names.add(spec.symbol().name())).as(spec.symbol().name()).isTrue();
            assertThat(SymbolResolver.resolve(spec.symbol().name(), BuiltInSymbols.ALL))
                    .isEqualTo(new SymbolResolver.Found(spec));
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "EURUSD, EUR, USD, 5, 100000, 0.01",
        "GBPJPY, GBP, JPY, 3, 100000, 0.01",
        "XAUUSD, XAU, USD, 2, 100,    0.01",
        "XAGUSD, XAG, USD, 3, 5000,   0.01",
        "GER40,  EUR, EUR, 1, 1,      0.1",
        "JP225,  JPY, JPY, 0, 1,      0.1",
        "USOIL,  USD, USD, 2, 1000,   0.01",
        "BTCUSD, BTC, USD, 2, 1,      0.01"
    })
    void knowsTheUsualContract(String name, String base, String profit, int digits, String contract, String lotMin) {
        SymbolSpec spec = BuiltInSymbols.require(name);

        assertThat(spec.baseCurrency()).isEqualTo(base);
        assertThat(spec.profitCurrency()).isEqualTo(profit);
        assertThat(spec.digits()).isEqualTo(digits);
        assertThat(FixedPoint.format(spec.tickSize())).isEqualTo(FixedPoint.format(spec.point()));
        assertThat(spec.contractSize()).isEqualTo(FixedPoint.parse(contract));
        assertThat(spec.lotMin()).isEqualTo(FixedPoint.parse(lotMin));
        assertThat(spec.lotStep()).isEqualTo(FixedPoint.parse(lotMin));
    }

    @Test
    void hasNoTickValueWithoutAnAccount() {
        assertThat(BuiltInSymbols.ALL).allMatch(spec -> spec.tickValueLoss() == 0 && spec.tickValueProfit() == 0);
    }

    @Test
    void doesNotInventWhatItDoesNotKnow() {
        assertThat(BuiltInSymbols.find("NOPE")).isEmpty();
        assertThatThrownBy(() -> BuiltInSymbols.require("NOPE")).isInstanceOf(IllegalArgumentException.class);
    }
}
