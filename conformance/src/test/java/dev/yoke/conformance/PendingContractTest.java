package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.util.List;

/// What the engine may rely on from any terminal behind the bridge: pending orders.
final class PendingContractTest extends Contract {

    private static final long TEN_YEARS_MS = 315_360_000_000L;

    private List<How> removals() {
        return rig.books.of(Event.OrderRemoved.class).stream()
                .map(Event.OrderRemoved::how)
                .toList();
    }

    private void awaitRemovals(How... expected) {
        Await.until(
                () -> List.of(expected) + " in " + removals(), () -> removals().equals(List.of(expected)));
    }

    private Order placed(OrderCommand.Place place) {
        CommandResult result = rig.carryOut(place);
        assertThat(result.category()).as(result.toString()).isEqualTo(ResultCategory.PLACED);
        Order order = rig.awaitOrder(o -> o.magic() == place.magic());
        assertThat(order.ticket()).isEqualTo(result.order());
        assertThat(order.type()).isEqualTo(place.type());
        assertThat(order.side()).isEqualTo(place.side());
        assertThat(order.price()).isEqualTo(place.price());
        assertThat(order.lotsCurrent()).isEqualTo(place.lots());
        return order;
    }

    @OnEveryTarget
    void triggersABuyLimit(Target target) throws IOException {
        triggers(target, OrderType.LIMIT, Side.BUY, "1.09500", "1.09480", "1.09490");
    }

    @OnEveryTarget
    void triggersASellLimit(Target target) throws IOException {
        triggers(target, OrderType.LIMIT, Side.SELL, "1.10500", "1.10510", "1.10520");
    }

    @OnEveryTarget
    void triggersABuyStop(Target target) throws IOException {
        triggers(target, OrderType.STOP, Side.BUY, "1.10500", "1.10500", "1.10510");
    }

    @OnEveryTarget
    void triggersASellStop(Target target) throws IOException {
        triggers(target, OrderType.STOP, Side.SELL, "1.09500", "1.09490", "1.09500");
    }

    private void triggers(Target target, OrderType type, Side side, String price, String bid, String ask)
            throws IOException {
        connect(target);
        OrderCommand.Place place = rig.order.place(type, side, price, "0");
        placed(place);
        rig.terminal.quote(bid, ask);
        Position position = rig.awaitPosition(p -> p.magic() == place.magic());
        assertThat(position.side()).isEqualTo(side);
        rig.awaitOrders(0);
        awaitRemovals(How.FILLED);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void turnsABuyStopLimitIntoALimitOrSaysThatItCannot(Target target) throws IOException {
        stopLimit(target, Side.BUY, "1.10500", "1.10300", List.of("1.10500", "1.10510"), List.of("1.10280", "1.10290"));
    }

    @OnEveryTarget
    void turnsASellStopLimitIntoALimitOrSaysThatItCannot(Target target) throws IOException {
        stopLimit(
                target, Side.SELL, "1.09500", "1.09700", List.of("1.09490", "1.09500"), List.of("1.09710", "1.09720"));
    }

    private void stopLimit(
            Target target, Side side, String price, String limit, List<String> trigger, List<String> fill)
            throws IOException {
        connect(target);
        OrderCommand.Place order = rig.order.place(OrderType.STOP_LIMIT, side, price, limit);
        if (rig.isMt4()) {
            CommandResult refused = rig.carryOut(order);
            assertThat(refused.category()).as(refused.toString()).isEqualTo(ResultCategory.UNSUPPORTED);
            assertThat(rig.terminal.orders()).isEmpty();
            return;
        }
        assertThat(placed(order).stopLimitPrice()).isEqualTo(Price.parse(limit));
        rig.terminal.quote(trigger.getFirst(), trigger.getLast());
        rig.awaitOrder(o -> o.type() == OrderType.LIMIT && o.price().equals(Price.parse(limit)));
        rig.terminal.quote(fill.getFirst(), fill.getLast());
        rig.awaitPosition(p -> p.magic() == order.magic());
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void changesAndCancelsAnOrder(Target target) throws IOException {
        connect(target);
        Order order = placed(rig.order.buyLimit("1.09500"));
        assertThat(rig.categoryOf(rig.order.change(order, "1.09400", "1.09000", "1.11000")))
                .isEqualTo(ResultCategory.DONE);
        Order changed = rig.awaitOrder(o -> o.price().equals(Price.parse("1.094")));
        assertThat(changed.stopLoss()).isEqualTo(Price.parse("1.09"));
        assertThat(changed.takeProfit()).isEqualTo(Price.parse("1.11"));
        assertThat(changed.ticket()).isEqualTo(order.ticket());
        assertThat(rig.categoryOf(rig.order.change(changed, "1.09400", "1.09000", "1.11000")))
                .isEqualTo(ResultCategory.NOCHANGE);
        rig.awaitAgreement();
        assertThat(rig.categoryOf(rig.order.cancel(order.ticket()))).isEqualTo(ResultCategory.DONE);
        rig.awaitOrders(0);
        awaitRemovals(How.CANCELLED);
        assertThat(rig.categoryOf(rig.order.cancel(order.ticket()))).isEqualTo(ResultCategory.NOT_FOUND);
    }

    @OnEveryTarget
    void handsStopAndTargetOnToThePosition(Target target) throws IOException {
        connect(target);
        placed(rig.order.place(OrderType.LIMIT, Side.BUY, "1.09500", "0", "1.09000", "1.11000", 0));
        rig.terminal.quote("1.09490", "1.09500");
        Position position = rig.awaitPosition(p -> true);
        assertThat(position.stopLoss()).isEqualTo(Price.parse("1.09"));
        assertThat(position.takeProfit()).isEqualTo(Price.parse("1.11"));
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void letsAnOrderExpire(Target target) throws IOException {
        connect(target);
        long soonMs = rig.clock.nowMs() / 1_000 * 1_000 + 3_000;
        placed(rig.order.place(OrderType.STOP, Side.BUY, "1.10500", "0", "0", "0", soonMs));
        rig.awaitOrders(0);
        awaitRemovals(How.EXPIRED);
        rig.terminal.quote("1.10600", "1.10610");
        rig.awaitAgreement();
        assertThat(rig.positions()).isEmpty();
    }

    @OnEveryTarget
    void refusesPricesOnTheWrongSideAndExpiriesInThePast(Target target) throws IOException {
        connect(target);
        refused(rig.order.place(OrderType.LIMIT, Side.BUY, "1.10500", "0"));
        refused(rig.order.place(OrderType.STOP, Side.BUY, "1.09500", "0"));
        refused(rig.order.place(OrderType.LIMIT, Side.SELL, "1.09500", "0"));
        refused(rig.order.place(OrderType.LIMIT, Side.BUY, "1.09500", "0", "1.09800", "0", 0));
        refused(rig.order.place(OrderType.LIMIT, Side.BUY, "1.09500", "0", "0", "0", rig.clock.nowMs() - TEN_YEARS_MS));
        assertThat(rig.terminal.orders()).isEmpty();
    }

    private void refused(OrderCommand.Place place) {
        CommandResult result = rig.carryOut(place);
        assertThat(result.category()).as(place + " " + result).isEqualTo(ResultCategory.INVALID);
        assertThat(result.text()).isNotBlank();
    }
}
