package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.FrameFault;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.connectors.wire.FrameWriter;
import dev.yoke.connectors.wire.WireEncoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One authenticated connection of one terminal, from `WELCOME` to its end.
///
/// Three threads: `bridge-<terminal>` reads and is the only one to touch [SessionInput], `…-out` writes, `…-time`
/// watches the deadlines. All are virtual, except that reader and writer of a named pipe are not. Any thread may offer
/// messages or end the session.
/// Failure: whatever happens here ends this session only; the reason is told with the link's state.
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final long LOOK_NS = 20_000_000;
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private record End(String reason, boolean withBye) {}

    private final Clock clock;
    private final EngineInbox inbox;
    private final BridgeConfig config;
    private final BridgeCounters counters;
    private final BridgeTerminal terminal;
    private final ByteChannel channel;
    private final FrameReader reader;
    private final OutQueue out;
    private final CommandLedger ledger = new CommandLedger();
    private final LinkTracker link;
    private final TickIntake ticks;
    private final SessionInput input;
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long heardNs;
    private volatile long writingSinceNs;
    private volatile boolean writing;

    Session(
            Clock clock,
            EngineInbox inbox,
            BridgeConfig config,
            BridgeCounters counters,
            BridgeTerminal terminal,
            TerminalIdentity identity,
            ByteChannel channel,
            FrameReader reader) {
        this.clock = clock;
        this.inbox = inbox;
        this.config = config;
        this.counters = counters;
        this.terminal = terminal;
        this.channel = channel;
        this.reader = reader;
        this.out = new OutQueue(config.limits().queuedPerLane());
        this.link = new LinkTracker(terminal.id(), inbox);
        this.ticks = new TickIntake(inbox, terminal::instrument);
        this.input = new SessionInput(this, terminal, identity, inbox, link, ledger, ticks, counters, clock, config);
        this.heardNs = clock.monotonicNs();
    }

    OutQueue out() {
        return out;
    }

    TickIntake ticks() {
        return ticks;
    }

    boolean offer(OutQueue.Lane lane, WireMessage.FromCockpit message) {
        return out.offer(lane, message);
    }

    boolean requestSnapshot() {
        return out.offer(OutQueue.Lane.OTHER, new WireMessage.Snap());
    }

    private boolean isOpen() {
        return end.get() == null;
    }

    void heard() {
        heardNs = clock.monotonicNs();
        link.fresh();
    }

    /// Serves the connection until its end. Thread: the connection's own.
    void run() {
        String name = Thread.currentThread().getName();
        Thread writer = sameKind().name(name + "-out").start(this::writeAll);
        Thread timer = Thread.ofVirtual().name(name + "-time").start(this::watch);
        try {
            input.begin();
            terminal.candles().restart().forEach(hist -> out.offer(OutQueue.Lane.OTHER, hist));
            terminal.tellWantedQuotes();
            readAll();
        } catch (IOException e) {
            end("the connection to the terminal broke (" + e.getMessage() + ")");
        } finally {
            finish(writer, timer);
        }
    }

    /// What may wait in this connection to read may wait to write.
    private static Thread.Builder sameKind() {
        return Thread.currentThread().isVirtual()
                ? Thread.ofVirtual()
                : Thread.ofPlatform().daemon();
    }

    private void readAll() throws IOException {
        while (isOpen()) {
            while (isOpen() && reader.next()) {
                input.frame(reader.bytes(), reader.start(), reader.end());
            }
            if (reader.isOversized()) {
                fault(FrameFault.OVERSIZED, "a line is longer than 64 KiB");
            }
            input.pause();
            if (isOpen() && !reader.fill(channel)) {
                endOfStream();
            }
        }
    }

    private void endOfStream() {
        if (reader.hasPartial()) {
            counters.fault(FrameFault.TRUNCATED);
            end("the connection to the terminal ended inside a line");
        } else {
            end("the terminal closed the connection");
        }
    }

    /// Bad input: counts it, says so to the terminal, ends.
    void fault(FrameFault fault, String text) {
        counters.fault(fault);
        end("the terminal sent something malformed (" + text + ")", WireMessage.Bye.Code.MALFORMED, text);
    }

    /// Ends at once; the first reason counts.
    void end(String reason) {
        if (end.compareAndSet(null, new End(reason, false))) {
            Channels.close(channel);
        }
    }

    /// Ends after a `BYE`, as far as the terminal still listens.
    void end(String reason, WireMessage.Bye.Code code, String text) {
        if (end.compareAndSet(null, new End(reason, true))) {
            out.finish(new WireMessage.Bye(code, text));
            Thread.ofVirtual().name("bridge-farewell").start(this::closeAfterFarewell);
        }
    }

    private void closeAfterFarewell() {
        try {
            if (!ended.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                Channels.close(channel);
            }
        } catch (InterruptedException e) {
            Channels.close(channel);
        }
    }

    /// @return whether it ended in time
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void finish(Thread writer, Thread timer) {
        End otherwise = new End("the bridge lost the connection through a fault of its own", false);
        End why = Objects.requireNonNullElse(end.compareAndExchange(null, otherwise), otherwise);
        try {
            if (why.withBye()) {
                writer.join(FAREWELL);
            }
            Channels.close(channel);
            List<WireMessage.FromCockpit> unsent = out.close();
            writer.join();
            LockSupport.unpark(timer);
            settle(unsent, why.reason());
        } catch (InterruptedException e) {
            settle(out.close(), why.reason());
            Thread.currentThread().interrupt();
        } finally {
            LOG.info("{}: disconnected: {}", terminal.id(), why.reason());
            leave(why.reason());
        }
    }

    /// Offline is told before a newer session, which waits for this one's end, can tell anything.
    private void leave(String reason) {
        link.end(reason, terminal.isCurrent(this));
        terminal.detach(this);
        ended.countDown();
    }

    /// Instead of `run`, where the terminal was lost before it was welcomed.
    void abandon(String reason) {
        end(reason);
        settle(out.close(), reason);
        leave(reason);
    }

    private void settle(List<WireMessage.FromCockpit> unsent, String reason) {
        for (WireMessage.FromCockpit message : unsent) {
            intentOf(message)
                    .ifPresent(intent -> notSent(
                            intent, ResultCategory.OFFLINE, "not sent: " + reason + " before the command left"));
        }
        ledger.drain().forEach(intent -> uncertain(intent, reason + " before the result came"));
    }

    private static Optional<IntentId> intentOf(WireMessage.FromCockpit message) {
        return switch (message) {
            case WireMessage.Cmd cmd -> Optional.of(cmd.command().intent());
            case WireMessage.Flatten flatten -> Optional.of(flatten.cid());
            default -> Optional.empty();
        };
    }

    private void notSent(IntentId intent, ResultCategory category, String text) {
        inbox.onEvent(new Event.CommandResulted(
                terminal.id(),
                new CommandResult(terminal.id(), intent, category, 0, text, 0, 0, 0, Lots.ZERO, Price.NONE, 0)));
    }

    private void uncertain(IntentId intent, String reason) {
        LOG.warn("{}: the outcome of command {} is not known: {}", terminal.id(), intent, reason);
        inbox.onEvent(new Event.CommandUncertain(terminal.id(), intent, reason));
    }

    private void writeAll() {
        List<WireMessage.FromCockpit> batch = new ArrayList<>();
        FrameWriter frames = new FrameWriter();
        try {
            while (out.take(batch)) {
                batch.forEach(message -> encode(message, frames));
                batch.clear();
                write(frames);
            }
        } catch (IOException e) {
            end("the connection to the terminal broke (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            end("the bridge is being closed");
        } finally {
            Channels.close(channel);
        }
    }

    private void write(FrameWriter frames) throws IOException {
        writingSinceNs = clock.monotonicNs();
        writing = true;
        ByteBuffer bytes = frames.buffer();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        writing = false;
        frames.clear();
    }

    /// A command is in the ledger before its first byte can leave.
    private void encode(WireMessage.FromCockpit message, FrameWriter frames) {
        long expiresMs = switch (message) {
            case WireMessage.Cmd cmd -> cmd.command().expiresMs();
            case WireMessage.Flatten flatten -> flatten.expiresMs();
            default -> Long.MAX_VALUE;
        };
        Optional<IntentId> intent = intentOf(message);
        if (intent.isPresent() && expiresMs < clock.nowMs()) {
            notSent(intent.get(), ResultCategory.EXPIRED, "not sent: it expired while it waited in the cockpit");
            return;
        }
        try {
            intent.ifPresent(id ->
                    ledger.leaving(id, expiresMs + config.timing().resultMs(), message instanceof WireMessage.Flatten));
            WireEncoder.encode(message, frames);
        } catch (IllegalArgumentException e) {
            intent.ifPresent(id -> {
                ledger.ended(id);
                notSent(id, ResultCategory.INVALID, "not sent: " + e.getMessage());
            });
        }
    }

    private void watch() {
        long beatNs = clock.monotonicNs() - config.timing().heartbeatMs() * 1_000_000;
        while (isOpen()) {
            long nowNs = clock.monotonicNs();
            if (nowNs - beatNs >= config.timing().heartbeatMs() * 1_000_000) {
                beatNs = nowNs;
                out.heartbeat(new WireMessage.CockpitHeartbeat(
                        clock.nowMs(), config.engineOk().getAsBoolean()));
                terminal.tellWantedQuotes();
            }
            look(nowNs);
            LockSupport.parkNanos(LOOK_NS);
        }
    }

    private void look(long nowNs) {
        BridgeConfig.Timing timing = config.timing();
        long silentMs = (nowNs - heardNs) / 1_000_000;
        long deadMs = ledger.isBusy() ? 3 * timing.deadMs() : timing.deadMs();
        if (silentMs > deadMs) {
            end("no heartbeat from the terminal for " + deadMs / 1000 + " s");
        } else if (silentMs > timing.staleMs()) {
            link.stale("no heartbeat from the terminal for " + timing.staleMs() / 1000 + " s"
                    + (ledger.isBusy() ? "; a trade call blocks it" : ""));
        }
        if (writing && (nowNs - writingSinceNs) / 1_000_000 > timing.deadMs()) {
            end("the terminal has not read for " + timing.deadMs() / 1000 + " s");
        }
        ticks.flush();
        ledger.overdue(clock.nowMs()).forEach(intent -> uncertain(intent, "no result within the time allowed"));
        input.lookForOverdue(nowNs);
    }
}
