package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command.ConfirmSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalView.Stage;
import dev.yoke.core.view.SignalsView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the inbox learns of a signal, from its arrival to what its trade came to.
class SignalLogTest {

    private final Desk desk = new Desk();

    @BeforeEach
    void connect() {
        desk.connect(Desk.ALDER);
        desk.source("ask", SourcePolicy.Mode.CONFIRM, false);
        desk.source("look", SourcePolicy.Mode.SHADOW, false);
    }

    private SignalsView signals() {
        desk.core.signalLog().publish();
        return desk.core.signalLog().published();
    }

    private SignalView newest() {
        return signals().newestFirst().getFirst();
    }

    private Signal asked(String id) {
        return desk.signal(id, Signal.Action.BUY, new Sizing.Standard(), new Level.Unsaid(), "ask");
    }

    @Test
    void followsATradedSignalToItsFill() {
        desk.askAndSync(new SubmitSignal(desk.buy("a")));
        assertThat(newest().stage()).isEqualTo(Stage.ORDERED);

        desk.fill(desk.effects.sent.getFirst(), 71);

        SignalView done = newest();
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.decisions()).extracting(Decision::outcome).containsExactly(Decision.Outcome.APPROVED);
        assertThat(done.orders()).extracting(SignalView.OrderLine::state).containsExactly(IntentState.DONE);
        assertThat(hops(done.traces().getFirst()))
                .containsSubsequence(Hop.QUEUED, Hop.JUDGED, Hop.DURABLE, Hop.SENT, Hop.ANSWERED);
        assertThat(hops(done.traces().getLast())).containsExactly(Hop.SENT, Hop.ENDED);
    }

    private static List<Hop> hops(Trace trace) {
        return trace.hops().stream().map(Trace.Passed::hop).toList();
    }

    @Test
    void addsUpWhatItsDealsCameTo() {
        desk.askAndSync(new SubmitSignal(desk.buy("a")));
        RecordedEffects.Sent sent = desk.effects.sent.getFirst();
        Position position = desk.fill(sent, 71);
        deal(1, Deal.Entry.IN, position, "0.30", "1.10010", "0", "-1.20", position.magic());
        deal(2, Deal.Entry.IN, position, "0.10", "1.10050", "0", "-0.40", position.magic());
        assertThat(newest().orders().getFirst().result()).isEmpty();

        // A broker's stop closes without our magic number.
        deal(3, Deal.Entry.OUT, position, "0.40", "1.09900", "-48.00", "-1.60", 0);

        SignalView.OrderLine line = newest().orders().getFirst();
        assertThat(line.filled()).isEqualTo(Lots.parse("0.40"));
        // (0.30 × 1.10010 + 0.10 × 1.10050) ÷ 0.40
        assertThat(line.price()).isEqualTo(Price.parse("1.1002"));
        assertThat(line.open()).isEqualTo(Lots.ZERO);
        // −48.00 − 1.20 − 0.40 − 1.60
        assertThat(line.result()).contains(Money.parse("-51.20", "USD"));
    }

    private void deal(
            long ticket,
            Deal.Entry entry,
            Position position,
            String lots,
            String price,
            String profit,
            String commission,
            long magic) {
        desk.core.onEvent(new Event.DealAdded(
                Desk.ALDER,
                new Deal(
                        Desk.ALDER,
                        ticket,
                        ticket,
                        position.identifier(),
                        Desk.EURUSD,
                        entry,
                        entry == Deal.Entry.IN ? Side.BUY : Side.SELL,
                        Lots.parse(lots),
                        Price.parse(price),
                        Money.parse(profit, "USD"),
                        Money.zero("USD"),
                        Money.parse(commission, "USD"),
                        Money.zero("USD"),
                        Deal.Reason.EXPERT,
                        magic,
                        "",
                        desk.nowMs)));
    }

    @Test
    void tellsUntilWhenASignalWaits() {
        desk.askAndSync(new SubmitSignal(asked("w")));

        SignalView waiting = newest();
        assertThat(waiting.stage()).isEqualTo(Stage.WAITING);
        assertThat(waiting.expiresMs())
                .isEqualTo(desk.view().pendingSignals().getFirst().expiresMs());
        assertThat(waiting.decisions()).extracting(Decision::outcome).containsExactly(Decision.Outcome.AWAITING);
    }

    @Test
    void anApprovedSignalIsJudgedAgainAndShowsTheNewVerdicts() {
        desk.askAndSync(new SubmitSignal(asked("w")));
        desk.advance(4_000);
        // The quote is stale by now.
        desk.ask(new ConfirmSignal(new SignalId("w"), true));
        desk.sync();

        SignalView denied = newest();
        assertThat(denied.stage()).isEqualTo(Stage.DENIED);
        assertThat(denied.decisions().getFirst().verdicts())
                .anyMatch(verdict -> verdict.denies() && verdict.rule().equals("stale-price"));
        assertThat(denied.traces().stream().flatMap(trace -> hops(trace).stream()))
                .contains(Hop.CONFIRMED);
    }

    @Test
    void keepsTheVerdictsOfARejectedAndOfAnExpiredSignal() {
        desk.askAndSync(new SubmitSignal(asked("no")));
        desk.ask(new ConfirmSignal(new SignalId("no"), false));
        desk.quote(Desk.ALDER, Desk.BID, Desk.ASK);
        desk.askAndSync(new SubmitSignal(asked("late")));
        desk.pass(120_000);

        assertThat(signals().newestFirst())
                .extracting(SignalView::stage)
                .containsExactly(Stage.EXPIRED, Stage.REJECTED);
        assertThat(newest().said()).contains("nobody decided in time");
        assertThat(newest().decisions().getFirst().verdicts()).hasSizeGreaterThan(10);
    }

    @Test
    void showsShadowsDenialsAndExits() {
        desk.askAndSync(new SubmitSignal(
                desk.signal("s", Signal.Action.BUY, new Sizing.Standard(), new Level.Unsaid(), "look")));
        desk.askAndSync(new SubmitSignal(
                desk.signal("x", Signal.Action.CLOSE, new Sizing.Standard(), new Level.Unsaid(), "tv")));
        desk.advance(4_000);
        // The quote is stale by now.
        desk.askAndSync(new SubmitSignal(desk.buy("u")));

        assertThat(signals().newestFirst())
                .extracting(SignalView::stage)
                .containsExactly(Stage.DENIED, Stage.EXITED, Stage.SHADOW);
    }

    @Test
    void aRefusedOrderSaysWhy() {
        desk.askAndSync(new SubmitSignal(desk.buy("a")));
        desk.result(desk.effects.sent.getFirst(), ResultCategory.NO_MONEY, 0);

        assertThat(newest().stage()).isEqualTo(Stage.NOT_DONE);
        assertThat(newest().orders().getFirst().reason()).contains("NO_MONEY");
    }

    @Test
    void keepsSoManyAndCountsTheRest() {
        int more = SignalsView.CAPACITY + 20;
        for (int i = 0; i < more; i++) {
            desk.askAndSync(new SubmitSignal(
                    desk.signal("s" + i, Signal.Action.BUY, new Sizing.Standard(), new Level.Unsaid(), "look")));
        }

        assertThat(signals().total()).isEqualTo(more);
        assertThat(signals().newestFirst()).hasSize(SignalsView.CAPACITY);
        assertThat(newest().signal().id()).isEqualTo(new SignalId("s" + (more - 1)));
    }

    @Test
    void makesNoNewPictureWhereNothingChanged() {
        desk.askAndSync(new SubmitSignal(desk.buy("a")));
        SignalsView before = signals();
        desk.quote(Desk.ALDER, Desk.BID, Desk.ASK);
        desk.advance(160);

        assertThat(signals()).isSameAs(before);
    }
}
