package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.Guard;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.TickDecoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One account behind the bridge; outlives its sessions. What was asked for without a session (guard, quotes) is told
/// to the next one; commands are not.
///
/// Thread: any; nothing blocks.
final class BridgeTerminal implements Terminal {

    private static final int SYMBOLS_PER_LINE = 500;

    private final TerminalId id;
    private final AtomicReference<@Nullable Session> session = new AtomicReference<>();
    private final CandleRequests candles = new CandleRequests();
    private final Map<Symbol, Instrument> instruments = new ConcurrentHashMap<>();
    private final ReentrantLock quoteLock = new ReentrantLock();
    private Set<Symbol> wanted = Set.of();
    private final Set<Symbol> told = new HashSet<>();
    private volatile Guard guard = Guard.OPEN;
    private volatile long eventEpoch;
    private volatile long lastEventSeq;
    private volatile @Nullable Handshake key;

    BridgeTerminal(TerminalId id) {
        this.id = id;
    }

    @Override
    public TerminalId id() {
        return id;
    }

    void comesBy(Handshake proved) {
        key = proved;
    }

    boolean cameBy(Handshake asked) {
        return asked.equals(key);
    }

    Guard guard() {
        return guard;
    }

    CandleRequests candles() {
        return candles;
    }

    Optional<Session> session() {
        return Optional.ofNullable(session.get());
    }

    /// The same object for the same symbol, over all sessions.
    Instrument instrument(Symbol symbol) {
        Instrument known = instruments.get(symbol);
        if (known != null || instruments.size() >= 4 * TickDecoder.MAX_SYMBOLS) {
            return known != null ? known : new Instrument(id, symbol);
        }
        return instruments.computeIfAbsent(symbol, made -> new Instrument(id, made));
    }

    /// Makes `next` the session; the one before, if any, is returned.
    Optional<Session> attach(Session next) {
        Session before = session.getAndSet(next);
        quoteLock.lock();
        try {
            told.clear();
        } finally {
            quoteLock.unlock();
        }
        return Optional.ofNullable(before);
    }

    boolean isCurrent(Session asking) {
        return asking.equals(session.get());
    }

    void detach(Session ended) {
        session.compareAndSet(ended, null);
    }

    void eventsSeen(long epoch, long seq) {
        eventEpoch = epoch;
        lastEventSeq = seq;
    }

    /// 0 where nothing of that epoch was seen.
    long lastEventSeen(long epoch) {
        return epoch == eventEpoch ? lastEventSeq : 0;
    }

    @Override
    public boolean send(OrderCommand command) {
        // Whether a change of stops lowers the risk is the engine's judgement, and the terminal's.
        boolean mayPass = command.isExit() || command instanceof OrderCommand.Modify;
        if (guard.halted() && !mayPass) {
            return false;
        }
        OutQueue.Lane lane = command.isExit() ? OutQueue.Lane.EXIT : OutQueue.Lane.ENTRY;
        return offer(lane, new WireMessage.Cmd(command));
    }

    @Override
    public boolean flatten(IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs) {
        Optional<Symbol> only = scope == FlattenScope.SYMBOL ? Optional.of(symbol) : Optional.empty();
        return offer(OutQueue.Lane.EXIT, new WireMessage.Flatten(intent, expiresMs, scope, only));
    }

    @Override
    public boolean guard(boolean halted) {
        guard = guard.withHalted(halted);
        return offer(OutQueue.Lane.EXIT, new WireMessage.GuardMessage(guard));
    }

    @Override
    public boolean requestSnapshot() {
        return session().map(Session::requestSnapshot).orElse(false);
    }

    @Override
    public boolean requestCandles(Symbol symbol, Timeframe timeframe, int count) {
        Optional<WireMessage.Hist> asked = candles.ask(symbol, timeframe, count);
        if (asked.isEmpty()) {
            return false;
        }
        boolean sent = offer(OutQueue.Lane.OTHER, asked.get());
        if (!sent) {
            candles.withdraw(asked.get().rid());
        }
        return sent;
    }

    @Override
    public boolean requestCalendar(long fromMs, long toMs) {
        return offer(OutQueue.Lane.OTHER, new WireMessage.CalendarRequest(fromMs, toMs));
    }

    @Override
    public boolean subscribe(Set<Symbol> symbols) {
        quoteLock.lock();
        try {
            wanted = Set.copyOf(symbols);
        } finally {
            quoteLock.unlock();
        }
        return session().isPresent() && tellWantedQuotes();
    }

    /// Tells the session what is wanted and it does not know yet.
    ///
    /// @return false when a part has to wait for room
    boolean tellWantedQuotes() {
        quoteLock.lock();
        try {
            Set<Symbol> added = new HashSet<>(wanted);
            added.removeAll(told);
            Set<Symbol> removed = new HashSet<>(told);
            removed.removeAll(wanted);
            for (List<Symbol> some : lines(removed)) {
                if (!offer(OutQueue.Lane.OTHER, new WireMessage.Unsub(some))) {
                    return false;
                }
                some.forEach(told::remove);
            }
            for (List<Symbol> some : lines(added)) {
                if (!offer(OutQueue.Lane.OTHER, new WireMessage.Sub(some))) {
                    return false;
                }
                told.addAll(some);
            }
            return true;
        } finally {
            quoteLock.unlock();
        }
    }

    private static List<List<Symbol>> lines(Set<Symbol> symbols) {
        List<Symbol> sorted = symbols.stream().sorted().toList();
        List<List<Symbol>> lines = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i += SYMBOLS_PER_LINE) {
            lines.add(sorted.subList(i, Math.min(i + SYMBOLS_PER_LINE, sorted.size())));
        }
        return lines;
    }

    private boolean offer(OutQueue.Lane lane, WireMessage.FromCockpit message) {
        return session().map(current -> current.offer(lane, message)).orElse(false);
    }
}
