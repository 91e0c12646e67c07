package dev.yoke.core.risk.prop;

import java.util.List;

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
    LOST;

    /// Those that an allowance is measured for, the worst first.
    static final List<PropPhase> BEFORE_THE_LINE = List.of(FLATTEN, BLOCK, WARN);

    /// Entries are denied.
    public boolean blocks() {
        return compareTo(BLOCK) >= 0;
    }

    /// Everything is closed.
    public boolean flattens() {
        return compareTo(FLATTEN) >= 0;
    }
}
