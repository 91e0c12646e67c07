package dev.yoke.core.engine;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.StrategyPermission;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SymbolResolver;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.CandleWindow;
import dev.yoke.core.strategy.Reading;
import dev.yoke.core.strategy.Setup;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.StrategiesView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Looks at the watch list when candles close: reads every strategy once per candle, and hands what fires to the same
/// signal desk as every other source, under the names of the agents that want it.
///
/// Bounded: a tick costs nothing, a step of time a comparison per series and at most [#MOST_PER_STEP] evaluations; the
/// rest waits for the next step.
final class StrategyDesk {

    /// Evaluations in one step of time; each reads some hundred candles.
    static final int MOST_PER_STEP = 4;

    private static final long LOOK_EVERY_MS = 1_000;
    private static final long SHOW_EVERY_MS = 5_000;

    private final EngineTime time;
    private final Terminals terminals;
    private final MarketBook market;
    private final AgentBook agents;
    private final StrategyStandings standings;
    private final PolicyDesk policies;
    private final BiConsumer<SubmitSignal, Reply> signals;
    private final StrategyViews views;
    private final List<WatchedSeries> watched = new ArrayList<>();
    private final Map<String, LastSignal> lastSignals = new HashMap<>();
    private long lookedMs = -LOOK_EVERY_MS;
    private int next;
    private long builtMs;
    private long builtOf = -1;
    private boolean changed = true;
    private volatile StrategiesView published = StrategiesView.EMPTY;

    /// What a source said last, and what became of it. `atMs` UTC epoch milliseconds.
    record LastSignal(String text, long atMs) {}

    StrategyDesk(
            EngineTime time,
            Terminals terminals,
            MarketBook market,
            MarketStates states,
            AgentBook agents,
            StrategyStandings standings,
            PolicyDesk policies,
            BiConsumer<SubmitSignal, Reply> signals) {
        this.time = time;
        this.terminals = terminals;
        this.market = market;
        this.agents = agents;
        this.standings = standings;
        this.policies = policies;
        this.signals = signals;
        this.views = new StrategyViews(time, agents, states, standings);
        for (String symbol : watchList()) {
            for (Timeframe timeframe : Timeframe.values()) {
                List<Strategy> strategies = Strategies.ALL.stream()
                        .filter(strategy -> strategy.timeframe() == timeframe)
                        .toList();
                if (!strategies.isEmpty()) {
                    watched.add(new WatchedSeries(symbol, timeframe, strategies));
                }
            }
        }
    }

    /// The symbols of all agents.
    private static Set<String> watchList() {
        Set<String> symbols = new LinkedHashSet<>();
        AgentProfile.ALL.forEach(agent -> symbols.addAll(agent.symbols()));
        return symbols;
    }

    void watch() {
        if (time.monotonicMs() - lookedMs >= LOOK_EVERY_MS) {
            lookedMs = time.monotonicMs();
            watched.forEach(this::chooseFeed);
        }
        int left = MOST_PER_STEP;
        for (int i = 0; i < watched.size() && left > 0; i++) {
            WatchedSeries series = watched.get(next);
            next = next + 1 == watched.size() ? 0 : next + 1;
            if (series.takeNews()) {
                read(series);
                left--;
            }
        }
        if (isDue()) {
            changed = false;
            builtMs = time.monotonicMs();
            builtOf = agents.revision();
            published = views.build(watched, lastSignals, policies.general());
        }
    }

    /// Spreads, sessions and records change without a candle, and are shown a little later.
    private boolean isDue() {
        return changed || builtOf != agents.revision() || time.monotonicMs() - builtMs >= SHOW_EVERY_MS;
    }

    /// The first terminal that is live and has the symbol; it stays the one while it is.
    private void chooseFeed(WatchedSeries series) {
        if (series.feed().isPresent() && isLive(series.feed().get().terminal())) {
            return;
        }
        for (TerminalBook terminal : terminals.all()) {
            if (isLive(terminal)
                    && market.resolve(series.symbol(), terminal) instanceof SymbolResolver.Found(SymbolSpec spec)) {
                Instrument instrument = new Instrument(terminal.id(), spec.symbol());
                market.watch(instrument, series.timeframe());
                market.find(instrument).ifPresent(series::feed);
                return;
            }
        }
    }

    private static boolean isLive(TerminalBook terminal) {
        return terminal.link() == LinkState.LIVE && terminal.synced();
    }

    private void read(WatchedSeries series) {
        InstrumentBook feed = series.feed().orElseThrow();
        CandleView candles = feed.view(series.timeframe());
        CandleWindow window = CandleWindow.completed(candles);
        if (window.size() == 0) {
            return;
        }
        changed = true;
        series.closedMs(window.closedServerMs() - feed.terminal().serverOffsetMs());
        for (int i = 0; i < series.strategies().size(); i++) {
            Strategy strategy = series.strategies().get(i);
            Reading reading = read(strategy, window);
            series.reading(i, reading);
            if (reading instanceof Reading.Fired(Setup setup) && isFresh(series)) {
                AgentProfile.ALL.forEach(agent -> send(agent, strategy, series, setup));
            }
        }
    }

    /// A broker's absurd prices must not stop the engine.
    private Reading read(Strategy strategy, CandleWindow window) {
        try {
            return strategy.read(window, agents.values(strategy));
        } catch (ArithmeticException absurdPrices) {
            return new Reading.Silent("the prices are out of range");
        }
    }

    /// A candle that closed while nobody looked, or before a pause of the market, is history.
    private boolean isFresh(WatchedSeries series) {
        long ageMs = time.nowMs() - series.closedMs();
        InstrumentBook feed = series.feed().orElseThrow();
        return ageMs <= policies.general().of(Limit.MAX_SIGNAL_AGE) && isLive(feed.terminal()) && feed.hasQuote();
    }

    private void send(AgentProfile agent, Strategy strategy, WatchedSeries series, Setup setup) {
        if (!agents.setting(agent).uses(strategy.id())
                || !agent.trades(strategy.id(), series.symbol())
                || !agent.isAwake(time.nowMs())) {
            return;
        }
        RiskPolicy policy = policies.general();
        String source = agent.source(strategy.id());
        StrategyPermission permission = StrategyPermission.of(standings.record(source, policy), policy);
        Optional<Signal> signal = signal(agent, strategy, series, setup, permission, policy);
        String what = setup.side() + " " + series.symbol() + ": " + setup.reason();
        if (signal.isEmpty()) {
            lastSignals.put(source, new LastSignal(what + " → the price has passed the stop", time.nowMs()));
            return;
        }
        lastSignals.put(source, new LastSignal(what, time.nowMs()));
        signals.accept(new SubmitSignal(signal.get()), answer -> told(source, what, answer));
    }

    private Optional<Signal> signal(
            AgentProfile agent,
            Strategy strategy,
            WatchedSeries series,
            Setup setup,
            StrategyPermission permission,
            RiskPolicy policy) {
        try {
            return StrategySignals.of(agent, strategy, series, setup, permission, time.nowMs(), policy);
        } catch (ArithmeticException absurdPrices) {
            return Optional.empty();
        }
    }

    private void told(String source, String what, Answer answer) {
        if (answer.status() != Answer.Status.DUPLICATE) {
            lastSignals.put(source, new LastSignal(what + " → " + answer.text(), time.nowMs()));
            changed = true;
        }
    }

    /// Thread: any.
    StrategiesView published() {
        return published;
    }
}
