package dev.yoke.core.strategy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.TrendDemand;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A temper: which strategies on which symbols, how much of the usual risk, and what has to be right before an entry.
///
/// @param id stable name; its signals come from the sources `strategy-<id>-<strategy>`
/// @param strategies ids of the strategies it trades
/// @param symbols its watch list, resolved per terminal
/// @param riskPercent of the usual risk per trade, 1e-8 per percent point
/// @param regimes it trades in
/// @param sessions of which one must be open; empty = at any time
/// @param maxOpen its open trades on one account; the limit `strategy-max-open` may be lower
public record AgentProfile(
        String id,
        String title,
        String style,
        List<String> strategies,
        List<String> symbols,
        long riskPercent,
        Set<Regime> regimes,
        Set<MarketSession> sessions,
        TrendDemand trend,
        int maxOpen) {

    /// Sources with such a name are held to the rules for strategies.
    public static final String SOURCE_PREFIX = "strategy-";

    public static final AgentProfile ATLAS = new AgentProfile(
            "atlas",
            "Atlas",
            "conservative: one strategy on the majors, half the risk, with the trend, while London or New York is open",
            List.of("m5-break-of-structure"),
            List.of("EURUSD", "GBPUSD", "USDJPY"),
            percent(50),
            Set.of(Regime.CALM, Regime.NORMAL),
            Set.of(MarketSession.LONDON, MarketSession.NEW_YORK),
            TrendDemand.WITH,
            1);

    public static final AgentProfile ORION = new AgentProfile(
            "orion",
            "Orion",
            "moderate: two strategies on majors and gold, three quarters of the risk, never against the trend",
            List.of("momentum-breakout", "m5-break-of-structure"),
            List.of("EURUSD", "GBPUSD", "USDJPY", "XAUUSD"),
            percent(75),
            Set.of(Regime.CALM, Regime.NORMAL, Regime.VOLATILE),
            Set.of(MarketSession.TOKYO, MarketSession.LONDON, MarketSession.NEW_YORK),
            TrendDemand.NOT_AGAINST,
            2);

    public static final AgentProfile NOVA = new AgentProfile(
            "nova",
            "Nova",
            "aggressive: every strategy on majors, gold, indices and crypto, the whole risk, at any time",
            List.of("momentum-breakout", "m5-break-of-structure", "m1-retest"),
            List.of("EURUSD", "GBPUSD", "USDJPY", "XAUUSD", "US30", "BTCUSD"),
            percent(100),
            Set.of(Regime.CALM, Regime.NORMAL, Regime.VOLATILE),
            Set.of(),
            TrendDemand.ANY,
            3);

    /// From careful to bold.
    public static final List<AgentProfile> ALL = List.of(ATLAS, ORION, NOVA);

    public AgentProfile {
        strategies = List.copyOf(strategies);
        symbols = List.copyOf(symbols);
        regimes = Set.copyOf(regimes);
        sessions = Set.copyOf(sessions);
        for (String strategy : strategies) {
            if (Strategies.find(strategy).isEmpty()) {
                throw new IllegalArgumentException(title + " names a strategy that does not exist: " + strategy);
            }
        }
    }

    private static long percent(int whole) {
        return whole * FixedPoint.ONE;
    }

    public static Optional<AgentProfile> find(String id) {
        return ALL.stream()
                .filter(agent -> agent.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// The agent behind a source, where there is one.
    public static Optional<AgentProfile> ofSource(String source) {
        return ALL.stream().filter(agent -> source.startsWith(agent.prefix())).findFirst();
    }

    /// What the names of all its sources begin with.
    public String prefix() {
        return SOURCE_PREFIX + id + "-";
    }

    /// Under this name it sends the signals of one of its strategies; they have a record of their own.
    public String source(String strategy) {
        return prefix() + strategy;
    }

    public boolean trades(String strategy, String symbol) {
        return strategies.contains(strategy) && symbols.contains(symbol);
    }

    /// Whether one of its sessions is open. `nowMs` UTC epoch milliseconds.
    public boolean isAwake(long nowMs) {
        return sessions.isEmpty() || sessions.stream().anyMatch(session -> session.isOpen(nowMs));
    }
}
