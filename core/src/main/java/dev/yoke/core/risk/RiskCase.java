package dev.yoke.core.risk;

/// Everything the rules were asked about one entry: kept with the decision, so that it can be judged again later.
public record RiskCase(EntryProposal proposal, RiskContext context) {}
