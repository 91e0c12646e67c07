package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What the engine may rely on from any terminal behind the bridge: the link, its faults, and who may have it.
final class LinkContractTest extends Contract {

    private static final long HOUR_MS = 3_600_000L;

    @OnEveryTarget
    void isStaleAfterThreeSecondsOfSilenceAndDeadAfterTen(Target target) throws IOException {
        connect(target);
        rig.line.setHalfOpen(true);
        OrderCommand.Open open = rig.order.buy();
        rig.clock.shiftMs(2_000);
        assertThat(rig.books.link(rig.id)).contains(LinkState.LIVE);
        rig.clock.shiftMs(1_500);
        rig.books.awaitLink(rig.id, LinkState.STALE);
        rig.send(open);
        rig.clock.shiftMs(7_000);
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
        rig.awaitUncertain(open.intent());
        rig.line.setHalfOpen(false);
        rig.awaitLive(2);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSizeLessThanOrEqualTo(1);
    }

    @OnEveryTarget
    void healsALostEvent(Target target) throws IOException {
        connect(target);
        damage(() -> rig.line.drop(Way.TO_COCKPIT, "EV", 1));
        assertThat(rig.bridge.counters().eventGaps()).isPositive();
        List<String> events = frames("EV");
        assertThat(events)
                .as("the lost event is said again")
                .anyMatch(event -> Collections.frequency(events, event) > 1);
    }

    private List<String> frames(String type) {
        return rig.line.said(Way.TO_COCKPIT, type).stream()
                .map(Tape.Said::frame)
                .toList();
    }

    @OnEveryTarget
    void healsManyLostEvents(Target target) throws IOException {
        connect(target);
        damage(() -> rig.line.drop(Way.TO_COCKPIT, "EV", 20));
        assertThat(rig.bridge.counters().eventGaps()).isPositive();
    }

    @OnEveryTarget
    void healsDoubledEvents(Target target) throws IOException {
        connect(target);
        damage(() -> rig.line.twice(Way.TO_COCKPIT, "EV", 3));
        damage(() -> rig.line.twice(Way.TO_COCKPIT, "RESULT", 1));
    }

    @OnEveryTarget
    void healsSwappedEvents(Target target) throws IOException {
        connect(target);
        damage(() -> rig.line.swap(Way.TO_COCKPIT, "EV", 1));
        damage(() -> rig.line.swap(Way.TO_COCKPIT, "EV", 2));
    }

    @OnEveryTarget
    void healsALostQuestionForEvents(Target target) throws IOException {
        connect(target);
        rig.line.drop(Way.TO_COCKPIT, "EV", 1);
        rig.line.drop(Way.TO_TERMINAL, "RESEND", 1);
        rig.carryOut(rig.order.buy());
        rig.clock.shiftMs(2_500);
        rig.awaitAgreement();
        rig.books.awaitLink(rig.id, LinkState.LIVE);
    }

    private void damage(Runnable fault) {
        fault.run();
        rig.carryOut(rig.order.buy());
        rig.awaitAgreement();
        Position any = rig.positions().getFirst();
        rig.carryOut(rig.order.close(any, "0"));
        rig.awaitAgreement();
        rig.books.awaitLink(rig.id, LinkState.LIVE);
        assertThat(rig.bridge.counters().badSnapshots()).isZero();
    }

    @OnEveryTarget
    void sendsASnapshotAgainWhoseEndWasLost(Target target) throws IOException {
        rig = new Rig(target, home);
        rig.live();
        rig.line.drop(Way.TO_COCKPIT, "SNAP_END", 1);
        rig.port().requestSnapshot();
        Await.until(
                () -> "a snapshot began",
                () -> rig.line.said(Way.TO_COCKPIT, "SNAP_END").size() == 2);
        rig.port().requestSnapshot();
        Await.until(
                () -> "a whole snapshot",
                () -> rig.books.of(Event.SnapshotReport.class).size() == 2);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void worksOverASlowLine(Target target) throws IOException {
        connect(target);
        rig.line.setDelayMs(15);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void comesBackAfterTheCockpitWasAwayAndQuotesAgain(Target target) throws IOException {
        connect(target);
        assertThat(rig.port().subscribe(Set.of(rig.eurusd))).isTrue();
        rig.terminal.quote("1.10020", "1.10030");
        awaitQuote("1.1002");
        rig.line.setOffline(true);
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
        rig.line.setOffline(false);
        rig.awaitLive(2);
        rig.terminal.quote("1.10040", "1.10050");
        awaitQuote("1.1004");
        rig.awaitAgreement();
    }

    private void awaitQuote(String bid) {
        Await.until(
                () -> bid + " in " + rig.line.said(Way.TO_COCKPIT, "TICK"),
                () -> rig.line.said(Way.TO_COCKPIT, "TICK").stream()
                        .anyMatch(tick -> tick.field(1).equals(rig.eurusd.name())
                                && Double.parseDouble(tick.field(2)) == Double.parseDouble(bid)));
    }

    @OnEveryTarget
    void quotesWhatIsSubscribedAndNothingElse(Target target) throws IOException {
        connect(target);
        rig.terminal.quote("1.10020", "1.10030");
        assertThat(rig.port().subscribe(Set.of(rig.eurusd))).isTrue();
        awaitQuote("1.1002");
        rig.terminal.quote("1.10060", "1.10070");
        awaitQuote("1.1006");
        assertThat(rig.line.said(Way.TO_COCKPIT, "TICK"))
                .allMatch(tick -> tick.field(1).equals(rig.eurusd.name()));
        rig.line.say(Way.TO_TERMINAL, new WireMessage.Unsub(List.of(rig.eurusd)));
        rig.carryOut(rig.order.buyLimit("1.09000"));
        int before = rig.line.said(Way.TO_COCKPIT, "TICK").size();
        rig.terminal.quote("1.10080", "1.10090");
        rig.carryOut(rig.order.buyLimit("1.09100"));
        rig.carryOut(rig.order.buyLimit("1.09200"));
        assertThat(rig.line.said(Way.TO_COCKPIT, "TICK")).hasSize(before);
    }

    @OnEveryTarget
    void saysThatItDoesNotKnowASymbol(Target target) throws IOException {
        connect(target);
        rig.port().subscribe(Set.of(new Symbol("NOSUCH"), rig.eurusd));
        Await.until(
                () -> "ERR in answer to SUB",
                () -> rig.line.said(Way.TO_COCKPIT, "ERR").stream()
                        .anyMatch(err -> err.field(1).equals("NOSUCH")));
        rig.terminal.quote("1.10020", "1.10030");
        awaitQuote("1.1002");
    }

    @OnEveryTarget
    void tellsTheCalendarOrThatItHasNone(Target target) throws IOException {
        connect(target);
        long hourMs = rig.clock.nowMs() / HOUR_MS * HOUR_MS;
        boolean has = rig.terminal.announce(hourMs + HOUR_MS, "USD", "HIGH", "Nonfarm payrolls");
        rig.terminal.announce(hourMs + 100 * HOUR_MS, "USD", "HIGH", "Later news");
        rig.line.say(Way.TO_TERMINAL, new WireMessage.CalendarRequest(hourMs - 24 * HOUR_MS, hourMs + 24 * HOUR_MS));
        String answer = has ? "CAL" : "ERR";
        Await.until(() -> answer, () -> !rig.line.said(Way.TO_COCKPIT, answer).isEmpty());
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        List<Tape.Said> answers = rig.line.said(Way.TO_COCKPIT, answer);
        assertThat(answers).hasSize(1);
        if (has) {
            assertThat(answers.getFirst().frame()).contains(hourMs + HOUR_MS + "\tUSD\tHIGH\tNonfarm payrolls");
            assertThat(answers.getFirst().field(7)).startsWith("1.5");
        } else {
            assertThat(answers.getFirst().field(1)).isEqualTo("CALENDAR");
        }
    }

    @OnEveryTarget
    void refusesAnOlderCockpit(Target target) throws IOException {
        connect(target);
        rig.line.setOffline(true);
        rig.bridge.close();
        rig.books = new Books();
        rig.startBridge(rig.clock.nowMs() - 3_600_000);
        rig.line.setOffline(false);
        Await.until(
                () -> "BYE in " + rig.line.said(Way.TO_COCKPIT, "BYE"),
                () -> rig.line.said(Way.TO_COCKPIT, "BYE").stream()
                        .anyMatch(bye -> bye.field(1).equals("OLD_COCKPIT")));
        assertThat(rig.books.of(Event.SnapshotReport.class)).isEmpty();
        rig.replaceCockpit();
        rig.live();
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void knowsOneTerminalPerLoginAndTheNewestWins(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        try (TerminalUnderTest second = rig.second()) {
            second.start();
            Await.until(
                    () -> "the first is told",
                    () -> rig.line.said(Way.TO_TERMINAL, "BYE").stream()
                            .anyMatch(bye -> bye.field(1).equals("SUPERSEDED")));
            rig.awaitLive(2);
            // The second keeps an account of its own, which is empty.
            rig.awaitPositions(0);
            assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
            assertThat(rig.bridge.all()).hasSize(1);
            // The first does not come back to chase the second away.
            assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
            assertThat(rig.books.of(Event.TerminalConnected.class)).hasSize(2);
            assertThat(second.deals()).hasSize(2);
            assertThat(rig.terminal.deals()).hasSize(1);
        }
    }

    @OnEveryTarget
    void saysGoodbyeWhenItIsClosed(Target target) throws IOException {
        connect(target);
        rig.terminal.close();
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
        assertThat(rig.line.said(Way.TO_COCKPIT, "BYE"))
                .singleElement()
                .matches(bye -> bye.field(1).equals("SHUTDOWN"));
        rig.terminal.start();
        rig.awaitLive(2);
        rig.awaitAgreement();
    }
}
