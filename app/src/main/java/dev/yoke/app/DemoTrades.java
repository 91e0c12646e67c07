package dev.yoke.app;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A few trades on the simulated market's DEMO accounts, through the same gate as all others, so that a newcomer has
/// something to look at: positions that leave the limits room, and one signal that a limit refuses. Each is asked for
/// once, when terminals and prices are there; a symbol that is held already is left alone.
///
/// Thread: one of its own, which ends by itself or by [#close].
final class DemoTrades implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTrades.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final long ANSWER_SECONDS = 10;

    /// What is traded. Percents in decimals.
    ///
    /// @param risk of the equity
    /// @param stop and `target`: distance in percent of the price
    private record Wish(String market, Signal.Action action, Sizing size, Level stop, Level target) {
        static Wish of(String market, Signal.Action action, String risk, String stop, String target) {
            return new Wish(
                    market,
                    action,
                    new Sizing.RiskPercent(FixedPoint.parse(risk)),
                    new Level.Percent(FixedPoint.parse(stop)),
                    new Level.Percent(FixedPoint.parse(target)));
        }

        Signal signal(long nowMs) {
            return new Signal(
                    new SignalId("demo:" + market.toLowerCase(Locale.ROOT) + "-" + Long.toString(nowMs, 36)),
                    "demo",
                    action,
                    market,
                    OrderType.MARKET,
                    Price.NONE,
                    stop,
                    target,
                    size,
                    Set.of(),
                    "",
                    nowMs,
                    nowMs,
                    "");
        }
    }

    private static final List<Wish> WISHES = List.of(
            Wish.of("EURUSD", Signal.Action.BUY, "0.5", "0.16", "0.36"),
            Wish.of("XAUUSD", Signal.Action.SELL, "0.4", "0.35", "0.8"),
            Wish.of("USDJPY", Signal.Action.BUY, "0.3", "0.2", "0.45"));

    /// Without a stop loss, which every entry must have: the newcomer sees what a refusal says.
    private static final Wish NAKED = new Wish(
            "BTCUSD", Signal.Action.BUY, new Sizing.FixedLots(Lots.parse("0.1")), new Level.None(), new Level.None());

    private final EngineInbox engine;
    private final CockpitViews views;
    private final Clock clock;
    private final Readiness readiness;
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("worker-demo-trades").unstarted(this::trade);

    /// @param readiness when there is something to trade on
    DemoTrades(EngineInbox engine, CockpitViews views, Clock clock, Readiness readiness) {
        this.engine = engine;
        this.views = views;
        this.clock = clock;
        this.readiness = readiness;
    }

    /// @return done when each was answered, or is not asked for
    CompletableFuture<Void> start() {
        thread.start();
        return answered;
    }

    private void trade() {
        try {
            awaitReady();
            for (Wish wish : WISHES) {
                if (!isHeld(wish.market())) {
                    trade(wish);
                }
            }
            ask(new Command.SubmitSignal(NAKED.signal(clock.nowMs())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            answered.complete(null);
        }
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!readiness.isLive() && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// Whether some account holds the market or has an order in it, from an earlier run or by hand.
    private boolean isHeld(String market) {
        CockpitView view = views.current();
        Stream<Symbol> held = Stream.concat(
                view.positions().stream().map(position -> position.position().symbol()),
                view.orders().stream().map(order -> order.order().symbol()));
        return held.anyMatch(symbol -> Underlying.unspecified(symbol).name().equals(market));
    }

    /// Asked for as soon as the gate would let it pass, or once in vain, so that the reason is told.
    private void trade(Wish wish) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wouldPass(wish) && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        ask(new Command.SubmitSignal(wish.signal(clock.nowMs())));
    }

    private boolean wouldPass(Wish wish) throws InterruptedException {
        List<Decision> decisions = ask(new Command.PreviewSignal(wish.signal(clock.nowMs())))
                .map(Answer::decisions)
                .orElse(List.of());
        return !decisions.isEmpty()
                && decisions.stream().noneMatch(decision -> decision.outcome() == Decision.Outcome.DENIED);
    }

    private Optional<Answer> ask(Command command) throws InterruptedException {
        try {
            return Optional.of(engine.submit(command).get(ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            LOG.info("A trade of the demo was not answered", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
