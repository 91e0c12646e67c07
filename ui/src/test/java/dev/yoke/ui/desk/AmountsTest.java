package dev.yoke.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
                Arguments.of("Alder has 3 positions", "Alder has 3 positions"));
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
