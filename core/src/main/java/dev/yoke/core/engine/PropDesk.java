package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.PropStanding;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.risk.prop.PropReading;
import dev.yoke.core.risk.prop.PropTracker;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.PropView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Holds accounts to the rules of their prop firms: follows each with a tracker, over restarts; warns, denies entries
/// and asks for a flatten before the firm's line is reached.
final class PropDesk {

    private static final String PREFIX = "prop/";

    /// An account that changes all the time is read nevertheless.
    private static final long LONGEST_UNREST_MS = 2_000;
    private static final long RECORD_EVERY_MS = 1_000;

    /// Tickets of deals, so that one that is reported again is not counted again.
    private static final int SEEN_CAPACITY = 10_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final MarketBook market;
    private final DealHistory deals;
    private final StopsAhead stops;
    private final Confirmation confirmation;
    private final PropVoice voice;
    private final Map<TerminalId, PropAccount> accounts = new TreeMap<>();
    private final Map<TerminalId, PropRecord> linesBefore = new HashMap<>();
    private final Map<TerminalId, PropRecord> recorded = new HashMap<>();
    private final Map<TerminalId, Rest> rests = new HashMap<>();
    private final Map<TerminalId, Long> recordedMs = new HashMap<>();
    private final LinkedHashSet<TicketOf> seen = new LinkedHashSet<>();

    PropDesk(
            EngineTime time,
            Recorder recorder,
            MarketBook market,
            DealHistory deals,
            IntentBook intents,
            ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.market = market;
        this.deals = deals;
        stops = new StopsAhead(market, intents);
        confirmation = new Confirmation(time);
        voice = new PropVoice(time, activities);
    }

    private record TicketOf(TerminalId terminal, long ticket) {}

    /// Since when balance and positions have been as they are, and when they were believed last; monotonic.
    private record Rest(long balance, int positions, long sinceMs, long readMs) {}

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                TerminalId terminal = new TerminalId(key.substring(PREFIX.length()));
                PropRecord.parse(value).ifPresent(kept -> {
                    recorded.put(terminal, kept);
                    linesBefore.put(terminal, kept.withoutTracker());
                });
            }
        });
    }

    void assign(Command.AssignPropPack command, Reply reply) {
        TerminalId terminal = command.terminal();
        Optional<PropAccount> before = Optional.ofNullable(accounts.get(terminal));
        if (before.isPresent() && before.map(PropAccount::assignment).equals(command.assignment())) {
            reply.answer(Answer.accepted(""));
            return;
        }
        before.filter(account -> account.isCaughtUp() && !account.isMisfit())
                .ifPresent(
                        account -> linesBefore.put(terminal, recordOf(account).withoutTracker()));
        if (command.assignment().isEmpty()) {
            accounts.remove(terminal);
            keepLinesOnly(terminal);
            reply.answer(Answer.accepted(terminal + " follows no prop firm's rules"
                    + (linesBefore.containsKey(terminal) ? " from their next reset on." : ".")));
            return;
        }
        PropAssignment assignment = command.assignment().get();
        String saved = before.map(account -> recordOf(account).of(assignment))
                .orElseGet(() -> Optional.ofNullable(recorded.get(terminal))
                        .map(kept -> kept.of(assignment))
                        .orElse(""));
        PropAccount account = goOn(assignment, terminal, saved);
        accounts.put(terminal, account);
        rests.remove(terminal);
        linesBefore.computeIfPresent(terminal, (id, lines) -> lines.isAbove(account.status()) ? lines : null);
        record(account);
        reply.answer(Answer.accepted(
                terminal + " follows the rules of " + assignment.pack().name() + "."));
    }

    private void keepLinesOnly(TerminalId terminal) {
        PropRecord lines = linesBefore.get(terminal);
        if (lines != null) {
            store(terminal, lines.format());
            recorded.put(terminal, lines);
        }
    }

    /// The same challenge goes on, with its lines as the pack says them now; anything else begins anew.
    private PropAccount goOn(PropAssignment assignment, TerminalId terminal, String saved) {
        PropAccount account = new PropAccount(terminal, assignment, time.nowMs());
        if (!saved.isEmpty()) {
            try {
                PropAccount kept = new PropAccount(terminal, assignment, saved);
                account = PropAccount.isSame(assignment, kept.tracker()) ? kept : account;
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                voice.unreadable(terminal);
            }
        }
        long sinceMs = account.tracker().lastMs();
        for (Deal deal : deals.newestFirst()) {
            if (deal.terminal().equals(terminal)) {
                seen.add(new TicketOf(terminal, deal.ticket()));
                if (deal.timeMs() > sinceMs) {
                    account.add(deal);
                }
            }
        }
        return account;
    }

    void on(Event.TerminalEvent event, TerminalBook book) {
        PropAccount account = accounts.get(book.id());
        if (account == null) {
            return;
        }
        if (event instanceof Event.DealAdded added) {
            add(account, added.deal());
        } else if (event instanceof Event.SnapshotReport snapshot) {
            snapshot.recentDeals().forEach(deal -> add(account, deal));
        }
    }

    private void add(PropAccount account, Deal deal) {
        if (seen.add(new TicketOf(account.terminal(), deal.ticket()))
                && deal.timeMs() >= account.tracker().startMs()) {
            account.add(deal);
        }
        if (seen.size() > SEEN_CAPACITY) {
            seen.removeFirst();
        }
    }

    /// Reads the account and says whether it has to be flattened now.
    boolean check(TerminalBook book) {
        PropAccount account = accounts.get(book.id());
        if (account == null && !linesBefore.containsKey(book.id())) {
            return false;
        }
        boolean known = book.synced()
                && book.link() != LinkState.OFFLINE
                && book.account().isPresent();
        if (!known) {
            rests.remove(book.id());
            confirmation.holds(book.id(), false);
            if (account != null) {
                account.lookedAway();
            }
            return false;
        }
        PropReading reading = reading(book);
        forgetOldLines(book.id());
        boolean near = isNear(book.id(), reading);
        boolean believed = confirmation.holds(book.id(), near);
        if (account != null && isAtRest(book) && (!near || believed || !account.isCaughtUp())) {
            follow(account, reading, book);
        }
        return believed && (account == null || !account.isMisfit());
    }

    private PropReading reading(TerminalBook book) {
        Account account = book.account().orElseThrow();
        long commission = 0;
        long swap = 0;
        for (Position position : book.positions()) {
            commission = Saturated.add(commission, position.commission().units());
            swap = Saturated.add(swap, position.swap().units());
        }
        long equity = Saturated.add(market.equity(book), -account.credit().units());
        return new PropReading(
                time.nowMs(), within(account.balance().units()), within(equity), within(commission), within(swap));
    }

    /// A broker's absurd figure must not stop the engine.
    private static long within(long amount) {
        return Math.clamp(amount, -PropTracker.MOST / 4, PropTracker.MOST / 4);
    }

    private void forgetOldLines(TerminalId terminal) {
        PropRecord lines = linesBefore.get(terminal);
        if (lines == null) {
            return;
        }
        PropAccount account = accounts.get(terminal);
        if (time.nowMs() >= lines.untilMs()) {
            linesBefore.remove(terminal);
            if (account == null) {
                store(terminal, "");
                recorded.remove(terminal);
            }
        }
    }

    private boolean isNear(TerminalId terminal, PropReading reading) {
        PropRecord lines = linesBefore.get(terminal);
        PropAccount account = accounts.get(terminal);
        return (lines != null && reading.equity() <= lines.flattenLevel())
                || (account != null && account.phaseAt(reading).flattens());
    }

    private boolean isAtRest(TerminalBook book) {
        long balance = book.account().orElseThrow().balance().units();
        int positions = book.positions().size();
        long nowMs = time.monotonicMs();
        Rest rest = rests.get(book.id());
        if (rest == null || rest.balance() != balance || rest.positions() != positions) {
            rest = new Rest(balance, positions, nowMs, rest == null ? nowMs : rest.readMs());
            rests.put(book.id(), rest);
        }
        boolean atRest =
                nowMs - rest.sinceMs() >= Confirmation.CONFIRM_MS || nowMs - rest.readMs() >= LONGEST_UNREST_MS;
        if (atRest) {
            rests.put(book.id(), new Rest(balance, positions, rest.sinceMs(), nowMs));
        }
        return atRest;
    }

    private void follow(PropAccount account, PropReading reading, TerminalBook book) {
        account.read(reading);
        voice.tell(account, book.account().map(Account::currency).orElse(""));
        long sinceMs = time.monotonicMs() - recordedMs.getOrDefault(account.terminal(), Long.MIN_VALUE / 2);
        if (account.hasTurned()
                || (sinceMs >= RECORD_EVERY_MS && !recordOf(account).equals(recorded.get(book.id())))) {
            record(account);
        }
    }

    private static PropRecord recordOf(PropAccount account) {
        return PropRecord.of(
                account.assignment().pack().id(),
                account.status(),
                account.tracker().save());
    }

    private void record(PropAccount account) {
        PropRecord now = recordOf(account);
        recorded.put(account.terminal(), now);
        recordedMs.put(account.terminal(), time.monotonicMs());
        store(account.terminal(), now.format());
    }

    private void store(TerminalId terminal, String value) {
        recorder.record(new SettingChanged(PREFIX + terminal.name(), value, "prop", time.nowMs()));
    }

    /// A person re-arms: whether the account is still where it has to be flat.
    boolean stillHolds(TerminalBook book) {
        PropAccount account = accounts.get(book.id());
        return book.account().isPresent()
                && (account == null || !account.isMisfit())
                && isNear(book.id(), reading(book));
    }

    /// What the rules know of it.
    PropStanding standing(TerminalBook book) {
        PropAccount account = accounts.get(book.id());
        PropRecord lines = linesBefore.get(book.id());
        if (account == null && lines == null) {
            return PropStanding.NONE;
        }
        if (book.account().isEmpty()) {
            return new PropStanding("", 0, "the account of " + book.id() + " is not known; wait for its report");
        }
        PropReading reading = reading(book);
        long line = Long.MIN_VALUE;
        String blocked = "";
        String name = lines == null ? "" : lines.pack();
        if (lines != null) {
            line = lines.flattenLevel();
            blocked = reading.equity() <= lines.blockLevel() ? PropVoice.linesBefore(book.id(), lines) : "";
        }
        if (account != null) {
            name = account.assignment().pack().name();
            line = Math.max(line, account.status().flattenLevel());
            String own = PropVoice.blocked(account, account.phaseAt(reading));
            blocked = own.isEmpty() ? blocked : own;
        }
        long room = Saturated.add(Saturated.add(reading.equity(), -line), -stops.loss(book));
        return new PropStanding(name, room, blocked);
    }

    /// Those that can be seen, in the order of the books.
    List<PropView> views(Collection<TerminalBook> books) {
        List<PropView> views = new ArrayList<>();
        for (TerminalBook book : books) {
            PropAccount account = accounts.get(book.id());
            if (account != null && book.account().isPresent()) {
                views.add(PropVoice.view(account, book.account().orElseThrow().currency(), time.nowMs()));
            }
        }
        return views;
    }

    /// Why the account is flattened, for the trader.
    void tell(TerminalBook book) {
        voice.flattened(book.id(), Optional.ofNullable(accounts.get(book.id())));
    }
}
