package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.Fault;
import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.broker.TradeAnswer;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One `FLATTEN`: cancels pending orders, closes positions by ticket, reads again, until nothing in scope is left or
/// the
/// time is up. MetaTrader 4 does one ticket after the other. Thread: one.
final class FlattenLoop {

    private static final int ANY_DEVIATION_POINTS = 1_000_000;

    private final SimBroker broker;
    private final WireMessage.Flatten order;
    private final boolean silent;
    private final Outlet outlet;
    private final long retryMs;
    private final long startedNs;
    private final ArrayDeque<Step> round = new ArrayDeque<>();
    private final Map<Long, CommandResult> failures = new LinkedHashMap<>();
    private long dueMs;
    private int closed;
    private int cancelled;

    /// One ticket of a round, with the fault it will meet.
    private record Step(OrderCommand command, long ticket, boolean isCancel) {}

    /// @param silent the terminal's own doing (guard, dead man): no answers to the cockpit
    FlattenLoop(
            SimBroker broker,
            WireMessage.Flatten order,
            boolean silent,
            Outlet outlet,
            TerminalTiming timing,
            Pulse pulse) {
        this.broker = broker;
        this.order = order;
        this.silent = silent;
        this.outlet = outlet;
        this.retryMs = timing.retryMs();
        this.startedNs = pulse.monoNs();
        this.dueMs = pulse.monoMs() + broker.terms().latencyMs();
    }

    IntentId cid() {
        return order.cid();
    }

    boolean blocksEntries() {
        return order.scope() == FlattenScope.ALL || order.scope() == FlattenScope.SYMBOL;
    }

    long nextDueMs() {
        return dueMs;
    }

    /// @return the end, once it is reached
    Optional<WireMessage.FlattenDone> pump(Pulse pulse) {
        while (dueMs <= pulse.monoMs()) {
            if (round.isEmpty()) {
                readAgain();
                if (round.isEmpty() || (pulse.nowMs() >= order.expiresMs() && !silent)) {
                    return Optional.of(done(pulse));
                }
            }
            do {
                carryOut(round.removeFirst(), pulse);
            } while (!round.isEmpty() && !broker.terms().isMt4());
            boolean again = round.isEmpty();
            dueMs = pulse.monoMs()
                    + (again && left() > 0
                            ? retryMs
                            : round.isEmpty() ? 0 : broker.terms().latencyMs());
        }
        return Optional.empty();
    }

    private void readAgain() {
        for (Order pending : ordersInScope()) {
            OrderCommand cancel =
                    new OrderCommand.Cancel(order.cid(), order.expiresMs(), pending.ticket(), pending.symbol());
            round.add(new Step(cancel, pending.ticket(), true));
        }
        for (Position position : positionsInScope()) {
            OrderCommand close = new OrderCommand.Close(
                    order.cid(),
                    order.expiresMs(),
                    position.ticket(),
                    position.identifier(),
                    position.symbol(),
                    Lots.ZERO,
                    ANY_DEVIATION_POINTS);
            round.add(new Step(close, position.ticket(), false));
        }
    }

    private List<Order> ordersInScope() {
        return switch (order.scope()) {
            case ALL, PENDING -> broker.orders();
            case SYMBOL ->
                broker.orders().stream()
                        .filter(pending -> isMine(pending.symbol()))
                        .toList();
            case LOSERS -> List.of();
        };
    }

    private List<Position> positionsInScope() {
        return switch (order.scope()) {
            case ALL -> broker.positions();
            case SYMBOL ->
                broker.positions().stream()
                        .filter(position -> isMine(position.symbol()))
                        .toList();
            case LOSERS ->
                broker.positions().stream()
                        .filter(position -> position.profit()
                                .plus(position.swap())
                                .plus(position.commission())
                                .isNegative())
                        .toList();
            case PENDING -> List.of();
        };
    }

    private boolean isMine(Symbol symbol) {
        return order.symbol().filter(symbol::equals).isPresent();
    }

    private void carryOut(Step step, Pulse pulse) {
        Fault fault = broker.nextFault();
        TradeAnswer answer = broker.execute(step.command(), Optional.empty(), fault, pulse.nowMs());
        long elapsedUs = (pulse.monoNs() - startedNs) / 1_000;
        CommandResult result = outlet.result(order.cid(), answer, elapsedUs);
        if (answer.reply() == Reply.DONE || answer.reply() == Reply.PARTIAL) {
            failures.remove(step.ticket());
            count(step, answer);
            if (!silent) {
                outlet.put(new WireMessage.Result(result));
            }
        } else {
            failures.put(step.ticket(), result);
        }
    }

    private void count(Step step, TradeAnswer answer) {
        if (step.isCancel()) {
            cancelled++;
        } else if (answer.reply() == Reply.DONE) {
            closed++;
        }
    }

    private int left() {
        return ordersInScope().size() + positionsInScope().size();
    }

    private WireMessage.FlattenDone done(Pulse pulse) {
        int left = left();
        if (left > 0 && !silent) {
            failures.values().forEach(failure -> outlet.put(new WireMessage.Result(failure)));
        }
        String text = left == 0
                ? "flat"
                : "time is up; " + left + " left"
                        + failures.values().stream()
                                .findFirst()
                                .map(failure -> ": " + failure.text())
                                .orElse("");
        return new WireMessage.FlattenDone(
                order.cid(), closed, cancelled, left, (pulse.monoNs() - startedNs) / 1_000, text);
    }
}
