package dev.yoke.core.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.LevelMove.Snag;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelMoveTest {

    private static final long BID = units("1.10000");
    private static final long ASK = units("1.10010");
    private static final SymbolSpec FREE = spec(0, 0);

    @Test
    void sixtyPipsOfATenthOfALotAreSixtyDollars() {
        // 0.10 lots of EURUSD, 1 USD per point and lot: 600 points x 0.10 = 60.
        assertThat(LevelMove.result(Side.BUY, units("0.10"), ASK, units("1.09410"), FREE))
                .isEqualTo(units("-60"));
        assertThat(LevelMove.result(Side.SELL, units("0.10"), BID, units("1.09400"), FREE))
                .isEqualTo(units("60"));
    }

    @Test
    void aFigureBeyondAllBoundsIsALossWithoutBounds() {
        assertThat(LevelMove.result(Side.SELL, Long.MAX_VALUE / 2, 1, Long.MAX_VALUE / 2, FREE))
                .isEqualTo(-RiskMath.UNBOUNDED);
        assertThat(LevelMove.result(Side.BUY, Long.MAX_VALUE / 2, 1, Long.MAX_VALUE / 2, FREE))
                .isEqualTo(RiskMath.UNBOUNDED);
    }

    @Test
    void aStopBehindTheMarketIsFine() {
        assertThat(LevelMove.ofStop(position(Side.BUY, "1.09"), units("1.09999"), BID, FREE))
                .isEmpty();
        assertThat(LevelMove.ofStop(position(Side.SELL, "1.11"), units("1.10011"), ASK, FREE))
                .isEmpty();
    }

    @Test
    void aStopAtOrBeforeTheMarketIsOnTheWrongSide() {
        assertThat(LevelMove.ofStop(position(Side.BUY, "1.09"), BID, BID, FREE)).contains(new Snag.WrongSide(BID));
        assertThat(LevelMove.ofStop(position(Side.SELL, "1.11"), units("1.10009"), ASK, FREE))
                .contains(new Snag.WrongSide(ASK));
    }

    @Test
    void aTargetBehindTheMarketIsOnTheWrongSide() {
        assertThat(LevelMove.ofTarget(position(Side.BUY, "1.09"), BID, BID, FREE))
                .contains(new Snag.WrongSide(BID));
        assertThat(LevelMove.ofTarget(position(Side.SELL, "1.11"), units("1.09"), ASK, FREE))
                .isEmpty();
    }

    @Test
    void theStopsLevelKeepsItsDistanceToThePoint() {
        SymbolSpec strict = spec(20, 0);
        assertThat(LevelMove.ofStop(position(Side.BUY, "1.09"), units("1.09981"), BID, strict))
                .contains(new Snag.TooNear(units("0.00019"), units("0.00020")));
        assertThat(LevelMove.ofStop(position(Side.BUY, "1.09"), units("1.09980"), BID, strict))
                .isEmpty();
    }

    @Test
    void nothingMovesWhileTheMarketIsWithinTheFreezeLevel() {
        SymbolSpec freezing = spec(0, 30);
        assertThat(LevelMove.ofStop(position(Side.BUY, "1.09970"), units("1.09"), BID, freezing))
                .contains(new Snag.Frozen(units("0.00030"), units("0.00030")));
        assertThat(LevelMove.ofStop(position(Side.BUY, "1.09969"), units("1.09"), BID, freezing))
                .isEmpty();
    }

    @Test
    void nothingIsSaidWhileThereIsNoQuote() {
        assertThat(LevelMove.ofStop(position(Side.BUY, "1.09"), units("2"), 0, FREE))
                .isEmpty();
        assertThat(LevelMove.ofTarget(position(Side.BUY, "1.09"), units("1"), 0, FREE))
                .isEmpty();
        assertThat(LevelMove.ofPending(order(Side.BUY, OrderType.LIMIT), units("2"), 0, FREE))
                .isEmpty();
    }

    @Test
    void aLimitWaitsForABetterPriceAndAStopForAWorse() {
        assertThat(pending(Side.BUY, OrderType.LIMIT, "1.10000", ASK)).isEmpty();
        assertThat(pending(Side.BUY, OrderType.LIMIT, "1.10010", ASK)).contains(new Snag.WrongSide(ASK));
        assertThat(pending(Side.SELL, OrderType.LIMIT, "1.10001", BID)).isEmpty();
        assertThat(pending(Side.SELL, OrderType.LIMIT, "1.09999", BID)).contains(new Snag.WrongSide(BID));
        assertThat(pending(Side.BUY, OrderType.STOP, "1.10011", ASK)).isEmpty();
        assertThat(pending(Side.BUY, OrderType.STOP, "1.10000", ASK)).contains(new Snag.WrongSide(ASK));
        assertThat(pending(Side.SELL, OrderType.STOP_LIMIT, "1.09999", BID)).isEmpty();
        assertThat(pending(Side.SELL, OrderType.STOP_LIMIT, "1.10000", BID)).contains(new Snag.WrongSide(BID));
    }

    @Test
    void theLevelsOfAnOrderAreMeasuredFromItsPrice() {
        long entry = units("1.09500");
        assertThat(LevelMove.ofPendingLevel(Side.BUY, true, entry, units("1.09400"), FREE))
                .isEmpty();
        assertThat(LevelMove.ofPendingLevel(Side.BUY, true, entry, units("1.09600"), FREE))
                .contains(new Snag.WrongSide(entry));
        assertThat(LevelMove.ofPendingLevel(Side.SELL, false, entry, units("1.09400"), FREE))
                .isEmpty();
        assertThat(LevelMove.ofPendingLevel(Side.SELL, false, entry, units("1.09495"), spec(10, 0)))
                .contains(new Snag.TooNear(units("0.00005"), units("0.00010")));
    }

    @Test
    void aStopIsTighterWhereItLosesNoMore() {
        Position bought = position(Side.BUY, "1.09");
        assertThat(LevelMove.isTighter(bought, Price.parse("1.09"))).isTrue();
        assertThat(LevelMove.isTighter(bought, Price.parse("1.08999"))).isFalse();
        assertThat(LevelMove.isTighter(bought, Price.NONE)).isFalse();
        assertThat(LevelMove.isTighter(position(Side.SELL, "1.11"), Price.parse("1.10999")))
                .isTrue();
        assertThat(LevelMove.isTighter(position(Side.SELL, "1.11"), Price.parse("1.11001")))
                .isFalse();
        assertThat(LevelMove.isTighter(position(Side.BUY, "0"), Price.parse("1.00")))
                .isTrue();
        assertThat(LevelMove.isTighter(position(Side.BUY, "0"), Price.NONE)).isTrue();
    }

    private static Optional<Snag> pending(Side side, OrderType type, String price, long now) {
        return LevelMove.ofPending(order(side, type), units(price), now, FREE);
    }

    private static Order order(Side side, OrderType type) {
        return new Order(
                new TerminalId("Alder"),
                9,
                new Symbol("EURUSD"),
                side,
                type,
                Lots.parse("0.10"),
                Lots.parse("0.10"),
                Price.parse("1.05"),
                Price.NONE,
                Price.NONE,
                Price.NONE,
                0,
                "",
                0,
                0);
    }

    private static Position position(Side side, String stop) {
        Money zero = Money.zero("USD");
        return new Position(
                new TerminalId("Alder"),
                1,
                1,
                new Symbol("EURUSD"),
                side,
                Lots.parse("0.10"),
                Price.of(side == Side.BUY ? ASK : BID),
                Price.parse(stop),
                Price.NONE,
                Price.of(BID),
                zero,
                zero,
                zero,
                0,
                "",
                0);
    }

    private static SymbolSpec spec(int stopsLevel, int freezeLevel) {
        return new SymbolSpec(
                new Symbol("EURUSD"),
                "",
                "",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                units("0.01"),
                units("100"),
                units("0.01"),
                0,
                stopsLevel,
                freezeLevel,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }
}
