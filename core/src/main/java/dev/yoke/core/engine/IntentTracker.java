package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event.CommandAcknowledged;
import dev.yoke.core.message.Event.CommandResulted;
import dev.yoke.core.message.Event.CommandUncertain;
import dev.yoke.core.port.JournalEntry.ResultReceived;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.view.Activity.Level;
import java.util.HashSet;
import java.util.Set;

/// Follows every intent from sent to its end. What cannot be known becomes UNKNOWN, is looked for in snapshots, and is
/// never sent again.
final class IntentTracker {

    /// After its expiry the terminal refuses a command, and its own watchdog ends within 10 s; later nothing can happen
    /// any more.
    static final long GRACE_MS = 12_000;

    private static final long ASK_AGAIN_MS = 2_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final Effects effects;
    private final IntentBook intents;
    private final ActivityFeed activities;
    private long lastAskedMonotonicMs = Long.MIN_VALUE / 2;

    IntentTracker(EngineTime time, Recorder recorder, Effects effects, IntentBook intents, ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.effects = effects;
        this.intents = intents;
        this.activities = activities;
    }

    void on(CommandAcknowledged event) {
        intents.find(event.intent())
                .filter(i -> i.state() == IntentState.SENT)
                .ifPresent(intent -> intents.move(intent, IntentState.ACKNOWLEDGED, ""));
    }

    void on(CommandUncertain event) {
        intents.find(event.intent()).filter(i -> i.state().isOpen()).ifPresent(intent -> doubt(intent, event.reason()));
    }

    void on(CommandResulted event) {
        CommandResult result = event.result();
        recorder.record(new ResultReceived(result, time.nowMs()));
        intents.find(result.intent())
                .filter(i -> i.state().isOpen() && i.terminal().equals(event.terminal()))
                .ifPresent(intent -> {
                    intent.result(result.category());
                    if (result.category() == ResultCategory.UNKNOWN_OUTCOME) {
                        doubt(intent, result.text());
                    } else if (result.category().isSuccess()) {
                        intents.move(intent, IntentState.DONE, result.category().name());
                        tellDone(intent, result);
                    } else {
                        String reason = result.category() + " " + result.rawCode() + " " + result.text();
                        intents.move(intent, IntentState.REJECTED, reason);
                        activities.add(
                                Trouble.of(intent, result.category()).level(),
                                "order",
                                "Rejected by " + intent.terminal() + ": " + OrderText.of(intent.command()) + ", "
                                        + reason.strip() + ".");
                    }
                });
    }

    private void tellDone(Intent intent, CommandResult result) {
        String what = switch (intent.command()) {
            case OrderCommand.Open open ->
                "Filled: " + open.side() + " " + result.lots() + " " + open.symbol() + " at " + result.price();
            case OrderCommand.Place place -> "Placed: " + OrderText.of(place);
            default -> "Done: " + OrderText.of(intent.command());
        };
        String partial = result.category() == ResultCategory.PARTIAL ? ", only a part of it" : "";
        activities.add(
                Level.GOOD,
                "order",
                what + partial + " on " + intent.terminal() + " (" + intent.source() + "), "
                        + result.elapsedUs() / 1_000 + " ms at the terminal.");
    }

    private void doubt(Intent intent, String reason) {
        if (intent.state() == IntentState.UNKNOWN) {
            return;
        }
        intents.move(intent, IntentState.UNKNOWN, reason);
        activities.add(
                Trouble.OUTCOME_UNKNOWN.level(),
                "order",
                "Outcome not known: " + OrderText.of(intent.command()) + " on " + intent.terminal() + ", " + reason
                        + ". New entries on it are blocked until the terminal tells.");
    }

    /// Doubts what stays unanswered, and keeps asking while anything is in doubt.
    void watch() {
        for (Intent intent : intents.all()) {
            boolean sent = intent.state() == IntentState.SENT || intent.state() == IntentState.ACKNOWLEDGED;
            if (sent && intents.isOverdue(intent, GRACE_MS)) {
                doubt(intent, "no answer in time");
            }
        }
        if (time.monotonicMs() - lastAskedMonotonicMs >= ASK_AGAIN_MS) {
            askAgain();
        }
        intents.settle();
    }

    private void askAgain() {
        Set<TerminalId> doubted = new HashSet<>();
        for (Intent intent : intents.all()) {
            if (intent.state() == IntentState.UNKNOWN) {
                doubted.add(intent.terminal());
            }
        }
        if (!doubted.isEmpty()) {
            lastAskedMonotonicMs = time.monotonicMs();
            doubted.forEach(effects::requestSnapshot);
        }
    }
}
