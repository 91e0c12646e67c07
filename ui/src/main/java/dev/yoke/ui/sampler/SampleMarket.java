package dev.yoke.ui.sampler;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One demo account with two symbols and a position: what the larger samples show. Nothing of it moves.
final class SampleMarket {

    static final TerminalId TERMINAL = new TerminalId("Sample");
    static final Instrument EURUSD = new Instrument(TERMINAL, new Symbol("EURUSD"));
    static final Instrument XAUUSD = new Instrument(TERMINAL, new Symbol("XAUUSD"));
    static final long SERVER_OFFSET_MS = 7_200_000;
    private static final String CURRENCY = "USD";
    private static final Money ZERO = Money.zero(CURRENCY);

    private SampleMarket() {}

    static CockpitView at(long nowMs) {
        return new CockpitView(
                1,
                nowMs,
                HaltView.RUNNING,
                List.of(terminal(nowMs)),
                List.of(position(nowMs)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        quote(EURUSD, "1.08512", "1.08518", "1.08420", 5, "0.00001", nowMs),
                        quote(XAUUSD, "2401.10", "2401.35", "2408.40", 2, "0.01", nowMs - 14_000)),
                RiskView.EMPTY,
                Optional.empty(),
                List.of(),
                CockpitView.EMPTY.journal());
    }

    private static TerminalView terminal(long nowMs) {
        Money balance = Money.parse("24910.10", CURRENCY);
        TerminalIdentity identity = new TerminalIdentity(
                TERMINAL,
                TerminalIdentity.Platform.MT5,
                5_000,
                "1.0",
                "Sample Ltd",
                "Sample-Server",
                7_002_113,
                CURRENCY,
                100,
                TerminalIdentity.MarginMode.HEDGING,
                TerminalIdentity.TradeMode.DEMO,
                1);
        return new TerminalView(
                TERMINAL,
                Optional.of(identity),
                LinkState.LIVE,
                "",
                nowMs,
                SERVER_OFFSET_MS,
                12_000,
                Optional.of(new Account(
                        TERMINAL,
                        balance,
                        balance,
                        ZERO,
                        ZERO,
                        balance,
                        0,
                        Account.StopOutMode.PERCENT,
                        0,
                        ZERO,
                        true)),
                true,
                false,
                true,
                "",
                0,
                balance.units(),
                0,
                List.of(spec(EURUSD, 5, "0.00001", 100_000), spec(XAUUSD, 2, "0.01", 100)));
    }

    private static SymbolSpec spec(Instrument instrument, int digits, String point, long contract) {
        return new SymbolSpec(
                instrument.symbol(),
                "",
                "",
                instrument.symbol().name().substring(0, 3),
                CURRENCY,
                CURRENCY,
                digits,
                FixedPoint.parse(point),
                FixedPoint.parse(point),
                FixedPoint.ONE,
                FixedPoint.ONE,
                contract * FixedPoint.ONE,
                FixedPoint.parse("0.01"),
                100 * FixedPoint.ONE,
                FixedPoint.parse("0.01"),
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

    private static QuoteView quote(
            Instrument instrument, String bid, String ask, String open, int digits, String point, long timeMs) {
        return new QuoteView(
                instrument,
                FixedPoint.parse(bid),
                FixedPoint.parse(ask),
                timeMs,
                digits,
                FixedPoint.parse(point),
                FixedPoint.parse(open),
                instrument.equals(XAUUSD));
    }

    private static PositionView position(long nowMs) {
        Position position = new Position(
                TERMINAL,
                1,
                1,
                EURUSD.symbol(),
                Side.BUY,
                Lots.parse("0.50"),
                Price.parse("1.08440"),
                Price.parse("1.08340"),
                Price.parse("1.08640"),
                Price.parse("1.08512"),
                ZERO,
                ZERO,
                Money.parse("36.00", CURRENCY),
                0,
                "",
                nowMs - 3_600_000);
        return new PositionView(
                position,
                position.profit(),
                Money.parse("50.00", CURRENCY),
                Money.parse("100.00", CURRENCY),
                false,
                FixedPoint.parse("0.72"),
                FixedPoint.parse("7.2"),
                "manual",
                5,
                false,
                Optional.empty(),
                FixedPoint.parse("50"),
                Optional.empty());
    }
}
