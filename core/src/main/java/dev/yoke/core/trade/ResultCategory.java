package dev.yoke.core.trade;

/// What became of a command, the same words for MT4 and MT5 (bridge-protocol: result categories).
public enum ResultCategory {
    DONE,
    PARTIAL,
    PLACED,
    NOCHANGE,
    RETRY_PRICE,
    RETRY_BUSY,
    THROTTLED,
    INVALID,
    NO_MONEY,
    MARKET_CLOSED,
    DISABLED,
    RULE,
    NOT_FOUND,
    LOCKED,
    REJECTED,
    OFFLINE,
    UNKNOWN_OUTCOME,
    PROTOCOL,
    AUTH,
    UNSUPPORTED,
    EXPIRED;

    /// The broker did what was asked, at least in part.
    public boolean isSuccess() {
        return this == DONE || this == PARTIAL || this == PLACED || this == NOCHANGE;
    }

    /// It is known for certain that nothing happened.
    public boolean isRefusal() {
        return !isSuccess() && this != UNKNOWN_OUTCOME;
    }
}
