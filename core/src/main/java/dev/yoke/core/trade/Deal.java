package dev.yoke.core.trade;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;

/// One execution as the terminal reports it. Units: `timeMs` UTC epoch milliseconds; money in the account currency.
public record Deal(
        TerminalId terminal,
        long ticket,
        long order,
        long positionIdentifier,
        Symbol symbol,
        Entry entry,
        Side side,
        Lots lots,
        Price price,
        Money profit,
        Money swap,
        Money commission,
        Money fee,
        Reason reason,
        long magic,
        String comment,
        long timeMs) {

    /// A broker's absurd figure must not stop whoever adds it up.
    private static final long MOST = Long.MAX_VALUE / 16;

    /// Whether the deal opens, closes, reverses or closes against an opposite position.
    public enum Entry {
        IN,
        OUT,
        INOUT,
        OUT_BY
    }

    public enum Reason {
        CLIENT,
        MOBILE,
        WEB,
        EXPERT,
        SL,
        TP,
        STOP_OUT,
        ROLLOVER,
        OTHER
    }

    private static long part(Money money) {
        return Math.clamp(money.units(), -MOST, MOST);
    }

    /// Profit after swap, commission and fee.
    public Money net() {
        long sum = part(profit) + part(swap) + part(commission) + part(fee);
        return new Money(sum, profit.currency());
    }
}
