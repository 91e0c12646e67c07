package dev.yoke.core.risk;

import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.TerminalIdentity;

/// What the rules know of the moment and the account. Filled by the engine, stored with the decision, so that the
/// decision can be made again.
///
/// Thread: any; immutable. A new figure goes into the part it belongs to.
public record RiskContext(
        RiskPolicy policy,
        TerminalIdentity identity,
        Account account,
        Readiness readiness,
        QuoteState quote,
        Portfolio portfolio,
        DayState day,
        OrderFlow flow,
        Timing timing,
        StrategyStanding strategy,
        PropStanding prop,
        SizingState sizing) {

    /// Equity of the account, its currency 1e-8.
    public long equity() {
        return account.equity().units();
    }

    public String currency() {
        return account.currency();
    }
}
