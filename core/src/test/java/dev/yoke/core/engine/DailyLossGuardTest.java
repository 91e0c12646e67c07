package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyLossGuardTest {

    private final Desk desk = new Desk().connect(ALDER).connect(BIRCH);

    @Test
    void flattensAndHaltsOnlyTheAccountWhoseDayIsLost() {
        openOneLot();
        price("1.09490"); // 1.10010 − 1.09490 = 520 points = 520 USD of 10,000
        desk.advance(700);
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER);
        assertThat(desk.view().terminals()).extracting(t -> t.halted()).containsExactly(true, false);
        assertThat(desk.activities()).anyMatch(text -> text.contains("520.00 of 10000.00"));
    }

    @Test
    void doesNothingOnePointBeforeTheLimit() {
        openOneLot();
        price("1.09511"); // 499 USD
        desk.advance(2_000);
        assertThat(desk.effects.flattens).isEmpty();
    }

    @Test
    void waitsForABreachToLast() {
        openOneLot();
        price("1.09490");
        desk.advance(400);
        price("1.10000");
        desk.advance(1_000);
        assertThat(desk.effects.flattens).isEmpty();
    }

    @Test
    void haltsAgainWhenReArmedOnALostDayButNotTheNextDay() {
        openOneLot();
        price("1.09490");
        desk.advance(700);
        String answer = desk.ask(new Command.Rearm("person")).orElseThrow().text();
        assertThat(answer).contains("Alder stays halted by its daily loss");

        desk.core.onEvent(new Event.PositionClosed(ALDER, position()));
        desk.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, "9480")));
        desk.nowMs += 13 * 3_600_000; // past the server's midnight
        desk.advance(16);
        desk.ask(new Command.Rearm("person"));
        assertThat(desk.view().terminals().getFirst().halted()).isFalse();
        assertThat(desk.view().terminals().getFirst().dayStartBalance()).isEqualTo(FixedPoint.parse("9480"));
    }

    @Test
    void goesOnFlatteningWhenReArmedOnALostDayBeforeTheTerminalWasFlat() {
        openOneLot();
        price("1.09490");
        desk.effects.unreachable.add(ALDER);
        desk.advance(700);
        desk.ask(new Command.Rearm("person"));
        assertThat(desk.effects.flattens).isEmpty();
        desk.effects.unreachable.clear();
        desk.advance(1_100);
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER);
        assertThat(desk.view().terminals().getFirst().halted()).isTrue();
    }

    @Test
    void flattensALostDayAlsoWhereAnotherDeskMeetsAFaultAgainAndAgain() {
        desk.effects.faulty.add(BIRCH);
        ticking(() -> desk.ask(new Command.FlattenAll("button", false)));
        desk.effects.flattens.clear();
        desk.core.onEvent(new Event.FlattenResulted(ALDER, new IntentId("f"), 0, 0, 0, ""));
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        openOneLot();
        price("1.09490");
        for (int i = 0; i < 60; i++) {
            ticking(() -> desk.advance(16));
        }
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER);
    }

    /// The engine goes on after a fault.
    private static void ticking(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException planted) {
            assertThat(planted).hasMessageContaining("planted");
        }
    }

    @Test
    void keepsTheDaysStartOverARestart() {
        assertThat(desk.effects.recorded(SettingChanged.class))
                .anyMatch(setting -> setting.key().equals("day-start/Alder")
                        && setting.value().endsWith(" 10000"));
    }

    private void openOneLot() {
        desk.core.onEvent(new Event.PositionOpened(ALDER, position()));
    }

    private static dev.yoke.core.trade.Position position() {
        return Desk.position(ALDER, 1, Side.BUY, Lots.parse("1"), 0, Price.parse("1.05"));
    }

    private void price(String bid) {
        long units = FixedPoint.parse(bid);
        desk.quote(ALDER, units, units + 10_000);
    }

    @Test
    void flattensALostDayAlsoWhenEverythingIsHaltedAlready() {
        desk.core.onFault(new IllegalStateException("planted"));
        openOneLot();
        price("1.09490");
        desk.advance(700);
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER);
    }

    @Test
    void keepsTheDaysStartWhenTheClockStepsToAnotherDayAndBack() {
        openOneLot();
        desk.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, "9600")));
        desk.nowMs += 24 * 3_600_000;
        desk.advance(16);
        desk.nowMs -= 24 * 3_600_000;
        desk.advance(16);
        assertThat(desk.view().terminals().getFirst().dayStartBalance()).isEqualTo(FixedPoint.parse("10000"));
    }

    @Test
    void keepsTheDaysStartWhenTheClockStepsOverSeveralDaysOneByOneAndBack() {
        openOneLot();
        desk.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, "9600")));
        for (int day = 0; day < 3; day++) {
            desk.nowMs += 24 * 3_600_000;
            desk.advance(16);
        }
        desk.nowMs -= 3 * 24 * 3_600_000;
        desk.advance(16);
        assertThat(desk.view().terminals().getFirst().dayStartBalance()).isEqualTo(FixedPoint.parse("10000"));
    }

    @Test
    void countsNoCreditAsProfitOfTheDay() {
        var account = Desk.account(ALDER, "10000");
        desk.core.onEvent(new Event.AccountReport(
                ALDER,
                new dev.yoke.core.trade.Account(
                        ALDER,
                        account.balance(),
                        dev.yoke.core.trade.Money.parse("11000", "USD"),
                        dev.yoke.core.trade.Money.parse("1000", "USD"),
                        account.margin(),
                        account.freeMargin(),
                        0,
                        account.stopOutMode(),
                        account.stopOutLevel(),
                        account.profit(),
                        true)));
        openOneLot();
        price("1.09490"); // 520 USD of 10,000 lost; the broker's bonus is not a gain
        desk.advance(700);
        assertThat(desk.effects.flattens).hasSize(1);
    }
}
