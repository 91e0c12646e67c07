package dev.yoke.core.chat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import java.util.Locale;

/// A signal in one line for the trader: `BUY EURUSD at market · risk 0.5 % · SL 20 pips · TP 40 pips`.
public final class SignalText {

    private SignalText() {}

    public static String of(Signal signal) {
        return signal.action() + " " + signal.symbolText() + " " + entry(signal) + " · " + size(signal.sizing())
                + " · SL " + level(signal.stopLoss()) + " · TP " + level(signal.takeProfit());
    }

    public static String size(Sizing sizing) {
        return switch (sizing) {
            case Sizing.Standard s -> "your standard risk";
            case Sizing.RiskPercent(long percent) -> "risk " + FixedPoint.format(percent) + " %";
            case Sizing.RiskMoney(long amount) -> "risk " + FixedPoint.format(amount, 2) + " in account currency";
            case Sizing.Kelly(long fraction) -> FixedPoint.format(fraction) + " of full Kelly";
            case Sizing.FixedLots fixed -> FixedPoint.format(fixed.lots().units()) + " lots";
        };
    }

    public static String level(Level level) {
        return switch (level) {
            case Level.Unsaid u -> "by your ATR multiple";
            case Level.None n -> "none";
            case Level.AtPrice(long price) -> "at " + FixedPoint.format(price);
            case Level.Pips(long pips) -> FixedPoint.format(pips) + " pips";
            case Level.Atr(long multiple) -> FixedPoint.format(multiple) + " ATR";
            case Level.Percent(long percent) -> FixedPoint.format(percent) + " %";
            case Level.Money(long amount) -> FixedPoint.format(amount, 2) + " in account currency";
        };
    }

    private static String entry(Signal signal) {
        return signal.orderType() == OrderType.MARKET
                ? "at market"
                : signal.orderType().name().toLowerCase(Locale.ROOT) + " at " + signal.price();
    }
}
