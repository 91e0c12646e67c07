package dev.yoke.core.risk;

import java.util.OptionalLong;

/// Conversion rates between currencies.
@FunctionalInterface
public interface RateSource {

    /// How much of `to` one unit of `from` is worth, 1e-8; empty where it cannot be known.
    OptionalLong rate(String from, String to);
}
