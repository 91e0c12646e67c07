package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.risk.DayState;
import dev.yoke.core.risk.FlowMeters;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.OrderFlow;
import dev.yoke.core.risk.RiskMeters;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Timing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.view.NewsView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the time, the day and the flow of orders say about an entry: counters, loss streaks, equity peaks, trading
/// hours and news. Kept here, judged by the rules.
final class Circumstances {

    private static final Comparator<Deal> BY_TIME =
            Comparator.comparingLong(Deal::timeMs).thenComparingLong(Deal::ticket);

    private final EngineTime time;
    private final Terminals terminals;
    private final FlowDesk flow;
    private final EntryDays entryDays;
    private final LossStreaks losses;
    private final EquityPeaks peaks;
    private final NewsDesk news;
    private final SeenDeals seen = new SeenDeals();
    private List<Deal> recovered = List.of();

    Circumstances(
            EngineTime time,
            Recorder recorder,
            Effects effects,
            Terminals terminals,
            MarketBook market,
            ActivityFeed activities) {
        this.time = time;
        this.terminals = terminals;
        this.flow = new FlowDesk(time);
        this.entryDays = new EntryDays(time, recorder);
        this.losses = new LossStreaks(time);
        this.peaks = new EquityPeaks(time, recorder, market, activities);
        this.news = new NewsDesk(time, effects);
    }

    /// Deals of an earlier cockpit are counted with the first word about the time: until then there is no clock
    /// that never steps.
    void restore(Journal.Recovered journal) {
        entryDays.restore(journal.settings());
        peaks.restore(journal.settings());
        recovered = journal.recentDeals();
    }

    void watch() {
        takeRecovered();
        peaks.watch(terminals.all());
        news.watch(terminals.all());
    }

    private void takeRecovered() {
        List<Deal> deals = recovered;
        recovered = List.of();
        for (Deal deal : unseen(deals)) {
            losses.onDeal(deal);
            peaks.onRecovered(deal);
        }
    }

    /// Deals as reported, those that are known already among them.
    void onDeals(List<Deal> reported) {
        takeRecovered();
        for (Deal deal : unseen(reported)) {
            losses.onDeal(deal);
            peaks.onDeal(deal);
        }
    }

    private List<Deal> unseen(List<Deal> reported) {
        List<Deal> fresh = new ArrayList<>();
        for (Deal deal : reported) {
            if (seen.isNew(deal)) {
                fresh.add(deal);
            }
        }
        fresh.sort(BY_TIME);
        return fresh;
    }

    void on(Event.CalendarReport report) {
        news.on(report);
    }

    /// An order of whatever kind was made.
    void onOrder(TerminalBook book) {
        flow.onOrder(book.id());
    }

    void onEntry(Signal signal, Instrument instrument) {
        flow.onEntry(signal, instrument);
        entryDays.onEntry(terminals.of(instrument.terminal()));
    }

    OrderFlow flow(Signal signal, Instrument instrument) {
        return flow.of(signal, instrument);
    }

    DayState day(TerminalBook book, long startBalance, long profit) {
        return new DayState(
                startBalance,
                profit,
                entryDays.today(book.id(), book.serverOffsetMs()),
                losses.inARow(book.id()),
                losses.sinceLastMs(book.id()),
                peaks.drawdownPercent(book));
    }

    Timing timing(TerminalBook book, SymbolSpec spec, RiskPolicy policy) {
        long serverMs = time.nowMs() + book.serverOffsetMs();
        Optional<NewsEvent> next = news.next(spec, policy);
        Optional<NewsEvent> last = news.last(spec, policy);
        long untilMs = next.map(event -> event.timeMs() - time.nowMs()).orElse(Long.MAX_VALUE);
        long sinceMs = last.map(event -> time.nowMs() - event.timeMs()).orElse(Long.MAX_VALUE);
        return new Timing(
                spec.sessions().sinceOpenMs(serverMs),
                spec.sessions().untilCloseMs(serverMs),
                isInSession(policy),
                untilMs,
                sinceMs,
                (untilMs <= sinceMs ? next : last).map(NewsEvent::title).orElse(""),
                news.isKnown());
    }

    private boolean isInSession(RiskPolicy policy) {
        for (MarketSession session : policy.sessions()) {
            if (session.isOpen(time.nowMs())) {
                return true;
            }
        }
        return policy.sessions().isEmpty();
    }

    /// @param entries that are only thought of, counted as if they were made now
    List<RiskMeters.Use> meters(TerminalBook book, RiskPolicy policy, int entries) {
        DayState day = day(book, 0, 0);
        return FlowMeters.of(
                policy, day.withEntries(day.entries() + entries), flow.ordersInMinute(book.id()) + entries);
    }

    NewsView news(RiskPolicy policy) {
        return news.view(terminals.all(), policy);
    }
}
