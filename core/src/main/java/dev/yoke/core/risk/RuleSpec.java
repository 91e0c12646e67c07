package dev.yoke.core.risk;

import java.util.List;

/// What the catalogue says of one rule.
///
/// @param id stable name, part of the decision's record: `per-trade-risk`
/// @param purpose one line for the trader: what it does
/// @param limits the settings it reads, the one it judges by first; empty where it has none and is always on
public record RuleSpec(String id, String purpose, List<Limit> limits) {

    public RuleSpec {
        limits = List.copyOf(limits);
    }

    public static RuleSpec of(String id, String purpose, Limit... limits) {
        return new RuleSpec(id, purpose, List.of(limits));
    }
}
