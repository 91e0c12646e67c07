package dev.yoke.core.manage;

/// Where on a position's way something happens, measured at the price at which it would be closed: the bid for a buy.
public sealed interface Trigger {

    /// At once.
    record Now() implements Trigger {}

    /// Gain in multiples of the initial risk, 1e-8.
    record R(long multiple) implements Trigger {}

    /// Gain in pips, 1e-8.
    record Pips(long pips) implements Trigger {}

    /// A price, 1e-8.
    record AtPrice(long price) implements Trigger {}
}
