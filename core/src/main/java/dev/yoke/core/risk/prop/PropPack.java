package dev.yoke.core.risk.prop;

import dev.yoke.core.market.FixedPoint;
import java.util.List;
import java.util.Optional;

/// One firm's rule set, as data.
///
/// Thread: immutable. Units: percent 1e-8 per percent point (`100_000_000` is 1 %).
/// Failure: contradictory rules are refused with [IllegalArgumentException]; the text is for the trader.
/// Source: each pack names the firm's own page.
///
/// @param id short and stable, as in settings and on the command line: `ftmo-2-step`
/// @param name for people: `FTMO 2-Step`
/// @param reset when the firm's day begins
/// @param tradingDays how many days must be traded
/// @param bestDayPercent greatest share of the best day in the whole profit; 0 = no such rule
/// @param profitTargetPercent of the initial balance; 0 = none
/// @param included what the firm counts besides closed trades
/// @param actAt when Yoke acts, before the firm does
/// @param resetWarningMinutes how long before a reset that would breach the trader is told
/// @param sources where the firm says so
/// @param note what the pack assumes, empty where nothing
public record PropPack(
        String id,
        String name,
        ResetTime reset,
        Optional<DailyLoss> dailyLoss,
        Optional<OverallLoss> overallLoss,
        TradingDays tradingDays,
        long bestDayPercent,
        long profitTargetPercent,
        Included included,
        ActAt actAt,
        int resetWarningMinutes,
        List<String> sources,
        String note) {

    public static final int DEFAULT_RESET_WARNING_MINUTES = 120;

    /// Of what a percentage is taken.
    public enum PercentOf {
        INITIAL,
        /// The base that the floor hangs from: the day's start, or the highest value so far.
        BASE
    }

    /// When equity breaks a floor.
    public enum BreachAt {
        /// Equity must be below the floor.
        BELOW,
        /// Touching the floor is enough.
        TOUCH
    }

    /// `minimum` days with a trade opened; where `profitPercent` is above 0, only days count that closed with this
    /// much of the initial balance gained.
    public record TradingDays(int minimum, long profitPercent) {
        public static final TradingDays NONE = new TradingDays(0, 0);

        public TradingDays {
            require(minimum >= 0 && minimum <= 366, "the minimum of trading days must be 0 to 366, not " + minimum);
            require(
                    profitPercent >= 0 && profitPercent <= 100 * FixedPoint.ONE,
                    "the profit of a trading day must be 0 to 100 %, not " + FixedPoint.format(profitPercent));
        }
    }

    /// What the tested value holds besides the balance. Without `floating` the balance alone is tested.
    public record Included(boolean floating, boolean commission, boolean swap) {
        public static final Included ALL = new Included(true, true, true);
    }

    public PropPack {
        sources = List.copyOf(sources);
        require(
                id.matches("[a-z0-9][a-z0-9._-]{0,39}"),
                "the id '" + id + "' must be lower-case letters, digits, - _ .");
        require(!name.isBlank() && name.length() <= 60, "the name must have 1 to 60 characters");
        require(
                dailyLoss.isPresent() || overallLoss.isPresent(),
                "a pack needs a daily loss or an overall loss, or there is nothing to keep");
        require(
                bestDayPercent >= 0 && bestDayPercent <= 100 * FixedPoint.ONE,
                "the best day must be 0 to 100 %, not " + FixedPoint.format(bestDayPercent));
        require(
                profitTargetPercent >= 0 && profitTargetPercent <= 1_000 * FixedPoint.ONE,
                "the profit target must be 0 to 1000 %, not " + FixedPoint.format(profitTargetPercent));
        require(
                resetWarningMinutes >= 0 && resetWarningMinutes <= 1_440,
                "the warning before a reset must be 0 to 1440 minutes, not " + resetWarningMinutes);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void requireLossPercent(long percent) {
        require(
                percent > 0 && percent < 100 * FixedPoint.ONE,
                "the loss must be above 0 and below 100 %, not " + FixedPoint.format(percent));
    }
}
