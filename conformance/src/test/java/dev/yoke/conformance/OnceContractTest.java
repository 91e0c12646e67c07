package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Event;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.io.IOException;

/// What the engine may rely on from any terminal behind the bridge: each command is carried out at most once, whatever
/// is repeated, lost or restarted, and nothing is claimed that is not known.
final class OnceContractTest extends Contract {

    private void assertSame(CommandResult again, CommandResult first) {
        assertThat(again.category()).isEqualTo(first.category());
        assertThat(again.order()).isEqualTo(first.order());
        assertThat(again.deal()).isEqualTo(first.deal());
        assertThat(again.identifier()).isEqualTo(first.identifier());
        assertThat(again.lots()).isEqualTo(first.lots());
        assertThat(again.price()).isEqualTo(first.price());
    }

    @OnEveryTarget
    void answersARepeatedCommandWithItsFirstResult(Target target) throws IOException {
        connect(target);
        OrderCommand.Open open = rig.order.buy();
        CommandResult first = rig.carryOut(open);
        assertThat(first.category()).isEqualTo(ResultCategory.DONE);
        assertSame(rig.carryOut(open), first);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void answersARepeatedRefusalWithoutAskingTheBrokerAgain(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Refuse(rig.isMt4() ? 9 : 10006));
        OrderCommand.Open open = rig.order.buy();
        CommandResult first = rig.carryOut(open);
        assertThat(first.category()).isEqualTo(ResultCategory.REJECTED);
        CommandResult again = rig.carryOut(open);
        assertSame(again, first);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.rawCode()).isEqualTo(first.rawCode());
        assertThat(rig.terminal.deals()).isEmpty();
    }

    @OnEveryTarget
    void carriesOutOnceWhatIsSaidThriceInOneBreath(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Delay(100));
        OrderCommand.Open open = rig.order.buy();
        rig.send(open);
        rig.send(open);
        rig.send(open);
        assertThat(rig.result(open.intent()).category()).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        // An order sent behind the repetitions comes after whatever they could have done.
        assertThat(rig.categoryOf(rig.order.buyLimit("1.09000"))).isEqualTo(ResultCategory.PLACED);
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void remembersAfterAnOrderlyRestart(Target target) throws IOException {
        connect(target);
        OrderCommand.Open open = rig.order.buy();
        CommandResult first = rig.carryOut(open);
        rig.terminal.close();
        rig.terminal.start();
        rig.awaitLive(2);
        assertSame(rig.carryOut(open), first);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void remembersAfterBothWereKilled(Target target) throws IOException {
        connect(target);
        OrderCommand.Open open = rig.order.buy();
        CommandResult first = rig.carryOut(open);
        rig.awaitPositions(1);
        rig.terminal.kill();
        rig.replaceCockpit();
        rig.terminal.start();
        rig.live();
        assertSame(rig.carryOut(open), first);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void findsAnOrderWhoseReplyTheBrokerLostOrSaysThatItIsNotKnown(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.LoseReply());
        OrderCommand.Open open = rig.order.buy();
        assertFound(rig.carryOut(open), ResultCategory.DONE);
        rig.awaitPosition(p -> p.magic() == open.magic());
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    /// MetaTrader 4 blocks until its own time is up and knows nothing then.
    private void assertFound(CommandResult result, ResultCategory found) {
        assertThat(result.category())
                .as(result.toString())
                .isEqualTo(rig.isMt4() ? ResultCategory.UNKNOWN_OUTCOME : found);
    }

    @OnEveryTarget
    void findsAPendingOrderWhoseReplyTheBrokerLost(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.LoseReply());
        OrderCommand.Place place = rig.order.buyLimit("1.09500");
        assertFound(rig.carryOut(place), ResultCategory.PLACED);
        rig.awaitOrder(o -> o.magic() == place.magic());
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void saysThatTheOutcomeIsUnknownWhereTheRequestWasLost(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.LoseRequest());
        CommandResult result = rig.carryOut(rig.order.buy());
        assertThat(result.category()).as(result.toString()).isEqualTo(ResultCategory.UNKNOWN_OUTCOME);
        assertThat(result.text()).isNotBlank();
        assertThat(rig.terminal.deals()).isEmpty();
    }

    @OnEveryTarget
    void findsAReducingOrderByItsMagicAfterALostReply(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        rig.terminal.fault(new OrderFault.LoseReply());
        OrderCommand.Open reduce = rig.order.open(Side.SELL, "0.04", "0", "0");
        assertFound(rig.carryOut(reduce), ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.books.deals(rig.id)).anyMatch(deal -> deal.magic() == reduce.magic());
    }

    @OnEveryTarget
    void tellsUncertainThenTheTruthWhenTheResultIsLostWithTheLink(Target target) throws IOException {
        connect(target);
        rig.line.cutAt(Way.TO_COCKPIT, "RESULT");
        OrderCommand.Open open = rig.order.buy();
        rig.send(open);
        rig.awaitUncertain(open.intent());
        rig.awaitLive(2);
        rig.awaitPosition(p -> p.magic() == open.magic());
        // The engine never does this; a terminal that is told twice must still do it once.
        assertThat(rig.categoryOf(open)).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void tradesOnceWhenTheLinkIsCutInTheMiddleOfAnOrder(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Delay(200));
        OrderCommand.Open open = rig.order.buy();
        rig.send(open);
        Await.until(
                () -> "acknowledged",
                () -> !rig.books.of(Event.CommandAcknowledged.class).isEmpty());
        rig.line.cut();
        rig.awaitUncertain(open.intent());
        rig.awaitPosition(p -> p.magic() == open.magic());
        rig.awaitLive(2);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void tradesOnceWhenTheCockpitIsKilledInTheMiddleOfAnOrder(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Delay(300));
        OrderCommand.Open open = rig.order.buy();
        rig.send(open);
        Await.until(
                () -> "acknowledged",
                () -> !rig.books.of(Event.CommandAcknowledged.class).isEmpty());
        rig.replaceCockpit();
        rig.live();
        rig.awaitPosition(p -> p.magic() == open.magic());
        assertThat(rig.categoryOf(open)).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void refusesEntriesAndLetsExitsPassWhileTheDiskIsFull(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        Position position = rig.awaitPosition(p -> true);
        rig.terminal.setDiskFull(true);
        OrderCommand.Open open = rig.order.buy();
        CommandResult refused = rig.carryOut(open);
        assertThat(refused.category()).as(refused.toString()).isEqualTo(ResultCategory.OFFLINE);
        assertThat(refused.text()).isNotBlank();
        assertThat(rig.categoryOf(rig.order.close(position, "0"))).isEqualTo(ResultCategory.DONE);
        rig.terminal.setDiskFull(false);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).noneMatch(deal -> deal.magic() == open.magic());
    }
}
