package dev.yoke.core.manage;

/// A stop that follows the price from `start` on, in moves of at least `stepPips` (1e-8).
public record Trailing(Trail by, Trigger start, long stepPips) {}
