package dev.yoke.testkit;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.DealView;
import dev.yoke.core.view.FlattenView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.LimitsView;
import dev.yoke.core.view.NewsView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A trading day with eight positions on three accounts.
public final class Views {

    public static final long NOW = 1_795_270_687_000L;
    public static final TerminalId FTMO = new TerminalId("FTMO 100k");
    public static final TerminalId IC = new TerminalId("IC Live");
    public static final TerminalId PEPPER = new TerminalId("Pepper MT4");

    private Views() {}

    public static long units(String text) {
        return FixedPoint.parse(text);
    }

    public static CockpitView day() {
        return with(HaltView.RUNNING, Optional.empty(), positions(), false);
    }

    public static CockpitView armed() {
        return with(HaltView.RUNNING, Optional.empty(), positions(), true);
    }

    public static CockpitView halted() {
        FlattenView proof = new FlattenView(
                "button",
                false,
                NOW - 2_000,
                false,
                List.of(
                        line(FTMO, FlattenView.State.FLAT, 0, "3/3 flat in 0.9 s"),
                        line(IC, FlattenView.State.CLOSING, 1, "2/3 closed, 1 left, round 2"),
                        line(PEPPER, FlattenView.State.UNREACHABLE, 3, "not reachable, 3 open, retried on reconnect")));
        return with(
                new HaltView(true, NOW - 2_000, "daily-loss, FTMO 100k"),
                Optional.of(proof),
                positions().subList(0, 1),
                false);
    }

    /// The REAL account's terminal offline, the MT4 stale.
    public static CockpitView broken() {
        return with(HaltView.RUNNING, Optional.empty(), positions(), false, LinkState.OFFLINE);
    }

    private static FlattenView.Line line(TerminalId terminal, FlattenView.State state, int left, String text) {
        return new FlattenView.Line(terminal, state, 3, 0, left, 0, 900, 1, text);
    }

    public static CockpitView with(
            HaltView halt, Optional<FlattenView> flatten, List<PositionView> positions, boolean armed) {
        return with(halt, flatten, positions, armed, LinkState.LIVE);
    }

    private static CockpitView with(
            HaltView halt,
            Optional<FlattenView> flatten,
            List<PositionView> positions,
            boolean armed,
            LinkState icLink) {
        return new CockpitView(
                1,
                NOW,
                halt,
                List.of(
                        terminal(
                                FTMO,
                                "FTMO-Demo",
                                5_101_2240,
                                "USD",
                                TerminalIdentity.TradeMode.DEMO,
                                "101240.55",
                                "812.40",
                                LinkState.LIVE,
                                true),
                        terminal(
                                IC,
                                "ICMarkets-Live07",
                                7_002_113,
                                "EUR",
                                TerminalIdentity.TradeMode.REAL,
                                "24910.10",
                                "-48.95",
                                icLink,
                                armed),
                        terminal(
                                PEPPER,
                                "Pepperstone-Demo02",
                                88_120,
                                "USD",
                                TerminalIdentity.TradeMode.DEMO,
                                "9984.00",
                                "0",
                                LinkState.STALE,
                                true)),
                positions,
                orders(),
                deals(),
                List.of(),
                quotes(icLink != LinkState.LIVE),
                risk(),
                flatten,
                List.of(new QueueView("engine", 0, 16_384, 0), new QueueView("journal", 3, 65_536, 0)),
                new JournalView(true, "", 0, 1_204, 214));
    }

    private static TerminalView terminal(
            TerminalId id,
            String server,
            long login,
            String currency,
            TerminalIdentity.TradeMode mode,
            String equity,
            String dayProfit,
            LinkState link,
            boolean armed) {
        Money money = Money.parse(equity, currency);
        Money zero = Money.zero(currency);
        return new TerminalView(
                id,
                Optional.of(new TerminalIdentity(
                        id,
                        TerminalIdentity.Platform.MT5,
                        5_000,
                        "1.0",
                        server.split("-")[0],
                        server,
                        login,
                        currency,
                        100,
                        TerminalIdentity.MarginMode.HEDGING,
                        mode,
                        1)),
                link,
                "",
                link == LinkState.LIVE ? NOW - 400 : NOW - 14_000,
                7_200_000,
                12_000,
                Optional.of(new Account(
                        id, money, money, zero, zero, money, 0, Account.StopOutMode.PERCENT, 0, zero, true)),
                armed,
                false,
                true,
                "",
                0,
                money.units() - units(dayProfit),
                units(dayProfit),
                id.equals(FTMO)
                        ? List.of(spec("EURUSD", 5, "0.00001"), spec("XAUUSD", 2, "0.01"), spec("US30", 1, "0.1"))
                        : List.of());
    }

    private static SymbolSpec spec(String symbol, int digits, String point) {
        return new SymbolSpec(
                new Symbol(symbol),
                "",
                "",
                "EUR",
                "USD",
                "EUR",
                digits,
                units(point),
                units(point),
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                units("0.01"),
                units("100"),
                units("0.01"),
                0,
                0,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    public static List<PositionView> positions() {
        return List.of(
                position(
                        FTMO, 101, "EURUSD", Side.BUY, "0.50", "1.08240", "1.08512", "1.08040", "1.08840", 5, "136.00",
                        "1.36", "27.2", 46, "tv-m5"),
                position(
                        FTMO, 102, "XAUUSD", Side.SELL, "0.12", "2405.10", "2401.25", "2412.30", "2387.10", 2, "46.20",
                        "0.53", "385", 12, "chat"),
                position(
                        FTMO, 103, "US30", Side.BUY, "1.00", "39840.5", "39812.4", "39760.0", "40000.0", 1, "-28.10",
                        "-0.35", "-281", 190, "manual"),
                position(
                        IC,
                        201,
                        "EURUSD.r",
                        Side.BUY,
                        "0.20",
                        "1.08255",
                        "1.08510",
                        "1.08055",
                        "1.08855",
                        5,
                        "46.90",
                        "1.28",
                        "25.5",
                        45,
                        "tv-m5"),
                position(
                        IC,
                        202,
                        "USDJPY.r",
                        Side.SELL,
                        "0.30",
                        "157.020",
                        "157.123",
                        "157.420",
                        "156.220",
                        3,
                        "-18.10",
                        "-0.26",
                        "-10.3",
                        8,
                        "ticket"),
                position(
                        PEPPER, 301, "GBPUSD", Side.SELL, "0.10", "1.27110", "1.27084", "0", "0", 5, "2.60", "0", "2.6",
                        3, "manual"),
                position(
                        PEPPER,
                        302,
                        "BTCUSD",
                        Side.BUY,
                        "0.02",
                        "67120.00",
                        "66804.50",
                        "66000.00",
                        "69400.00",
                        2,
                        "-6.31",
                        "-0.28",
                        "-31550",
                        1_600,
                        "manual"),
                position(
                        PEPPER, 303, "XAUUSD", Side.SELL, "0.05", "2404.80", "2401.25", "2411.80", "2390.80", 2,
                        "17.75", "0.51", "355", 11, "chat"));
    }

    public static PositionView position(
            TerminalId terminal,
            long id,
            String symbol,
            Side side,
            String lots,
            String entry,
            String now,
            String stop,
            String target,
            int digits,
            String profit,
            String r,
            String pips,
            int minutes,
            String source) {
        String currency = terminal.equals(IC) ? "EUR" : "USD";
        Money money = Money.parse(profit, currency);
        Money zero = Money.zero(currency);
        Position position = new Position(
                terminal,
                id,
                id,
                new Symbol(symbol),
                side,
                Lots.parse(lots),
                Price.parse(entry),
                Price.parse(stop),
                Price.parse(target),
                Price.parse(now),
                zero,
                zero,
                money,
                0,
                "",
                NOW - minutes * 60_000L);
        Money risk = units(r) == 0 ? zero : new Money(FixedPoint.divide(money.units(), units(r)), currency);
        return new PositionView(
                position,
                money,
                risk,
                rewardOf(position, risk),
                units(stop) == 0,
                units(r),
                units(pips),
                source,
                digits,
                false);
    }

    private static Money rewardOf(Position position, Money risk) {
        long toStop =
                Math.abs(position.openPrice().units() - position.stopLoss().units());
        long toTarget =
                Math.abs(position.takeProfit().units() - position.openPrice().units());
        return position.takeProfit().isSet()
                ? new Money(FixedPoint.multiplyDivide(risk.units(), toTarget, toStop), risk.currency())
                : Money.zero(risk.currency());
    }

    private static List<OrderView> orders() {
        return List.of(
                order(FTMO, 901, "GBPUSD", Side.BUY, OrderType.LIMIT, "0.40", "1.26800", 5),
                order(IC, 902, "XAUUSD.r", Side.SELL, OrderType.STOP, "0.10", "2395.00", 2));
    }

    private static OrderView order(
            TerminalId terminal,
            long ticket,
            String symbol,
            Side side,
            OrderType type,
            String lots,
            String price,
            int digits) {
        return new OrderView(
                new Order(
                        terminal,
                        ticket,
                        new Symbol(symbol),
                        side,
                        type,
                        Lots.parse(lots),
                        Lots.parse(lots),
                        Price.parse(price),
                        Price.NONE,
                        Price.NONE,
                        Price.NONE,
                        0,
                        "",
                        NOW - 600_000,
                        0),
                "ticket",
                digits,
                false);
    }

    private static List<DealView> deals() {
        List<DealView> deals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean out = i % 2 == 0;
            Money zero = Money.zero("USD");
            deals.add(new DealView(
                    new Deal(
                            FTMO,
                            500 + i,
                            400 + i,
                            300 + i,
                            new Symbol("EURUSD"),
                            out ? Deal.Entry.OUT : Deal.Entry.IN,
                            out ? Side.SELL : Side.BUY,
                            Lots.parse("0.5"),
                            Price.parse("1.08410"),
                            out ? Money.parse(i == 2 ? "-51.2" : "88.4", "USD") : zero,
                            zero,
                            zero,
                            zero,
                            out ? Deal.Reason.TP : Deal.Reason.EXPERT,
                            0,
                            "",
                            NOW - i * 900_000L),
                    "tv-m5",
                    5));
        }
        return deals;
    }

    private static List<QuoteView> quotes(boolean icStale) {
        return List.of(
                quote(FTMO, "EURUSD", "1.08512", "1.08518", "1.08210", 5, "0.00001", false),
                quote(FTMO, "GBPUSD", "1.27084", "1.27093", "1.27301", 5, "0.00001", false),
                quote(FTMO, "USDJPY", "157.123", "157.131", "156.802", 3, "0.001", false),
                quote(FTMO, "XAUUSD", "2401.10", "2401.35", "2409.00", 2, "0.01", false),
                quote(FTMO, "US30", "39812.4", "39814.4", "39700.0", 1, "0.1", false),
                quote(FTMO, "BTCUSD", "66804.50", "66822.10", "67480.00", 2, "0.01", true),
                quote(IC, "EURUSD.r", "1.08510", "1.08514", "1.08205", 5, "0.00001", icStale),
                quote(PEPPER, "GBPUSD", "1.27084", "1.27095", "1.27301", 5, "0.00001", true));
    }

    private static QuoteView quote(
            TerminalId terminal,
            String symbol,
            String bid,
            String ask,
            String open,
            int digits,
            String point,
            boolean stale) {
        return new QuoteView(
                new Instrument(terminal, new Symbol(symbol)),
                units(bid),
                units(ask),
                stale ? NOW - 14_000 : NOW - 12,
                digits,
                units(point),
                units(open),
                stale);
    }

    private static RiskView risk() {
        return new RiskView(
                RiskPolicy.DEFAULT,
                List.of(
                        account(FTMO, "USD", "0.00 %", 0, "2.10 %", 35, "3", 15),
                        account(IC, "EUR", "0.20 %", 4, "4.60 %", 77, "2", 10),
                        account(PEPPER, "USD", "0.00 %", 0, "1.20 %", 20, "3", 15)),
                List.of(
                        leg("EUR", FTMO, "54256", "0.536"),
                        leg("USD", FTMO, "-20480", "0.202"),
                        leg("XAU", FTMO, "-12", "0.284"),
                        leg("EUR", IC, "21702", "0.871"),
                        leg("USD", IC, "8298", "1.305"),
                        leg("JPY", IC, "4713690", "1.204"),
                        leg("GBP", PEPPER, "-12708", "1.273"),
                        leg("USD", PEPPER, "24714", "2.475"),
                        leg("XAU", PEPPER, "-5", "1.202"),
                        leg("BTC", PEPPER, "0.02", "0.134")),
                List.of(),
                LimitsView.EMPTY,
                List.of(),
                NewsView.NONE);
    }

    private static RiskView.AccountRisk account(
            TerminalId id,
            String currency,
            String loss,
            int lossShare,
            String heat,
            int heatShare,
            String count,
            int countShare) {
        return new RiskView.AccountRisk(
                id,
                currency,
                units("100000"),
                units("2100"),
                id.equals(PEPPER) ? 1 : 0,
                List.of(
                        meter("daily-loss", "Daily loss", loss, "5.00 %", lossShare),
                        meter("heat", "Heat", heat, "6.00 %", heatShare),
                        meter("max-positions", "Positions", count, "20", countShare),
                        meter("margin", "Margin", "3.10 %", "50.00 %", 6)));
    }

    private static RiskView.LimitMeter meter(String rule, String name, String value, String limit, int percent) {
        return new RiskView.LimitMeter(rule, name, value, limit, percent * 1_000_000L);
    }

    private static RiskView.CurrencyLeg leg(String currency, TerminalId terminal, String amount, String share) {
        return new RiskView.CurrencyLeg(
                currency, terminal, units(amount), units(amount), units(share), units(share) / 5, true);
    }

    public static Decision decision(TerminalId terminal, boolean approved, String summary) {
        return new Decision(
                new SignalId("s-" + summary.hashCode()),
                "tv-m5",
                Optional.of(terminal),
                "EURUSD",
                Signal.Action.BUY,
                approved ? Decision.Outcome.APPROVED : Decision.Outcome.DENIED,
                approved ? Lots.parse("0.12") : Lots.ZERO,
                Price.parse("1.0851"),
                Price.parse("1.0831"),
                Price.parse("1.0891"),
                "",
                List.of(
                        Verdict.pass("halted", "no", ""),
                        Verdict.pass("stale-price", "12 ms", "3000 ms"),
                        approved
                                ? Verdict.pass("per-trade-risk", "0.49 %", "1.00 %")
                                : Verdict.deny("per-trade-risk", "1.40 %", "1.00 %", "0.08 lots would pass."),
                        Verdict.pass("daily-loss", "0.20 %", "5.00 %"),
                        Verdict.pass("heat", "2.10 %", "6.00 %")),
                Optional.empty(),
                summary,
                NOW - 30_000);
    }
}
