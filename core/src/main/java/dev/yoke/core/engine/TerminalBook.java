package dev.yoke.core.engine;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.message.Event.HeartbeatReceived;
import dev.yoke.core.message.Event.SnapshotReport;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.TerminalHealth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What one terminal last said: the engine's copy of the terminal's truth. It holds facts and answers questions; it
/// decides nothing.
final class TerminalBook {

    private final TerminalId id;
    private final Map<Symbol, SymbolSpec> specs = new TreeMap<>();
    private final Map<Symbol, Underlying> underlyings = new HashMap<>();
    private final Map<Long, Position> positions = new LinkedHashMap<>();
    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private Optional<TerminalIdentity> identity = Optional.empty();
    private Optional<Account> account = Optional.empty();
    private Optional<HeartbeatReceived> heartbeat = Optional.empty();
    private LinkState link = LinkState.OFFLINE;
    private String linkReason = "never connected";
    private long serverOffsetMs;
    private boolean synced;
    private boolean everSynced;
    private long linkSinceMs;
    private int readings;
    private int losses;
    private String difference = "";
    private final Set<Symbol> historyDue = new HashSet<>();
    private long historyDueMs;

    TerminalBook(TerminalId id) {
        this.id = id;
    }

    void connect(TerminalIdentity identity) {
        this.identity = Optional.of(identity);
        synced = false;
    }

    void link(LinkState state, String reason, long nowMs) {
        if (link != state) {
            linkSinceMs = nowMs;
            losses += state == LinkState.OFFLINE ? 1 : 0;
        }
        link = state;
        linkReason = reason;
        if (state == LinkState.OFFLINE) {
            synced = false;
        }
    }

    /// As if it had never said anything.
    void withdraw() {
        identity = Optional.empty();
        account = Optional.empty();
        heartbeat = Optional.empty();
        specs.clear();
        underlyings.clear();
        positions.clear();
        orders.clear();
        historyDue.clear();
        synced = false;
        everSynced = false;
        readings = 0;
        losses = 0;
        difference = "";
    }

    void differs(String what) {
        difference = what;
    }

    void heartbeat(HeartbeatReceived received) {
        heartbeat = Optional.of(received);
        serverOffsetMs = offsetOf(received.serverMs() - received.utcMs());
    }

    /// A server's offset is a multiple of a quarter of an hour; the rest is the clocks' drift.
    private static long offsetOf(long differenceMs) {
        long quarterMs = 900_000;
        return Math.round((double) differenceMs / quarterMs) * quarterMs;
    }

    void replace(SnapshotReport snapshot) {
        account = Optional.of(snapshot.account());
        forgetAllBut(snapshot);
        snapshot.specs().forEach(this::specify);
        positions.clear();
        snapshot.positions().forEach(this::put);
        orders.clear();
        snapshot.orders().forEach(this::put);
        serverOffsetMs = snapshot.serverOffsetMs();
        synced = true;
        everSynced = true;
        readings++;
    }

    /// A symbol that the terminal no longer has cannot be traded; what is open in one is still valued by what was
    /// known.
    private void forgetAllBut(SnapshotReport snapshot) {
        if (snapshot.specs().isEmpty()) {
            return;
        }
        Set<Symbol> there = new HashSet<>();
        snapshot.specs().forEach(spec -> there.add(spec.symbol()));
        snapshot.positions().forEach(position -> there.add(position.symbol()));
        snapshot.orders().forEach(order -> there.add(order.symbol()));
        specs.keySet().retainAll(there);
    }

    void specify(SymbolSpec spec) {
        SymbolSpec before = specs.put(spec.symbol(), spec);
        if (before == null || !isSameKind(before, spec)) {
            underlyings.put(spec.symbol(), Underlying.of(spec));
        }
    }

    /// Brokers send a specification again for every new tick value; what the symbol stands for is read once.
    private static boolean isSameKind(SymbolSpec before, SymbolSpec now) {
        return before.calcMode() == now.calcMode()
                && before.path().equals(now.path())
                && before.baseCurrency().equals(now.baseCurrency())
                && before.profitCurrency().equals(now.profitCurrency());
    }

    void account(Account account) {
        this.account = Optional.of(account);
    }

    void put(Position position) {
        positions.put(position.identifier(), position);
    }

    void remove(Position position) {
        positions.remove(position.identifier());
    }

    void put(Order order) {
        orders.put(order.ticket(), order);
    }

    void remove(Order order) {
        orders.remove(order.ticket());
    }

    TerminalId id() {
        return id;
    }

    Optional<TerminalIdentity> identity() {
        return identity;
    }

    Optional<Account> account() {
        return account;
    }

    Optional<HeartbeatReceived> heartbeat() {
        return heartbeat;
    }

    LinkState link() {
        return link;
    }

    String linkReason() {
        return linkReason;
    }

    long serverOffsetMs() {
        return serverOffsetMs;
    }

    /// A snapshot was applied in this session.
    boolean synced() {
        return synced;
    }

    /// The candles that stops and targets are sized by are on their way; told to wait for until then.
    void awaitHistory(Collection<Symbol> symbols, long untilMonotonicMs) {
        historyDue.clear();
        historyDue.addAll(symbols);
        historyDueMs = untilMonotonicMs;
    }

    void historyArrived(Symbol symbol) {
        historyDue.remove(symbol);
    }

    /// Whether the candle history is still being read.
    boolean isLoadingHistory(long monotonicMs) {
        return !historyDue.isEmpty() && monotonicMs < historyDueMs;
    }

    boolean hasEverSynced() {
        return everSynced;
    }

    Collection<SymbolSpec> specs() {
        return specs.values();
    }

    Optional<SymbolSpec> spec(Symbol symbol) {
        return Optional.ofNullable(specs.get(symbol));
    }

    /// What the symbol stands for, as far as its name tells where nobody specified it.
    Underlying underlying(Symbol symbol) {
        Underlying known = underlyings.get(symbol);
        return known == null ? Underlying.unspecified(symbol) : known;
    }

    Collection<Position> positions() {
        return positions.values();
    }

    Optional<Position> position(long identifier) {
        return Optional.ofNullable(positions.get(identifier));
    }

    Collection<Order> orders() {
        return orders.values();
    }

    Optional<Order> order(long ticket) {
        return Optional.ofNullable(orders.get(ticket));
    }

    boolean isReal() {
        return identity.isPresent() && identity.get().isReal();
    }

    /// The terminal's own guard is latched.
    boolean guardHalted() {
        return heartbeat.isPresent() && heartbeat.get().halted();
    }

    boolean hasMagic(long magic) {
        for (Position position : positions.values()) {
            if (position.magic() == magic) {
                return true;
            }
        }
        for (Order order : orders.values()) {
            if (order.magic() == magic) {
                return true;
            }
        }
        return false;
    }

    /// Linked, its book known, and willing to trade: sending into a terminal that would refuse wastes tries.
    boolean isReadyToTrade() {
        return link == LinkState.LIVE && synced && tradingBlocked().isEmpty();
    }

    TerminalHealth health() {
        return new TerminalHealth(
                heartbeat.map(beat -> new TerminalHealth.Permits(
                        beat.brokerConnected(),
                        beat.terminalTradeAllowed(),
                        beat.eaTradeAllowed(),
                        beat.accountTradeAllowed(),
                        beat.accountExpertAllowed(),
                        beat.halted())),
                linkSinceMs,
                Math.max(0, readings - 1),
                losses,
                difference,
                heartbeat.map(HeartbeatReceived::outQueueBytes).orElse(0),
                heartbeat.map(HeartbeatReceived::pumpUsLast).orElse(0L),
                heartbeat.map(HeartbeatReceived::pumpUsMax).orElse(0L));
    }

    /// Why the terminal itself would not trade, with the way out; empty when it would.
    String tradingBlocked() {
        if (heartbeat.isEmpty()) {
            return "";
        }
        HeartbeatReceived beat = heartbeat.get();
        if (!beat.brokerConnected()) {
            return "no connection to the broker";
        }
        if (!beat.terminalTradeAllowed()) {
            return "the button Algo Trading (AutoTrading in MetaTrader 4) is off: press it in the terminal";
        }
        if (!beat.eaTradeAllowed()) {
            return "trading is not allowed for the Expert Advisor: tick 'Allow Algo Trading' ('Allow live trading' in"
                    + " MetaTrader 4) in its properties";
        }
        if (!beat.accountTradeAllowed()) {
            return "the account may not trade: log in with the master password, not the investor's";
        }
        return beat.accountExpertAllowed() ? "" : "the broker does not allow Expert Advisors on this account";
    }
}
