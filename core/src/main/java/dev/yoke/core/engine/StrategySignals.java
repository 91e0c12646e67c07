package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.StrategyPermission;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.Setup;
import dev.yoke.core.strategy.Setup.Confidence;
import dev.yoke.core.strategy.Strategy;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Makes a signal of a setup, as any other source would send it.
///
/// Its id is made of source, symbol and candle: a restart, another feed or a replay never trades one candle twice.
final class StrategySignals {

    private static final long ALL = 100 * FixedPoint.ONE;

    private StrategySignals() {}

    /// Candles are of bids. A buy is filled at the ask, so its target moves away by what it costs; a sell is stopped by
    /// the ask, so its stop moves away by the spread.
    ///
    /// @param openedMs when the candle opened, UTC epoch milliseconds
    /// @return empty where the quote has passed the stop, or the target is no price
    static Optional<Signal> of(
            AgentProfile agent,
            Strategy strategy,
            WatchedSeries series,
            Setup setup,
            StrategyPermission permission,
            long nowMs,
            RiskPolicy policy) {
        InstrumentBook feed = series.feed().orElseThrow();
        boolean buy = setup.side() == Side.BUY;
        long entry = buy ? feed.ask() : feed.bid();
        long stop = buy ? setup.stop() : Math.addExact(setup.stop(), feed.ask() - feed.bid());
        long risk = setup.side().sign() * (entry - stop);
        long reward = FixedPoint.multiply(Math.max(0, risk), policy.of(Limit.TARGET_REWARD_RISK));
        long target = outwards(
                Math.addExact(entry, setup.side().sign() * reward),
                buy,
                feed.terminal()
                        .spec(feed.instrument().symbol())
                        .map(SymbolSpec::tickSize)
                        .orElse(1L));
        if (risk <= 0 || target <= 0) {
            return Optional.empty();
        }
        long openedMs = series.closedMs() - series.timeframe().durationMs();
        String source = agent.source(strategy.id());
        return Optional.of(new Signal(
                new SignalId(source + ":" + series.symbol() + ":" + Instant.ofEpochMilli(openedMs)),
                source,
                buy ? Signal.Action.BUY : Signal.Action.SELL,
                series.symbol(),
                OrderType.MARKET,
                Price.NONE,
                new Level.AtPrice(stop),
                new Level.AtPrice(target),
                new Sizing.RiskPercent(riskPercent(agent, permission, policy)),
                Set.of(),
                strategy.title(),
                series.closedMs(),
                nowMs,
                raw(strategy, setup)));
    }

    /// A target is rounded away from the entry here, because towards it there it would miss the ratio by a tick.
    private static long outwards(long price, boolean up, long tickSize) {
        long floor = FixedPoint.floorTo(price, tickSize);
        return up && floor != price ? Math.addExact(floor, tickSize) : floor;
    }

    /// One that may not trade asks for its usual size, and is told no by the rule.
    private static long riskPercent(AgentProfile agent, StrategyPermission permission, RiskPolicy policy) {
        long usual = FixedPoint.multiplyDivide(policy.of(Limit.RISK_PER_TRADE), agent.riskPercent(), ALL);
        long share = permission.mayTrade() ? permission.sizePercent(policy) : ALL;
        return Math.max(1, FixedPoint.multiplyDivide(usual, share, ALL));
    }

    private static String raw(Strategy strategy, Setup setup) {
        Confidence confidence = setup.confidence();
        return strategy.title() + ": " + setup.reason() + ". Beyond the level " + number(confidence.beyondAtr())
                + " ATR, body " + number(confidence.bodyShare()) + ", stop " + number(confidence.stopAtr())
                + " ATR, averages " + number(confidence.averagesAtr()) + " ATR";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "?" : FixedPoint.format(FixedPoint.fromDouble(value), 2);
    }
}
