package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DealStored;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.RecentSignals;
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

/// All trading state and every decision on it, without threads, clocks or I/O: the same inputs in the same order give
/// the same effects.
///
/// Thread: the engine's only.
final class TradingCore {

    /// A terminal counts as ready without its candle history after this.
    private static final long HISTORY_PATIENCE_MS = 10_000;

    private final EngineConfig config;
    private final Effects effects;
    private final EngineTime time = new EngineTime();
    private final ActivityFeed activities = new ActivityFeed(time);
    private final Terminals terminals = new Terminals();
    private final DealHistory deals = new DealHistory();
    private final RecentSignals recentSignals = new RecentSignals(RecentSignals.DEFAULT_CAPACITY);
    private final Recorder recorder;
    private final IntentBook intents;
    private final KillSwitch killSwitch;
    private final LiveGate liveGate;
    private final MarketBook market;
    private final Reconciler reconciler;
    private final DailyLossGuard dailyLoss;
    private final IntentTracker tracker;
    private final IntentIds ids;
    private final ExitDesk exits;
    private final ModifyDesk modifications;
    private final FlattenDesk flatten;
    private final SignalDesk signals;
    private final SignalRouter router;
    private final Inbox inbox;
    private final ViewBuilder views;
    private final Set<TerminalId> releases = new HashSet<>();
    private RiskPolicy policy = RiskPolicy.DEFAULT;

    TradingCore(EngineConfig config, Effects effects, Journal.Recovered recovered) {
        this.config = config;
        this.effects = effects;
        time.advance(config.startMs(), 0);
        recorder = new Recorder(effects);
        intents = new IntentBook(time, recorder);
        killSwitch = new KillSwitch(time, recorder);
        liveGate = new LiveGate(time, recorder);
        market = new MarketBook(time, config, effects, terminals);
        reconciler = new Reconciler(time, recorder, intents, activities);
        dailyLoss = new DailyLossGuard(time, recorder, market, activities);
        tracker = new IntentTracker(time, recorder, effects, intents, activities);
        ids = new IntentIds(config.startMs(), recovered.lastMagic());
        OrderDispatch dispatch =
                new OrderDispatch(time, recorder, effects, intents, ids, killSwitch, liveGate, terminals, activities);
        exits = new ExitDesk(time, terminals, intents, dispatch, market);
        modifications = new ModifyDesk(time, terminals, dispatch, killSwitch, liveGate, market);
        flatten = new FlattenDesk(time, recorder, effects, terminals, killSwitch, ids, activities);
        ContextSource contexts = new ContextSource(recorder, intents, killSwitch, liveGate, market, dailyLoss);
        inbox = new Inbox(time, config.confirmTtlMs());
        router = new SignalRouter(terminals);
        EntryJudge judge = new EntryJudge(time, market, contexts);
        signals = new SignalDesk(
                time, recorder, router, judge, exits, dispatch, inbox, activities, recentSignals, () -> policy);
        views = new ViewBuilder(
                time,
                terminals,
                market,
                intents,
                killSwitch,
                liveGate,
                dailyLoss,
                contexts,
                flatten,
                inbox,
                deals,
                recorder);
        restore(recovered);
    }

    private void restore(Journal.Recovered recovered) {
        killSwitch.restore(recovered.settings());
        liveGate.restore(recovered.settings());
        dailyLoss.restore(recovered.settings());
        intents.restore(recovered);
        reconciler.restore(recovered.positions());
        recentSignals.seed(recovered.recentSignalIds(), config.startMs());
        recovered.recentDeals().forEach(deals::add);
        recovered.openIntents().forEach(open -> terminals.of(open.terminal()));
        recovered.positions().forEach(position -> terminals.of(position.terminal()));
        if (!recovered.broken().isEmpty()) {
            journalFailed(recovered.broken());
        }
        if (killSwitch.view().halted()) {
            activities.add(
                    Level.ALARM,
                    "halt",
                    "Still halted by " + killSwitch.view().origin()
                            + " from before the restart. Exits work; re-arm to trade.");
        }
    }

    void onTick(Instrument instrument, long bid, long ask, long timeMs) {
        market.onTick(instrument, bid, ask, timeMs);
    }

    void onEvent(Event event) {
        switch (event) {
            case Event.TimeAdvanced advanced -> onTime(advanced);
            case Event.TerminalEvent terminal -> onTerminal(terminal, terminals.of(terminal.terminal()));
            case Event.JournalSynced synced -> recorder.onSynced(synced.ticket());
            case Event.JournalFailed failed -> journalFailed(failed.reason());
        }
    }

    private void onTime(Event.TimeAdvanced advanced) {
        time.advance(advanced.nowMs(), advanced.monotonicNs());
        tracker.watch();
        signals.watch();
        flatten.watch();
        for (TerminalBook book : terminals.all()) {
            if (dailyLoss.check(book, policy) && !killSwitch.isHaltedItself(book.id())) {
                dailyLoss.tell(book, policy);
                flatten.flattenOne(book, "daily-loss");
            }
        }
    }

    private void onTerminal(Event.TerminalEvent event, TerminalBook book) {
        switch (event) {
            case Event.TerminalConnected connected -> onConnected(connected, book);
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

    private void onLink(Event.LinkChanged changed, TerminalBook book) {
        LinkState before = book.link();
        book.link(changed.state(), changed.reason());
        boolean worse = changed.state() == LinkState.OFFLINE || changed.state() == LinkState.STALE;
        if (before != changed.state() && (worse || before == LinkState.STALE)) {
            activities.add(
                    worse ? Level.WARNING : Level.NOTE,
                    "link",
                    book.id() + " is " + changed.state().name().toLowerCase(Locale.ROOT) + ": " + changed.reason()
                            + ".");
        }
    }

    private void onSnapshot(Event.SnapshotReport snapshot, TerminalBook book) {
        boolean first = !book.synced();
        reconciler.compare(book, snapshot);
        book.replace(snapshot);
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
                market.watch(new Instrument(book.id(), spec.symbol()), config.sizingTimeframe());
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
        if (report.timeframe() == config.sizingTimeframe()) {
            terminals.of(report.terminal()).historyArrived(report.instrument().symbol());
        }
        if (!report.candles().isEmpty()) {
            recorder.record(new JournalEntry.CandlesStored(report.instrument(), report.timeframe(), report.candles()));
        }
    }

    private void journalFailed(String reason) {
        recorder.onFailed(reason);
        activities.add(
                Level.ALARM,
                "journal",
                "The journal cannot write: " + reason + ". New entries are denied; closing and flattening work.");
    }

    /// Something is wrong in here: no entry may rely on it any more.
    void onFault(RuntimeException fault) {
        if (killSwitch.allHalted()) {
            return;
        }
        killSwitch.haltAll("a fault in the engine");
        activities.add(
                Level.ALARM,
                "fault",
                "A fault in the engine: " + fault + ". Entries are halted, exits work. Restart Yoke and report it.");
    }

    private void note(String kind, TerminalBook book, String text) {
        recorder.record(new JournalEntry.Noted(kind, book.id().name(), text, time.nowMs()));
        activities.add(Level.NOTE, kind, book.id() + " " + text + ".");
    }

    void onCommand(Command command, Reply reply) {
        switch (command) {
            case Command.SubmitSignal submit -> signals.submit(submit.signal(), reply);
            case Command.PreviewSignal preview -> signals.preview(preview.signal(), reply);
            case Command.ConfirmSignal confirm -> signals.confirm(confirm.signal(), confirm.approve(), reply);
            case Command.ClosePosition close -> exits.close(close, PERSON, reply);
            case Command.ClosePositions close -> exits.close(close, PERSON, reply);
            case Command.ModifyPosition modify -> modifications.modify(modify, PERSON, reply);
            case Command.ModifyOrder modify -> modifications.modify(modify, PERSON, reply);
            case Command.CancelOrder cancel -> exits.cancel(cancel, PERSON, reply);
            case Command.FlattenAll all when all.dryRun() -> flatten.dryRun(all.origin(), reply);
            case Command.FlattenAll all -> flatten.flattenAll(all.origin(), reply);
            case Command.Rearm rearm -> rearm(rearm.origin(), reply);
            case Command.SetLiveTrading live ->
                liveGate.set(live, terminals.find(live.terminal()).flatMap(TerminalBook::identity), reply);
            case Command.SetRiskPolicy set -> {
                policy = set.policy();
                reply.answer(Answer.accepted("The limits are set."));
            }
            case Command.SetSourcePolicy set
            when set.source().isReserved() ->
                reply.answer(Answer.refused("A source cannot be called "
                        + set.source().name() + ": under that name a person trades. Choose another name."));
            case Command.SetSourcePolicy set -> {
                router.set(set.source());
                reply.answer(Answer.accepted("Source " + set.source().name() + " is set."));
            }
            case Command.WatchCandles watch
            when terminals.find(watch.instrument().terminal()).isEmpty() ->
                reply.answer(Terminals.unknown(watch.instrument().terminal()));
            case Command.WatchCandles watch -> {
                market.watch(watch.instrument(), watch.timeframe());
                reply.answer(Answer.accepted(""));
            }
        }
    }

    private static final String PERSON = "person";

    private void rearm(String origin, Reply reply) {
        boolean halted = killSwitch.view().halted();
        killSwitch.rearm(origin);
        flatten.rearmed();
        StringBuilder still = new StringBuilder();
        for (TerminalBook book : terminals.all()) {
            if (dailyLoss.isBreached(book, policy)) {
                killSwitch.halt(book.id(), "daily-loss");
                still.append(' ')
                        .append(book.id())
                        .append(" stays halted by its daily loss until its server's midnight.");
            }
            release(book);
        }
        activities.add(Level.WARNING, "halt", "Re-armed by " + origin + "." + still);
        reply.answer(
                Answer.accepted((halted ? "Re-armed: entries are possible again." : "Nothing was halted.") + still));
    }

    /// A terminal's own guard is released by a person's word only: one that cannot hear it now hears it when it is
    /// back.
    private void release(TerminalBook book) {
        boolean halted = killSwitch.isHalted(book.id());
        if (!effects.guard(book.id(), halted) && !halted) {
            releases.add(book.id());
        }
    }

    /// What a screen may see now. `queues` and `journal` are measured by the caller.
    ViewBuilder views() {
        return views;
    }

    ActivityFeed activities() {
        return activities;
    }

    MarketBook market() {
        return market;
    }

    RiskPolicy policy() {
        return policy;
    }
}
