package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.SignalView;
import java.util.Optional;

/// One order of a signal as [SignalLog] follows it: its state, and what its deals came to.
final class OrderRecord {

    private final SignalRecord owner;
    private final TerminalId terminal;
    private final IntentId intent;
    private final long magic;
    private IntentState state = IntentState.MADE;
    private String reason = "";
    private long filled;
    private long closed;
    private long price;
    private long net;
    private String currency = "";

    OrderRecord(SignalRecord owner, TerminalId terminal, IntentId intent, long magic) {
        this.owner = owner;
        this.terminal = terminal;
        this.intent = intent;
        this.magic = magic;
    }

    SignalRecord owner() {
        return owner;
    }

    IntentId intent() {
        return intent;
    }

    long magic() {
        return magic;
    }

    IntentState state() {
        return state;
    }

    void move(IntentState next, String why) {
        state = next;
        reason = why;
    }

    void entered(Deal deal) {
        long lots = deal.lots().units();
        price = mean(price, filled, deal.price().units(), lots);
        filled = Saturated.add(filled, lots);
        add(deal);
    }

    void left(Deal deal) {
        closed = Saturated.add(closed, deal.lots().units());
        add(deal);
    }

    private void add(Deal deal) {
        net = Saturated.add(net, deal.net().units());
        currency = deal.net().currency();
    }

    /// A broker's absurd figure must not stop the engine: then the latest price stands.
    private static long mean(long before, long lotsBefore, long now, long lots) {
        try {
            long all = Math.addExact(lotsBefore, lots);
            return all <= 0
                    ? now
                    : Math.addExact(before, FixedPoint.multiplyDivide(Math.subtractExact(now, before), lots, all));
        } catch (ArithmeticException absurdFigures) {
            return now;
        }
    }

    SignalView.OrderLine line() {
        return new SignalView.OrderLine(
                terminal,
                intent,
                magic,
                state,
                reason,
                Lots.of(filled),
                Price.of(price),
                closed == 0 ? Optional.empty() : Optional.of(new Money(net, currency)),
                Lots.of(Math.max(0, filled - closed)));
    }
}
