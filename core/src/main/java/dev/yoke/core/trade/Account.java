package dev.yoke.core.trade;

import dev.yoke.core.market.TerminalId;

/// The broker's figures of one account. `marginLevel` is equity ÷ margin in percent (1e-8), 0 without open positions;
/// `stopOutLevel` in percent or money (1e-8) as `stopOutMode` says.
public record Account(
        TerminalId terminal,
        Money balance,
        Money equity,
        Money credit,
        Money margin,
        Money freeMargin,
        long marginLevel,
        StopOutMode stopOutMode,
        long stopOutLevel,
        Money profit,
        boolean hedging) {

    public enum StopOutMode {
        PERCENT,
        MONEY
    }

    public String currency() {
        return balance.currency();
    }
}
