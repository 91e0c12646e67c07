package dev.yoke.core.engine;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry.IntentMoved;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.view.PositionCourse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every intent whose end still matters, and what opened what.
///
/// An entry counts as open from the moment it is made until it is refused, or until its position or order is in the
/// book.
final class IntentBook {

    /// How long a done entry counts while its position has not been reported.
    private static final long SETTLE_MS = 5_000;

    /// Tags kept for attributing positions and deals to their source.
    private static final int MAX_TAGS = 20_000;

    private final Map<IntentId, Intent> live = new LinkedHashMap<>();
    private final Map<Long, Journal.EntryTag> tags = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Journal.EntryTag> eldest) {
            return size() > MAX_TAGS;
        }
    };
    private final LevelChanges levelChanges = new LevelChanges();
    private final Map<Long, IntentId> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, IntentId> eldest) {
            return size() > MAX_TAGS;
        }
    };
    private final CloseRefusals closeRefusals = new CloseRefusals();
    private final EngineTime time;
    private final Recorder recorder;
    private final OrderWatch watch;

    IntentBook(EngineTime time, Recorder recorder, OrderWatch watch) {
        this.time = time;
        this.recorder = recorder;
        this.watch = watch;
    }

    /// Takes over what an earlier cockpit left: sent or not, the outcome is not known until the terminal tells.
    void restore(Journal.Recovered recovered) {
        recovered.entryTags().forEach(tag -> tags.put(tag.magic(), tag));
        for (Journal.OpenIntent open : recovered.openIntents()) {
            add(new Intent(
                    open.terminal(),
                    open.command(),
                    tag(open).map(Journal.EntryTag::source).orElse(""),
                    open.entryRisk(),
                    open.timeMs(),
                    IntentState.UNKNOWN));
        }
    }

    /// The tag of an entry, kept with it in the journal.
    private Optional<Journal.EntryTag> tag(Journal.OpenIntent open) {
        return tag(Intent.magicOf(open.command()));
    }

    void add(Intent intent) {
        live.put(intent.id(), intent);
        closeRefusals.moved(intent, intent.state(), "");
        intent.moveTo(intent.state(), time.monotonicMs());
        levelChanges.moved(intent, intent.state(), "", time.monotonicMs());
        intent.deadline(time.monotonicMs() + intent.command().expiresMs() - time.nowMs());
        if (intent.isEntry()) {
            entries.put(intent.magic(), intent.id());
            tags.putIfAbsent(
                    intent.magic(),
                    new Journal.EntryTag(intent.terminal(), intent.magic(), intent.source(), intent.entryRisk()));
        }
    }

    Optional<Intent> find(IntentId id) {
        return Optional.ofNullable(live.get(id));
    }

    /// Moves an intent on and records it.
    void move(Intent intent, IntentState state, String reason) {
        intent.moveTo(state, time.monotonicMs());
        recorder.record(new IntentMoved(intent.terminal(), intent.id(), state, reason, time.nowMs()));
        boolean settling = state == IntentState.DONE && intent.isEntry();
        if (!state.isOpen() && !settling) {
            live.remove(intent.id());
        }
        levelChanges.moved(intent, state, reason, time.monotonicMs());
        closeRefusals.moved(intent, state, reason);
        watch.moved(intent, state, reason);
    }

    /// Why the last wish to close a position was not carried out.
    Optional<PositionCourse.CloseRefusal> closeRefusal(TerminalId terminal, long identifier) {
        return closeRefusals.of(terminal, identifier);
    }

    LevelChanges levelChanges() {
        return levelChanges;
    }

    /// Forgets entries that were done a while ago.
    void settle() {
        long now = time.monotonicMs();
        levelChanges.forgetBefore(now);
        live.values()
                .removeIf(
                        intent -> intent.state() == IntentState.DONE && now - intent.movedAtMonotonicMs() > SETTLE_MS);
    }

    List<Intent> of(TerminalId terminal) {
        List<Intent> found = new ArrayList<>();
        for (Intent intent : live.values()) {
            if (intent.terminal().equals(terminal)) {
                found.add(intent);
            }
        }
        return found;
    }

    List<Intent> all() {
        return List.copyOf(live.values());
    }

    /// Entries that count against limits although their position or order is not in the book.
    List<Intent> entriesOnTheirWay(TerminalBook book) {
        List<Intent> found = of(book.id());
        found.removeIf(intent -> !intent.isEntry() || book.hasMagic(intent.magic()));
        return found;
    }

    int unknownOutcomes(TerminalId terminal) {
        int count = 0;
        for (Intent intent : live.values()) {
            if (intent.state() == IntentState.UNKNOWN && intent.terminal().equals(terminal)) {
                count++;
            }
        }
        return count;
    }

    boolean hasUnknownOutcome(TerminalId terminal, Symbol symbol) {
        for (Intent intent : live.values()) {
            if (intent.state() == IntentState.UNKNOWN
                    && intent.terminal().equals(terminal)
                    && intent.command().symbol().equals(symbol)) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of the clocks says that it must not be sent any more.
    boolean isPastExpiry(Intent intent) {
        return time.nowMs() > intent.command().expiresMs() || time.monotonicMs() > intent.deadlineMonotonicMs();
    }

    /// Whether it has been out for its whole life and `graceMs` more. A step of the machine's clock does not matter.
    boolean isOverdue(Intent intent, long graceMs) {
        return time.monotonicMs() > intent.deadlineMonotonicMs() + graceMs;
    }

    /// Whether it cannot be carried out any more, by either clock: the terminal judges by its own.
    boolean isSurelyOver(Intent intent, long graceMs) {
        return isOverdue(intent, graceMs) && time.nowMs() > intent.command().expiresMs() + graceMs;
    }

    /// Whether a command on its way already closes this position. A wish to close the `whole` is not stilled by a
    /// command for a part.
    boolean isClosing(TerminalId terminal, long identifier, boolean whole) {
        for (Intent intent : live.values()) {
            if (intent.command() instanceof OrderCommand.Close close
                    && close.identifier() == identifier
                    && (!whole || close.lots().isZero())
                    && intent.terminal().equals(terminal)
                    && !isOverdue(intent, 0)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a command whose end is not known changes or closes this position.
    boolean isTouching(TerminalId terminal, long identifier) {
        for (Intent intent : live.values()) {
            if (intent.state().isOpen()
                    && identifierOf(intent.command()) == identifier
                    && intent.terminal().equals(terminal)) {
                return true;
            }
        }
        return false;
    }

    /// Whether something was sent for this position or order whose outcome is not known.
    boolean isUnknown(TerminalId terminal, long identifier, long ticket) {
        for (Intent intent : live.values()) {
            if (intent.state() == IntentState.UNKNOWN
                    && intent.terminal().equals(terminal)
                    && (identifier != 0
                            ? identifierOf(intent.command()) == identifier
                            : ticketOf(intent.command()) == ticket)) {
                return true;
            }
        }
        return false;
    }

    /// Of a pending order; 0 for everything else.
    private static long ticketOf(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Change change -> change.ticket();
            case OrderCommand.Cancel cancel -> cancel.ticket();
            default -> 0;
        };
    }

    private static long identifierOf(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Close close -> close.identifier();
            case OrderCommand.Modify modify -> modify.identifier();
            default -> 0;
        };
    }

    /// Whether an entry with this magic number may still come about or was just done.
    boolean isEntryLive(TerminalId terminal, long magic) {
        for (Intent intent : live.values()) {
            if (intent.isEntry() && intent.magic() == magic && intent.terminal().equals(terminal)) {
                return true;
            }
        }
        return false;
    }

    boolean isCancelling(TerminalId terminal, long ticket) {
        for (Intent intent : live.values()) {
            if (intent.command() instanceof OrderCommand.Cancel cancel
                    && cancel.ticket() == ticket
                    && intent.terminal().equals(terminal)
                    && !isOverdue(intent, 0)) {
                return true;
            }
        }
        return false;
    }

    Optional<Journal.EntryTag> tag(long magic) {
        return magic == 0 ? Optional.empty() : Optional.ofNullable(tags.get(magic));
    }

    /// The entry of this magic number, of this cockpit or left open by an earlier one.
    Optional<IntentId> entry(long magic) {
        return magic == 0 ? Optional.empty() : Optional.ofNullable(entries.get(magic));
    }
}
