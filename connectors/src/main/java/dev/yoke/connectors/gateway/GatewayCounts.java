package dev.yoke.connectors.gateway;

/// What came to the gateway since its start.
public record GatewayCounts(
        long requests, long inProgress, long received, long approved, long rejected, long duplicates) {}
