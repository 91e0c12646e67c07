package dev.yoke.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.risk.Specs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolResolverTest {

    private static final String BROKER = "EURUSD GBPUSD USDJPY.r XAUUSD US30 BTCUSD mAUDUSD #AAPL USTECCash NZDUSDm";

    @ParameterizedTest
    @CsvSource({
        "EURUSD, EURUSD",
        "eurusd, EURUSD",
        "EUR/USD, EURUSD",
        "EUR-USD, EURUSD",
        "FX:EURUSD, EURUSD",
        "OANDA:EUR_USD, EURUSD",
        "EURUSD.ecn, EURUSD",
        "USDJPY, USDJPY.r",
        "USDJPY.pro, USDJPY.r",
        "USDJPYm, USDJPY.r",
        "GOLD, XAUUSD",
        "TVC:GOLD, XAUUSD",
        "XAUUSD, XAUUSD",
        "DJ30, US30",
        "TVC:DJI, US30",
        "WS30, US30",
        "BINANCE:BTCUSDT, BTCUSD",
        "BTC/USDC, BTCUSD",
        "XBTUSD, BTCUSD",
        "AUDUSD, mAUDUSD",
        "AAPL, #AAPL",
        "NAS100, USTECCash",
        "NZDUSD, NZDUSDm",
    })
    void findsTheBrokersSymbol(String text, String name) {
        assertThat(found(text, BROKER)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"EURUSDT", "EUR", "US3", "EURUS", "''", "':'", "/", "EURUSDEURUSD", "AAP", "XAUEUR", "US300"})
    void findsNothingThatIsOnlySimilar(String text) {
        assertThat(SymbolResolver.resolve(text, specs("EURUSD US30 XAUUSD.r #AAPL")))
                .isInstanceOf(SymbolResolver.NotFound.class);
    }

    @Test
    void doesNotTakeALongerNameForAVariant() {
        assertThat(SymbolResolver.resolve("EURUSD", specs("EURUSDT EURUSDC")))
                .isInstanceOf(SymbolResolver.NotFound.class);
    }

    @Test
    void prefersTheExactNameToItsVariants() {
        assertThat(found("EURUSD", "EURUSD EURUSD.r mEURUSD")).isEqualTo("EURUSD");
        assertThat(found("EURUSD.r", "EURUSD EURUSD.r mEURUSD")).isEqualTo("EURUSD.r");
    }

    @Test
    void refusesToChooseBetweenVariants() {
        assertThat(SymbolResolver.resolve("EURUSD", specs("EURUSD.r EURUSD.pro")))
                .isEqualTo(new SymbolResolver.NotFound("'EURUSD' may be EURUSD.pro, EURUSD.r; use the full name"));
    }

    @Test
    void choosesTheOneVariantThatMayBeTraded() {
        Specs.Change disabled = new Specs.Change();
        disabled.name = "EURUSD.r";
        disabled.tradeMode = SymbolTradeMode.DISABLED;
        List<SymbolSpec> specs = List.of(Specs.with(Specs.EURUSD, disabled), named("EURUSD.pro"));

        assertThat(((SymbolResolver.Found) SymbolResolver.resolve("EURUSD", specs))
                        .spec()
                        .symbol()
                        .name())
                .isEqualTo("EURUSD.pro");
    }

    @Test
    void saysWhatToDoWhenThereIsNone() {
        assertThat(SymbolResolver.resolve("FOO", specs(BROKER)))
                .isEqualTo(new SymbolResolver.NotFound(
                        "the broker has no symbol for 'FOO'; use the name in its Market Watch"));
    }

    @Test
    void shortensAnOverlongName() {
        SymbolResolver.NotFound answer =
                (SymbolResolver.NotFound) SymbolResolver.resolve("X".repeat(5_000), specs(BROKER));

        assertThat(answer.text()).hasSizeLessThan(120);
    }

    private static String found(String text, String broker) {
        SymbolResolver.Resolution resolution = SymbolResolver.resolve(text, specs(broker));
        assertThat(resolution).isInstanceOf(SymbolResolver.Found.class);
        return ((SymbolResolver.Found) resolution).spec().symbol().name();
    }

    private static List<SymbolSpec> specs(String names) {
        return Arrays.stream(names.split(" ")).map(SymbolResolverTest::named).toList();
    }

    private static SymbolSpec named(String name) {
        Specs.Change change = new Specs.Change();
        change.name = name;
        return Specs.with(Specs.EURUSD, change);
    }
}
