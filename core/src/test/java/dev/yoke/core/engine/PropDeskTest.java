package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.prop.ActAt;
import dev.yoke.core.risk.prop.DailyLoss;
import dev.yoke.core.risk.prop.OverallLoss;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.risk.prop.PropBase;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.risk.prop.PropPhase;
import dev.yoke.core.risk.prop.ResetTime;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.RiskView.LimitMeter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An account of 10,000 USD whose firm lets it lose 500 a day and 1,000 in all; it is noon in London, 13:00 in Prague.
class PropDeskTest {

    private static final long HOUR_MS = 3_600_000;
    private static final long UNTIL_RESET_MS = 11 * HOUR_MS;

    private final Desk desk = new Desk().connect(ALDER).connect(BIRCH);

    private static PropPack firm(String dailyPercent, boolean hard) {
        return new PropPack(
                "firm",
                "Firm",
                new ResetTime(ZoneId.of("Europe/Prague"), LocalTime.MIDNIGHT),
                Optional.of(new DailyLoss(
                        FixedPoint.parse(dailyPercent),
                        PropPack.PercentOf.INITIAL,
                        PropBase.BALANCE,
                        true,
                        PropPack.BreachAt.BELOW,
                        hard)),
                Optional.of(new OverallLoss(
                        FixedPoint.parse("10"),
                        PropPack.PercentOf.INITIAL,
                        OverallLoss.Trailing.END_OF_DAY,
                        PropBase.BALANCE,
                        OverallLoss.Lock.NONE,
                        0,
                        false,
                        PropPack.BreachAt.BELOW,
                        true)),
                new PropPack.TradingDays(4, 0),
                0,
                FixedPoint.parse("10"),
                PropPack.Included.ALL,
                ActAt.DEFAULT,
                120,
                List.of(),
                "");
    }

    private static Command.AssignPropPack assignment(String dailyPercent) {
        return new Command.AssignPropPack(
                ALDER, Optional.of(new PropAssignment(firm(dailyPercent, true), FixedPoint.parse("10000"), 0, 0)));
    }

    private void assign(Command.AssignPropPack command) {
        assertThat(desk.ask(command).orElseThrow().status()).isEqualTo(Answer.Status.ACCEPTED);
        desk.advance(600);
    }

    private PropView prop() {
        desk.advance(120);
        return desk.view().risk().prop().getFirst();
    }

    private void openOneLot(Price stop) {
        desk.core.onEvent(new Event.PositionOpened(ALDER, Desk.position(ALDER, 1, Side.BUY, Lots.parse("1"), 0, stop)));
    }

    private void price(String bid) {
        long units = FixedPoint.parse(bid);
        desk.quote(ALDER, units, units + 10_000);
        desk.quote(BIRCH, units, units + 10_000);
    }

    private void balance(String balance) {
        desk.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, balance)));
    }

    private Deal deal(long ticket, Deal.Entry entry, String profit, long timeMs) {
        Money zero = Money.zero("USD");
        return new Deal(
                ALDER,
                ticket,
                ticket,
                1,
                Desk.EURUSD,
                entry,
                Side.BUY,
                Lots.parse("1"),
                Price.of(Desk.BID),
                Money.parse(profit, "USD"),
                zero,
                zero,
                zero,
                Deal.Reason.CLIENT,
                0,
                "",
                timeMs);
    }

    @Test
    void showsFloorsHeadroomAndTimeToTheReset() {
        assign(assignment("5"));
        openOneLot(Price.NONE);
        price("1.09910"); // 1.10010 − 1.09910 = 100 points = 100 USD
        desk.advance(600);
        PropView view = prop();
        assertThat(FixedPoint.format(view.dailyFloor().getAsLong())).isEqualTo("9500");
        assertThat(FixedPoint.format(view.overallFloor().getAsLong())).isEqualTo("9000");
        assertThat(FixedPoint.format(view.headroom())).isEqualTo("400");
        assertThat(view.reset()).isEqualTo("00:00 CET");
        assertThat(view.msToReset()).isBetween(UNTIL_RESET_MS - 3_000, UNTIL_RESET_MS);
        assertThat(view.phase()).isEqualTo(PropPhase.OPEN);
        assertThat(desk.view().risk().accounts().getFirst().meters())
                .filteredOn(meter -> meter.rule().startsWith("prop-"))
                .containsExactly(
                        new LimitMeter(
                                "prop-max-daily-loss",
                                "Prop firm, day",
                                "9900.00 USD",
                                "9500.00 USD",
                                FixedPoint.parse("0.2")),
                        new LimitMeter(
                                "prop-max-loss",
                                "Prop firm, account",
                                "9900.00 USD",
                                "9000.00 USD",
                                FixedPoint.parse("0.1")));
    }

    /// 1 % may be lost in the day, 100 USD, and at 95 of them everything is flattened: an entry of 100 is lowered to
    /// 95.
    @Test
    void lowersAnEntryToWhatItsStopMayLose() {
        assign(assignment("1"));
        Decision decision = desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")))
                .decisions()
                .getFirst();
        assertThat(decision.lots()).isEqualTo(Lots.parse("0.31")); // 95 / 300 a lot
        assertThat(decision.verdicts())
                .filteredOn(verdict -> verdict.rule().equals("prop-headroom"))
                .extracting(verdict -> verdict.outcome().name(), verdict -> verdict.text())
                .containsExactly(
                        tuple("CAP", "only 95.00 USD of headroom are left (Firm); the size is lowered to fit"));
    }

    /// A buy at 1.10010 with its stop there risks nothing by its opening price; its floating profit of 90 is still lost
    /// on the way to the stop.
    @Test
    void countsTheProfitThatStopsGiveBack() {
        assign(assignment("1"));
        openOneLot(Price.parse("1.10010"));
        price("1.10100");
        desk.advance(600);
        Decision decision = desk.askAndSync(new Command.PreviewSignal(desk.buy("s1")))
                .decisions()
                .getFirst();
        // Equity 10,090 − flatten at 9,905 − 90 to the stop = 95.
        assertThat(decision.verdicts())
                .filteredOn(verdict -> verdict.rule().equals("prop-headroom"))
                .extracting(verdict -> verdict.limit())
                .containsExactly("95.00 USD");
    }

    @Test
    void warnsThenBlocksThenFlattensAndHalts() {
        assign(assignment("5"));
        openOneLot(Price.NONE);
        price("1.09660"); // − 350 = 70 % of 500
        desk.advance(600);
        assertThat(prop().phase()).isEqualTo(PropPhase.WARN);
        assertThat(desk.activities()).anyMatch(text -> text.contains("Alder has 150.00 USD of headroom"));

        price("1.09585"); // − 425 = 85 %
        desk.advance(600);
        Decision denied = desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")))
                .decisions()
                .getFirst();
        assertThat(denied.summary())
                .isEqualTo(
                        "Denied on Alder: 85 % of what Alder may lose is used (Firm, entries stop at 85 %); the floor"
                                + " is 9500.00");
        assertThat(desk.effects.flattens).isEmpty();

        price("1.09535"); // − 475 = 95 %
        desk.advance(400);
        assertThat(desk.effects.flattens).isEmpty();
        desk.advance(200);
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER);
        assertThat(desk.view().terminals()).extracting(t -> t.halted()).containsExactly(true, false);
        assertThat(prop().phase()).isEqualTo(PropPhase.FLATTEN);
    }

    @Test
    void doesNotBelieveABreachThatIsGoneAtOnce() {
        assign(assignment("5"));
        openOneLot(Price.NONE);
        price("1.08000");
        desk.advance(400);
        price("1.10000");
        desk.advance(1_000);
        assertThat(desk.effects.flattens).isEmpty();
        assertThat(prop().phase()).isEqualTo(PropPhase.OPEN);
    }

    @Test
    void doesNotBelieveTheMomentBetweenBalanceAndPosition() {
        assign(assignment("5"));
        openOneLot(Price.NONE);
        price("1.15010"); // + 5,000 floating
        desk.advance(600);
        balance("15000"); // closed, but the position is still shown: equity 20,000 for a moment
        desk.advance(64);
        desk.core.onEvent(
                new Event.PositionClosed(ALDER, Desk.position(ALDER, 1, Side.BUY, Lots.parse("1"), 0, Price.NONE)));
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(9, Deal.Entry.OUT, "5000", desk.nowMs)));
        desk.advance(600);
        assertThat(FixedPoint.format(prop().equity())).isEqualTo("15000");
        assertThat(FixedPoint.format(prop().profit())).isEqualTo("5000");
    }

    @Test
    void staysHaltedWhenReArmedNearTheFloorButNotAfterTheReset() {
        assign(assignment("5"));
        openOneLot(Price.NONE);
        price("1.09530");
        desk.advance(700);
        assertThat(desk.ask(new Command.Rearm("person")).orElseThrow().text())
                .contains("Alder stays halted: it is too near to its prop firm's floor.");
        desk.core.onEvent(
                new Event.PositionClosed(ALDER, Desk.position(ALDER, 1, Side.BUY, Lots.parse("1"), 0, Price.NONE)));
        balance("9520");
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(9, Deal.Entry.OUT, "-480", desk.nowMs)));
        desk.advance(700);
        desk.nowMs += UNTIL_RESET_MS;
        desk.advance(700);
        desk.ask(new Command.Rearm("person"));
        assertThat(desk.view().terminals().getFirst().halted()).isFalse();
        assertThat(FixedPoint.format(prop().dailyFloor().getAsLong())).isEqualTo("9020"); // 9,520 − 500
    }

    @Test
    void aLostAccountTakesNoEntriesAlsoAfterTheReset() {
        assign(assignment("5"));
        balance("9400");
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(9, Deal.Entry.OUT, "-600", desk.nowMs)));
        desk.advance(1_300);
        assertThat(prop().phase()).isEqualTo(PropPhase.LOST);
        desk.nowMs += UNTIL_RESET_MS + 2 * HOUR_MS; // past the server's midnight too
        desk.advance(700);
        desk.ask(new Command.Rearm("person"));
        price("1.10000");
        desk.advance(32);
        assertThat(desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")))
                        .decisions()
                        .getFirst()
                        .summary())
                .contains("Alder broke max-daily-loss of Firm: equity 9400.00 against the floor of 9500.00");
    }

    @Test
    void aSoftRulePausesUntilTheReset() {
        desk.ask(new Command.AssignPropPack(
                ALDER, Optional.of(new PropAssignment(firm("5", false), FixedPoint.parse("10000"), 0, 0))));
        desk.advance(600);
        balance("9400");
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(9, Deal.Entry.OUT, "-600", desk.nowMs)));
        desk.advance(1_300);
        assertThat(prop().phase()).isEqualTo(PropPhase.PAUSED);
        desk.nowMs += UNTIL_RESET_MS;
        desk.advance(700);
        assertThat(prop().phase()).isEqualTo(PropPhase.OPEN);
    }

    @Test
    void warnsOnceBeforeAResetThatWouldBreach() {
        assign(assignment("5"));
        balance("10400");
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(8, Deal.Entry.OUT, "400", desk.nowMs)));
        openOneLot(Price.NONE);
        price("1.09410"); // − 600: equity 9,800, above 9,500 but below 10,400 − 500
        desk.advance(700);
        String warning = "At the reset at 00:00 CET the floor of Alder becomes 9900.00 (Firm), above its equity of"
                + " 9800.00: the carried loss would be a breach. Close or reduce before";
        assertThat(prop().warning()).isEqualTo(warning);
        assertThat(desk.activities()).doesNotContain(warning + ".");
        desk.nowMs += 9 * HOUR_MS + 60_000;
        desk.advance(100);
        desk.advance(100);
        assertThat(desk.activities()).containsOnlyOnce(warning + ".");
    }

    @Test
    void takesABalanceThatNoDealExplainsForADeposit() {
        assign(assignment("5"));
        balance("12000");
        desk.advance(600);
        assertThat(FixedPoint.format(prop().dailyFloor().getAsLong())).isEqualTo("11500");
        assertThat(FixedPoint.format(prop().overallFloor().getAsLong())).isEqualTo("11000");
        assertThat(prop().profit()).isZero();

        desk.core.onEvent(new Event.DealAdded(ALDER, deal(9, Deal.Entry.OUT, "2000", desk.nowMs)));
        desk.advance(600); // it was a deal that came late
        assertThat(FixedPoint.format(prop().dailyFloor().getAsLong())).isEqualTo("9500");
        assertThat(FixedPoint.format(prop().overallFloor().getAsLong())).isEqualTo("9000");
        assertThat(FixedPoint.format(prop().profit())).isEqualTo("2000");
    }

    @Test
    void takesABalanceThatFellWithoutADealForALoss() {
        assign(assignment("5"));
        balance("9700");
        desk.advance(600);
        assertThat(FixedPoint.format(prop().headroom())).isEqualTo("200");
        assertThat(FixedPoint.format(prop().profit())).isEqualTo("-300");
    }

    /// 10,400 now, 300 of it earned after midnight in Prague: the day began with 10,100.
    @Test
    void hangsFromTheBalanceAtTheResetWhenItComesInTheMiddleOfADay() {
        long midnightMs = Desk.START_MS - 13 * HOUR_MS;
        desk.core.onEvent(new Event.SnapshotReport(
                ALDER,
                Desk.account(ALDER, "10400"),
                List.of(Desk.eurusd()),
                List.of(),
                List.of(),
                List.of(
                        deal(1, Deal.Entry.OUT, "100", midnightMs - HOUR_MS),
                        deal(2, Deal.Entry.OUT, "300", midnightMs + HOUR_MS)),
                0));
        assign(assignment("5"));
        assertThat(FixedPoint.format(prop().dailyFloor().getAsLong())).isEqualTo("9600"); // 10,100 − 500
        assertThat(FixedPoint.format(prop().overallFloor().getAsLong())).isEqualTo("9100"); // 10,100 − 1,000
    }

    @Test
    void doesNotCloseAnythingWhereTheSettingsDoNotFitTheAccount() {
        desk.ask(new Command.AssignPropPack(
                ALDER, Optional.of(new PropAssignment(firm("5", true), FixedPoint.parse("100000"), 0, 0))));
        openOneLot(Price.NONE);
        desk.advance(3_000);
        assertThat(desk.effects.flattens).isEmpty();
        assertThat(desk.activities()).anyMatch(text -> text.contains("correct the account's settings"));
        assertThat(desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")))
                        .decisions()
                        .getFirst()
                        .summary())
                .contains("correct the account's settings");
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        assign(assignment("5"));
        balance("9700");
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(9, Deal.Entry.OUT, "-300", desk.nowMs)));
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(10, Deal.Entry.IN, "0", desk.nowMs)));
        desk.advance(2_000);
        assertThat(prop().daysTraded()).isEqualTo(1);

        Desk again = restarted();
        again.connect(ALDER);
        again.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, "9700")));
        again.ask(assignment("5"));
        again.advance(800);
        PropView view = again.view().risk().prop().getFirst();
        assertThat(FixedPoint.format(view.dailyFloor().getAsLong())).isEqualTo("9500");
        assertThat(FixedPoint.format(view.headroom())).isEqualTo("200");
        assertThat(view.daysTraded()).isEqualTo(1);
        assertThat(FixedPoint.format(view.profit())).isEqualTo("-300");
    }

    private Desk restarted() {
        Map<String, String> settings = new HashMap<>();
        desk.effects.recorded(SettingChanged.class).forEach(each -> settings.put(each.key(), each.value()));
        Journal.Recovered kept =
                new Journal.Recovered(settings, List.of(), Set.of(), 0, new ArrayList<>(), List.of(), List.of(), "");
        return new Desk(kept);
    }

    @Test
    void holdsATakenAwayPackUntilItsReset() {
        assign(assignment("5"));
        desk.ask(new Command.AssignPropPack(ALDER, Optional.empty()));
        openOneLot(Price.NONE);
        price("1.09530"); // − 480: beyond the flatten at − 475
        desk.advance(700);
        assertThat(desk.effects.flattens).hasSize(1);
    }

    @Test
    void holdsATakenAwayPackAlsoOverARestart() {
        assign(assignment("5"));
        Desk again = restarted();
        again.connect(ALDER);
        again.core.onEvent(
                new Event.PositionOpened(ALDER, Desk.position(ALDER, 1, Side.BUY, Lots.parse("1"), 0, Price.NONE)));
        again.quote(ALDER, FixedPoint.parse("1.09530"), FixedPoint.parse("1.09540"));
        again.advance(700);
        assertThat(again.effects.flattens).hasSize(1);
    }

    @Test
    void lowersTheLineAtOnceAndRaisesItWithTheReset() {
        assign(assignment("5"));
        assign(assignment("3"));
        assertThat(FixedPoint.format(prop().dailyFloor().getAsLong())).isEqualTo("9700");
        assign(assignment("5")); // until the reset 9,715 (95 % of 300) stays the line
        openOneLot(Price.NONE);
        price("1.09725"); // − 285
        desk.advance(700);
        assertThat(desk.effects.flattens).hasSize(1);
    }

    @Test
    void keepsTheDaysFloorWhenTheClockStepsToAnotherDayAndBack() {
        assign(assignment("5"));
        balance("9700");
        desk.core.onEvent(new Event.DealAdded(ALDER, deal(9, Deal.Entry.OUT, "-300", desk.nowMs)));
        desk.advance(700);
        desk.nowMs += 24 * HOUR_MS;
        desk.advance(32);
        assertThat(FixedPoint.format(prop().dailyFloor().getAsLong())).isEqualTo("9200");
        desk.nowMs -= 24 * HOUR_MS;
        desk.advance(32);
        assertThat(FixedPoint.format(prop().dailyFloor().getAsLong())).isEqualTo("9500");
    }

    @Test
    void catchesUpWithWhatATerminalDidWhileItWasAway() {
        assign(assignment("5"));
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "gone"));
        desk.advance(32);
        long awayMs = desk.nowMs;
        desk.nowMs += UNTIL_RESET_MS + 2 * HOUR_MS;
        desk.core.onEvent(
                new Event.TerminalConnected(Desk.identity(ALDER, dev.yoke.core.trade.TerminalIdentity.TradeMode.DEMO)));
        desk.core.onEvent(new Event.SnapshotReport(
                ALDER,
                Desk.account(ALDER, "10300"),
                List.of(Desk.eurusd()),
                List.of(),
                List.of(),
                List.of(
                        deal(1, Deal.Entry.IN, "0", awayMs + HOUR_MS),
                        deal(2, Deal.Entry.OUT, "500", awayMs + 2 * HOUR_MS), // before midnight
                        deal(3, Deal.Entry.OUT, "-200", awayMs + UNTIL_RESET_MS + HOUR_MS)),
                0));
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.LIVE, "back"));
        desk.advance(700);
        PropView view = prop();
        assertThat(FixedPoint.format(view.dailyFloor().getAsLong())).isEqualTo("10000"); // 10,500 − 500
        assertThat(FixedPoint.format(view.overallFloor().getAsLong())).isEqualTo("9500"); // 10,500 − 1,000
        assertThat(FixedPoint.format(view.profit())).isEqualTo("300");
        assertThat(view.daysTraded()).isEqualTo(1);
    }

    @Test
    void deniesEntriesUntilTheFloorIsKnown() {
        desk.ask(assignment("5"));
        assertThat(desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")))
                        .decisions()
                        .getFirst()
                        .summary())
                .contains("is not known yet");
    }

    @Test
    void absurdFiguresOfABrokerDoNotStopTheEngine() {
        assign(assignment("5"));
        balance("90000000000");
        desk.advance(600);
        balance("-90000000000");
        desk.advance(3_000);
        assertThat(desk.activities()).noneMatch(text -> text.contains("fault"));
    }
}
