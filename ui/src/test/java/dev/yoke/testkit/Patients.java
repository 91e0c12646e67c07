package dev.yoke.testkit;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.TerminalInstallations.Compiled;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalHealth;
import dev.yoke.core.view.TerminalHealth.Permits;
import dev.yoke.core.view.TerminalView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Terminals in every state of health.
public final class Patients {

    public static final Permits ALL = new Permits(true, true, true, true, true, false);
    private static final long OFFSET_MS = 7_200_000;

    private Patients() {}

    /// One terminal as the engine sees it; change what a test is about.
    public static final class Patient {
        private final String name;
        private final Platform platform;
        private LinkState link = LinkState.LIVE;
        private String reason = "the terminal's book was read";
        private Optional<Permits> permits = Optional.of(ALL);
        private TradeMode mode = TradeMode.DEMO;
        private String version = FakeAround.OFFERED;
        private boolean armed = true;
        private boolean halted;
        private int unknown;
        private boolean reconciled = true;
        private String difference = "";
        private long longestUs = 16_000;
        private long sinceMs = Views.NOW - 3_720_000;
        private long beatMs = Views.NOW - 400;
        private String suffix = "";

        private Patient(String name, Platform platform) {
            this.name = name;
            this.platform = platform;
        }

        public Patient link(LinkState state, String why, long forMs) {
            link = state;
            reason = why;
            sinceMs = Views.NOW - forMs;
            beatMs = state == LinkState.LIVE ? Views.NOW - 400 : Views.NOW - forMs - 3_000;
            return this;
        }

        public Patient permits(Permits now) {
            permits = Optional.of(now);
            return this;
        }

        public Patient real(boolean isArmed) {
            mode = TradeMode.REAL;
            armed = isArmed;
            return this;
        }

        public Patient version(String ea) {
            version = ea;
            return this;
        }

        public Patient halted() {
            halted = true;
            return this;
        }

        public Patient unknown(int outcomes) {
            unknown = outcomes;
            reconciled = outcomes == 0;
            return this;
        }

        public Patient differed(String what) {
            difference = what;
            return this;
        }

        public Patient longestPass(long us) {
            longestUs = us;
            return this;
        }

        public Patient suffix(String spelling) {
            suffix = spelling;
            return this;
        }

        public String server() {
            return name.replace(' ', '-') + "-Server";
        }

        public long login() {
            return 51_000_000 + Math.floorMod(name.hashCode(), 100_000);
        }

        public String account() {
            return server() + "-" + login();
        }

        public TerminalView view() {
            TerminalId id = new TerminalId(name);
            return new TerminalView(
                    id,
                    Optional.of(new TerminalIdentity(
                            id,
                            platform,
                            5_200,
                            version,
                            name,
                            server(),
                            login(),
                            "USD",
                            100,
                            TerminalIdentity.MarginMode.HEDGING,
                            mode,
                            1)),
                    link,
                    reason,
                    beatMs,
                    OFFSET_MS,
                    12_400,
                    Optional.empty(),
                    armed,
                    halted,
                    reconciled,
                    "",
                    unknown,
                    0,
                    0,
                    List.of(
                            spec("EURUSD" + suffix, "EUR", "USD"),
                            spec("GBPUSD" + suffix, "GBP", "USD"),
                            spec("XAUUSD" + suffix, "XAU", "USD")),
                    new TerminalHealth(permits, sinceMs, 1, 2, difference, 0, 3_000, longestUs));
        }
    }

    public static Patient mt5(String name) {
        return new Patient(name, Platform.MT5);
    }

    public static Patient mt4(String name) {
        return new Patient(name, Platform.MT4);
    }

    public static CockpitView view(TerminalView... terminals) {
        return new CockpitView(
                1,
                Views.NOW,
                HaltView.RUNNING,
                List.of(terminals),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RiskView.EMPTY,
                Optional.empty(),
                List.of(),
                new JournalView(true, "", 0, 12, 214));
    }

    /// One that is well, one MT4 whose button is off, one installed and never started, one without Expert Advisor.
    public static void ward(FakeAround around) {
        Patient well =
                mt5("FTMO 100k").suffix(".r").differed("BUY 0.50 EURUSD.r #101 on FTMO 100k: closed at 1.0824 by SL");
        Patient off = mt4("Pepper MT4")
                .permits(new Permits(true, false, true, true, true, false))
                .longestPass(2_400_000);
        around.disk.add(FakeAround.installation(
                Platform.MT5, "FTMO MetaTrader 5", Optional.of("1.2.0"), true, Compiled.YES, well.account()));
        around.disk.add(FakeAround.installation(
                Platform.MT4, "Pepperstone MT4", Optional.of("1.1.0"), false, Compiled.YES, off.account()));
        around.disk.add(
                FakeAround.installation(Platform.MT5, "IC Markets MT5", Optional.of("1.2.0"), true, Compiled.NO));
        around.disk.add(FakeAround.installation(Platform.MT5, "Alder MT5", Optional.empty(), false, Compiled.NO));
        around.cockpit.show(view(well.view(), off.view()));
    }

    private static SymbolSpec spec(String symbol, String base, String profit) {
        return new SymbolSpec(
                new Symbol(symbol),
                "",
                "",
                base,
                profit,
                base,
                5,
                FixedPoint.parse("0.00001"),
                FixedPoint.parse("0.00001"),
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                FixedPoint.parse("0.01"),
                FixedPoint.parse("100"),
                FixedPoint.parse("0.01"),
                0,
                0,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(SymbolSpec.FillingMode.FOK, SymbolSpec.FillingMode.IOC),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }
}
