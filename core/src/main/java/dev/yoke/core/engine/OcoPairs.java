package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.LinkSignals;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Order;
import dev.yoke.core.view.Activity.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two signals whose pending orders are to cancel each other, from the word until both orders stand at the broker: then
/// they are a group of [OcoDesk], which is durable. Waits at most [#PATIENCE_MS]; a restart in that time links nothing,
/// and says so by leaving both orders as they are.
///
/// Bounded: [#MOST] pairs; one more is refused.
final class OcoPairs {

    static final int MOST = 64;
    static final long PATIENCE_MS = 120_000;

    private final EngineTime time;
    private final Terminals terminals;
    private final IntentBook intents;
    private final OcoDesk oco;
    private final ActivityFeed activities;
    private final List<Pair> pairs = new ArrayList<>();

    OcoPairs(EngineTime time, Terminals terminals, IntentBook intents, OcoDesk oco, ActivityFeed activities) {
        this.time = time;
        this.terminals = terminals;
        this.intents = intents;
        this.oco = oco;
        this.activities = activities;
    }

    /// The magic numbers of what both signals became, by terminal.
    private record Pair(
            SignalId first,
            SignalId second,
            long sinceMs,
            Map<TerminalId, Long> firsts,
            Map<TerminalId, Long> seconds) {}

    void expect(LinkSignals wish, Reply reply) {
        if (wish.first().equals(wish.second())) {
            reply.answer(Answer.refused("Not linked: an order cannot cancel itself."));
        } else if (pairs.size() >= MOST) {
            reply.answer(Answer.refused("Not linked: " + MOST + " pairs of orders are on their way already."));
        } else {
            pairs.add(new Pair(wish.first(), wish.second(), time.monotonicMs(), new HashMap<>(), new HashMap<>()));
            reply.answer(Answer.accepted("When one of both is filled, the other is cancelled."));
        }
    }

    /// These orders were made of a signal.
    void made(SignalId signal, List<OrderDispatch.Planned> orders) {
        for (Pair pair : pairs) {
            Map<TerminalId, Long> magics = signal.equals(pair.first())
                    ? pair.firsts()
                    : signal.equals(pair.second()) ? pair.seconds() : new HashMap<>();
            orders.forEach(order -> magics.put(order.terminal(), Intent.magicOf(order.command())));
        }
    }

    void watch() {
        for (Pair pair : pairs) {
            pair.firsts().keySet().removeIf(terminal -> pair.seconds().containsKey(terminal) && joined(pair, terminal));
        }
        pairs.removeIf(pair -> time.monotonicMs() - pair.sinceMs() >= PATIENCE_MS || isDone(pair));
    }

    /// Both were made, and none waits any more.
    private boolean isDone(Pair pair) {
        return !pair.seconds().isEmpty() && pair.firsts().isEmpty();
    }

    private boolean joined(Pair pair, TerminalId terminal) {
        TerminalBook book = terminals.of(terminal);
        Optional<Order> one = order(book, pair.firsts().getOrDefault(terminal, 0L));
        Optional<Order> other = order(book, pair.seconds().getOrDefault(terminal, 0L));
        if (one.isPresent() && other.isPresent()) {
            oco.join(book, one.get(), other.get());
            return true;
        }
        boolean firstIsLate = one.isEmpty() && isOnTheWay(book, pair.firsts().getOrDefault(terminal, 0L));
        boolean secondIsLate =
                other.isEmpty() && isOnTheWay(book, pair.seconds().getOrDefault(terminal, 0L));
        if (firstIsLate || secondIsLate) {
            return false;
        }
        settleAlone(book, pair, one.or(() -> other));
        return true;
    }

    /// One of both will never stand beside the other: it was filled already, or was not placed.
    private void settleAlone(TerminalBook book, Pair pair, Optional<Order> left) {
        boolean filled = book.positions().stream()
                .anyMatch(position -> position.magic() == pair.firsts().getOrDefault(book.id(), 0L)
                        || position.magic() == pair.seconds().getOrDefault(book.id(), 0L));
        left.ifPresent(order -> {
            if (filled) {
                oco.cancelAlone(book, order);
            } else {
                activities.add(
                        Level.WARNING,
                        "oco",
                        "Only one of two linked orders was placed: order #" + order.ticket() + " on " + book.id()
                                + " stands alone. Cancel it if you do not want it without the other.");
            }
        });
    }

    private boolean isOnTheWay(TerminalBook book, long magic) {
        return intents.isEntryLive(book.id(), magic) && !book.hasMagic(magic);
    }

    private static Optional<Order> order(TerminalBook book, long magic) {
        return book.orders().stream().filter(order -> order.magic() == magic).findFirst();
    }
}
