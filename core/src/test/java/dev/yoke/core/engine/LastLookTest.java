package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Between the judgement and the first byte lies the disk, and much can happen there.
class LastLookTest {

    private final Desk desk = new Desk().connect(ALDER, TradeMode.REAL);

    private void live(boolean enabled) {
        desk.askAndSync(new Command.SetLiveTrading(ALDER, "Server", 4711, enabled));
    }

    private Position open() {
        Position position = Desk.position(ALDER, 7, Side.BUY, Lots.parse("1"), 0, Price.parse("1.09"));
        desk.core.onEvent(new Event.PositionOpened(ALDER, position));
        return position;
    }

    private Command widerStop() {
        return new Command.ModifyPosition(ALDER, 7, Price.parse("1.08"), Price.NONE);
    }

    @Test
    void sendsNoEntryToARealAccountThatWasSwitchedOffMeanwhile() {
        live(true);
        desk.ask(new Command.SubmitSignal(desk.buy("s1")));
        live(false);
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.activities()).anyMatch(text -> text.contains("live trading was off"));
    }

    @Test
    void sendsNoEntryWhenTheTerminalsOwnGuardLatchedMeanwhile() {
        live(true);
        desk.ask(new Command.SubmitSignal(desk.buy("s1")));
        desk.core.onEvent(
                new Event.HeartbeatReceived(ALDER, desk.nowMs, desk.nowMs, true, true, true, true, true, 100, true));
        desk.sync();
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void sendsNoEntryBeforeTheBookIsReadAgain() {
        live(true);
        desk.ask(new Command.SubmitSignal(desk.buy("s1")));
        desk.core.onEvent(new Event.TerminalConnected(Desk.identity(ALDER, TradeMode.REAL)));
        desk.sync();
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void sendsNoWiderStopThatWasHaltedMeanwhile() {
        live(true);
        open();
        desk.ask(widerStop());
        desk.ask(new Command.FlattenAll("test", false));
        desk.sync();
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void widensNoStopOnARealAccountThatIsNotEnabledButTightensIt() {
        open();
        assertThat(desk.askAndSync(widerStop()).text()).contains("not enabled");
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.ask(new Command.ModifyPosition(ALDER, 7, Price.parse("1.095"), Price.NONE))
                        .orElseThrow()
                        .isAccepted())
                .isTrue();
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void keepsLiveTradingOffWhenItIsSwitchedOffWhileSwitchingOnWaitsForTheDisk() {
        List<Answer> answers = new ArrayList<>();
        desk.core.onCommand(new Command.SetLiveTrading(ALDER, "Server", 4711, true), answers::add);
        desk.core.onCommand(new Command.SetLiveTrading(ALDER, "Server", 4711, false), answers::add);
        desk.sync();
        assertThat(answers).hasSize(2);
        desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")));
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void takesAnAnswerOnlyFromTheTerminalThatWasAsked() {
        live(true);
        desk.connect(Desk.BIRCH);
        desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")));
        var toAlder = desk.effects.sent.stream()
                .filter(sent -> sent.terminal().equals(ALDER))
                .findFirst()
                .orElseThrow();
        desk.result(
                new RecordedEffects.Sent(Desk.BIRCH, toAlder.command()),
                dev.yoke.core.trade.ResultCategory.REJECTED,
                0);
        assertThat(desk.states(toAlder.command())).doesNotContain(IntentState.REJECTED);
    }

    @Test
    void closesAllOfAPositionWhileAPartOfItIsBeingClosed() {
        open();
        desk.ask(new Command.ClosePosition(ALDER, 7, Lots.parse("0.1")));
        Answer whole = desk.ask(new Command.ClosePosition(ALDER, 7, Lots.ZERO)).orElseThrow();
        assertThat(whole.status()).isEqualTo(Answer.Status.ACCEPTED);
        assertThat(((OrderCommand.Close) desk.effects.sent.getLast().command()).lots())
                .isEqualTo(Lots.ZERO);
        assertThat(desk.ask(new Command.ClosePosition(ALDER, 7, Lots.parse("0.1")))
                        .orElseThrow()
                        .status())
                .isEqualTo(Answer.Status.DUPLICATE);
    }

    @Test
    void givesNoSourceAPersonsRights() {
        Answer answer = desk.ask(new Command.SetSourcePolicy(new dev.yoke.core.signal.SourcePolicy(
                        "Chat", dev.yoke.core.signal.SourcePolicy.Mode.SHADOW, java.util.Set.of(), true)))
                .orElseThrow();
        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.text()).contains("Chat");
    }
}
