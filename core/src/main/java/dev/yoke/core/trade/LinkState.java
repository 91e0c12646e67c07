package dev.yoke.core.trade;

/// How the link to a terminal stands. Entries need [#LIVE]; exits are tried in every state but [#OFFLINE].
public enum LinkState {
    /// Not connected.
    OFFLINE,
    /// Connected, snapshot under way.
    SYNCING,
    /// Snapshot applied, heartbeats on time.
    LIVE,
    /// No heartbeat for `stale_ms` (3 s).
    STALE
}
