package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DealStored;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.Activity.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Takes in what terminals report: their links, books, results and candles, each into the state it belongs to and into
/// the journal.
final class TerminalDesk {

    /// A terminal counts as ready without its candle history after this.
    private static final long HISTORY_PATIENCE_MS = 10_000;

    private final EngineTime time;
    private final Timeframe sizingTimeframe;
    private final Recorder recorder;
    private final Effects effects;
    private final Terminals terminals;
    private final KillSwitch killSwitch;
    private final MarketBook market;
    private final Reconciler reconciler;
    private final DailyLossGuard dailyLoss;
    private final IntentTracker tracker;
    private final FlattenDesk flatten;
    private final IntentBook intents;
    private final DealHistory deals;
    private final ActivityFeed activities;
    private final OrderWatch watch;
    private final Circumstances circumstances;
    private final Set<TerminalId> releases = new HashSet<>();

    TerminalDesk(
            EngineTime time,
            Timeframe sizingTimeframe,
            Recorder recorder,
            Effects effects,
            Terminals terminals,
            KillSwitch killSwitch,
            MarketBook market,
            Reconciler reconciler,
            DailyLossGuard dailyLoss,
            IntentTracker tracker,
            FlattenDesk flatten,
            IntentBook intents,
            DealHistory deals,
            ActivityFeed activities,
            OrderWatch watch,
            Circumstances circumstances) {
        this.time = time;
        this.sizingTimeframe = sizingTimeframe;
        this.recorder = recorder;
        this.effects = effects;
        this.terminals = terminals;
        this.killSwitch = killSwitch;
        this.market = market;
        this.reconciler = reconciler;
        this.dailyLoss = dailyLoss;
        this.tracker = tracker;
        this.flatten = flatten;
        this.intents = intents;
        this.deals = deals;
        this.activities = activities;
        this.watch = watch;
        this.circumstances = circumstances;
    }

    void on(Event.TerminalEvent event, TerminalBook book) {
        switch (event) {
            case Event.TerminalConnected connected -> onConnected(connected, book);
            case Event.TerminalWithdrawn gone -> onWithdrawn(book);
            case Event.LinkChanged changed -> onLink(changed, book);
            case Event.HeartbeatReceived beat -> book.heartbeat(beat);
            case Event.SymbolSpecified specified -> book.specify(specified.spec());
            case Event.AccountReport report -> book.account(report.account());
            case Event.SnapshotReport snapshot -> onSnapshot(snapshot, book);
            case Event.PositionOpened opened -> onOpened(opened.position(), book);
            case Event.PositionChanged changed -> store(changed.position(), book);
            case Event.PositionClosed closed -> {
                book.remove(closed.position());
                recorder.record(new JournalEntry.PositionRemoved(
                        book.id(), closed.position().identifier(), time.nowMs()));
            }
            case Event.OrderPlaced placed -> {
                book.put(placed.order());
                watch.appeared(book.id(), placed.order().magic());
                if (intents.tag(placed.order().magic()).isPresent()) {
                    flatten.onOwnAppeared(book);
                }
                recorder.record(new JournalEntry.OrderStored(placed.order(), time.nowMs()));
            }
            case Event.OrderChanged changed -> {
                book.put(changed.order());
                recorder.record(new JournalEntry.OrderStored(changed.order(), time.nowMs()));
            }
            case Event.OrderRemoved removed -> {
                book.remove(removed.order());
                recorder.record(
                        new JournalEntry.OrderRemoved(book.id(), removed.order().ticket(), time.nowMs()));
            }
            case Event.DealAdded added -> onDeal(added.deal());
            case Event.CommandAcknowledged acknowledged -> tracker.on(acknowledged);
            case Event.CommandResulted resulted -> tracker.on(resulted);
            case Event.CommandUncertain uncertain -> tracker.on(uncertain);
            case Event.FlattenSent sent -> flatten.on(sent);
            case Event.FlattenResulted resulted -> flatten.on(resulted);
            case Event.CandlesReport report -> onCandles(report);
        }
    }

    private void onConnected(Event.TerminalConnected connected, TerminalBook book) {
        terminals.isBack(book.id());
        book.connect(connected.identity());
        if (killSwitch.isHalted(book.id()) || releases.remove(book.id())) {
            effects.guard(book.id(), killSwitch.isHalted(book.id()));
        }
        note(
                "link",
                book,
                "connected: account " + connected.identity().login() + " at "
                        + connected.identity().server() + ", "
                        + connected.identity().tradeMode());
    }

    /// One that is connected is the authority for what is open, whatever anybody says.
    private void onWithdrawn(TerminalBook book) {
        if (book.link() == LinkState.OFFLINE) {
            note("link", book, "was taken out of this cockpit");
            terminals.withdraw(book.id());
        }
    }

    private void onLink(Event.LinkChanged changed, TerminalBook book) {
        LinkState before = book.link();
        book.link(changed.state(), changed.reason(), time.nowMs());
        boolean worse = changed.state() == LinkState.OFFLINE || changed.state() == LinkState.STALE;
        if (before != changed.state() && (worse || before == LinkState.STALE)) {
            Trouble trouble = changed.state() == LinkState.STALE ? Trouble.LINK_STALE : Trouble.LINK_LOST;
            if (worse && trouble.asksFor(Trouble.Step.RETRY)) {
                effects.requestSnapshot(book.id());
            }
            activities.add(
                    worse ? trouble.level() : Level.NOTE,
                    "link",
                    book.id() + " is " + changed.state().name().toLowerCase(Locale.ROOT) + ": " + changed.reason()
                            + ".");
        }
    }

    private void onSnapshot(Event.SnapshotReport snapshot, TerminalBook book) {
        boolean first = !book.synced();
        reconciler.compare(book, snapshot);
        book.replace(snapshot);
        snapshot.positions().forEach(position -> watch.appeared(book.id(), position.magic()));
        snapshot.orders().forEach(order -> watch.appeared(book.id(), order.magic()));
        recorder.record(
                new JournalEntry.BookReplaced(book.id(), snapshot.positions(), snapshot.orders(), time.nowMs()));
        flatten.onSnapshot(book);
        if (hasOwn(book)) {
            flatten.onOwnAppeared(book);
        }
        recordDeals(snapshot.recentDeals());
        dailyLoss.onSnapshot(book, snapshot.recentDeals());
        if (first) {
            effects.subscribe(book.id(), symbols(book));
            book.awaitHistory(symbols(book), time.monotonicMs() + HISTORY_PATIENCE_MS);
            market.refresh(book);
            for (SymbolSpec spec : book.specs()) {
                market.watch(new Instrument(book.id(), spec.symbol()), sizingTimeframe);
                market.watch(new Instrument(book.id(), spec.symbol()), Timeframe.D1);
            }
        }
    }

    private boolean hasOwn(TerminalBook book) {
        return book.positions().stream().anyMatch(p -> intents.tag(p.magic()).isPresent())
                || book.orders().stream().anyMatch(o -> intents.tag(o.magic()).isPresent());
    }

    private static TreeSet<Symbol> symbols(TerminalBook book) {
        TreeSet<Symbol> symbols = new TreeSet<>();
        book.specs().forEach(spec -> symbols.add(spec.symbol()));
        return symbols;
    }

    private void recordDeals(List<Deal> reported) {
        circumstances.onDeals(reported);
        List<JournalEntry> fresh = new ArrayList<>();
        for (Deal deal : reported) {
            if (deals.add(deal)) {
                fresh.add(new DealStored(deal));
            }
        }
        if (!fresh.isEmpty()) {
            recorder.record(fresh.toArray(JournalEntry[]::new));
        }
    }

    private void onOpened(Position position, TerminalBook book) {
        boolean known = book.position(position.identifier()).isPresent();
        store(position, book);
        watch.appeared(book.id(), position.magic());
        if (intents.tag(position.magic()).isPresent()) {
            flatten.onOwnAppeared(book);
        } else if (!known) {
            note(
                    "reconcile/OPENED_OUTSIDE",
                    book,
                    "opened outside Yoke, adopted: " + position.side() + " " + position.lots() + " "
                            + position.symbol());
        }
    }

    private void store(Position position, TerminalBook book) {
        book.put(position);
        recorder.record(new JournalEntry.PositionStored(position, time.nowMs()));
    }

    private void onDeal(Deal deal) {
        circumstances.onDeals(List.of(deal));
        if (!deals.add(deal)) {
            return;
        }
        recorder.record(new DealStored(deal));
        if (deal.entry() != Deal.Entry.IN) {
            activities.add(
                    deal.net().isNegative() ? Level.NOTE : Level.GOOD,
                    "deal",
                    "Closed " + deal.lots() + " " + deal.symbol() + " on " + deal.terminal() + " at " + deal.price()
                            + ", " + deal.net() + " (" + deal.reason() + ").");
        }
    }

    private void onCandles(Event.CandlesReport report) {
        market.backfill(report);
        if (report.timeframe() == sizingTimeframe) {
            terminals.of(report.terminal()).historyArrived(report.instrument().symbol());
        }
        if (!report.candles().isEmpty()) {
            recorder.record(new JournalEntry.CandlesStored(report.instrument(), report.timeframe(), report.candles()));
        }
    }

    /// A terminal's own guard is released by a person's word only: one that cannot hear it now hears it when it is
    /// back.
    void release(TerminalBook book) {
        boolean halted = killSwitch.isHalted(book.id());
        if (!effects.guard(book.id(), halted) && !halted) {
            releases.add(book.id());
        }
    }

    private void note(String kind, TerminalBook book, String text) {
        recorder.record(new JournalEntry.Noted(kind, book.id().name(), text, time.nowMs()));
        activities.add(Level.NOTE, kind, book.id() + " " + text + ".");
    }
}
