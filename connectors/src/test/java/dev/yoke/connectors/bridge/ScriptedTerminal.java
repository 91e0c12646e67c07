package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.BookHash;
import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.connectors.wire.FrameWriter;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireDecoder;
import dev.yoke.connectors.wire.WireEncoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.MarginMode;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The Expert Advisor's end of the wire, saying what a test tells it to.
final class ScriptedTerminal implements AutoCloseable {

    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    static final String NONCE = "00112233445566778899aabbccddeeff";
    static final Symbol EURUSD = new Symbol("EURUSD");

    final String name;
    final long login;
    private final String server;
    private final SocketChannel channel;
    private final FrameWriter writer = new FrameWriter();
    private final BlockingQueue<WireMessage> received = new LinkedBlockingQueue<>();
    long epoch = 77;
    long seq = 5;

    private ScriptedTerminal(SocketAddress address, String name, String server, long login) throws IOException {
        this.name = name;
        this.server = server;
        this.login = login;
        this.channel = SocketChannel.open(address);
        Thread.ofVirtual().name("scripted-" + name).start(this::readAll);
    }

    static ScriptedTerminal connect(BridgeServer bridge, String name, long login) throws IOException {
        return new ScriptedTerminal(address(bridge.addresses().getFirst()), name, "Broker-Demo", login);
    }

    static ScriptedTerminal connect(BridgeAddress address, String name, long login) throws IOException {
        return new ScriptedTerminal(address(address), name, "Broker-Demo", login);
    }

    private static SocketAddress address(BridgeAddress address) {
        return switch (address) {
            case BridgeAddress.Tcp tcp -> new InetSocketAddress(tcp.host(), tcp.port());
            case BridgeAddress.UnixSocket socket -> UnixDomainSocketAddress.of(socket.path());
            case BridgeAddress.NamedPipe pipe ->
                throw new IllegalArgumentException(pipe + " is opened as a file, not as a socket");
        };
    }

    private void readAll() {
        FrameReader reader = new FrameReader();
        try {
            do {
                while (reader.next()) {
                    if (WireDecoder.fromCockpit(reader.bytes(), reader.start(), reader.end())
                            instanceof Decoded.Message(WireMessage message)) {
                        received.add(message);
                    } else {
                        received.add(new WireMessage.Err("test", "the cockpit sent something undecodable"));
                    }
                }
            } while (reader.fill(channel));
            received.add(CLOSED);
        } catch (IOException e) {
            received.add(CLOSED);
        }
    }

    static final WireMessage CLOSED = new WireMessage.Log(WireMessage.Log.Level.INFO, "closed by the cockpit");

    void say(WireMessage... messages) throws IOException {
        writer.clear();
        for (WireMessage message : messages) {
            WireEncoder.encode(message, writer);
        }
        send(writer.buffer());
    }

    void sayRaw(String text) throws IOException {
        send(StandardCharsets.UTF_8.encode(text));
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// The next message of that type; others before it are skipped.
    <M extends WireMessage> M hear(Class<M> type) throws InterruptedException {
        while (true) {
            WireMessage message = received.poll(10, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError(name + " did not hear " + type.getSimpleName());
            }
            if (type.isInstance(message)) {
                return type.cast(message);
            }
            if (message.equals(CLOSED)) {
                throw new AssertionError(name + " was cut off before " + type.getSimpleName());
            }
        }
    }

    /// Waits until the cockpit hung up.
    void hearEnd() throws InterruptedException {
        WireMessage message;
        do {
            message = received.poll(10, TimeUnit.SECONDS);
        } while (message != null && !message.equals(CLOSED));
        if (message == null) {
            throw new AssertionError(name + " was not cut off");
        }
    }

    boolean hasHeard(Class<? extends WireMessage> type) {
        return received.stream().anyMatch(type::isInstance);
    }

    WireMessage.Hello hello() {
        return hello(1, 1);
    }

    WireMessage.Hello hello(int protoMin, int protoMax) {
        return new WireMessage.Hello(
                protoMin,
                protoMax,
                "0.1.0",
                Platform.MT5,
                4410,
                "Broker Ltd",
                server,
                login,
                "EUR",
                30,
                MarginMode.HEDGING,
                TradeMode.DEMO,
                name,
                epoch,
                seq,
                NONCE);
    }

    WireMessage.Welcome authenticate() throws IOException, InterruptedException {
        say(hello());
        String nonce = hear(WireMessage.Challenge.class).nonce();
        say(new WireMessage.Auth(new Handshake(KEY).terminalProof(NONCE, nonce, login, server)));
        WireMessage.Welcome welcome = hear(WireMessage.Welcome.class);
        if (!welcome.proof().equals(new Handshake(KEY).cockpitProof(NONCE, nonce, login, server))) {
            throw new AssertionError("the cockpit's proof is wrong");
        }
        return welcome;
    }

    /// Handshake and a snapshot of these positions and orders.
    ScriptedTerminal live(List<Position> positions, List<Order> orders) throws IOException, InterruptedException {
        authenticate();
        snapshot(positions, orders);
        return this;
    }

    ScriptedTerminal live() throws IOException, InterruptedException {
        return live(List.of(), List.of());
    }

    void snapshot(List<Position> positions, List<Order> orders) throws IOException {
        say(begin(), new WireMessage.Acc(account()), new WireMessage.Sym(spec(), 12, "POINTS", ""));
        for (Position position : positions) {
            say(new WireMessage.Pos(position));
        }
        for (Order order : orders) {
            say(new WireMessage.Ord(order));
        }
        say(new WireMessage.SnapEnd(
                1, 1, positions.size(), orders.size(), 0, BookHash.text(BookHash.of(positions, orders))));
    }

    WireMessage.SnapBegin begin() {
        return new WireMessage.SnapBegin(1, epoch, seq, SteppedClock.START_MS, SteppedClock.START_MS + 7_199_500);
    }

    WireMessage.Heartbeat heartbeat(boolean halted, String bookHash) {
        return new WireMessage.Heartbeat(
                SteppedClock.START_MS,
                SteppedClock.START_MS + 7_200_000,
                true,
                true,
                true,
                true,
                true,
                15_000,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                halted,
                bookHash.isEmpty() ? -1 : seq,
                bookHash);
    }

    WireMessage.Heartbeat heartbeat() {
        return heartbeat(false, "");
    }

    WireMessage.Ev event(WireMessage.Ev.Kind kind, WireMessage.State state) {
        return new WireMessage.Ev(epoch, ++seq, kind, state);
    }

    TerminalId id() {
        return new TerminalId(name);
    }

    Money eur(long cents) {
        return new Money(cents * 1_000_000, "EUR");
    }

    Account account() {
        return new Account(
                id(),
                eur(1_000_000),
                eur(1_000_000),
                eur(0),
                eur(0),
                eur(1_000_000),
                0,
                Account.StopOutMode.PERCENT,
                5_000_000_000L,
                eur(0),
                true);
    }

    Position position(long identifier, String stopLoss) {
        return new Position(
                id(),
                identifier,
                identifier,
                EURUSD,
                Side.BUY,
                Lots.parse("0.1"),
                Price.parse("1.1"),
                stopLoss.isEmpty() ? Price.NONE : Price.parse(stopLoss),
                Price.NONE,
                Price.parse("1.1001"),
                eur(0),
                eur(0),
                eur(1),
                12345,
                "yoke:k3",
                SteppedClock.START_MS);
    }

    Order order(long ticket) {
        return new Order(
                id(),
                ticket,
                EURUSD,
                Side.SELL,
                OrderType.LIMIT,
                Lots.parse("0.2"),
                Lots.parse("0.2"),
                Price.parse("1.2"),
                Price.NONE,
                Price.NONE,
                Price.NONE,
                0,
                "",
                SteppedClock.START_MS,
                0);
    }

    Deal deal(long ticket) {
        return new Deal(
                id(),
                ticket,
                8000,
                7001,
                EURUSD,
                Deal.Entry.OUT,
                Side.SELL,
                Lots.parse("0.1"),
                Price.parse("1.2"),
                eur(100),
                eur(0),
                eur(-7),
                eur(0),
                Deal.Reason.TP,
                12345,
                "yoke:k3",
                SteppedClock.START_MS);
    }

    static SymbolSpec spec() {
        long one = 100_000_000L;
        return new SymbolSpec(
                EURUSD,
                "Euro vs US Dollar",
                "Forex\\EURUSD",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                91_000_000,
                91_000_000,
                100_000 * one,
                one / 100,
                50 * one,
                one / 100,
                0,
                0,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(SymbolSpec.FillingMode.IOC),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    /// Vanishes without a word.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
