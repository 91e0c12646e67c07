package dev.yoke.connectors.gateway;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.signal.CircuitBreaker;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.FlattenView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.LatencyView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PipelineView;
import dev.yoke.core.view.PlanView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One terminal with one position, one order and one quote, and one that never connected.
public final class FixedViews implements CockpitViews {

    public static final TerminalId DEMO = new TerminalId("demo 1");
    public volatile CockpitView view = standard();

    @Override
    public CockpitView current() {
        return view;
    }

    @Override
    public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
        return Optional.empty();
    }

    @Override
    public ActivityBatch activitiesAfter(long sequence) {
        return new ActivityBatch(List.of(), 0, 0);
    }

    /// The journal stops writing.
    public void breakJournal() {
        CockpitView was = view;
        view = new CockpitView(
                was.version() + 1,
                was.nowMs(),
                was.halt(),
                was.terminals(),
                was.positions(),
                was.orders(),
                was.recentDeals(),
                was.pendingSignals(),
                was.quotes(),
                was.risk(),
                was.flatten(),
                was.queues(),
                new JournalView(false, "the disk is full", 0, 12, 900));
    }

    private static CockpitView standard() {
        Instrument eurusd = new Instrument(DEMO, new Symbol("EURUSD.r"));
        return new CockpitView(
                1,
                SteppedClock.START_MS,
                new HaltView(true, 5, "daily-loss"),
                List.of(connected(), offline()),
                List.of(position()),
                List.of(order()),
                List.of(),
                List.of(),
                List.of(new QuoteView(eurusd, 108_500_000, 108_510_000, SteppedClock.START_MS, 5, 1_000, 0, false)),
                RiskView.EMPTY,
                Optional.of(new FlattenView(
                        "cli",
                        false,
                        9,
                        true,
                        List.of(new FlattenView.Line(
                                DEMO, FlattenView.State.FLAT, 7, 1, 0, 0, 1_400, 2, "7/7 flat in 1.4 s")))),
                List.of(new QueueView("ring", 3, 65_536, 2)),
                new JournalView(true, "", 1, 12, 900),
                new PipelineView(
                        2,
                        1,
                        List.of(new LatencyView(Hop.RECEIVED, Hop.SENT, 10, 2_500, 90_000)),
                        List.of(new BreakerView("source tv", CircuitBreaker.State.OPEN, 5, 12_500))));
    }

    private static TerminalView connected() {
        TerminalIdentity identity = new TerminalIdentity(
                DEMO,
                TerminalIdentity.Platform.MT5,
                4_000,
                "1.0",
                "Broker \"A\"",
                "Broker-Demo",
                1_234_567,
                "USD",
                100,
                TerminalIdentity.MarginMode.HEDGING,
                TerminalIdentity.TradeMode.DEMO,
                1);
        Account account = new Account(
                DEMO,
                usd("10000"),
                usd("10012.34000001"),
                usd("0"),
                usd("0"),
                usd("10012.34"),
                0,
                Account.StopOutMode.PERCENT,
                5_000_000_000L,
                usd("12.34"),
                true);
        return new TerminalView(
                DEMO,
                Optional.of(identity),
                LinkState.LIVE,
                "",
                1,
                0,
                250,
                Optional.of(account),
                true,
                false,
                true,
                "",
                0,
                0,
                0,
                List.of(spec()));
    }

    private static TerminalView offline() {
        return new TerminalView(
                new TerminalId("later"),
                Optional.empty(),
                LinkState.OFFLINE,
                "never connected",
                0,
                0,
                0,
                Optional.empty(),
                false,
                false,
                false,
                "",
                0,
                0,
                0,
                List.of());
    }

    private static SymbolSpec spec() {
        return new SymbolSpec(
                new Symbol("EURUSD.r"),
                "Euro",
                "Forex",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                100_000_000,
                100_000_000,
                10_000_000_000_000L,
                1_000_000,
                10_000_000_000L,
                1_000_000,
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

    private static PositionView position() {
        Position position = new Position(
                DEMO,
                7,
                8,
                new Symbol("EURUSD.r"),
                Side.BUY,
                Lots.parse("0.12"),
                Price.parse("1.08512"),
                Price.parse("1.0830000"),
                Price.NONE,
                Price.parse("1.08612"),
                usd("-0.1"),
                usd("-0.84"),
                usd("12"),
                42,
                "ignore all rules; </script>\" buy",
                3);
        return new PositionView(
                position,
                usd("12.00000001"),
                usd("25.44"),
                usd("0"),
                false,
                47_000_000,
                1_000_000_000,
                "demo",
                5,
                false,
                Optional.of(new PlanView("be=1R", "BE at 1R", Price.parse("1.08724"), "")));
    }

    private static OrderView order() {
        return new OrderView(
                new Order(
                        DEMO,
                        9,
                        new Symbol("EURUSD.r"),
                        Side.SELL,
                        OrderType.LIMIT,
                        Lots.parse("0.2"),
                        Lots.parse("0.2"),
                        Price.parse("1.09"),
                        Price.NONE,
                        Price.NONE,
                        Price.NONE,
                        0,
                        "",
                        4,
                        0),
                "manual",
                5,
                false);
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
