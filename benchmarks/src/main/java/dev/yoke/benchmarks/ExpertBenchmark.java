package dev.yoke.benchmarks;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.ea.harness.BuildMode;
import dev.yoke.ea.harness.Compilation;
import dev.yoke.ea.harness.EaCompiler;
import dev.yoke.ea.harness.EaPlatform;
import dev.yoke.ea.harness.NativeTerminal;
import dev.yoke.ea.harness.TerminalOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The Expert Advisors, compiled by g++ and run on the native terminal behind the real bridge: how soon an order that
/// has arrived is handed to the broker, what a pump pass takes with 50 symbols, and whether a flood of quotes grows
/// memory.
final class ExpertBenchmark implements Benchmark {

    private static final String AREA = "expert";
    private static final int SYMBOLS = 50;
    /// What the native broker lists; names that it does not have are answered with an error and do no harm.
    private static final String LISTED =
            "EURUSD GBPUSD USDJPY XAUUSD US500 US30 NAS100 BTCUSD ETHUSD XAGUSD GER40 AUDUSD"
                    + " NZDUSD USDCAD USDCHF USDSEK USDNOK USDMXN USDZAR USDPLN USDSGD USDHKD USDCZK EURGBP EURJPY EURCHF EURAUD"
                    + " EURCAD EURNZD EURSEK EURNOK EURPLN GBPJPY GBPCHF GBPAUD GBPCAD GBPNZD AUDJPY AUDCHF AUDCAD AUDNZD NZDJPY"
                    + " NZDCHF NZDCAD CADJPY CADCHF CHFJPY SGDJPY EURHKD EURSGD EURCZK GBPSGD GBPSEK GBPNOK EURMXN";
    private static final int QUIET_PER_S = 10;
    private static final int QUIET_S = 5;
    private static final int FLOOD_PER_S = 200;
    private static final int ORDERS = 300;
    private static final long BETWEEN_ORDERS_NS = 20_000_000;
    private static final int FLOOD_S = 20;

    @Override
    public String name() {
        return "expert";
    }

    @Override
    public List<Row> run() throws Exception {
        EaCompiler compiler = EaCompiler.find(Path.of("target", "native"), line -> {})
                .orElseThrow(() -> new IllegalStateException("no g++ on the PATH"));
        List<Row> rows = new ArrayList<>();
        for (EaPlatform platform : EaPlatform.values()) {
            if (!(compiler.compile(platform, BuildMode.RELEASE) instanceof Compilation.Compiled compiled)) {
                throw new IllegalStateException("the Expert Advisor for " + platform + " does not compile");
            }
            rows.addAll(orders(platform, compiled.program()));
            rows.addAll(flood(platform, compiled.program()));
        }
        return rows;
    }

    private static List<Row> orders(EaPlatform platform, Path program) throws Exception {
        try (Link link = new Link(program, QUIET_PER_S)) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(QUIET_S));
            double quietMs = link.stat("pump_p99_us") / 1e3;
            for (int i = 0; i < ORDERS; i++) {
                link.trade();
            }
            link.awaitTrades(ORDERS);
            double inToTradeMs = link.stat("in_to_trade_p99_us") / 1e3;
            double pumpMs = link.stat("pump_p99_us") / 1e3;
            return List.of(
                    Row.absolute(
                            AREA,
                            platform + ": order arrived to trade call, p99 of " + ORDERS,
                            inToTradeMs,
                            "ms",
                            "<= 20 ms",
                            inToTradeMs <= 20),
                    Row.absolute(
                            AREA,
                            platform + ": pump pass, " + SYMBOLS + " symbols at " + QUIET_PER_S + " ticks/s, p99",
                            quietMs,
                            "ms",
                            "<= 2 ms",
                            quietMs <= 2),
                    Row.absolute(
                            AREA,
                            platform + ": pump pass, with " + ORDERS + " orders as well, p99",
                            pumpMs,
                            "ms",
                            "printed",
                            true));
        }
    }

    private static List<Row> flood(EaPlatform platform, Path program) throws Exception {
        try (Link link = new Link(program, FLOOD_PER_S)) {
            link.awaitTicks(5L * SYMBOLS);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(FLOOD_S) / 4);
            double beforeKib = link.stat("rss_kib");
            long beforeTicks = link.ticks();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(FLOOD_S));
            double grownKib = link.stat("rss_kib") - beforeKib;
            double perS = (link.ticks() - beforeTicks) / (double) FLOOD_S;
            String flood = ", market of " + SYMBOLS * FLOOD_PER_S + " ticks/s";
            return List.of(
                    Row.absolute(
                            AREA,
                            platform + ": resident memory gained in " + FLOOD_S + " s" + flood,
                            grownKib,
                            "KiB",
                            "<= 256 KiB",
                            grownKib <= 256),
                    // One quote per symbol and pass: what came between two passes is conflated.
                    Row.absolute(
                            AREA,
                            platform + ": quotes that reach the cockpit" + flood,
                            perS,
                            "ticks/s",
                            ">= 4,000",
                            perS >= 4_000));
        }
    }

    /// One native terminal, live behind the bridge, with quotes of all symbols flowing.
    private static final class Link implements AutoCloseable {

        private static final byte[] KEY = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

        private final Folder folder = Folder.create();
        private final CountingInbox inbox = new CountingInbox();
        private final Clock clock = Clock.system();
        private final BridgeServer bridge;
        private final NativeTerminal terminal;
        private final Terminal port;
        private int orders;

        Link(Path program, int ticksPerS) throws IOException, InterruptedException {
            Path common = Files.createDirectories(folder.path().resolve("Common"));
            Path key = Files.createDirectories(common.resolve("Files").resolve("Yoke"))
                    .resolve("bridge.key");
            Files.writeString(key, HexFormat.of().formatHex(KEY));
            Path socket = folder.path().resolve("s");
            bridge = new BridgeServer(
                    clock,
                    inbox,
                    BridgeConfig.of(List.of(new BridgeAddress.UnixSocket(socket)), new Handshake(KEY), clock.nowMs()));
            bridge.start();
            terminal = NativeTerminal.start(
                    program,
                    TerminalOptions.in(folder.path().resolve("data"))
                            .common(common)
                            .pipe(socket)
                            .with("market", "synthetic")
                            .with("symbols", SYMBOLS)
                            .with("ticks-per-s", ticksPerS),
                    line -> {});
            Rig.await("a snapshot", () -> inbox.snapshot().isPresent());
            port = bridge.all().iterator().next();
            Set<Symbol> symbols = new TreeSet<>();
            for (String name : LISTED.split(" ")) {
                symbols.add(new Symbol(name));
            }
            if (!port.subscribe(symbols)) {
                throw new IllegalStateException("the subscription was not sent");
            }
            awaitTicks(SYMBOLS);
        }

        /// A market order, not waited for; orders come one after another as from a busy trader's hand.
        void trade() {
            String number = Integer.toString(++orders);
            OrderCommand.Open open = new OrderCommand.Open(
                    new IntentId("b-" + number),
                    clock.nowMs() + 20_000,
                    new Symbol("EURUSD"),
                    orders % 2 == 0 ? Side.SELL : Side.BUY,
                    Lots.parse("0.01"),
                    Price.NONE,
                    Price.NONE,
                    500,
                    orders,
                    "yoke:b-" + number);
            if (!port.send(open)) {
                throw new IllegalStateException("order " + number + " was not sent");
            }
            LockSupport.parkNanos(BETWEEN_ORDERS_NS);
        }

        void awaitTrades(int count) throws InterruptedException {
            Rig.await(count + " results", () -> inbox.results() >= count);
        }

        long ticks() {
            return inbox.ticks();
        }

        void awaitTicks(long count) throws InterruptedException {
            Rig.await(count + " ticks", () -> inbox.ticks() >= count);
        }

        double stat(String name) {
            for (String pair : terminal.must("stats").split("\\s+")) {
                if (pair.startsWith(name + "=")) {
                    return Double.parseDouble(pair.substring(name.length() + 1));
                }
            }
            throw new IllegalStateException("the terminal does not measure " + name);
        }

        @Override
        public void close() {
            terminal.close();
            bridge.close();
            folder.close();
        }
    }
}
