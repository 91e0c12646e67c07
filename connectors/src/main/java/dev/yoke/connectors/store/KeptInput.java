package dev.yoke.connectors.store;

import dev.yoke.core.risk.RiskCase;

/// What the journal still knows of what the rules were asked about one decision.
public sealed interface KeptInput {

    /// All of it, as records of today.
    record Whole(RiskCase input) implements KeptInput {}

    /// It was kept, but lacks something that is needed today. `what` names it.
    record Lacking(String what) implements KeptInput {}

    /// The rules were never asked, or the decision is older than the keeping.
    record None() implements KeptInput {}
}
