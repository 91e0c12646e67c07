package dev.yoke.core.risk;

/// What is open already, entries on their way included: a sent order counts at once.
///
/// Units: money in the account's currency 1e-8; signed figures long +, short −. A position without stop counts its
/// margin as risk.
///
/// @param openPositions positions, pending orders and entries on their way of the account
/// @param openOnSymbol the same, in the proposal's symbol
/// @param heat money at risk in them
/// @param symbolRisk the part of it in the proposal's symbol
/// @param classRisk the part in its asset class
/// @param correlatedRisk the part in positions that move together with the entry
/// @param equityAll equity of all accounts
/// @param instrumentRiskAll money at risk in the same instrument over all accounts and brokers
/// @param baseLegAll net exposure in the proposal's base currency or asset over all accounts
/// @param profitLegAll net exposure in its profit currency over all accounts
/// @param beta of the proposal's symbol to the benchmark, 1e-8; 1 where it is not known
/// @param betaExposure net exposure of the account weighted by beta; 0 without a benchmark
public record Portfolio(
        int openPositions,
        int openOnSymbol,
        long heat,
        long symbolRisk,
        long classRisk,
        long correlatedRisk,
        long equityAll,
        long instrumentRiskAll,
        long baseLegAll,
        long profitLegAll,
        long beta,
        long betaExposure) {}
