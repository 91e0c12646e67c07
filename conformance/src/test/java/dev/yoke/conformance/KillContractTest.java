package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Event;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the engine may rely on from any terminal behind the bridge: `kill -9` of the terminal at each state of its
/// journal leaves at most one ticket per command, and after the restart nothing is claimed that is not so.
final class KillContractTest extends Contract {

    private static Stream<Arguments> targetsAndMoments() {
        return Targets.here()
                .flatMap(target -> Stream.of(
                        Arguments.of(target, KillPoint.FLUSH, 1),
                        Arguments.of(target, KillPoint.FLUSHED, 1),
                        Arguments.of(target, KillPoint.FLUSH, 2),
                        Arguments.of(target, KillPoint.FLUSHED, 2),
                        Arguments.of(target, KillPoint.SEND, 1),
                        Arguments.of(target, KillPoint.SENT, 1),
                        Arguments.of(target, KillPoint.FLUSH, 3),
                        Arguments.of(target, KillPoint.FLUSHED, 3)));
    }

    private void awaitDeath() {
        Await.until(() -> "the terminal dies", () -> !rig.terminal.isAlive());
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
    }

    private void restart() throws IOException {
        rig.terminal.kill();
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
        rig.terminal.start();
        rig.books.awaitLink(rig.id, LinkState.LIVE);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("targetsAndMoments")
    void opensAtMostOnce(Target target, KillPoint point, int count) throws IOException {
        connect(target);
        rig.terminal.killAt(point, count);
        OrderCommand.Open open = rig.order.buy();
        rig.send(open);
        awaitDeath();
        restart();
        CommandResult again = rig.carryOut(open);
        assertThat(again.category())
                .as(point + " " + count + ": " + again)
                .isIn(ResultCategory.DONE, ResultCategory.UNKNOWN_OUTCOME);
        rig.awaitAgreement();
        long done = rig.terminal.deals().stream()
                .filter(deal -> deal.magic() == open.magic())
                .count();
        assertThat(done).isLessThanOrEqualTo(1);
        if (again.category() == ResultCategory.DONE) {
            assertThat(done).isEqualTo(1);
        }
        if (point == KillPoint.SENT) {
            assertThat(done).isEqualTo(1);
        }
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void placesAtMostOnce(Target target) throws IOException {
        connect(target);
        rig.terminal.killAt(KillPoint.SENT, 1);
        OrderCommand.Place place = rig.order.buyLimit("1.09500");
        rig.send(place);
        awaitDeath();
        restart();
        assertThat(rig.categoryOf(place)).isIn(ResultCategory.PLACED, ResultCategory.UNKNOWN_OUTCOME);
        rig.awaitOrder(o -> o.magic() == place.magic());
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void closesAPartAtMostOnce(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        Position position = rig.awaitPosition(p -> true);
        rig.terminal.killAt(KillPoint.SENT, 1);
        OrderCommand.Close close = rig.order.close(position, "0.04");
        rig.send(close);
        awaitDeath();
        restart();
        assertThat(rig.categoryOf(close)).isIn(ResultCategory.DONE, ResultCategory.UNKNOWN_OUTCOME);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals())
                .filteredOn(deal -> deal.entry() == Deal.Entry.OUT)
                .hasSize(1);
    }

    @OnEveryTarget
    void reversesAtMostOnceWhenBothAreKilled(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        rig.terminal.killAt(KillPoint.SENT, 1);
        OrderCommand.Open reverse = rig.order.open(Side.SELL, "0.2", "0", "0");
        rig.send(reverse);
        awaitDeath();
        rig.replaceCockpit();
        rig.terminal.start();
        rig.live();
        assertThat(rig.categoryOf(reverse)).isIn(ResultCategory.DONE, ResultCategory.UNKNOWN_OUTCOME);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals())
                .filteredOn(deal -> deal.magic() == reverse.magic())
                .hasSize(1);
    }

    @OnEveryTarget
    void finishesAFlattenThatIsRepeatedAfterTheKill(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        for (int i = 1; i <= 3; i++) {
            rig.carryOut(rig.order.buyLimit("1.09" + i));
        }
        rig.awaitOrders(3);
        rig.terminal.killAt(KillPoint.SENT, 2);
        IntentId flatten = rig.order.intent();
        rig.port().flatten(flatten, FlattenScope.ALL, rig.eurusd, rig.order.soonMs());
        awaitDeath();
        restart();
        rig.port().flatten(flatten, FlattenScope.ALL, rig.eurusd, rig.order.soonMs());
        Await.until(
                () -> "flat in " + rig.books.of(Event.FlattenResulted.class),
                () -> rig.books.of(Event.FlattenResulted.class).stream()
                        .anyMatch(done -> done.intent().equals(flatten) && done.left() == 0));
        rig.awaitPositions(0);
        rig.awaitOrders(0);
        rig.awaitAgreement();
    }
}
