package dev.yoke.core.manage;

/// At `at` the stop goes to where closing nets zero after commission and swap, and `offsetPips` (1e-8) further.
public record BreakEven(Trigger at, long offsetPips) {}
