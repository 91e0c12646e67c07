package dev.yoke.core.engine;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.LiteBlockingWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.SignalsView;
import dev.yoke.core.view.StrategiesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The single writer of all trading state: a bounded ring in front of one thread that owns [TradingCore].
///
/// Thread: every public method from any; the state lives on thread `engine`, time comes from thread `engine-clock`.
/// The ring: [EngineConfig#ringCapacity()] places. Ticks are refused when three quarters are taken, entries when seven
/// eighths are; events and
/// exits wait for room.
public final class Engine implements EngineInbox, CockpitViews, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Symbol ANY_SYMBOL = new Symbol("*");

    /// A fault that comes back with every tick must not fill the disk.
    private static final long FAULTS_PER_LOG_LINE = 1_000;

    private final Clock clock;
    private final EngineConfig config;
    private final Disruptor<Slot> disruptor;
    private final RingBuffer<Slot> ring;
    /// Flattens, and never waits for the ring.
    private final PanicLine panic = new PanicLine("panic");

    /// Tells the engine of a flatten once there is room.
    private final PanicLine panicReports = new PanicLine("panic-reports");

    /// Exits that wait for room.
    private final PanicLine waitingExits = new PanicLine("waiting-exits");
    private final AtomicLong panicSequence = new AtomicLong();
    private final AtomicLong refusedTicks = new AtomicLong();
    private final AtomicLong refusedCommands = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private volatile CockpitView current = CockpitView.EMPTY;
    private volatile Optional<Running> running = Optional.empty();
    private volatile boolean closed;

    public Engine(Clock clock, EngineConfig config) {
        this.clock = clock;
        this.config = config;
        this.disruptor = new Disruptor<>(
                Slot::new,
                config.ringCapacity(),
                task -> Thread.ofPlatform().name("engine").daemon().unstarted(task),
                ProducerType.MULTI,
                new LiteBlockingWaitStrategy());
        this.ring = disruptor.getRingBuffer();
    }

    /// What exists from [#start] on.
    private record Running(
            TradingCore core,
            Journal journal,
            TerminalDirectory terminals,
            Supplier<List<QueueView>> outsideQueues,
            Thread clockThread) {}

    /// Recovers from the journal and begins. Call once.
    ///
    /// @param outsideQueues the queues of others, for the diagnostics
    public void start(Journal journal, TerminalDirectory terminals, Supplier<List<QueueView>> outsideQueues) {
        TradingCore core = new TradingCore(config, new PortEffects(journal, terminals), journal.recover());
        Thread clockThread = Thread.ofPlatform().name("engine-clock").daemon().unstarted(this::tellTime);
        running = Optional.of(new Running(core, journal, terminals, outsideQueues, clockThread));
        disruptor.handleEventsWith((slot, sequence, endOfBatch) -> handle(core, slot));
        disruptor.start();
        panic.start();
        panicReports.start();
        waitingExits.start();
        onEvent(new Event.TimeAdvanced(clock.nowMs(), clock.monotonicNs()));
        clockThread.start();
    }

    private void handle(TradingCore core, Slot slot) {
        boolean timeAdvanced = slot.isTime();
        guarded(core, () -> slot.deliverTo(core));
        if (timeAdvanced) {
            guarded(core, () -> publish(core));
        }
    }

    /// A fault halts entries and is told; the engine goes on, because exits need it.
    private void guarded(TradingCore core, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            if (faults.getAndIncrement() % FAULTS_PER_LOG_LINE == 0) {
                LOG.error("A fault in the engine: entries are halted, exits go on.", fault);
            }
            core.onFault(fault);
        }
    }

    private void publish(TradingCore core) {
        Running now = running.orElseThrow();
        core.market().publish();
        core.signalLog().publish();
        current = core.views().build(queues(now), now.journal().stats());
    }

    private List<QueueView> queues(Running now) {
        List<QueueView> queues = new ArrayList<>();
        queues.add(new QueueView("engine", depth(), config.ringCapacity(), refusedTicks.get() + refusedCommands.get()));
        Journal.Stats journal = now.journal().stats();
        queues.add(now.core().signalQueue());
        queues.add(new QueueView("journal", journal.queued(), journal.capacity(), 0));
        queues.addAll(now.outsideQueues().get());
        return List.copyOf(queues);
    }

    private void tellTime() {
        long periodNs = config.publishEveryMs() * 1_000_000;
        while (!closed) {
            LockSupport.parkNanos(this, periodNs);
            if (ring.remainingCapacity() > config.ringCapacity() / 8) {
                onEvent(new Event.TimeAdvanced(clock.nowMs(), clock.monotonicNs()));
            }
        }
    }

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        if (ring.remainingCapacity() < config.ringCapacity() / 4) {
            refusedTicks.incrementAndGet();
            return false;
        }
        long sequence = ring.next();
        try {
            ring.get(sequence).tick(instrument, bid, ask, timeMs);
        } finally {
            ring.publish(sequence);
        }
        return true;
    }

    @Override
    public void onEvent(Event event) {
        if (closed) {
            return;
        }
        long sequence = ring.next();
        try {
            ring.get(sequence).event(event, clock.monotonicNs());
        } finally {
            ring.publish(sequence);
        }
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        if (closed || running.isEmpty()) {
            answer.complete(Answer.refused("Not accepted: the cockpit is starting or closing."));
        } else if (command instanceof Command.FlattenAll all && !all.dryRun()) {
            panic.run(() -> flattenAtOnce(all, answer));
        } else if (command.isPrivileged()) {
            if (!tryPublish(command, answer)) {
                waitingExits.run(() -> publishWaiting(command, answer));
            }
        } else if (ring.remainingCapacity() < config.ringCapacity() / 8 || !tryPublish(command, answer)) {
            refusedCommands.incrementAndGet();
            answer.complete(Answer.refused("Not accepted: the engine's queue is full. Try again in a moment."));
        }
        return answer;
    }

    /// Sends the flatten to every terminal directly, then tells the engine, which verifies and repeats.
    private void flattenAtOnce(Command.FlattenAll all, CompletableFuture<Answer> answer) {
        long expiresMs = clock.nowMs() + OrderDispatch.EXIT_EXPIRY_MS;
        List<Event.FlattenSent> sent = new ArrayList<>();
        for (Terminal terminal : running.orElseThrow().terminals().all()) {
            IntentId id = new IntentId(
                    Long.toString(config.startMs(), Character.MAX_RADIX) + "-p" + panicSequence.incrementAndGet());
            sent.add(new Event.FlattenSent(terminal.id(), id, flatten(terminal, id, expiresMs)));
        }
        panicReports.run(() -> {
            sent.forEach(this::onEvent);
            publishWaiting(all, answer);
        });
    }

    /// One terminal's fault must not keep the others open.
    private static boolean flatten(Terminal terminal, IntentId id, long expiresMs) {
        try {
            terminal.guard(true);
            return terminal.flatten(id, FlattenScope.ALL, ANY_SYMBOL, expiresMs);
        } catch (RuntimeException fault) {
            LOG.error("{} could not be told to flatten; the engine tries again.", terminal.id(), fault);
            return false;
        }
    }

    private boolean tryPublish(Command command, CompletableFuture<Answer> answer) {
        try {
            long sequence = ring.tryNext();
            put(sequence, command, answer);
            return true;
        } catch (InsufficientCapacityException full) {
            return false;
        }
    }

    private void publishWaiting(Command command, CompletableFuture<Answer> answer) {
        put(ring.next(), command, answer);
    }

    private void put(long sequence, Command command, CompletableFuture<Answer> answer) {
        try {
            ring.get(sequence).command(command, answer, clock.monotonicNs());
        } finally {
            ring.publish(sequence);
        }
    }

    @Override
    public CockpitView current() {
        return current;
    }

    @Override
    public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
        return running.flatMap(now -> now.core().market().published(instrument, timeframe));
    }

    @Override
    public StrategiesView strategies() {
        return running.map(now -> now.core().strategies().published()).orElse(StrategiesView.EMPTY);
    }

    @Override
    public SignalsView signals() {
        return running.map(now -> now.core().signalLog().published()).orElse(SignalsView.EMPTY);
    }

    @Override
    public ActivityBatch activitiesAfter(long sequence) {
        return running.map(now -> now.core().activities().after(sequence))
                .orElseGet(() -> new ActivityBatch(List.of(), 0, 0));
    }

    /// Places of the ring that are taken.
    public long depth() {
        return config.ringCapacity() - ring.remainingCapacity();
    }

    /// Faults met since the start; each halted entries.
    public long faults() {
        return faults.get();
    }

    /// Works off what is in the ring, then stops. Idempotent. The journal is the caller's to close, after this.
    @Override
    public void close() {
        if (closed || running.isEmpty()) {
            closed = true;
            return;
        }
        closed = true;
        LockSupport.unpark(running.get().clockThread());
        panic.close();
        panicReports.close();
        waitingExits.close();
        disruptor.shutdown();
    }
}
