package dev.yoke.core.risk.prop;

/// How near an account is to its firm's line, the worst last.
public enum PropPhase {
    OPEN,
    WARN,
    /// Entries are denied.
    BLOCK,
    /// Everything is closed and the account halted.
    FLATTEN,
    /// The firm's line was crossed: paused until the reset.
    PAUSED,
    /// The firm's line was crossed: the account is lost.
    LOST
}
