package dev.yoke.connectors.sim;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.broker.FaultScript;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.broker.TerminalKilled;
import dev.yoke.connectors.sim.market.MarketMemory;
import dev.yoke.connectors.sim.market.SimMarket;
import dev.yoke.connectors.sim.market.SymbolModel;
import dev.yoke.connectors.sim.market.SyntheticNews;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.sim.terminal.Pulse;
import dev.yoke.connectors.sim.terminal.SimTerminal;
import dev.yoke.core.market.Tick;
import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All simulated terminals of one process on one market.
///
/// Thread: one of its own, `sim`, which owns market, brokers and terminals; [#start], [#close] and [#call] may come
/// from any. It sleeps until a quote, a heartbeat or the cockpit wants something, at most 50 times a second.
/// Failure: [#start] throws where an account on disk cannot be read or a replay file has gone; a cockpit that is not
/// there is tried again.
public final class SimFleet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimFleet.class);
    private static final long PASS_MS = 20;
    private static final long LONGEST_SLEEP_MS = 500;
    private static final int MOST_CALLS = 256;
    private static final long REMEMBER_EVERY_MS = 500;

    private final SimConfig config;
    private final Clock clock;
    private final Path folder;
    private final List<SimTerminal> terminals = new ArrayList<>();
    private final ArrayBlockingQueue<Runnable> calls = new ArrayBlockingQueue<>(MOST_CALLS);
    private @Nullable SimMarket market;
    private @Nullable MarketMemory memory;
    private long rememberedMs;
    private @Nullable Selector selector;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean killed;

    /// @param folder where the brokers keep their accounts, one folder per terminal
    public SimFleet(SimConfig config, Clock clock, Path folder) {
        this.config = config;
        this.clock = clock;
        this.folder = folder;
    }

    /// Opens the accounts and starts to connect. `key` is the bridge key of this installation.
    public void start(BridgeTarget target, byte[] key) throws IOException {
        Pulse pulse = pulse();
        Selector opened = Selector.open();
        selector = opened;
        MarketMemory remembered = MarketMemory.in(folder.resolve("market.tsv"));
        memory = remembered;
        SimMarket created = createMarket(pulse.nowMs(), remembered);
        market = created;
        Set<SymbolModel> models = new HashSet<>();
        created.symbols().forEach(symbol -> models.add(created.model(symbol)));
        try {
            for (AccountTerms terms : config.accounts()) {
                terminals.add(open(terms, models, created, target, opened, key, pulse));
            }
        } catch (IOException | RuntimeException unusable) {
            closeAll();
            throw unusable;
        }
        tellOpeningHours(created, pulse.nowMs());
        running = true;
        thread = Thread.ofPlatform().name("sim").daemon().start(this::run);
    }

    private SimMarket createMarket(long nowMs, MarketMemory remembered) {
        // The speed is the replay's where there is one; the other symbols keep their own pace.
        boolean ownPace = config.replay().isPresent() || Double.isInfinite(config.speed());
        SimMarket created = config.manual()
                ? SimMarket.manual(config.seed(), nowMs)
                : SimMarket.synthetic(
                        config.seed(), ownPace ? 1 : config.speed(), config.weekends(), nowMs, remembered);
        config.replay().ifPresent(file -> created.withReplay(file, config.speed(), config.seed(), nowMs, remembered));
        return created;
    }

    private SimTerminal open(
            AccountTerms terms,
            Set<SymbolModel> models,
            SimMarket created,
            BridgeTarget target,
            Selector opened,
            byte[] key,
            Pulse pulse)
            throws IOException {
        Path own = folder.resolve(terms.name().replaceAll("[^A-Za-z0-9._-]", "_"));
        FaultScript faults = new FaultScript();
        SimBroker broker = new SimBroker(terms, models, own.resolve("account.log"), faults, config.seed());
        for (String symbol : created.symbols()) {
            Tick last = created.last(symbol);
            broker.prime(symbol, last.bid(), last.ask(), last.timeMs());
        }
        SimTerminal terminal =
                new SimTerminal(broker, created, faults, target, opened, key, own, config.timing(), pulse);
        if (config.news()) {
            terminal.setNews(new SyntheticNews(config.seed()));
        }
        return terminal;
    }

    private Pulse pulse() {
        return new Pulse(clock.nowMs(), clock.monotonicNs());
    }

    private void run() {
        while (running) {
            try {
                pass();
                sleep();
            } catch (TerminalKilled scripted) {
                LOG.info("the simulated terminals were {}", scripted.getMessage());
                killed = true;
                running = false;
            } catch (IOException | RuntimeException broken) {
                LOG.error("a pass of the simulated terminals failed; they go on", broken);
                pause();
            }
        }
        closeAll();
    }

    private void pass() {
        for (Runnable call = calls.poll(); call != null; call = calls.poll()) {
            call.run();
        }
        SimMarket present = market();
        Pulse pulse = pulse();
        advance(present, pulse.nowMs());
        tellOpeningHours(present, pulse.nowMs());
        for (SimTerminal terminal : terminals) {
            terminal.step(pulse());
        }
        remember(pulse.nowMs());
    }

    /// A manual market is moved by its test and remembers nothing.
    private void remember(long nowMs) {
        MarketMemory present = memory;
        if (present != null && !config.manual() && Math.abs(nowMs - rememberedMs) >= REMEMBER_EVERY_MS) {
            rememberedMs = nowMs;
            present.save(market().marks());
        }
    }

    private void advance(SimMarket present, long nowMs) {
        present.advance(nowMs, (symbol, bid, ask, timeMs) -> {
            for (SimTerminal terminal : terminals) {
                terminal.onQuote(symbol, bid, ask, timeMs);
            }
        });
    }

    private void tellOpeningHours(SimMarket present, long nowMs) {
        for (String symbol : present.symbols()) {
            boolean open = present.isOpen(symbol, nowMs);
            terminals.forEach(terminal -> terminal.broker().setOpen(symbol, open));
        }
    }

    private void sleep() throws IOException {
        Pulse pulse = pulse();
        long wakeMs = market().nextDueMs() - pulse.nowMs();
        long trades = LONGEST_SLEEP_MS;
        for (SimTerminal terminal : terminals) {
            trades = Math.min(trades, terminal.nextDueMs() - pulse.monoNs() / 1_000_000);
        }
        // Quotes are gathered into passes; commands under way are not kept waiting.
        long waitMs = Math.min(Math.max(PASS_MS, wakeMs), trades);
        Selector present = selector();
        present.select(Math.clamp(waitMs, 1, LONGEST_SLEEP_MS));
        present.selectedKeys().clear();
    }

    /// After a failed pass: the next one a little later, so that a lasting fault does not keep a core busy.
    private void pause() {
        try {
            selector().select(LONGEST_SLEEP_MS);
        } catch (IOException broken) {
            LOG.error("the simulated terminals cannot go on", broken);
            running = false;
        }
    }

    /// Runs something on the fleet's thread, where the market and all terminals may be touched.
    ///
    /// @throws IllegalStateException where the fleet does not run, or too much waits already
    public <T> T call(Function<SimFleet, T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        boolean taken = running
                && calls.offer(() -> {
                    try {
                        done.complete(work.apply(this));
                    } catch (RuntimeException failed) {
                        done.completeExceptionally(failed);
                    }
                });
        if (!taken) {
            throw new IllegalStateException("the simulated terminals do not run, or are too busy");
        }
        selector().wakeup();
        try {
            while (true) {
                try {
                    return done.get(LONGEST_SLEEP_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException slow) {
                    if (!isAlive()) {
                        throw new IllegalStateException("the simulated terminals have ended", slow);
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// Sets a quote of a manual market, before any broker's markup; returns when all brokers have it. Thread: any.
    public void quote(String symbol, long bid, long ask) {
        call(fleet -> {
            fleet.market().set(symbol, bid, ask);
            advance(fleet.market(), clock.nowMs());
            return true;
        });
    }

    /// Opens or closes the trading of a symbol of a manual market at all brokers. Thread: any.
    public void setOpen(String symbol, boolean open) {
        call(fleet -> {
            fleet.market().setOpen(symbol, open);
            return true;
        });
    }

    /// Touch it inside [#call] only.
    public SimMarket market() {
        SimMarket present = market;
        if (present == null) {
            throw new IllegalStateException("the simulated terminals were not started");
        }
        return present;
    }

    private Selector selector() {
        Selector present = selector;
        if (present == null) {
            throw new IllegalStateException("the simulated terminals were not started");
        }
        return present;
    }

    /// Faults may be scripted from any thread; touch the rest inside [#call] only.
    public SimTerminal terminal(String name) {
        return terminals.stream()
                .filter(terminal -> terminal.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no simulated terminal is called " + name));
    }

    public List<String> names() {
        return config.accounts().stream().map(AccountTerms::name).toList();
    }

    /// False before the start and after the end. Thread: any.
    public boolean isAlive() {
        Thread present = thread;
        return present != null && present.isAlive();
    }

    /// Ends as by `kill -9`: nobody is told, nothing more is written. Thread: any.
    public void kill() {
        killed = true;
        close();
    }

    @Override
    public void close() {
        running = false;
        Thread present = thread;
        if (present == null) {
            return;
        }
        selector().wakeup();
        try {
            present.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        for (SimTerminal terminal : terminals) {
            try {
                end(terminal);
            } catch (IOException failed) {
                LOG.warn("{} could not be closed", terminal.name(), failed);
            }
        }
        try {
            selector().close();
        } catch (IOException failed) {
            LOG.warn("the selector of the simulated terminals could not be closed", failed);
        }
    }

    private void end(SimTerminal terminal) throws IOException {
        if (killed) {
            terminal.abandon();
        } else {
            terminal.close();
        }
    }
}
