package dev.yoke.core.engine;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalView.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One signal as [SignalLog] follows it. Its picture is made anew only after a change.
final class SignalRecord {

    private final long number;
    private final Signal signal;
    private final long sinceMs;
    private final List<TraceOf> traces = new ArrayList<>();
    private final Map<IntentId, OrderRecord> orders = new LinkedHashMap<>();
    private Stage stage = Stage.QUEUED;
    private long expiresMs;
    private String said = "";
    private List<Decision> decisions = List.of();
    private @Nullable SignalView view;

    private record TraceOf(SignalTrace trace, Optional<IntentId> intent) {}

    SignalRecord(long number, Signal signal, long sinceMs, SignalTrace trace) {
        this.number = number;
        this.signal = signal;
        this.sinceMs = sinceMs;
        traces.add(new TraceOf(trace, Optional.empty()));
    }

    Signal signal() {
        return signal;
    }

    void waits(long untilMs) {
        expiresMs = untilMs;
        enter(Stage.WAITING);
    }

    /// What a person's word adds to the way.
    void approved(SignalTrace trace) {
        traces.add(new TraceOf(trace, Optional.empty()));
        enter(Stage.QUEUED);
    }

    void enter(Stage next) {
        stage = next;
        touch();
    }

    void says(String text) {
        said = text;
        touch();
    }

    void decided(List<Decision> next) {
        decisions = next;
        boolean ordered = next.stream().anyMatch(each -> each.intent().isPresent());
        boolean awaits = next.stream().anyMatch(each -> each.outcome() == Decision.Outcome.AWAITING);
        boolean shadow = next.stream().anyMatch(each -> each.outcome() == Decision.Outcome.SHADOW);
        said = awaits ? said : "";
        if (!ordered && !awaits) {
            enter(shadow ? Stage.SHADOW : Stage.DENIED);
        }
        touch();
    }

    /// An order was tried again: what was judged for that account takes the place of what was.
    void decidedAgain(List<Decision> next) {
        List<Decision> merged = new ArrayList<>(decisions);
        for (Decision each : next) {
            merged.removeIf(before -> before.terminal().equals(each.terminal()));
            merged.add(each);
        }
        decisions = merged;
        ordersMoved();
    }

    /// A word about the signal as a whole does not take away what was judged for its accounts.
    void dropped(Decision refusal, Stage how) {
        decisions = decisions.isEmpty() ? List.of(refusal) : decisions;
        said = refusal.summary();
        enter(how);
    }

    void adds(OrderRecord order, SignalTrace trace) {
        orders.put(order.intent(), order);
        traces.add(new TraceOf(trace, Optional.of(order.intent())));
        enter(Stage.ORDERED);
    }

    void ordersMoved() {
        boolean unknown = orders.values().stream().anyMatch(order -> order.state() == IntentState.UNKNOWN);
        boolean open = orders.values().stream().anyMatch(order -> order.state().isOpen());
        boolean done = orders.values().stream().anyMatch(order -> order.state() == IntentState.DONE);
        enter(unknown ? Stage.UNKNOWN : open ? Stage.ORDERED : done ? Stage.DONE : Stage.NOT_DONE);
    }

    /// Something that its picture shows is different now.
    void touch() {
        view = null;
    }

    Iterable<IntentId> intents() {
        return orders.keySet();
    }

    SignalView view() {
        if (view == null) {
            List<Trace> passed = traces.stream()
                    .map(each -> each.trace().of(signal.id(), each.intent()))
                    .toList();
            view = new SignalView(
                    number,
                    signal,
                    stage,
                    sinceMs,
                    stage == Stage.WAITING ? expiresMs : 0,
                    said,
                    decisions,
                    passed,
                    orders.values().stream().map(OrderRecord::line).toList());
        }
        return view;
    }
}
