package dev.yoke.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static long units(String text) {
        return FixedPoint.parse(text);
    }

    @Test
    void groupsThousandsWithThinSpaces() {
        assertThat(Figures.decimal(units("101240.55"), 2)).isEqualTo("101\u202f240.55");
        assertThat(Figures.decimal(units("1234567"), 0)).isEqualTo("1\u202f234\u202f567");
        assertThat(Figures.decimal(units("999.5"), 1)).isEqualTo("999.5");
    }

    @Test
    void writesWhatTheEngineWroteAsEverythingElse() {
        assertThat(Figures.written("-1324.20 %")).isEqualTo("\u22121\u202f324.20 %");
        assertThat(Figures.written("1.00 % XAUUSD")).isEqualTo("1.00 % XAUUSD");
        assertThat(Figures.written("21000.50 USD")).isEqualTo("21\u202f000.50 USD");
        assertThat(Figures.written("2026-11-27 00:00")).isEqualTo("2026-11-27 00:00");
        assertThat(Figures.written("US30 unused")).isEqualTo("US30 unused");
    }

    /// A sentence is never broken within a figure.
    @Test
    void thousandsDoNotBreakALine() {
        java.text.BreakIterator lines = java.text.BreakIterator.getLineInstance(java.util.Locale.ROOT);
        lines.setText(Figures.money(units("1234567.89")));
        assertThat(lines.next()).isEqualTo(Figures.money(units("1234567.89")).length());
    }

    @Test
    void writesARealMinusAndAPlus() {
        assertThat(Figures.signedMoney(units("-1086.4"))).isEqualTo("\u22121\u202f086.40");
        assertThat(Figures.signedMoney(units("34.8"))).isEqualTo("+34.80");
    }

    @Test
    void writesNoSignForWhatRoundsToZero() {
        assertThat(Figures.signedMoney(units("0.001"))).isEqualTo("0.00");
        assertThat(Figures.signedMoney(units("-0.001"))).isEqualTo("0.00");
    }

    @Test
    void writesLotsWithAtLeastTwoDecimals() {
        assertThat(Figures.lots(units("0.1"))).isEqualTo("0.10");
        assertThat(Figures.lots(units("0.125"))).isEqualTo("0.125");
        assertThat(Figures.lots(units("12"))).isEqualTo("12.00");
    }

    @Test
    void writesAgesInTheLargestUnitsThatMatter() {
        assertThat(Figures.age(24_900)).isEqualTo("24 s");
        assertThat(Figures.age(12 * 60_000 + 59_000)).isEqualTo("12 m");
        assertThat(Figures.age(3 * 3_600_000 + 5 * 60_000)).isEqualTo("3 h 05 m");
        assertThat(Figures.age(52 * 3_600_000L)).isEqualTo("2 d 04 h");
        assertThat(Figures.age(-5)).isEqualTo("0 s");
    }

    @Test
    void writesTheTimeOfDayInTheServersZone() {
        assertThat(Figures.timeOfDay(47_887_000, 3_600_000)).isEqualTo("14:18:07");
        assertThat(Figures.timeOfDay(0, -1_000)).isEqualTo("23:59:59");
    }

    @Test
    void padsToTheDecimalPoint() {
        assertThat(Figures.aligned("2401.25", 5)).isEqualTo("2401.25\u2007\u2007\u2007");
        assertThat(Figures.aligned("39812", 2)).isEqualTo("39812\u2008\u2007\u2007");
        assertThat(Figures.aligned("1.08512", 5)).isEqualTo("1.08512");
    }

    @Test
    void splitsAPriceAtItsPips() {
        assertThat(PricePieces.of(units("1.08512"), 5)).isEqualTo(new PricePieces("1.08", "51", "2"));
        assertThat(PricePieces.of(units("157.123"), 3)).isEqualTo(new PricePieces("157.", "12", "3"));
        assertThat(PricePieces.of(units("2401.25"), 2)).isEqualTo(new PricePieces("2\u202f401.", "25", ""));
        assertThat(PricePieces.of(units("39812.4"), 1)).isEqualTo(new PricePieces("39\u202f81", "2.4", ""));
        assertThat(PricePieces.of(0, 5)).isEqualTo(new PricePieces("–", "", ""));
    }
}
