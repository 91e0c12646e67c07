package dev.yoke.connectors.contract;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.sim.SimConfig;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.sim.terminal.SimTerminal;
import dev.yoke.connectors.sim.terminal.TerminalTiming;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The real bridge and one simulated terminal behind it, joined by a real socket. EURUSD stands at 1.10000 / 1.10010
/// and moves by hand.
final class Rig implements AutoCloseable {

    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    static final TerminalTiming QUICK = new TerminalTiming(20, 50, 10, 5_000, 100);

    final ShiftedClock clock = new ShiftedClock();
    final Flavour flavour;
    final TerminalId id;
    final Symbol eurusd;
    Books books = new Books();
    BridgeServer bridge;
    SimFleet fleet;
    private final Path home;
    private final Path socket;
    private int intents;

    Rig(Flavour flavour, Path home) throws IOException {
        this.flavour = flavour;
        this.home = home;
        this.id = new TerminalId(flavour.terms().name());
        this.eurusd = new Symbol("EURUSD" + flavour.terms().suffix());
        // The path of a unix socket is short by its nature.
        this.socket = Files.createTempDirectory("yk").resolve("s");
        startBridge();
        startFleet();
    }

    void startBridge() throws IOException {
        BridgeAddress address =
                flavour.isUnix() ? new BridgeAddress.UnixSocket(socket) : new BridgeAddress.Tcp("127.0.0.1", 0);
        bridge = new BridgeServer(clock, books, BridgeConfig.of(List.of(address), new Handshake(KEY), clock.nowMs()));
        bridge.start();
    }

    void startFleet() throws IOException {
        fleet = fleet(home);
        books.awaitLink(id, LinkState.LIVE);
    }

    /// Another terminal of the same account where `folder` is another one.
    SimFleet fleet(Path folder) throws IOException {
        SimFleet made = new SimFleet(SimConfig.manual(flavour.terms()).withTiming(QUICK), clock, folder);
        made.start(target(), KEY);
        made.quote("EURUSD", FixedPoint.parse("1.10000"), FixedPoint.parse("1.10010"));
        return made;
    }

    private BridgeTarget target() {
        return flavour.isUnix() ? BridgeTarget.unix(socket) : BridgeTarget.tcp("127.0.0.1", bridge.port());
    }

    boolean isMt4() {
        return flavour == Flavour.MT4;
    }

    boolean isNetting() {
        return flavour == Flavour.NETTING;
    }

    SimTerminal sim() {
        return fleet.terminal(id.name());
    }

    <T> T broker(Function<SimBroker, T> work) {
        return fleet.call(f -> work.apply(f.terminal(id.name()).broker()));
    }

    Terminal terminal() {
        return bridge.find(id).orElseThrow();
    }

    void quote(String bid, String ask) {
        fleet.quote("EURUSD", FixedPoint.parse(bid), FixedPoint.parse(ask));
    }

    IntentId intent() {
        return new IntentId("i-" + ++intents);
    }

    long soonMs() {
        return clock.nowMs() + 20_000;
    }

    OrderCommand.Open open(Side side, String lots, String stop, String target) {
        IntentId intent = intent();
        return new OrderCommand.Open(
                intent,
                soonMs(),
                eurusd,
                side,
                Lots.parse(lots),
                Price.parse(stop),
                Price.parse(target),
                50,
                1_000 + intents,
                "yoke:" + intent);
    }

    OrderCommand.Open buy() {
        return open(Side.BUY, "0.1", "0", "0");
    }

    /// A buy limit.
    OrderCommand.Place pending(String price) {
        OrderCommand.Open like = buy();
        return new OrderCommand.Place(
                like.intent(),
                like.expiresMs(),
                eurusd,
                Side.BUY,
                OrderType.LIMIT,
                like.lots(),
                Price.parse(price),
                Price.NONE,
                Price.NONE,
                Price.NONE,
                0,
                like.magic(),
                like.comment());
    }

    OrderCommand.Modify modify(Position position, String stop, String target) {
        return new OrderCommand.Modify(
                intent(),
                soonMs(),
                position.ticket(),
                position.identifier(),
                eurusd,
                Price.parse(stop),
                Price.parse(target));
    }

    OrderCommand.Close close(Position position, String lots) {
        return new OrderCommand.Close(
                intent(), soonMs(), position.ticket(), position.identifier(), eurusd, Lots.parse(lots), 50);
    }

    void send(OrderCommand command) {
        if (!terminal().send(command)) {
            throw new AssertionError("not sent: " + command);
        }
    }

    /// Sends and waits for the terminal's word.
    CommandResult carryOut(OrderCommand command) {
        send(command);
        return result(command.intent());
    }

    CommandResult result(IntentId intent) {
        Await.until(
                () -> "a result of " + intent + " in " + books.events,
                () -> results(intent).size() == 1);
        return results(intent).getFirst();
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

    List<Position> positions() {
        return books.positions(id);
    }

    List<Order> orders() {
        return books.orders(id);
    }

    private record PositionRow(
            long identifier, long ticket, Side side, Lots lots, Price open, Price stop, Price target, long magic) {
        static PositionRow of(Position p) {
            return new PositionRow(
                    p.identifier(),
                    p.ticket(),
                    p.side(),
                    p.lots(),
                    p.openPrice(),
                    p.stopLoss(),
                    p.takeProfit(),
                    p.magic());
        }
    }

    /// Waits until the cockpit's books are the broker's: positions, orders, deals.
    void awaitAgreement() {
        Await.until(() -> "the same books: " + positions() + " and " + broker(SimBroker::positions), this::agrees);
    }

    private boolean agrees() {
        return fleet.call(f -> {
            SimBroker broker = f.terminal(id.name()).broker();
            return rows(positions()).equals(rows(broker.positions()))
                    && Set.copyOf(orders()).equals(Set.copyOf(broker.orders()))
                    && Set.copyOf(books.deals(id)).equals(Set.copyOf(broker.deals()));
        });
    }

    private static Set<PositionRow> rows(List<Position> positions) {
        return positions.stream().map(PositionRow::of).collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        fleet.close();
        bridge.close();
        Files.deleteIfExists(socket.getParent());
    }
}
