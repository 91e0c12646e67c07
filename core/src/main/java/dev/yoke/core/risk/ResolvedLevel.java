package dev.yoke.core.risk;

/// What became of a [Level]: a price, or why there is none.
public sealed interface ResolvedLevel {

    /// A price on the symbol's tick grid, 1e-8; 0 = none was wanted.
    record At(long price) implements ResolvedLevel {}

    /// One sentence for the trader that says what to do next.
    record Refused(String text) implements ResolvedLevel {}
}
