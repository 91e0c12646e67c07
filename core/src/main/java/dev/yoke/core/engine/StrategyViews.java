package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.StrategyPermission;
import dev.yoke.core.risk.StrategyRecord;
import dev.yoke.core.risk.regime.MarketState;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.strategy.Opportunity;
import dev.yoke.core.strategy.Reading;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.StrategiesView;
import dev.yoke.core.view.StrategiesView.AgentRow;
import dev.yoke.core.view.StrategiesView.ScannerRow;
import dev.yoke.core.view.StrategiesView.StrategyRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The picture of agents, strategies and scanner.
final class StrategyViews {

    private static final StrategyDesk.LastSignal NO_SIGNAL = new StrategyDesk.LastSignal("", 0);

    private final EngineTime time;
    private final AgentBook agents;
    private final MarketStates states;
    private final StrategyStandings standings;

    StrategyViews(EngineTime time, AgentBook agents, MarketStates states, StrategyStandings standings) {
        this.time = time;
        this.agents = agents;
        this.states = states;
        this.standings = standings;
    }

    StrategiesView build(
            List<WatchedSeries> watched, Map<String, StrategyDesk.LastSignal> lastSignals, RiskPolicy policy) {
        Map<String, Map<String, Long>> parameters = new TreeMap<>();
        for (Strategy strategy : Strategies.ALL) {
            parameters.put(strategy.id(), agents.values(strategy).values());
        }
        List<AgentRow> rows = AgentProfile.ALL.stream()
                .map(agent -> agent(agent, lastSignals, policy))
                .toList();
        return new StrategiesView(rows, parameters, scanner(watched));
    }

    private AgentRow agent(AgentProfile agent, Map<String, StrategyDesk.LastSignal> lastSignals, RiskPolicy policy) {
        AgentSetting setting = agents.setting(agent);
        List<StrategyRow> rows = new ArrayList<>();
        for (String strategy : agent.strategies()) {
            String source = agent.source(strategy);
            StrategyRecord record = standings.record(source, policy);
            StrategyPermission permission = StrategyPermission.of(record, policy);
            StrategyDesk.LastSignal last = lastSignals.getOrDefault(source, NO_SIGNAL);
            rows.add(new StrategyRow(
                    strategy,
                    source,
                    setting.uses(strategy),
                    record,
                    permission,
                    permission.text(record, policy),
                    last.text(),
                    last.atMs()));
        }
        return new AgentRow(agent.id(), agent.title(), setting, agent.isAwake(time.nowMs()), rows);
    }

    private List<ScannerRow> scanner(List<WatchedSeries> watched) {
        List<ScannerRow> rows = new ArrayList<>();
        for (WatchedSeries series : watched) {
            for (int i = 0; i < series.strategies().size(); i++) {
                rows.add(row(series, series.strategies().get(i), series.reading(i)));
            }
        }
        rows.sort(Comparator.comparingLong((ScannerRow row) -> -row.points())
                .thenComparing(ScannerRow::symbol)
                .thenComparing(ScannerRow::strategy));
        return rows;
    }

    private ScannerRow row(WatchedSeries series, Strategy strategy, Reading reading) {
        Optional<InstrumentBook> feed = series.feed();
        MarketState state = feed.map(book -> states.of(book.instrument())).orElse(MarketState.UNKNOWN);
        double spread = feed.filter(InstrumentBook::hasQuote)
                .map(book -> FixedPoint.toDouble(book.ask() - book.bid()) / state.atr())
                .orElse(Double.NaN);
        double points = Opportunity.points(reading, state.trend(), state.regime(), spread);
        return new ScannerRow(
                series.symbol(),
                feed.map(book -> book.instrument().terminal()),
                strategy.id(),
                strategy.timeframe(),
                side(reading),
                trigger(reading),
                reading instanceof Reading.Waiting waiting ? units(waiting.distanceAtr()) : 0,
                Double.isFinite(spread) ? units(spread) : -1,
                state.regime(),
                state.trend(),
                units(points),
                feed.isEmpty() ? "no connected terminal has " + series.symbol() : text(reading),
                series.closedMs());
    }

    private static long units(double value) {
        return Math.round(Math.min(value, 1_000_000) * FixedPoint.ONE);
    }

    private static Optional<Side> side(Reading reading) {
        return switch (reading) {
            case Reading.Fired fired -> Optional.of(fired.setup().side());
            case Reading.Waiting waiting -> Optional.of(waiting.side());
            case Reading.Silent silent -> Optional.empty();
        };
    }

    private static long trigger(Reading reading) {
        return switch (reading) {
            case Reading.Fired fired -> fired.setup().reference();
            case Reading.Waiting waiting -> waiting.trigger();
            case Reading.Silent silent -> 0;
        };
    }

    private static String text(Reading reading) {
        return switch (reading) {
            case Reading.Fired fired -> fired.setup().reason();
            case Reading.Waiting waiting -> waiting.missing();
            case Reading.Silent silent -> silent.why();
        };
    }
}
