package dev.yoke.ui.blotter;

import dev.yoke.core.manage.OcoMember;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Price;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.PutBack;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TradingLock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is done with pending orders. Thread: FX.
final class OrderActs {

    private final ScreenPorts ports;
    private final Look look;

    OrderActs(ScreenPorts ports, Look look) {
        this.ports = ports;
        this.look = look;
    }

    /// Cancels orders; one that is being cancelled already is left alone.
    void cancel(List<OrderRow> rows) {
        List<OrderRow> free =
                List.copyOf(rows).stream().filter(OrderRow::startCancelling).toList();
        int[] left = {free.size(), 0};
        for (OrderRow row : free) {
            send(row, new Command.CancelOrder(row.key().terminal(), row.key().ticket()), answer -> {
                row.cancelAnswered();
                left[1] += answer.status() == Answer.Status.REFUSED ? 1 : 0;
                if (--left[0] == 0 && left[1] > 0) {
                    told(answer, free.size(), left[1]);
                }
            });
        }
    }

    private void told(Answer answer, int size, int refused) {
        ports.desk()
                .notices()
                .refused(size == 1 ? answer.text() : look.words().get("partly", size - refused, size, refused));
    }

    /// Moves one level and leaves the others where they are by now; nothing where it moved since it was asked about.
    void moveLevel(OrderRow row, LevelEdit.What what, Price asked, Price next) {
        Order order = row.view().order();
        Price now = LevelEdit.level(order, what);
        if (!now.equals(asked)) {
            String why = look.movedMeanwhile(
                    order.symbol().name(), asked, now, row.view().digits());
            row.say(why, true);
            ports.desk().notices().refused(why);
            return;
        }
        modify(
                row,
                what == LevelEdit.What.PRICE ? next : order.price(),
                what == LevelEdit.What.STOP ? next : order.stopLoss(),
                what == LevelEdit.What.TARGET ? next : order.takeProfit());
    }

    /// Moves an order; a notice offers to put it back.
    void modify(OrderRow row, Price price, Price stop, Price target) {
        Order before = row.view().order();
        PutBack back = new PutBack(ports);
        Optional<String> held = new TradingLock(ports.desk()).heldOrder();
        if (held.isPresent()) {
            row.say(held.get(), true);
            ports.desk().notices().refused(held.get());
            return;
        }
        modify(
                row,
                price,
                stop,
                target,
                () -> ports.desk()
                        .notices()
                        .done(
                                look.words().get("done.order"),
                                new Notices.Undo(
                                        look.words().get("undo"),
                                        () -> back.order(before, new PutBack.OrderLevels(price, stop, target)))));
    }

    private void modify(OrderRow row, Price price, Price stop, Price target, Runnable onDone) {
        Command command =
                new Command.ModifyOrder(row.key().terminal(), row.key().ticket(), price, stop, target);
        send(row, command, answer -> {
            if (answer.status() == Answer.Status.REFUSED) {
                ports.desk().notices().refused(answer.text());
            } else {
                onDone.run();
            }
        });
    }

    /// One cancels the other: orders, and positions whose end takes the orders with it.
    void link(List<OrderRow> orders, List<PositionRow> positions) {
        List<OcoMember> members = Stream.concat(
                        orders.stream()
                                .map(row -> new OcoMember(
                                        row.key().terminal(),
                                        OcoMember.Kind.ORDER,
                                        row.key().ticket())),
                        positions.stream()
                                .map(row -> new OcoMember(
                                        row.key().terminal(),
                                        OcoMember.Kind.POSITION,
                                        row.key().identifier())))
                .toList();
        ports.send(new Command.LinkOco(members), answer -> {
            if (answer.isAccepted()) {
                ports.desk().notices().done(answer.text());
            }
        });
    }

    private void send(OrderRow row, Command command, Consumer<Answer> then) {
        row.say("", false);
        ports.ask(command, answer -> {
            boolean refused = answer.status() == Answer.Status.REFUSED;
            row.say(refused ? answer.text() : "", refused);
            then.accept(answer);
        });
    }
}
