package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.ticket.FieldNumber.Unreadable;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|0.5",
                "0,5|0.5",
                " 1 200.50 |1200.5",
                "1,200.50|1200.5",
                "1,234,567|1234567",
                "39\u202f812,4|39812.4",
                "۰٫۵|0.5",
                "۱٬۲۳۴٫۵|1234.5",
                "٢٫٥|2.5",
                "39,812|39.812"
            })
    void readsFiguresAsPeopleTypeThem(String typed, String meant) throws Unreadable {
        assertThat(FieldNumber.read(typed)).isEqualTo(FixedPoint.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "half", "1.2.3", "-1", "0", "1e5", "0x10", "NaN", "99999999999999999999"})
    void refusesWhatIsNoFigureAboveZero(String typed) {
        assertThatThrownBy(() -> FieldNumber.read(typed)).isInstanceOf(Unreadable.class);
    }

    @Test
    void readsEveryWayToSize() {
        assertThat(sizing(SizeIn.PERCENT, "0.5")).contains(new Sizing.RiskPercent(50_000_000));
        assertThat(sizing(SizeIn.LOTS, "0.30")).contains(new Sizing.FixedLots(Lots.parse("0.3")));
        assertThat(sizing(SizeIn.MONEY, "41")).contains(new Sizing.RiskMoney(FixedPoint.parse("41")));
        assertThat(sizing(SizeIn.KELLY, "0.25")).contains(new Sizing.Kelly(25_000_000));
        assertThat(sizing(SizeIn.KELLY, "1.5")).isEmpty();
    }

    @Test
    void saysWhatIsWrongInTheTradersLanguage() {
        TicketForm form = form(SizeIn.LOTS, "x");
        assertThat(form.read(Phrases.of(TicketForm.class, Language.ES), "a", 0).wrong())
                .containsEntry(Field.SIZE, "no es un número");
    }

    @ParameterizedTest
    @CsvSource({"'',be=1R", "be=1R,''", "be=15p tp=2R:50%,tp=2R:50% be=1R"})
    void aPresetGoesInAndOutOfThePlan(String before, String after) {
        assertThat(ExitPreset.BREAK_EVEN.toggled(before)).isEqualTo(after);
    }

    private static Optional<Sizing> sizing(SizeIn unit, String text) {
        return form(unit, text)
                .read(Phrases.of(TicketForm.class, Language.EN), "a", 0)
                .order()
                .map(signal -> signal.sizing());
    }

    private static TicketForm form(SizeIn unit, String size) {
        return new TicketForm(
                Previews.eurusd(),
                Side.BUY,
                OrderType.MARKET,
                "",
                "",
                unit,
                size,
                LevelIn.ATR,
                "1.5",
                LevelIn.ATR,
                "3",
                "",
                Optional.empty(),
                Set.of(Views.FTMO));
    }
}
