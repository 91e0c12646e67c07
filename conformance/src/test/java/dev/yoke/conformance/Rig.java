package dev.yoke.conformance;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeConfig.Limits;
import dev.yoke.connectors.bridge.BridgeConfig.Timing;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The real bridge and one terminal behind it, joined by a real socket with a [FaultyLine] in between. EURUSD stands at
/// 1.10000 / 1.10010 and moves by hand. The terminal lives by the machine's clock; the cockpit's can be shifted.
final class Rig implements AutoCloseable {

    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Timing TIMING = new Timing(5_000, 200, 3_000, 10_000, 60_000, 2_000, 10_000);

    final ShiftedClock clock = new ShiftedClock();
    final Target target;
    final TerminalId id;
    final Symbol eurusd;
    final Commands order;
    final FaultyLine line;
    final TerminalUnderTest terminal;
    Books books = new Books();
    BridgeServer bridge;
    private final Path home;
    private final Path sockets;
    private int cockpits;

    Rig(Target target, Path home) throws IOException {
        this(target, home, KEY);
    }

    /// @param terminalKey the key that the terminal holds; the cockpit's is [#KEY]
    Rig(Target target, Path home, byte[] terminalKey) throws IOException {
        this.target = target;
        this.home = home;
        this.id = new TerminalId(target.terms().name());
        this.eurusd = new Symbol("EURUSD" + target.terms().suffix());
        this.order = new Commands(eurusd, clock);
        // The path of a unix socket is short by its nature.
        this.sockets = Files.createTempDirectory("yk");
        this.line = target.isUnix() ? FaultyLine.overUnix(sockets.resolve("l")) : FaultyLine.overTcp();
        this.terminal = target.terminal(line.address(), terminalKey, home.resolve("one"));
        startBridge(clock.nowMs());
        terminal.start();
    }

    void startBridge(long epoch) throws IOException {
        cockpits++;
        BridgeAddress address = target.isUnix()
                ? new BridgeAddress.UnixSocket(sockets.resolve("b" + cockpits))
                : new BridgeAddress.Tcp("127.0.0.1", 0);
        bridge = new BridgeServer(
                clock,
                books,
                new BridgeConfig(
                        List.of(address),
                        new Handshake(KEY),
                        epoch,
                        Optional.empty(),
                        () -> true,
                        TIMING,
                        Limits.STANDARD));
        bridge.start();
        line.leadTo(bridge.addresses().getFirst());
    }

    /// The cockpit's process is gone without a goodbye, and a new one is there that knows nothing.
    void replaceCockpit() throws IOException {
        line.setOffline(true);
        bridge.close();
        books = new Books();
        startBridge(clock.nowMs());
        line.setOffline(false);
    }

    /// Another terminal that is logged in to the same account, with a data folder of its own.
    TerminalUnderTest second() throws IOException {
        return target.terminal(line.address(), KEY, home.resolve("two"));
    }

    Rig live() {
        books.awaitLink(id, LinkState.LIVE);
        return this;
    }

    boolean isMt4() {
        return target.isMt4();
    }

    boolean isNetting() {
        return target.isNetting();
    }

    /// The terminal as the engine sees it.
    Terminal port() {
        return bridge.find(id).orElseThrow();
    }

    void send(OrderCommand command) {
        if (!port().send(command)) {
            throw new AssertionError("not sent: " + command);
        }
    }

    /// Sends and waits for the terminal's word.
    CommandResult carryOut(OrderCommand command) {
        int before = results(command.intent()).size();
        send(command);
        return result(command.intent(), before + 1);
    }

    ResultCategory categoryOf(OrderCommand command) {
        return carryOut(command).category();
    }

    CommandResult result(IntentId intent) {
        return result(intent, 1);
    }

    private CommandResult result(IntentId intent, int count) {
        Await.until(
                () -> "a result of " + intent + " in " + books.events,
                () -> results(intent).size() >= count);
        return results(intent).getLast();
    }

    List<CommandResult> results(IntentId intent) {
        return books.of(Event.CommandResulted.class).stream()
                .map(Event.CommandResulted::result)
                .filter(result -> result.intent().equals(intent))
                .toList();
    }

    /// Waits until the link was lost and is live again for the `times`-th time.
    void awaitLive(int times) {
        Await.until(
                () -> "live " + times + " times in " + books.of(Event.LinkChanged.class),
                () -> books.of(Event.LinkChanged.class).stream()
                                .filter(change -> change.state() == LinkState.LIVE)
                                .count()
                        >= times);
    }

    void awaitUncertain(IntentId intent) {
        Await.until(
                () -> intent + " uncertain in " + books.events,
                () -> books.of(Event.CommandUncertain.class).stream()
                        .anyMatch(event -> event.intent().equals(intent)));
    }

    /// Waits until the terminal's heartbeat says so.
    void awaitHalted(boolean halted) {
        Await.until(
                () -> id + (halted ? " halted" : " released"),
                () -> books.lastHeartbeat(id)
                        .filter(beat -> beat.halted() == halted)
                        .isPresent());
    }

    /// The only position, once the cockpit knows it and it looks like this.
    Position awaitPosition(Predicate<Position> that) {
        Await.until(
                () -> "one such position in " + positions(),
                () -> positions().size() == 1 && that.test(positions().getFirst()));
        return positions().getFirst();
    }

    void awaitPositions(int count) {
        Await.until(
                () -> count + " positions in " + positions(), () -> positions().size() == count);
    }

    /// The only pending order, once the cockpit knows it and it looks like this.
    Order awaitOrder(Predicate<Order> that) {
        Await.until(
                () -> "one such order in " + orders(), () -> orders().size() == 1 && that.test(orders().getFirst()));
        return orders().getFirst();
    }

    void awaitOrders(int count) {
        Await.until(() -> count + " orders in " + orders(), () -> orders().size() == count);
    }

    List<Position> positions() {
        return books.positions(id);
    }

    List<Order> orders() {
        return books.orders(id);
    }

    /// Waits until the cockpit's books are the broker's: positions, orders, deals.
    void awaitAgreement() {
        Agreement.await(this);
    }

    @Override
    public void close() throws IOException {
        try {
            terminal.close();
        } finally {
            bridge.close();
            line.close();
            Files.deleteIfExists(sockets);
        }
    }
}
