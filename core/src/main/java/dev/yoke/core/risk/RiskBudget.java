package dev.yoke.core.risk;

/// A rule that limits how much money an entry may lose: the size is lowered to the smallest budget, and the rule
/// says so.
public interface RiskBudget extends RiskRule {

    /// The most money the next entry may risk, account currency 1e-8; 0 when nothing is left.
    long budget(RiskContext context);
}
