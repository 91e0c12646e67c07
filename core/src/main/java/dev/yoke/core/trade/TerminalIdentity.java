package dev.yoke.core.trade;

import dev.yoke.core.market.TerminalId;

/// Who a terminal says it is when it connects (`HELLO` of the bridge protocol).
///
/// Units: `build` and `leverage` plain numbers; `epoch` changes whenever the Expert Advisor starts anew.
public record TerminalIdentity(
        TerminalId terminal,
        Platform platform,
        int build,
        String eaVersion,
        String company,
        String server,
        long login,
        String currency,
        int leverage,
        MarginMode marginMode,
        TradeMode tradeMode,
        long epoch) {

    public enum Platform {
        MT4,
        MT5
    }

    public enum MarginMode {
        HEDGING,
        NETTING,
        EXCHANGE
    }

    public enum TradeMode {
        DEMO,
        CONTEST,
        REAL
    }

    public boolean isReal() {
        return tradeMode == TradeMode.REAL;
    }
}
