package dev.yoke.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteViewTest {

    private static QuoteView quote(String bid, String ask, int digits, String point, String open, String maxSpread) {
        return new QuoteView(
                new Instrument(new TerminalId("Alder"), new Symbol("EURUSD.r")),
                FixedPoint.parse(bid),
                FixedPoint.parse(ask),
                0,
                digits,
                FixedPoint.parse(point),
                FixedPoint.parse(open),
                false,
                "EURUSD",
                false,
                FixedPoint.parse(maxSpread));
    }

    /// Spread by hand: (ask − bid) ÷ point, and a pip is ten points where the broker quotes a fractional one.
    @ParameterizedTest
    @CsvSource({
        "1.08512, 1.08518, 5, 0.00001, 6, 0.6",
        "149.981, 149.998, 3, 0.001, 17, 1.7",
        "2401.10, 2401.35, 2, 0.01, 25, 25",
        "39812.4, 39814.4, 1, 0.1, 20, 20"
    })
    void countsTheSpreadInPointsAndInPips(String bid, String ask, int digits, String point, long points, String pips) {
        QuoteView quote = quote(bid, ask, digits, point, "0", "0");
        assertThat(quote.spreadPoints()).isEqualTo(points);
        assertThat(quote.spreadPips()).isEqualTo(FixedPoint.parse(pips));
    }

    /// 1.08512 ÷ 1.08210 − 1 = 0.27908696 %; 66804.5 ÷ 67480 − 1 = −1.00103734 %, cut off at eight decimals.
    @ParameterizedTest
    @CsvSource({"1.08512, 1.08210, 0.27908696", "66804.50, 67480.00, -1.00103734", "1.08210, 1.08210, 0"})
    void countsTheDaysChange(String bid, String open, String percent) {
        assertThat(quote(bid, bid, 5, "0.00001", open, "0").dayChange())
                .isEqualTo(OptionalLong.of(FixedPoint.parse(percent)));
    }

    @Test
    void knowsNoChangeOfADayWhoseStartItDoesNotKnow() {
        assertThat(quote("1.1", "1.1", 5, "0.00001", "0", "0").dayChange()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, FINE", "0.5, TOO_WIDE", "0.6, WIDE", "0.7, WIDE", "0.75, WIDE", "0.8, FINE"})
    void holdsTheSpreadAgainstItsLimit(String maxSpread, QuoteView.SpreadState state) {
        assertThat(quote("1.08512", "1.08518", 5, "0.00001", "0", maxSpread).spreadState())
                .isEqualTo(state);
    }
}
