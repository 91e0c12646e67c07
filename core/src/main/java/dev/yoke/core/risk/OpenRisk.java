package dev.yoke.core.risk;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;

/// Money that is lost when the stop loss of something open is hit, measured from its opening price.
///
/// Thread: stateless. Units: account currency 1e-8. Failure: [ArithmeticException] on overflow.
public final class OpenRisk {

    private OpenRisk() {}

    /// 0 where the stop is in profit, and where there is none: ask [#isNaked] first.
    public static long of(Position position, SymbolSpec spec) {
        return at(
                position.side(),
                position.lots().units(),
                position.openPrice().units(),
                position.stopLoss().units(),
                spec);
    }

    /// What a pending order would lose once it is filled at its price.
    public static long of(Order order, SymbolSpec spec) {
        return at(
                order.side(),
                order.lotsCurrent().units(),
                order.fillPrice().units(),
                order.stopLoss().units(),
                spec);
    }

    public static boolean isNaked(Position position) {
        return !position.stopLoss().isSet();
    }

    /// What the position counts in the heat: its risk, or its margin where it has no stop.
    public static long heat(Position position, SymbolSpec spec, int leverage, String accountCurrency) {
        if (!isNaked(position)) {
            return of(position, spec);
        }
        return Margin.of(position.lots().units(), position.openPrice().units(), spec, leverage, accountCurrency);
    }

    /// As [#heat(Position, SymbolSpec, int, String)], for a pending order.
    public static long heat(Order order, SymbolSpec spec, int leverage, String accountCurrency) {
        if (order.stopLoss().isSet()) {
            return of(order, spec);
        }
        return Margin.of(order.lotsCurrent().units(), order.fillPrice().units(), spec, leverage, accountCurrency);
    }

    private static long at(Side side, long lots, long open, long stop, SymbolSpec spec) {
        long distance = stop == 0 ? 0 : Math.multiplyExact(side.sign(), Math.subtractExact(open, stop));
        return distance <= 0 ? 0 : RiskMath.risk(lots, RiskMath.lossPerLot(distance, spec));
    }
}
