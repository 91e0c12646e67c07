package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// What is open already, entries on their way included: a sent order counts at once.
///
/// Units: money in the account's currency 1e-8; signed figures long +, short −. A position without stop counts its
/// margin as risk. A figure that cannot be known stands far beyond every limit, and `gap` says why.
///
/// @param openPositions positions, pending orders and entries on their way of the account
/// @param openOnSymbol the same, in the proposal's symbol
/// @param heat money at risk in them
/// @param symbolRisk the part of it in the proposal's symbol
/// @param classRisk the part in its asset class
/// @param correlatedRisk the part in what moves together with the entry
/// @param marginOnTheWay margin of the entries on their way, which the account's report does not hold yet
/// @param beta how the account stands to the benchmark
/// @param all the same over all accounts and brokers
/// @param gap why the account's figures are not whole, for the trader; empty where they are
public record Portfolio(
        int openPositions,
        int openOnSymbol,
        long heat,
        long symbolRisk,
        long classRisk,
        long correlatedRisk,
        long marginOnTheWay,
        Beta beta,
        AllAccounts all,
        String gap) {

    /// An account with nothing open, alone, without a benchmark.
    public static Portfolio empty(long equity) {
        return new Portfolio(0, 0, 0, 0, 0, 0, 0, Beta.NONE, AllAccounts.alone(equity), "");
    }

    /// @param known whether the proposal's beta follows from candles; where not, it counts as 1
    /// @param ofSymbol beta of the proposal's symbol to the benchmark, 1e-8
    /// @param exposure net exposure of the account weighted by beta; 0 without a benchmark
    public record Beta(boolean known, long ofSymbol, long exposure) {

        public static final Beta NONE = new Beta(false, FixedPoint.ONE, 0);
    }

    /// @param equity of all accounts
    /// @param instrumentRisk money at risk in the same instrument, however each broker spells it
    /// @param baseLeg net exposure in the proposal's base currency or asset
    /// @param profitLeg net exposure in its profit currency
    /// @param gap why these figures are not whole, for the trader; empty where they are
    public record AllAccounts(long equity, long instrumentRisk, long baseLeg, long profitLeg, String gap) {

        public static AllAccounts alone(long equity) {
            return new AllAccounts(equity, 0, 0, 0, "");
        }
    }
}
