package dev.yoke.app;

import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// A few trades on the simulated market's DEMO accounts, through the same gate as all others, so that a newcomer has
/// something to look at. What the rules deny is asked again until prices and candles are there, and then left.
final class DemoTrades {
    private static final int TRIES = 40;
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final long SECONDS = 10;

    /// What is traded.
    private record Wish(String symbol, Signal.Action action) {}

    private static final List<Wish> WISHES = List.of(
            new Wish("EURUSD", Signal.Action.BUY),
            new Wish("XAUUSD", Signal.Action.SELL),
            new Wish("USDJPY", Signal.Action.BUY));

    private final EngineInbox engine;
    private final Clock clock;

    DemoTrades(EngineInbox engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /// On a thread of its own that ends by itself.
    void start() {
        Thread.ofPlatform().daemon().name("worker-demo-trades").start(() -> WISHES.forEach(this::trade));
    }

    private void trade(Wish wish) {
        for (int i = 0; i < TRIES && !isTraded(wish, i); i++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private boolean isTraded(Wish wish, int attempt) {
        long nowMs = clock.nowMs();
        Signal signal = new Signal(
                new SignalId("demo:" + wish.symbol() + "-" + Long.toString(nowMs, 36) + "-" + attempt),
                "demo",
                wish.action(),
                wish.symbol(),
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.Standard(),
                Set.of(),
                "",
                nowMs,
                nowMs,
                "");
        try {
            return engine.submit(new Command.SubmitSignal(signal)).get(SECONDS, TimeUnit.SECONDS).decisions().stream()
                    .anyMatch(decision -> decision.outcome() == Decision.Outcome.APPROVED);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
