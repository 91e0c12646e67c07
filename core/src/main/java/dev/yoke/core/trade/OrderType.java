package dev.yoke.core.trade;

public enum OrderType {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT
}
