package dev.yoke.core.engine;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.Journal;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.DealView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PlanView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Takes the picture that screens and APIs see.
final class ViewBuilder {

    private final EngineTime time;
    private final Terminals terminals;
    private final MarketBook market;
    private final IntentBook intents;
    private final KillSwitch killSwitch;
    private final LiveGate liveGate;
    private final DailyLossGuard dailyLoss;
    private final ContextSource contexts;
    private final FlattenDesk flatten;
    private final Inbox inbox;
    private final DealHistory deals;
    private final Recorder recorder;
    private final PolicyDesk policies;
    private final SignalDesk signals;
    private final PositionViews positionViews;
    private final BiPredicate<TerminalId, Long> linked;
    private final RiskViews riskViews;
    private final MarketNames names = new MarketNames();
    private long dealsRevision = -1;
    private List<DealView> dealViews = List.of();
    private long version;

    ViewBuilder(
            EngineTime time,
            Terminals terminals,
            MarketBook market,
            IntentBook intents,
            KillSwitch killSwitch,
            LiveGate liveGate,
            DailyLossGuard dailyLoss,
            ContextSource contexts,
            RiskViews riskViews,
            FlattenDesk flatten,
            Inbox inbox,
            DealHistory deals,
            Recorder recorder,
            PolicyDesk policies,
            Function<Position, Optional<PlanView>> plans,
            Excursions excursions,
            BiPredicate<TerminalId, Long> linked,
            SignalDesk signals) {
        this.time = time;
        this.terminals = terminals;
        this.market = market;
        this.intents = intents;
        this.killSwitch = killSwitch;
        this.liveGate = liveGate;
        this.dailyLoss = dailyLoss;
        this.contexts = contexts;
        this.flatten = flatten;
        this.inbox = inbox;
        this.deals = deals;
        this.recorder = recorder;
        this.policies = policies;
        this.signals = signals;
        this.positionViews =
                new PositionViews(market, intents, plans, excursions, new OneCurrency(time, terminals, market));
        this.linked = linked;
        this.riskViews = riskViews;
    }

    CockpitView build(List<QueueView> queues, Journal.Stats journal) {
        return new CockpitView(
                ++version,
                time.nowMs(),
                killSwitch.view(),
                terminalViews(),
                positions(),
                orders(),
                recentDeals(),
                inbox.view(),
                quotes(),
                riskViews.of(terminals.all()),
                flatten.view(),
                queues,
                journal(journal),
                signals.view());
    }

    private List<TerminalView> terminalViews() {
        List<TerminalView> views = new ArrayList<>();
        for (TerminalBook book : terminals.all()) {
            int unknown = intents.unknownOutcomes(book.id());
            boolean loading = book.link() == LinkState.LIVE && book.isLoadingHistory(time.monotonicMs());
            views.add(new TerminalView(
                    book.id(),
                    book.identity(),
                    loading ? LinkState.SYNCING : book.link(),
                    loading ? "reading the candle history" : book.linkReason(),
                    book.heartbeat().map(beat -> beat.utcMs()).orElse(0L),
                    book.serverOffsetMs(),
                    book.heartbeat().map(beat -> beat.pingUs()).orElse(0L),
                    book.account().map(account -> revalued(book, account)),
                    book.identity().map(liveGate::isArmed).orElse(false),
                    killSwitch.isHalted(book.id()) || book.guardHalted(),
                    contexts.isReconciled(book) && unknown == 0,
                    book.tradingBlocked(),
                    unknown,
                    dailyLoss.dayStartBalance(book),
                    dailyLoss.dayProfit(book),
                    List.copyOf(book.specs()),
                    book.health()));
        }
        return views;
    }

    /// The broker's figures with floating profit and equity from the latest quotes.
    private Account revalued(TerminalBook book, Account account) {
        long equity = market.equity(book);
        long floating = equity - account.balance().units() - account.credit().units();
        String currency = account.currency();
        return new Account(
                account.terminal(),
                account.balance(),
                new Money(equity, currency),
                account.credit(),
                account.margin(),
                new Money(equity - account.margin().units(), currency),
                account.marginLevel(),
                account.stopOutMode(),
                account.stopOutLevel(),
                new Money(floating, currency),
                account.hedging());
    }

    private List<PositionView> positions() {
        List<PositionView> views = new ArrayList<>();
        for (TerminalBook book : terminals.all()) {
            book.positions().forEach(position -> views.add(positionViews.of(book, position)));
        }
        return views;
    }

    private List<OrderView> orders() {
        List<OrderView> views = new ArrayList<>();
        for (TerminalBook book : terminals.all()) {
            for (Order order : book.orders()) {
                views.add(positionViews.of(book, order, linked.test(book.id(), order.ticket())));
            }
        }
        return views;
    }

    private List<DealView> recentDeals() {
        if (dealsRevision != deals.revision()) {
            dealsRevision = deals.revision();
            List<Deal> newest = deals.newestFirst();
            List<DealView> views = new ArrayList<>(newest.size());
            for (Deal deal : newest) {
                views.add(new DealView(
                        deal,
                        positionViews.source(deal.magic()),
                        PositionViews.digits(terminals.of(deal.terminal()), deal.symbol())));
            }
            dealViews = List.copyOf(views);
        }
        return dealViews;
    }

    private List<QuoteView> quotes() {
        List<QuoteView> views = new ArrayList<>();
        for (InstrumentBook book : market.instruments()) {
            SymbolSpec spec = book.terminal().spec(book.instrument().symbol()).orElse(null);
            if (spec != null && book.hasQuote()) {
                RiskPolicy policy = policies.of(book.terminal().id());
                boolean stale = book.terminal().link() != LinkState.LIVE
                        || book.ageMs(time.monotonicMs()) > policy.of(Limit.MAX_QUOTE_AGE);
                views.add(new QuoteView(
                        book.instrument(),
                        book.bid(),
                        book.ask(),
                        book.timeMs(),
                        spec.digits(),
                        spec.point(),
                        book.dayOpen(),
                        stale,
                        names.of(book.instrument(), spec),
                        isClosed(book, spec),
                        policy.of(Limit.MAX_SPREAD)));
            }
        }
        views.sort(Comparator.comparing(QuoteView::instrument));
        return views;
    }

    /// Hours that cannot be read count as closed, as the rule about them says.
    private boolean isClosed(InstrumentBook book, SymbolSpec spec) {
        return !spec.sessions().isReadable()
                || !spec.sessions().isOpen(time.nowMs() + book.terminal().serverOffsetMs());
    }

    private JournalView journal(Journal.Stats stats) {
        String broken = recorder.broken();
        return new JournalView(broken.isEmpty(), broken, stats.queued(), stats.syncs(), stats.syncMicros());
    }
}
