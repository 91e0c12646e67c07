package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.OcoGroup;
import dev.yoke.core.manage.OcoMember;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class OcoDeskTest {

    private final PlanRig rig = new PlanRig();

    OcoDeskTest() {
        rig.desk.core.onEvent(new Event.OrderPlaced(ALDER, order(11, "0.1")));
        rig.desk.core.onEvent(new Event.OrderPlaced(ALDER, order(12, "0.1")));
    }

    private static Order order(long ticket, String left) {
        return new Order(
                ALDER,
                ticket,
                EURUSD,
                Side.BUY,
                OrderType.STOP,
                Lots.parse("0.1"),
                Lots.parse(left),
                Price.parse("1.2"),
                Price.NONE,
                Price.NONE,
                Price.NONE,
                0,
                "",
                0,
                0);
    }

    private static OcoMember orderOf(long ticket) {
        return new OcoMember(ALDER, OcoMember.Kind.ORDER, ticket);
    }

    private static final OcoMember POSITION = new OcoMember(ALDER, OcoMember.Kind.POSITION, 7);

    private Answer link(OcoMember... members) {
        return rig.desk.askAndSync(new Command.LinkOco(List.of(members)));
    }

    private void removed(long ticket, How how) {
        rig.desk.core.onEvent(new Event.OrderRemoved(ALDER, order(ticket, "0.1"), how));
    }

    @Test
    void cancelsTheOthersWhenOneIsFilled() {
        assertThat(link(orderOf(11), orderOf(12)).text())
                .isEqualTo("Linked: when one of order #11 on Alder, order #12 on Alder is filled or closed, the other"
                        + " orders are cancelled.");
        removed(11, How.FILLED);
        assertThat(rig.sentText()).isEqualTo("cancel EURUSD order #12");
        rig.desk.advance(2_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        removed(12, How.CANCELLED);
        assertThat(rig.setting("oco/1")).isEmpty();
    }

    @Test
    void cancelsTheOthersWhenOneIsFilledInPart() {
        link(orderOf(11), orderOf(12));
        rig.desk.core.onEvent(new Event.OrderChanged(ALDER, order(11, "0.04")));
        assertThat(rig.sentText()).isEqualTo("cancel EURUSD order #12");
    }

    @Test
    void cancelsAnOrderWithItsPosition() {
        link(POSITION, orderOf(12));
        rig.desk.core.onEvent(new Event.PositionClosed(ALDER, rig.position));
        assertThat(rig.sentText()).isEqualTo("cancel EURUSD order #12");
    }

    @Test
    void leavesThePositionWhenItsOrderIsFilled() {
        link(POSITION, orderOf(12));
        removed(12, How.FILLED);
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        assertThat(rig.setting("oco/1")).isEmpty();
    }

    @Test
    void leavesTheOtherWhenOneIsCancelledByHand() {
        link(orderOf(11), orderOf(12));
        removed(11, How.CANCELLED);
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        assertThat(rig.setting("oco/1")).isEmpty();
    }

    @Test
    void screamsWhenBothAreFilled() {
        link(orderOf(11), orderOf(12));
        removed(11, How.FILLED);
        removed(12, How.FILLED);
        assertThat(rig.said("More than one of a group: order #12 on Alder was filled before it could be cancelled."))
                .isEqualTo(1);
        assertThat(rig.setting("oco/1")).isEmpty();
    }

    @Test
    void triesFiveTimesAndAlarms() {
        link(orderOf(11), orderOf(12));
        removed(11, How.FILLED);
        int tries = 0;
        for (int i = 0; i < 400; i++) {
            if (!rig.desk.effects.sent.isEmpty()) {
                tries++;
                IntentId id = rig.last();
                rig.sent();
                rig.result(id, ResultCategory.RETRY_BUSY);
            }
            rig.desk.advance(160);
        }
        assertThat(tries).isEqualTo(Attempts.MOST);
        assertThat(rig.said("Could not cancel order #12 on Alder after 5 tries: RETRY_BUSY text."))
                .isEqualTo(1);
    }

    @Test
    void finishesAfterARestartWhatIsStillToCancel() {
        link(orderOf(11), orderOf(12));
        rig.desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "gone"));
        removed(11, How.FILLED);
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.restartWith(List.of(order(12, "0.1")));
        rig.desk.advance(16);
        assertThat(rig.sentText()).isEqualTo("cancel EURUSD order #12");
    }

    @Test
    void cancelsToBeSafeWhereAnOrderWentWhileNobodyListened() {
        link(orderOf(11), orderOf(12));
        rig.desk.snapshot(ALDER, List.of(rig.position), List.of(order(12, "0.1")), List.of());
        rig.desk.advance(16);
        assertThat(rig.sentText()).isEqualTo("cancel EURUSD order #12");
        assertThat(rig.said("order #11 on Alder is gone and nothing tells how; cancelled with it: order #12 on Alder"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeLinked() {
        assertThat(link(orderOf(11)).text()).contains("two different orders at least");
        assertThat(link(orderOf(11), orderOf(99)).text()).isEqualTo("Not linked: there is no order #99 on Alder.");
        link(orderOf(11), orderOf(12));
        assertThat(link(orderOf(11), POSITION).text()).contains("is linked already");
    }

    @Test
    void readsItsLineBack() {
        OcoGroup group = new OcoGroup(
                3,
                true,
                List.of(
                        new OcoMember(new TerminalId("a|b c"), OcoMember.Kind.ORDER, 11),
                        new OcoMember(new TerminalId("x/y"), OcoMember.Kind.POSITION, 12)));
        assertThat(OcoGroup.parse(3, group.format())).isEqualTo(group);
    }
}
