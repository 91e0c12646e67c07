package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.trade.Lots;
import dev.yoke.ui.ticket.TicketForm.SizeIn;
import dev.yoke.ui.ticket.TicketForm.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TicketFormTest {

    @Test
    void readsEveryWayToSize() throws Unreadable {
        assertThat(TicketForm.sizing(SizeIn.RISK_PERCENT, "0.5")).isEqualTo(new Sizing.RiskPercent(50_000_000));
        assertThat(TicketForm.sizing(SizeIn.LOTS, "0.30")).isEqualTo(new Sizing.FixedLots(Lots.parse("0.3")));
        assertThat(TicketForm.sizing(SizeIn.MONEY, "41")).isEqualTo(new Sizing.RiskMoney(FixedPoint.parse("41")));
        assertThat(TicketForm.sizing(SizeIn.KELLY, "0.25")).isEqualTo(new Sizing.Kelly(25_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-0.5", "half", "1.01", "NaN"})
    void refusesWhatIsNoShareOfKelly(String text) {
        assertThatThrownBy(() -> TicketForm.sizing(SizeIn.KELLY, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("The size ");
    }
}
