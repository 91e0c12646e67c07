package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event.SnapshotReport;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.Activity.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares what was believed of a terminal with what it says, names each difference, and settles the intents whose
/// outcome was not known.
///
/// Source of the classes: bridge-protocol, "Reconciliation".
final class Reconciler {

    /// How what was believed and what is differ.
    enum Difference {
        MATCHED,
        CLOSED_OFFLINE,
        OPENED_OUTSIDE,
        ACK_LOST,
        VOLUME_MISMATCH,
        NOT_OPENED
    }

    private static final long CLOCK_SKEW_MS = 2_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final IntentBook intents;
    private final ActivityFeed activities;
    private final Map<TerminalId, Map<Long, Position>> remembered = new HashMap<>();

    Reconciler(EngineTime time, Recorder recorder, IntentBook intents, ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.intents = intents;
        this.activities = activities;
    }

    /// Positions that an earlier cockpit knew.
    void restore(List<Position> positions) {
        for (Position position : positions) {
            remembered
                    .computeIfAbsent(position.terminal(), id -> new HashMap<>())
                    .put(position.identifier(), position);
        }
    }

    /// Called before the snapshot replaces the book.
    void compare(TerminalBook book, SnapshotReport snapshot) {
        Map<Long, Position> believed = remembered.remove(book.id());
        boolean first = believed == null && !book.hasEverSynced();
        Map<Long, Position> before = believed == null ? new HashMap<>() : believed;
        book.positions().forEach(position -> before.put(position.identifier(), position));
        for (Position now : snapshot.positions()) {
            Position then = before.remove(now.identifier());
            if (then == null && !first) {
                appeared(book, now);
            } else if (then != null && !then.lots().equals(now.lots())) {
                note(book, Difference.VOLUME_MISMATCH, now, "was " + then.lots() + " lots, is " + now.lots());
            }
        }
        before.values()
                .forEach(gone -> note(book, Difference.CLOSED_OFFLINE, gone, closingOf(gone, snapshot.recentDeals())));
        settleUnknown(book.id(), snapshot);
    }

    private void appeared(TerminalBook book, Position position) {
        boolean ours = intents.tag(position.magic()).isPresent();
        note(
                book,
                ours ? Difference.ACK_LOST : Difference.OPENED_OUTSIDE,
                position,
                ours ? "our order was filled and the answer lost" : "opened outside Yoke, adopted");
    }

    private static String closingOf(Position gone, List<Deal> deals) {
        for (Deal deal : deals) {
            if (deal.positionIdentifier() == gone.identifier() && deal.entry() != Deal.Entry.IN) {
                return "closed at " + deal.price() + " by " + deal.reason() + ", " + deal.net();
            }
        }
        return "no longer open";
    }

    private void settleUnknown(TerminalId terminal, SnapshotReport snapshot) {
        for (Intent intent : intents.of(terminal)) {
            if (intent.state() != IntentState.UNKNOWN) {
                continue;
            }
            if (happened(intent, snapshot)) {
                intents.move(intent, IntentState.DONE, Difference.ACK_LOST.name());
                tell(intent, Level.GOOD, Difference.ACK_LOST, "was done; the answer was lost");
            } else if (intents.isSurelyOver(intent, IntentTracker.GRACE_MS)) {
                intents.move(intent, IntentState.REJECTED, Difference.NOT_OPENED.name());
                tell(intent, Level.WARNING, Difference.NOT_OPENED, "was not done and cannot be any more");
            }
        }
    }

    private static boolean happened(Intent intent, SnapshotReport snapshot) {
        return switch (intent.command()) {
            case OrderCommand.Open open -> magicSeen(open.magic(), snapshot);
            case OrderCommand.Place place -> magicSeen(place.magic(), snapshot);
            case OrderCommand.Close close ->
                position(close.identifier(), snapshot).isEmpty()
                        || snapshot.recentDeals().stream().anyMatch(deal -> isPartOf(close, deal, intent.madeMs()));
            case OrderCommand.CloseBy closeBy ->
                snapshot.positions().stream().noneMatch(position -> position.ticket() == closeBy.ticket());
            case OrderCommand.Modify modify ->
                position(modify.identifier(), snapshot)
                        .map(now -> now.stopLoss().equals(modify.stopLoss())
                                && now.takeProfit().equals(modify.takeProfit()))
                        .orElse(true);
            case OrderCommand.Change change ->
                order(change.ticket(), snapshot)
                        .map(now -> now.price().equals(change.price())
                                && now.stopLoss().equals(change.stopLoss()))
                        .orElse(true);
            case OrderCommand.Cancel cancel -> order(cancel.ticket(), snapshot).isEmpty();
        };
    }

    private static boolean isPartOf(OrderCommand.Close close, Deal deal, long madeMs) {
        return deal.positionIdentifier() == close.identifier()
                && deal.entry() != Deal.Entry.IN
                && deal.lots().equals(close.lots())
                && deal.timeMs() >= madeMs - CLOCK_SKEW_MS;
    }

    private static boolean magicSeen(long magic, SnapshotReport snapshot) {
        return snapshot.positions().stream().anyMatch(position -> position.magic() == magic)
                || snapshot.orders().stream().anyMatch(order -> order.magic() == magic)
                || snapshot.recentDeals().stream().anyMatch(deal -> deal.magic() == magic);
    }

    private static Optional<Position> position(long identifier, SnapshotReport snapshot) {
        return snapshot.positions().stream()
                .filter(position -> position.identifier() == identifier)
                .findFirst();
    }

    private static Optional<Order> order(long ticket, SnapshotReport snapshot) {
        return snapshot.orders().stream()
                .filter(order -> order.ticket() == ticket)
                .findFirst();
    }

    private void note(TerminalBook book, Difference difference, Position position, String text) {
        String line = position.side() + " " + position.lots() + " " + position.symbol() + " #" + position.ticket()
                + " on " + position.terminal() + ": " + text;
        recorder.record(new Noted("reconcile/" + difference, position.terminal().name(), line, time.nowMs()));
        book.differs(line);
        activities.add(Level.NOTE, "reconcile", line + ".");
    }

    private void tell(Intent intent, Level level, Difference difference, String text) {
        String line = OrderText.of(intent.command()) + " on " + intent.terminal() + " " + text;
        recorder.record(new Noted("reconcile/" + difference, intent.terminal().name(), line, time.nowMs()));
        activities.add(level, "reconcile", line + ".");
    }
}
