package dev.yoke.core.view;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.trade.Side;

/// What an entry would be at one account: every figure from the gate that the order itself passes.
///
/// Thread: any; immutable. Units: lots, prices, pips and money of the account's currency 1e-8; percent 1e-8 per
/// percent point. Where a rule denies, the figures are those of the size that was asked for, so that the trader
/// sees what is wrong with it.
///
/// @param digits decimals of the symbol's prices
/// @param approved the gate lets it pass with `lots`
/// @param asked the size before limits and lot step
/// @param lots what would be traded
/// @param risk lost at the stop with `lots`; 0 without a stop
/// @param riskPercent `risk` of the equity
/// @param entry where it would be filled
/// @param rewardRisk how many times as far as the stop the target is, 1e-8; 0 without both
/// @param margin what it binds
/// @param marginFree what is free after it
public record EntryPreview(
        Instrument instrument,
        Side side,
        String currency,
        int digits,
        boolean approved,
        Size asked,
        long lots,
        long risk,
        long riskPercent,
        long entry,
        Leg stop,
        Leg target,
        long rewardRisk,
        long margin,
        long marginFree,
        Spread spread,
        Heat heat,
        Headroom headroom,
        Steps steps) {

    /// One size in the three ways of saying it.
    public record Size(long lots, long percent, long money) {}

    /// Stop loss or take profit.
    ///
    /// @param price 0 = none
    /// @param pips from the entry, never negative
    /// @param money lost or won there with the preview's lots, never negative
    /// @param rMultiple `money` by the money at the stop; 0 where there is no stop
    public record Leg(long price, long pips, long money, long rMultiple) {
        public static final Leg NONE = new Leg(0, 0, 0, 0);

        public boolean isSet() {
            return price != 0;
        }
    }

    /// @param money what crossing it costs with the preview's lots
    public record Spread(long pips, long money) {}

    /// Open risk of the account, percent of its equity.
    public record Heat(long before, long after, long limit) {}

    /// What the account may still lose before it is flattened: the rest of the day's loss limit or what its prop
    /// firm's rules leave, whichever is less.
    ///
    /// @param rule which of both: `daily-loss`, `prop-headroom`
    /// @param lots of this entry that the headroom would bear at its stop, floored to the broker's step; 0
    /// without stop
    public record Headroom(String rule, long before, long after, long lots) {}

    /// What one press of a key changes.
    ///
    /// @param lots the broker's lot step
    /// @param price the symbol's tick size
    public record Steps(long lots, long price) {}
}
