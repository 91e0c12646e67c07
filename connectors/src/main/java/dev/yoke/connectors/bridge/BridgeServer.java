package dev.yoke.connectors.bridge;

import dev.yoke.connectors.bridge.TerminalNames.AccountKey;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.TickDecoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.QueueView;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cockpit's end of the bridge: listens, lets terminals in that know the key, and keeps one session per account.
///
/// Thread: any. Events go to the inbox from the sessions' own threads.
/// Failure: `start` refuses with an [IOException] for the trader when an address cannot be had; after that, nothing a
/// connection does concerns another.
public final class BridgeServer implements TerminalDirectory, AutoCloseable {

    /// Too many open files, say: after this the next terminal is let in again.
    private static final long ACCEPT_AGAIN_NS = 100_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(BridgeServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Clock clock;
    private final EngineInbox inbox;
    private final BridgeConfig config;
    private final Doors doors;
    private final BridgeCounters counters = new BridgeCounters();
    private final List<BridgeListener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore pending;
    private final LongAdder refusedPending = new LongAdder();
    private final AtomicLong connections = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final TerminalNames names;
    private final Map<AccountKey, BridgeTerminal> terminals = new LinkedHashMap<>();

    /// What the engine and the panic line read: never behind the lock, which is held while names are written to the
    /// disk.
    private volatile List<BridgeTerminal> known = List.of();
    private volatile Handshake handshake;
    private volatile boolean closed;

    /// How an address becomes a listener.
    @FunctionalInterface
    interface Doors {
        BridgeListener open(BridgeAddress address) throws IOException;
    }

    public BridgeServer(Clock clock, EngineInbox inbox, BridgeConfig config) {
        this(clock, inbox, config, BridgeListener::open);
    }

    BridgeServer(Clock clock, EngineInbox inbox, BridgeConfig config, Doors doors) {
        this.clock = clock;
        this.inbox = inbox;
        this.config = config;
        this.doors = doors;
        this.handshake = config.handshake();
        this.pending = new Semaphore(config.limits().pendingConnections());
        this.names = new TerminalNames(config.namesFile());
    }

    /// Opens all addresses, or none.
    public void start() throws IOException {
        try {
            for (BridgeAddress address : config.addresses()) {
                listeners.add(doors.open(address));
            }
        } catch (IOException e) {
            closeListeners();
            throw e;
        }
        listeners.forEach(this::serve);
    }

    /// Opens one more address on a bridge that was started.
    public void alsoListen(BridgeAddress address) throws IOException {
        BridgeListener listener = doors.open(address);
        listeners.add(listener);
        if (closed) {
            listener.close();
            throw new ClosedChannelException();
        }
        serve(listener);
    }

    private void serve(BridgeListener listener) {
        LOG.info("The bridge listens on {}", listener.address());
        listener.thread().name("bridge-accept-" + listener.address()).start(() -> acceptAll(listener));
    }

    /// Where it really listens, in the order of the configuration.
    public List<BridgeAddress> addresses() {
        return listeners.stream().map(BridgeListener::address).toList();
    }

    /// The port of the first TCP address.
    public int port() {
        return addresses().stream()
                .filter(BridgeAddress.Tcp.class::isInstance)
                .map(BridgeAddress.Tcp.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bridge listens on no TCP port"))
                .port();
    }

    public BridgeCounters counters() {
        return counters;
    }

    @Override
    public Optional<Terminal> find(TerminalId id) {
        for (BridgeTerminal terminal : known) {
            if (terminal.id().equals(id)) {
                return Optional.of(terminal);
            }
        }
        return Optional.empty();
    }

    @Override
    public Collection<Terminal> all() {
        return List.copyOf(known);
    }

    /// Every bounded queue of the bridge.
    public List<QueueView> queues() {
        List<QueueView> queues = new ArrayList<>();
        int capacity = config.limits().pendingConnections();
        queues.add(
                new QueueView("bridge pending", capacity - pending.availablePermits(), capacity, refusedPending.sum()));
        for (BridgeTerminal terminal : known) {
            terminal.session().ifPresent(session -> {
                OutQueue out = session.out();
                queues.add(
                        new QueueView("bridge " + terminal.id() + " out", out.depth(), out.capacity(), out.refused()));
                TickIntake ticks = session.ticks();
                queues.add(new QueueView(
                        "bridge " + terminal.id() + " quotes",
                        ticks.waiting(),
                        TickDecoder.MAX_SYMBOLS,
                        ticks.conflated()));
            });
        }
        return queues;
    }

    private void acceptAll(BridgeListener listener) {
        while (!closed) {
            try {
                admit(listener.accept(), listener);
            } catch (ClosedChannelException e) {
                if (!closed) {
                    LOG.error("The bridge no longer listens on {}", listener.address(), e);
                }
                return;
            } catch (IOException | IllegalStateException passing) {
                LOG.warn("A terminal could not be let in on {}", listener.address(), passing);
                LockSupport.parkNanos(ACCEPT_AGAIN_NS);
            }
        }
    }

    private void admit(ByteChannel channel, BridgeListener listener) {
        if (!pending.tryAcquire()) {
            counters.refusedConnection();
            refusedPending.increment();
            Channels.close(channel);
            return;
        }
        listener.thread().name("bridge-new-" + connections.incrementAndGet()).start(() -> serve(channel));
    }

    private void serve(ByteChannel channel) {
        try (channel) {
            greet(channel).ifPresent(Session::run);
        } catch (IOException e) {
            LOG.debug("A connection was already broken when it was closed", e);
        }
    }

    /// From now on only terminals that know this key are let in. Sessions that are open stay.
    public void useKey(Handshake key) {
        handshake = key;
    }

    /// Whether a terminal is connected now.
    public boolean hasSessions() {
        return known.stream().anyMatch(terminal -> terminal.session().isPresent());
    }

    /// Ends the sessions of the terminals that were let in by this key and takes those out: the engine forgets what
    /// they had. They are known anew when they connect again. Waits at most two seconds for each.
    public void end(Handshake key) {
        List<BridgeTerminal> theirs = known.stream()
                .filter(terminal -> terminal.cameBy(key))
                .filter(this::isEnded)
                .toList();
        lock.lock();
        try {
            terminals.values().removeAll(theirs);
            known = List.copyOf(terminals.values());
        } finally {
            lock.unlock();
        }
        theirs.forEach(terminal -> inbox.onEvent(new Event.TerminalWithdrawn(terminal.id())));
    }

    private boolean isEnded(BridgeTerminal terminal) {
        Optional<Session> session = terminal.session();
        if (session.isEmpty()) {
            return true;
        }
        session.get().end("taken out of this cockpit", WireMessage.Bye.Code.SHUTDOWN, "taken out of this cockpit");
        try {
            return session.get().awaitEnd(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Session> greet(ByteChannel channel) {
        BridgeConfig now = config.withHandshake(handshake);
        try (Greeting greeting = new Greeting(clock, now, counters, channel)) {
            return switch (greeting.authenticate()) {
                case Greeting.Outcome.Refused(String why) -> {
                    LOG.warn("A connection to the bridge was refused: {}", why);
                    yield Optional.empty();
                }
                case Greeting.Outcome.Proved proved -> welcome(greeting, proved, channel, now.handshake());
            };
        } finally {
            pending.release();
        }
    }

    private Optional<Session> welcome(
            Greeting greeting, Greeting.Outcome.Proved proved, ByteChannel channel, Handshake key) {
        WireMessage.Hello hello = proved.hello();
        if (!key.equals(handshake)) {
            greeting.sayBye(WireMessage.Bye.Code.AUTH, "the cockpit has changed its key meanwhile");
            return Optional.empty();
        }
        Optional<BridgeTerminal> known = terminalOf(hello);
        if (known.isEmpty()) {
            counters.refusedConnection();
            String why = "the cockpit already knows " + config.limits().terminals() + " accounts, its greatest number";
            greeting.sayBye(WireMessage.Bye.Code.BUSY, why);
            LOG.warn("Account {} at {} was refused: {}", hello.login(), hello.server(), why);
            return Optional.empty();
        }
        BridgeTerminal terminal = known.get();
        terminal.comesBy(key);
        Session session = new Session(
                clock, inbox, config, counters, terminal, identity(terminal.id(), hello), channel, greeting.reader());
        try {
            supersede(terminal, session);
            greeting.write(welcomeOf(terminal, proved, key));
            Thread.currentThread().setName("bridge-" + terminal.id());
            LOG.info("{}: connected, account {} at {}", terminal.id(), hello.login(), hello.server());
            return Optional.of(session);
        } catch (IOException e) {
            session.abandon("the connection broke during the handshake (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            session.abandon("the bridge is being closed");
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Optional<BridgeTerminal> terminalOf(WireMessage.Hello hello) {
        AccountKey key = new AccountKey(hello.server(), hello.login());
        lock.lock();
        try {
            BridgeTerminal terminal = terminals.get(key);
            if (terminal == null && terminals.size() < config.limits().terminals()) {
                terminal = new BridgeTerminal(names.nameOf(key, hello.terminalName()));
                terminals.put(key, terminal);
                known = List.copyOf(terminals.values());
            }
            return Optional.ofNullable(terminal);
        } finally {
            lock.unlock();
        }
    }

    /// The newest session of an account wins.
    private static void supersede(BridgeTerminal terminal, Session next) throws InterruptedException {
        Optional<Session> before = terminal.attach(next);
        if (before.isPresent()) {
            LOG.warn(
                    "{}: another terminal logged in to the same account; the older one is disconnected", terminal.id());
            before.get()
                    .end(
                            "another terminal logged in to the same account",
                            WireMessage.Bye.Code.SUPERSEDED,
                            "another terminal logged in to this account");
            before.get().awaitEnd(PATIENCE);
        }
    }

    private WireMessage.Welcome welcomeOf(BridgeTerminal terminal, Greeting.Outcome.Proved proved, Handshake key) {
        WireMessage.Hello hello = proved.hello();
        return new WireMessage.Welcome(
                Long.toString(config.cockpitEpoch(), 36) + "-" + connections.get(),
                terminal.lastEventSeen(hello.epoch()),
                config.timing().heartbeatMs(),
                config.timing().staleMs(),
                config.timing().deadMs(),
                terminal.guard(),
                config.cockpitEpoch(),
                key.cockpitProof(hello.nonce(), proved.cockpitNonce(), hello.login(), hello.server()),
                proved.protocol());
    }

    private static TerminalIdentity identity(TerminalId id, WireMessage.Hello hello) {
        return new TerminalIdentity(
                id,
                hello.platform(),
                hello.build(),
                hello.eaVersion(),
                hello.company(),
                hello.server(),
                hello.login(),
                hello.currency(),
                hello.leverage(),
                hello.marginMode(),
                hello.tradeMode(),
                hello.epoch());
    }

    /// Says `BYE` to every terminal and ends all sessions; waits at most two seconds. Idempotent.
    @Override
    public void close() {
        closed = true;
        closeListeners();
        List<Session> sessions =
                known.stream().flatMap(terminal -> terminal.session().stream()).toList();
        sessions.forEach(session ->
                session.end("the cockpit is closing", WireMessage.Bye.Code.SHUTDOWN, "the cockpit is closing"));
        try {
            for (Session session : sessions) {
                session.awaitEnd(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeListeners() {
        for (BridgeListener listener : listeners) {
            try {
                listener.close();
            } catch (IOException e) {
                LOG.warn("The bridge's address {} did not close cleanly", listener.address(), e);
            }
        }
    }
}
