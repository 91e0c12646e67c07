package dev.yoke.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AmountsTest {

    private final SimpleBooleanProperty hidden = new SimpleBooleanProperty(true);
    private final Amounts amounts = new Amounts(hidden);

    @ParameterizedTest
    @MethodSource("sentences")
    void leavesOnlyPercentRAndWhatIsNoSum(String said, String shown) {
        assertThat(amounts.sentence(said)).isEqualTo(shown);
    }

    private static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        "Denied: risk 1.40 % > limit 1.00 % per trade (FTMO 100k). 0.08 lots would pass.",
                        "Denied: risk 1.40 % > limit 1.00 % per trade (FTMO 100k). ••• lots would pass."),
                Arguments.of(
                        "Filled: BUY 1 EURUSD at 1.08512 on demo-1 (ticket), 12 ms at the terminal.",
                        "Filled: BUY ••• EURUSD at ••• on demo-1 (ticket), 12 ms at the terminal."),
                Arguments.of("Closing 0.12 US30 on IC Live.", "Closing ••• US30 on IC Live."),
                Arguments.of("lost −48.95 EUR of 24 910.10 EUR, 0.5R", "lost ••• EUR of ••• EUR, 0.5R"),
                Arguments.of("order #11 on Alder, 7/7 flat in 1.4 s", "order #11 on Alder, 7/7 flat in 1.4 s"),
                Arguments.of("{\"qty\":0.12,\"time\":\"14:02:11\"}", "{\"qty\":•••,\"time\":\"14:02:11\"}"),
                Arguments.of("Alder has 3 positions", "Alder has 3 positions"),
                Arguments.of("Not accepted: SELL 0.50: denied", "Not accepted: SELL •••: denied"),
                Arguments.of("I do not understand ’0.5lots 500usd’", "I do not understand ’•••lots •••usd’"),
                Arguments.of("at 500/1000, -500.00EUR, 1.50k USD", "at •••/•••, •••EUR, ••• USD"),
                Arguments.of("Plan of US30 #12 on ic-live-1: 5 d", "Plan of US30 #12 on ic-live-1: 5 d"),
                Arguments.of("from 2026-11-27 00:00 server time", "from 2026-11-27 00:00 server time"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5lots | •••lots",
                "buy 500usd | buy •••usd",
                "10000EUR | •••EUR",
                "-500.00EUR | •••EUR",
                "5k | •••",
                "1.50k USD | ••• USD",
                "SELL 0.50: denied | SELL •••: denied",
                "500/1000 | •••/•••",
                "0.5 d | ••• d",
                "3 positions | ••• positions",
                "risk500 sl1.0850 | risk••• sl•••",
                "24 910.10 | •••",
                "buy US30 on demo-1 1% 0.5R 20 pips 10pips | buy US30 on demo-1 1% 0.5R 20 pips 10pips",
                "close #12 at 14:05 | close #12 at 14:05",
                "0.5:30 | •••:•••"
            })
    void leavesOnlyPercentRAndPipsOfWhatIsTyped(String typed, String shown) {
        assertThat(amounts.typed(typed)).isEqualTo(shown);
        assertThat(Amounts.dotted(typed)).hasSameSizeAs(typed);
    }

    @Test
    void leavesEverythingWhereNobodyLooksOn() {
        hidden.set(false);
        assertThat(amounts.sentence("0.08 lots")).isEqualTo("0.08 lots");
        assertThat(amounts.lots(12_000_000)).isEqualTo("0.12");
    }

    @Test
    void hidesLots() {
        assertThat(amounts.lots(12_000_000)).isEqualTo(Amounts.HIDDEN);
    }
}
