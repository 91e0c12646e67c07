package dev.yoke.core.trade;

/// What a flatten closes at one terminal (`FLATTEN` of the bridge protocol).
public enum FlattenScope {
    ALL,
    SYMBOL,
    LOSERS,
    PENDING
}
