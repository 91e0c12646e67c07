package dev.yoke.core.engine;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.PlanCheck;
import dev.yoke.core.manage.StoredPlan;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How plans come to positions and leave them: promised to an entry and handed to the position that it opens, found
/// again under the new ticket that MetaTrader 4 gives to what a partial close leaves, ended when the position is gone.
final class PlanArrivals {

    /// A position that is gone may come back under a new ticket within this time.
    private static final long RENAMING_MS = 3_000;

    /// A promise is kept this long for a position that does not show.
    private static final long VAIN_MS = 10_000;

    private static final String RENAMED = "from #";

    static final PlanView DAMAGED = new PlanView(
            "", "", Price.NONE, "the stored plan cannot be read; set it anew or clear it, and watch the position");

    private final EngineTime time;
    private final PlanBook plans;
    private final IntentBook intents;
    private final Terminals terminals;
    private final ActivityFeed activities;
    private final Following following;
    private final Map<PlanKey, Long> goneSinceMs = new TreeMap<>();
    private final Map<PlanKey, Long> vainSinceMs = new TreeMap<>();

    /// Who follows plans.
    interface Following {

        /// Starts; the caller records it.
        ManagedPosition begin(TerminalBook book, Position position, SymbolSpec spec, ExitPlan plan);

        /// Goes on with what is known of a plan, and records it.
        void goOn(TerminalBook book, Position position, SymbolSpec spec, StoredPlan stored);
    }

    PlanArrivals(
            EngineTime time,
            PlanBook plans,
            IntentBook intents,
            Terminals terminals,
            ActivityFeed activities,
            Following following) {
        this.time = time;
        this.plans = plans;
        this.intents = intents;
        this.terminals = terminals;
        this.activities = activities;
        this.following = following;
    }

    void restore(Map<String, String> settings) {
        for (String which : plans.restore(settings)) {
            activities.add(
                    Level.ALARM,
                    "plan",
                    "The exit plan of " + which + " cannot be read and is not followed. The position is left alone;"
                            + " set the plan anew.");
        }
    }

    /// Promises the positions of these orders the signal's plan.
    ///
    /// @return `before` and the promises, to be on the disk together with the orders
    List<JournalEntry> promise(ExitPlan plan, List<OrderDispatch.Planned> orders, List<JournalEntry> before) {
        if (plan.isEmpty()) {
            return before;
        }
        List<JournalEntry> entries = new ArrayList<>(before);
        for (OrderDispatch.Planned order : orders) {
            long magic = magic(order.command());
            if (magic != 0) {
                entries.add(plans.promise(new PlanKey(order.terminal(), magic), plan));
            }
        }
        return entries;
    }

    private static long magic(OrderCommand command) {
        return Intent.magicOf(command);
    }

    /// A position without a plan: it may have been promised one, or have had one under another ticket.
    void onAppeared(TerminalBook book, Position position, SymbolSpec spec) {
        if (!takeOver(book, position, spec)) {
            keepPromise(book, position, spec);
        }
    }

    private void keepPromise(TerminalBook book, Position position, SymbolSpec spec) {
        keepPromise(new PlanKey(book.id(), position.magic()), book, position, spec);
    }

    private void keepPromise(PlanKey entry, TerminalBook book, Position position, SymbolSpec spec) {
        ExitPlan plan = plans.promised().get(entry);
        if (plan == null) {
            return;
        }
        if (plan.needsRisk() && !position.stopLoss().isSet() && plan.risk().isEmpty()) {
            return; // The stop of some brokers comes after the fill; the alarm for naked positions watches over that.
        }
        Optional<String> problem = PlanCheck.problem(plan, position, spec);
        if (problem.isPresent()) {
            activities.add(
                    Level.ALARM,
                    "plan",
                    "No plan for " + position.symbol() + " #" + position.ticket() + " on " + book.id() + ": "
                            + problem.get() + ".");
        } else {
            ManagedPosition managed = following.begin(book, position, spec, plan);
            plans.store(managed);
            activities.add(
                    Level.NOTE,
                    "plan",
                    "Plan of " + managed + ": " + managed.exit().summary() + "."
                            + PlanCheck.remark(plan, position, spec));
        }
        plans.forgetPromise(entry);
    }

    /// MetaTrader 4 opens what a partial close leaves under a new ticket and names the old one in its comment. The
    /// bridge keeps the identifier; where it cannot, the plan follows the comment.
    private boolean takeOver(TerminalBook book, Position position, SymbolSpec spec) {
        long old = ticketIn(position.comment());
        if (old == 0) {
            return false;
        }
        for (ManagedPosition managed : List.copyOf(plans.followed())) {
            if (isSame(managed, book, position, old)) {
                StoredPlan stored =
                        new StoredPlan(managed.exit().plan(), managed.exit().progress());
                goOn(PlanBook.key(managed), book, position, spec, stored);
                return true;
            }
        }
        for (Map.Entry<PlanKey, StoredPlan> waiting :
                List.copyOf(plans.waiting().entrySet())) {
            StoredPlan stored = waiting.getValue();
            if (waiting.getKey().terminal().equals(book.id())
                    && stored.progress().ticket() == old
                    && stored.progress().side() == position.side()) {
                goOn(waiting.getKey(), book, position, spec, stored);
                return true;
            }
        }
        return false;
    }

    private void goOn(PlanKey old, TerminalBook book, Position position, SymbolSpec spec, StoredPlan stored) {
        plans.end(old);
        goneSinceMs.remove(old);
        activities.add(
                Level.NOTE,
                "plan",
                "Plan of " + position.symbol() + " #" + stored.progress().ticket() + " on " + book.id()
                        + " goes on under #" + position.ticket() + ".");
        following.goOn(book, position, spec, stored);
    }

    private static boolean isSame(ManagedPosition managed, TerminalBook book, Position position, long oldTicket) {
        Position before = managed.position();
        return managed.book() == book
                && before.ticket() == oldTicket
                && before.symbol().equals(position.symbol())
                && before.side() == position.side()
                && before.openPrice().equals(position.openPrice());
    }

    private static long ticketIn(String comment) {
        int at = comment.indexOf(RENAMED);
        if (at < 0) {
            return 0;
        }
        int from = at + RENAMED.length();
        int end = from;
        while (end < comment.length() && end < from + 18 && Character.isDigit(comment.charAt(end))) {
            end++;
        }
        return end == from ? 0 : Long.parseLong(comment.substring(from, end));
    }

    void onGone(Position position) {
        PlanKey key = new PlanKey(position.terminal(), position.identifier());
        if (plans.find(key).isPresent()) {
            goneSinceMs.putIfAbsent(key, time.monotonicMs());
        }
    }

    /// After a terminal told its whole book: plans of an earlier cockpit whose positions are gone end.
    void dropClosedMeanwhile(TerminalBook book) {
        for (PlanKey key : List.copyOf(plans.waiting().keySet())) {
            if (key.terminal().equals(book.id()) && book.position(key.number()).isEmpty()) {
                end(key, "#" + key.number() + " on " + key.terminal());
            }
        }
    }

    void watch() {
        for (Map.Entry<PlanKey, Long> gone : List.copyOf(goneSinceMs.entrySet())) {
            PlanKey key = gone.getKey();
            Optional<ManagedPosition> managed = plans.find(key);
            boolean isBack = terminals.of(key.terminal()).position(key.number()).isPresent();
            if (isBack || managed.isEmpty()) {
                goneSinceMs.remove(key);
            } else if (time.monotonicMs() - gone.getValue() >= RENAMING_MS) {
                goneSinceMs.remove(key);
                end(key, managed.get().toString());
            }
        }
        forgetVainPromises();
    }

    private void end(PlanKey key, String which) {
        plans.end(key);
        activities.add(Level.NOTE, "plan", "Plan of " + which + " ended: the position is closed.");
    }

    /// Our entry was filled. Where it only added to a netting position, no position will ever carry its magic number.
    void onEntryFilled(TerminalBook book, long magic, long identifier) {
        PlanKey entry = new PlanKey(book.id(), magic);
        Optional<Position> position = book.position(identifier).filter(found -> found.magic() != magic);
        if (position.isEmpty() || !plans.promised().containsKey(entry)) {
            return;
        }
        Optional<SymbolSpec> spec = book.spec(position.get().symbol());
        if (plans.find(new PlanKey(book.id(), identifier)).isPresent() || spec.isEmpty()) {
            activities.add(
                    Level.NOTE,
                    "plan",
                    "The lots were added to " + position.get().symbol() + " #"
                            + position.get().ticket() + " on " + book.id() + ", which keeps the plan it has.");
            plans.forgetPromise(entry);
        } else {
            keepPromise(entry, book, position.get(), spec.get());
        }
    }

    /// Promises whose order is neither on its way nor in the book, and whose position is not there. A fill is told as
    /// an order that went and a position that came, so that for a moment neither may be there.
    private void forgetVainPromises() {
        if (plans.promised().isEmpty()) {
            return;
        }
        for (PlanKey entry : List.copyOf(plans.promised().keySet())) {
            TerminalBook book = terminals.of(entry.terminal());
            if (!book.synced()
                    || book.hasMagic(entry.number())
                    || intents.isEntryLive(entry.terminal(), entry.number())) {
                vainSinceMs.remove(entry);
            } else if (time.monotonicMs() - vainSinceMs.computeIfAbsent(entry, key -> time.monotonicMs()) >= VAIN_MS) {
                vainSinceMs.remove(entry);
                plans.forgetPromise(entry);
            }
        }
    }
}
