package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.RecentSignals;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.QueueView;
import java.util.Set;

/// All trading state and every decision on it, without threads, clocks or I/O: the same inputs in the same order
/// give the same effects.
///
/// Thread: the engine's only.
final class TradingCore {

    private final EngineConfig config;
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
    private final OrderWatch watch;
    private final Reconciler reconciler;
    private final DailyLossGuard dailyLoss;
    private final PropDesk prop;
    private final IntentTracker tracker;
    private final IntentIds ids;
    private final ExitDesk exits;
    private final ModifyDesk modifications;
    private final ManageDesk manage;
    private final StopDesk stops;
    private final NakedStopWatch nakedStops;
    private final OcoDesk oco;
    private final Excursions excursions;
    private final OcoPairs ocoPairs;
    private final FlattenDesk flatten;
    private final TerminalDesk terminalDesk;
    private final SignalDesk signals;
    private final SignalRouter router;
    private final AgentBook agents;
    private final StrategyDesk strategies;
    private final Inbox inbox;
    private final ViewBuilder views;
    private final Circumstances circumstances;
    private final PolicyDesk policies;
    private final SignalLog signalLog = new SignalLog(time);

    TradingCore(EngineConfig config, Effects effects, Journal.Recovered recovered) {
        this.config = config;
        time.advance(config.startMs(), 0);
        recorder = new Recorder(effects);
        killSwitch = new KillSwitch(time, recorder);
        liveGate = new LiveGate(time, recorder);
        market = new MarketBook(time, config, effects, terminals);
        policies = new PolicyDesk(time, recorder, new ServerDays(time, recorder, terminals, market), activities);
        Breakers breakers = new Breakers(time, recorder, activities, policies::general);
        RetryDesk retries = new RetryDesk(time);
        TraceBook traces = new TraceBook(time, recorder);
        watch = new OrderWatch(
                time,
                effects,
                activities,
                breakers,
                retries,
                new EmergencyStop(time, killSwitch, activities, policies::general),
                traces,
                policies::general,
                signalLog);
        intents = new IntentBook(time, recorder, watch);
        reconciler = new Reconciler(time, recorder, intents, activities);
        dailyLoss = new DailyLossGuard(time, recorder, market, activities);
        prop = new PropDesk(time, recorder, market, deals, intents, activities);
        tracker = new IntentTracker(time, recorder, effects, intents, activities);
        ids = new IntentIds(config.startMs(), recovered.lastMagic());
        circumstances = new Circumstances(time, recorder, effects, terminals, market, activities);
        OrderDispatch dispatch = new OrderDispatch(
                time, recorder, effects, intents, ids, killSwitch, liveGate, terminals, activities, circumstances);
        ExitOrders exitOrders = new ExitOrders(time, dispatch);
        exits = new ExitDesk(terminals, intents, dispatch, exitOrders, market);
        manage = new ManageDesk(time, recorder, effects, terminals, intents, market, exitOrders, activities);
        excursions = new Excursions(time, recorder, market);
        stops = new StopDesk(terminals, intents, market, exitOrders, policies::of);
        nakedStops = new NakedStopWatch(time, terminals, intents, stops, activities, policies::of);
        oco = new OcoDesk(time, recorder, terminals, intents, exitOrders, activities);
        ocoPairs = new OcoPairs(time, recorder, terminals, intents, oco, activities, effects);
        modifications = new ModifyDesk(time, terminals, dispatch, killSwitch, liveGate, market);
        flatten = new FlattenDesk(time, recorder, effects, terminals, killSwitch, ids, activities);
        terminalDesk = new TerminalDesk(
                time,
                config.sizingTimeframe(),
                recorder,
                effects,
                terminals,
                killSwitch,
                market,
                reconciler,
                dailyLoss,
                tracker,
                flatten,
                intents,
                deals,
                activities,
                watch,
                circumstances);
        StrategyLedger ledger = new StrategyLedger(intents::tag);
        deals.listen(ledger::onDeal);
        deals.listen(signalLog::onDeal);
        deals.listen(ocoPairs::onDeal);
        MarketStates states = new MarketStates(market, config.sizingTimeframe());
        StrategyStandings standings = new StrategyStandings(time, intents, states, ledger);
        PortfolioSource portfolio = new PortfolioSource(terminals, intents, market);
        ContextSource contexts = new ContextSource(
                recorder,
                intents,
                killSwitch,
                liveGate,
                market,
                dailyLoss,
                breakers,
                standings,
                portfolio,
                prop,
                circumstances);
        RiskViews riskViews =
                new RiskViews(time, market, portfolio, dailyLoss, policies, prop, circumstances, states, terminals);
        inbox = new Inbox(time, config.confirmTtlMs());
        router = new SignalRouter(terminals);
        EntryJudge judge = new EntryJudge(time, market, portfolio, contexts);
        signals = new SignalDesk(
                time,
                recorder,
                router,
                judge,
                exits,
                dispatch,
                inbox,
                activities,
                recentSignals,
                policies,
                watch,
                traces,
                manage.arrivals(),
                signalLog,
                judgements -> riskViews.with(judgements, terminals.all()),
                ocoPairs);
        agents = new AgentBook(time, recorder, router, activities);
        strategies = new StrategyDesk(time, terminals, market, states, agents, standings, policies, signals::submit);
        views = new ViewBuilder(
                time,
                terminals,
                market,
                intents,
                killSwitch,
                liveGate,
                dailyLoss,
                contexts,
                riskViews,
                flatten,
                inbox,
                deals,
                recorder,
                policies,
                manage::view,
                excursions,
                this::isLinked,
                signals);
        restore(recovered);
    }

    private void restore(Journal.Recovered recovered) {
        killSwitch.restore(recovered.settings());
        policies.restore(recovered.settings());
        liveGate.restore(recovered.settings());
        agents.restore(recovered.settings());
        dailyLoss.restore(recovered.settings());
        prop.restore(recovered.settings());
        circumstances.restore(recovered);
        intents.restore(recovered);
        reconciler.restore(recovered.positions());
        manage.restore(recovered.settings());
        excursions.restore(recovered.excursions());
        oco.restore(recovered.settings());
        ocoPairs.restore(recovered.settings());
        flatten.restore(recovered.settings());
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

    /// An event or a command was handed in at that time.
    void advance(long monotonicNs) {
        time.advance(monotonicNs);
    }

    void onTick(Instrument instrument, long bid, long ask, long timeMs) {
        try {
            market.onTick(instrument, bid, ask, timeMs);
        } finally {
            manage.onTick(instrument, bid, ask);
        }
    }

    void onEvent(Event event) {
        switch (event) {
            case Event.TimeAdvanced advanced -> onTime(advanced);
            case Event.TerminalEvent terminal -> onTerminal(terminal, terminals.of(terminal.terminal()));
            case Event.CalendarReport report -> circumstances.on(report);
            case Event.JournalSynced synced -> recorder.onSynced(synced.ticket());
            case Event.JournalFailed failed -> journalFailed(failed.reason());
            case Event.SignalUnreadable unreadable -> watch.unreadable(unreadable.source(), unreadable.reason());
        }
    }

    private void onTerminal(Event.TerminalEvent event, TerminalBook book) {
        Faults faults = new Faults();
        faults.run(() -> terminalDesk.on(event, book));
        faults.run(() -> prop.on(event, book));
        faults.run(() -> manage.on(event, book));
        faults.run(() -> excursions.on(event, book));
        faults.run(() -> oco.on(event, book));
        faults.run(() -> ocoPairs.on(event, book));
        faults.rethrow();
    }

    private void onTime(Event.TimeAdvanced advanced) {
        time.advance(advanced.nowMs(), advanced.monotonicNs());
        Faults faults = new Faults();
        faults.run(policies::watch);
        faults.run(tracker::watch);
        faults.run(circumstances::watch);
        faults.run(signals::watch);
        faults.run(strategies::watch);
        faults.run(flatten::watch);
        faults.run(manage::watch);
        faults.run(excursions::watch);
        faults.run(ocoPairs::watch);
        faults.run(oco::watch);
        faults.run(nakedStops::watch);
        for (TerminalBook book : terminals.all()) {
            faults.run(() -> watchDailyLoss(book));
            faults.run(() -> watchProp(book));
        }
        faults.rethrow();
    }

    private void watchDailyLoss(TerminalBook book) {
        RiskPolicy policy = policies.of(book.id());
        if (dailyLoss.check(book, policy) && !killSwitch.isHaltedItself(book.id())) {
            dailyLoss.tell(book, policy);
            flatten.flattenOne(book, "daily-loss");
        }
    }

    private void watchProp(TerminalBook book) {
        if (prop.check(book) && !killSwitch.isHaltedItself(book.id())) {
            prop.tell(book);
            flatten.flattenOne(book, "prop");
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

    void onCommand(Command command, Reply reply) {
        switch (command) {
            case Command.SubmitSignal submit -> signals.submit(submit, reply);
            case Command.SubmitPair pair -> signals.submit(pair, reply);
            case Command.PreviewSignal preview -> signals.preview(preview.signal(), reply);
            case Command.ConfirmSignal confirm -> signals.confirm(confirm.signal(), confirm.approve(), reply);
            case Command.ClosePosition close -> exits.close(close, PERSON, reply);
            case Command.ClosePositions close -> exits.close(close, PERSON, reply);
            case Command.MoveToBreakEven move -> stops.moveToBreakEven(move, PERSON, reply);
            case Command.ProtectPosition protect -> stops.protect(protect, PERSON, reply);
            case Command.ProtectPositions protect -> stops.protect(protect, PERSON, reply);
            case Command.SetExitPlan set -> manage.set(set, PERSON, reply);
            case Command.ClearExitPlan clear -> manage.clear(clear, reply);
            case Command.LinkOco link -> oco.link(link, PERSON, reply);
            case Command.ModifyPosition modify -> modifications.modify(modify, PERSON, reply);
            case Command.ModifyOrder modify -> modifications.modify(modify, PERSON, reply);
            case Command.CancelOrder cancel -> exits.cancel(cancel, PERSON, reply);
            case Command.FlattenAll all when all.dryRun() -> flatten.dryRun(all.origin(), reply);
            case Command.FlattenAll all -> flatten.flattenAll(all.origin(), reply);
            case Command.Rearm rearm -> rearm(rearm.origin(), reply);
            case Command.SetLiveTrading live ->
                liveGate.set(live, terminals.find(live.terminal()).flatMap(TerminalBook::identity), reply);
            case Command.AssignPropPack assign -> prop.assign(assign, reply);
            case Command.SetRiskPolicy set -> policies.set(set, reply);
            case Command.ReportSettings report -> policies.report(report, reply);
            case Command.SetAgent set -> agents.set(set, reply);
            case Command.SetStrategyParameter set -> agents.set(set, reply);
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
        Set<TerminalId> unfinished = flatten.unfinished();
        killSwitch.rearm(origin);
        flatten.rearmed();
        StringBuilder still = new StringBuilder();
        for (TerminalBook book : terminals.all()) {
            if (dailyLoss.isBreached(book, policies.of(book.id()))) {
                haltAgain(book, "daily-loss", unfinished);
                still.append(' ')
                        .append(book.id())
                        .append(" stays halted by its daily loss until its server's midnight.");
            } else if (prop.stillHolds(book)) {
                haltAgain(book, "prop", unfinished);
                still.append(' ').append(book.id()).append(" stays halted: it is too near to its prop firm's floor.");
            }
            terminalDesk.release(book);
        }
        activities.add(Level.WARNING, "halt", "Re-armed by " + origin + "." + still);
        reply.answer(
                Answer.accepted((halted ? "Re-armed: entries are possible again." : "Nothing was halted.") + still));
    }

    /// What it has lost is no reason to leave open what was being closed.
    private void haltAgain(TerminalBook book, String why, Set<TerminalId> unfinished) {
        if (unfinished.contains(book.id())) {
            flatten.flattenOne(book, why);
        } else {
            killSwitch.halt(book.id(), why);
        }
    }

    private boolean isLinked(TerminalId terminal, long ticket) {
        return oco.isLinked(terminal, ticket)
                || terminals
                        .of(terminal)
                        .order(ticket)
                        .filter(order -> ocoPairs.isPaired(terminal, order.magic()))
                        .isPresent();
    }

    /// What a screen may see now. `queues` and `journal` are measured by the caller.
    ViewBuilder views() {
        return views;
    }

    QueueView signalQueue() {
        return signals.queueView();
    }

    SignalLog signalLog() {
        return signalLog;
    }

    ActivityFeed activities() {
        return activities;
    }

    MarketBook market() {
        return market;
    }

    StrategyDesk strategies() {
        return strategies;
    }

    PolicyDesk policies() {
        return policies;
    }
}
