package dev.yoke.conformance;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.terminal.Permissions;
import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.WireContext;
import dev.yoke.connectors.wire.WireDecoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import dev.yoke.ea.harness.NativeTerminal;
import dev.yoke.ea.harness.NativeTerminal.Reply;
import dev.yoke.ea.harness.TerminalOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// The real Expert Advisor, compiled by g++ with sanitizers, in a process of its own with its simulated broker.
final class CompiledTerminal implements TerminalUnderTest {

    private final Path program;
    private final AccountTerms terms;
    private final WireContext context;
    private final TerminalOptions options;
    private final Path home;
    private final byte[] key;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private NativeTerminal process;
    private boolean mayDie;

    CompiledTerminal(Path program, AccountTerms terms, SocketAddress line, byte[] key, Path home) {
        this.program = program;
        this.terms = terms;
        this.context = new WireContext(new TerminalId(terms.name()), terms.currency());
        this.home = home;
        this.key = key.clone();
        this.options = connected(account(terms, home), line);
    }

    private static TerminalOptions account(AccountTerms terms, Path home) {
        TerminalOptions options = TerminalOptions.in(home)
                .with("name", terms.name())
                .with("company", terms.company())
                .with("server", terms.server())
                .with("login", terms.login())
                .with("currency", terms.currency())
                .with("deposit", FixedPoint.format(terms.deposit()))
                .with("leverage", terms.leverage())
                .with("trade-mode", terms.tradeMode().name().toLowerCase(Locale.ROOT))
                .with("suffix", terms.suffix())
                .input("InpName", terms.name());
        return terms.isMt4()
                ? options
                : options.with("account", terms.marginMode().name().toLowerCase(Locale.ROOT));
    }

    private static TerminalOptions connected(TerminalOptions options, SocketAddress line) {
        return switch (line) {
            case UnixDomainSocketAddress unix -> options.pipe(unix.getPath()).input("InpTransport", "1");
            case InetSocketAddress tcp ->
                options.with("allow", "127.0.0.1:" + tcp.getPort())
                        .input("InpTransport", "2")
                        .input("InpPort", Integer.toString(tcp.getPort()));
            default -> throw new IllegalArgumentException("no way to " + line);
        };
    }

    @Override
    public void start() throws IOException {
        Path keyFile = home.resolve("Common/Files/Yoke/bridge.key");
        Files.createDirectories(keyFile.getParent());
        Files.writeString(keyFile, HexFormat.of().formatHex(key));
        mayDie = false;
        process = NativeTerminal.start(program, options, log::add);
        quote("1.10000", "1.10010");
    }

    @Override
    public void kill() {
        mayDie = true;
        process.kill();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /// Also the place where a crash is found out that no case has asked for: a sanitizer's report, an index out of
    /// range.
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.close();
        if (!mayDie && process.exitCode() != 0) {
            throw new AssertionError("the terminal ended with " + process.exitCode() + ":\n" + String.join("\n", log));
        }
    }

    /// What the Expert Advisor printed.
    List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void quote(String bid, String ask) {
        process.must("quote EURUSD " + bid + " " + ask);
    }

    @Override
    public void setMarketOpen(boolean open) {
        process.must("market " + (open ? "open" : "closed") + " EURUSD");
    }

    @Override
    public void setStopsLevel(int points) {
        process.must("spec EURUSD stops_level " + points);
    }

    @Override
    public void setConnected(boolean connected) {
        process.must("connected " + flag(connected));
    }

    @Override
    public void setPermissions(Permissions p) {
        process.must("permissions " + flag(p.terminal()) + " " + flag(p.expert()) + " " + flag(p.account()) + " "
                + flag(p.accountExpert()));
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }

    @Override
    public void setDiskFull(boolean full) {
        process.must("disk " + (full ? "full" : "ok"));
    }

    @Override
    public boolean announce(long timeMs, String currency, String importance, String name) {
        if (terms.isMt4()) {
            return false;
        }
        process.must("calendar add " + timeMs + " " + currency + " " + importance + " " + name.replace(' ', '_')
                + " - 1.5 -");
        return true;
    }

    @Override
    public void shuffleReports() {
        if (!terms.isMt4()) {
            process.must("transactions shuffled");
        }
    }

    @Override
    public void deposit(String amount) {
        process.must("deposit " + amount);
    }

    @Override
    public long handOpen(Side side, String lots, String stop, String target) {
        return ticket("hand open EURUSD " + side + " " + lots + " " + stop + " " + target);
    }

    @Override
    public void handClose(long ticket, String lots) {
        process.must("hand close " + ticket + (lots.equals("0") ? "" : " " + lots));
    }

    @Override
    public void handModify(long ticket, String stop, String target) {
        process.must("hand modify " + ticket + " " + stop + " " + target);
    }

    @Override
    public long handPlace(OrderType type, Side side, String lots, String price) {
        return ticket("hand place " + side + "_" + type + " EURUSD " + lots + " " + price);
    }

    @Override
    public void handCancel(long ticket) {
        process.must("hand cancel " + ticket);
    }

    private long ticket(String order) {
        return Long.parseLong(process.must(order));
    }

    @Override
    public void fault(OrderFault fault) {
        process.must("fault "
                + switch (fault) {
                    case OrderFault.None f -> "none";
                    case OrderFault.Refuse f -> "refuse " + f.rawCode();
                    case OrderFault.LoseReply f -> "lose-reply";
                    case OrderFault.LoseRequest f -> "lose-request";
                    case OrderFault.Delay f -> "delay " + f.ms();
                    case OrderFault.Liquidity f -> "liquidity " + f.lots();
                    case OrderFault.Slip f -> "slip " + f.points();
                });
    }

    @Override
    public boolean canAnswer(int rawCode) {
        return true;
    }

    @Override
    public void killAt(KillPoint point, int count) {
        mayDie = true;
        process.must("kill-at " + point.name().toLowerCase(Locale.ROOT) + " " + count);
    }

    @Override
    public List<Position> positions() {
        return rows("positions", "POS", state -> ((WireMessage.Pos) state).position());
    }

    @Override
    public List<Order> orders() {
        return rows("orders", "ORD", state -> ((WireMessage.Ord) state).order());
    }

    @Override
    public List<Deal> deals() {
        return rows("deals", "DEAL", state -> ((WireMessage.DealRow) state).deal());
    }

    private <T> List<T> rows(String order, String type, Function<WireMessage, T> content) {
        Reply reply = process.order(order);
        if (!reply.isOk()) {
            throw new AssertionError(order + ": " + reply.text());
        }
        return reply.rows().stream()
                .map(row -> content.apply(message(type + "\t" + row)))
                .toList();
    }

    private WireMessage message(String frame) {
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        return switch (WireDecoder.fromTerminal(bytes, 0, bytes.length, context)) {
            case Decoded.Message(WireMessage message) -> message;
            case Decoded.Unknown(String type) -> throw new AssertionError("unknown: " + frame);
            case Decoded.Malformed(var fault, String text) -> throw new AssertionError(text + ": " + frame);
        };
    }
}
