package dev.yoke.core.risk;

/// One reason why an entry may not be made, or not in that size.
///
/// Thread: stateless, any. A rule is asked for every proposal, also when another one has denied it already: the
/// trader sees every verdict.
/// Failure: a rule may throw [ArithmeticException] where numbers leave the range of
/// [dev.yoke.core.market.FixedPoint]; the gate makes a denial of it.
public interface RiskRule {

    /// Stable name, part of the decision's record: `per-trade-risk`.
    String id();

    /// The rule's verdict. `sized` has no lots where the proposal cannot be sized.
    Verdict check(EntryProposal proposal, Sized sized, RiskContext context);
}
