package dev.yoke.core.risk;

/// One reason why an entry may not be made, or not in that size.
///
/// Thread: stateless, any. A rule is asked for every proposal, also when another one has denied it already: the
/// trader sees every verdict.
/// Failure: a rule may throw [ArithmeticException] where numbers leave the range of
/// [dev.yoke.core.market.FixedPoint]; the gate makes a denial of it.
public interface RiskRule {

    RuleSpec spec();

    /// Judges, in numbers; allocates nothing. `sized` has no lots where the proposal cannot be sized.
    void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding);

    /// The same finding in words for the trader.
    Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context);

    default String id() {
        return spec().id();
    }
}
