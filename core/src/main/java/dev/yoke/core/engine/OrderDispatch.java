package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.view.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The one place where order commands leave: entries after their intent is on the disk, exits at once.
final class OrderDispatch {

    /// How long an exit may travel before the terminal refuses it.
    static final long EXIT_EXPIRY_MS = 10_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final Effects effects;
    private final IntentBook intents;
    private final IntentIds ids;
    private final KillSwitch killSwitch;
    private final LiveGate liveGate;
    private final Terminals terminals;
    private final ActivityFeed activities;
    private final Circumstances circumstances;

    OrderDispatch(
            EngineTime time,
            Recorder recorder,
            Effects effects,
            IntentBook intents,
            IntentIds ids,
            KillSwitch killSwitch,
            LiveGate liveGate,
            Terminals terminals,
            ActivityFeed activities,
            Circumstances circumstances) {
        this.time = time;
        this.recorder = recorder;
        this.effects = effects;
        this.intents = intents;
        this.ids = ids;
        this.killSwitch = killSwitch;
        this.liveGate = liveGate;
        this.terminals = terminals;
        this.activities = activities;
        this.circumstances = circumstances;
    }

    /// A signal became an entry at this instrument: it counts at once, whatever becomes of it.
    void entryMade(Signal signal, Instrument instrument) {
        circumstances.onEntry(signal, instrument);
    }

    IntentId nextId() {
        return ids.next();
    }

    long nextMagic() {
        return ids.nextMagic();
    }

    /// An order that is to leave once it is on the disk.
    record Planned(
            TerminalId terminal, OrderCommand command, Optional<String> signalId, String source, long entryRisk) {}

    /// Records `before` and the intents in one transaction, then sends. `after` learns whether all of it is on the
    /// disk; where it is not,
    /// nothing was sent.
    void sendWhenDurable(List<JournalEntry> before, List<Planned> orders, Recorder.Continuation after) {
        List<JournalEntry> entries = new ArrayList<>(before);
        List<Intent> made = new ArrayList<>(orders.size());
        for (Planned order : orders) {
            entries.add(intentMade(order));
            made.add(open(order));
        }
        recorder.recordThen(entries, durable -> {
            try {
                for (Intent intent : made) {
                    if (durable) {
                        sendIfStillAllowed(intent);
                    } else {
                        drop(intent, "not recorded: " + recorder.why());
                    }
                }
            } finally {
                after.run(durable);
            }
        });
    }

    /// Sends an exit now; the record follows.
    ///
    /// @return false when it certainly was not sent
    boolean sendNow(Planned order) {
        recorder.record(intentMade(order));
        return send(open(order));
    }

    private IntentMade intentMade(Planned order) {
        return new IntentMade(
                order.terminal(), order.command(), order.signalId(), order.source(), order.entryRisk(), time.nowMs());
    }

    private Intent open(Planned order) {
        Intent intent = new Intent(
                order.terminal(), order.command(), order.source(), order.entryRisk(), time.nowMs(), IntentState.MADE);
        intents.add(intent);
        circumstances.onOrder(terminals.of(order.terminal()));
        return intent;
    }

    private void sendIfStillAllowed(Intent intent) {
        if (intent.state() != IntentState.MADE) {
            return;
        }
        Optional<String> obstacle = obstacle(intent);
        if (obstacle.isPresent()) {
            drop(intent, obstacle.get());
        } else {
            send(intent);
        }
    }

    /// What came up while the intent was on its way to the disk.
    private Optional<String> obstacle(Intent intent) {
        TerminalBook book = terminals.of(intent.terminal());
        if (killSwitch.isHalted(book.id()) || book.guardHalted()) {
            return Optional.of("halted before it was sent");
        }
        if (!book.identity().map(liveGate::isArmed).orElse(false)) {
            return Optional.of("live trading was off before it was sent");
        }
        if (book.link() != LinkState.LIVE || !book.synced()) {
            return Optional.of("the link was lost before it was sent");
        }
        return intents.isPastExpiry(intent) ? Optional.of("expired before it was sent") : Optional.empty();
    }

    /// Gives up entries that are still on their way to the disk.
    void withdraw(Predicate<Intent> wanted, String reason) {
        for (Intent intent : intents.all()) {
            if (intent.state() == IntentState.MADE && intent.isEntry() && wanted.test(intent)) {
                drop(intent, reason);
            }
        }
    }

    private boolean send(Intent intent) {
        boolean sent = effects.send(intent.terminal(), intent.command());
        if (sent) {
            intents.move(intent, IntentState.SENT, "");
        } else {
            intent.result(ResultCategory.OFFLINE);
            drop(intent, "the terminal cannot be reached");
        }
        return sent;
    }

    private void drop(Intent intent, String reason) {
        intents.move(intent, IntentState.DROPPED, reason);
        activities.add(
                Activity.Level.WARNING,
                "order",
                "Not sent: " + OrderText.of(intent.command()) + " at " + intent.terminal() + ", " + reason + ".");
    }
}
