package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.view.SignalView.Stage;
import dev.yoke.core.view.SignalsView;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What became of the newest signals, for the inbox on the screen. It decides nothing.
///
/// Bounded: [SignalsView#CAPACITY] signals, and [#MAX_TRADES] positions that were opened by them. Thread: the engine;
/// only [#published] is read from elsewhere.
final class SignalLog {

    /// Open positions whose deals are followed to their signal.
    static final int MAX_TRADES = 2_000;

    private final EngineTime time;
    private final ArrayDeque<SignalRecord> newestFirst = new ArrayDeque<>();
    private final Map<SignalId, SignalRecord> records = new HashMap<>();
    private final Map<IntentId, OrderRecord> orders = new HashMap<>();
    private final Map<Long, OrderRecord> byMagic = new HashMap<>();
    private final Map<Trade, OrderRecord> trades = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Trade, OrderRecord> eldest) {
            return size() > MAX_TRADES;
        }
    };
    private long total;
    private boolean changed;
    private long revision;
    private volatile SignalsView published = SignalsView.EMPTY;

    private record Trade(TerminalId terminal, long position) {}

    SignalLog(EngineTime time) {
        this.time = time;
    }

    void received(Signal signal, SignalTrace trace) {
        forgetOldest();
        SignalRecord made = new SignalRecord(++total, signal, time.nowMs(), trace);
        records.put(signal.id(), made);
        newestFirst.addFirst(made);
        changed = true;
    }

    private void forgetOldest() {
        if (newestFirst.size() < SignalsView.CAPACITY) {
            return;
        }
        SignalRecord oldest = newestFirst.removeLast();
        records.remove(oldest.signal().id(), oldest);
        for (IntentId intent : oldest.intents()) {
            OrderRecord order = orders.remove(intent);
            if (order != null) {
                byMagic.remove(order.magic());
                trades.values().remove(order);
            }
        }
    }

    void decided(Passage passage, List<Decision> decisions) {
        change(passage.signal().id(), found -> {
            if (passage.cause() == Passage.Cause.REPEATED) {
                found.decidedAgain(decisions);
            } else {
                found.decided(decisions);
            }
        });
    }

    void waits(Signal signal, List<Decision> preview, long untilMs) {
        change(signal.id(), found -> {
            found.decided(preview);
            found.waits(untilMs);
        });
    }

    /// A person approved it: it is judged once more.
    void approved(Signal signal, SignalTrace trace) {
        change(signal.id(), found -> found.approved(trace));
    }

    void dropped(Signal signal, Decision refusal, Stage how) {
        change(signal.id(), found -> found.dropped(refusal, how));
    }

    /// What its sender was told; the last word on an exit.
    void answered(Passage passage, Answer answer) {
        change(passage.signal().id(), found -> {
            if (!passage.signal().action().isEntry() && answer.decisions().isEmpty()) {
                found.says(answer.text());
                found.enter(answer.isAccepted() ? Stage.EXITED : Stage.NOT_DONE);
            } else if (answer.decisions().isEmpty()) {
                found.says(answer.text());
                found.enter(Stage.NOT_DONE);
            }
            found.touch();
        });
    }

    void ordered(OrderDispatch.Planned planned, Signal signal, SignalTrace trace) {
        change(signal.id(), found -> {
            OrderRecord order = new OrderRecord(
                    found, planned.terminal(), planned.command().intent(), Intent.magicOf(planned.command()));
            orders.put(order.intent(), order);
            byMagic.put(order.magic(), order);
            found.adds(order, trace);
        });
    }

    void moved(IntentId intent, IntentState state, String reason) {
        OrderRecord order = orders.get(intent);
        if (order != null) {
            order.move(state, reason);
            order.owner().ordersMoved();
            changed = true;
        }
    }

    /// By its magic number where it opens; by its position where it closes, because a broker's stop has no magic.
    void onDeal(Deal deal) {
        Trade trade = new Trade(deal.terminal(), deal.positionIdentifier());
        OrderRecord opened = deal.magic() == 0 ? null : byMagic.get(deal.magic());
        switch (deal.entry()) {
            case IN ->
                Optional.ofNullable(opened).ifPresent(order -> {
                    trades.put(trade, order);
                    order.entered(deal);
                    touch(order);
                });
            case OUT, OUT_BY, INOUT ->
                Optional.ofNullable(trades.get(trade)).ifPresent(order -> {
                    order.left(deal);
                    touch(order);
                });
        }
    }

    private void touch(OrderRecord order) {
        order.owner().touch();
        changed = true;
    }

    private void change(SignalId id, Consumer<SignalRecord> how) {
        SignalRecord found = records.get(id);
        if (found != null) {
            how.accept(found);
            changed = true;
        }
    }

    /// Makes the picture anew where anything changed.
    void publish() {
        if (changed) {
            changed = false;
            published = new SignalsView(
                    ++revision,
                    total,
                    newestFirst.stream().map(SignalRecord::view).toList());
        }
    }

    /// Thread: any.
    SignalsView published() {
        return published;
    }
}
