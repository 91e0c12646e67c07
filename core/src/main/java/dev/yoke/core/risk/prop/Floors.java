package dev.yoke.core.risk.prop;

import dev.yoke.core.risk.RiskMath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The floors of one moment and what breaks them. Units: money 1e-8.
record Floors(PropPack pack, OptionalLong daily, long dailyAllowance, OptionalLong overall, long overallAllowance) {

    /// @param start the initial balance with the funds that moved it
    /// @param peak the highest value that the overall floor trails behind
    static Floors of(PropPack pack, long initial, long dayBalance, long dayEquity, long start, long peak) {
        OptionalLong daily = OptionalLong.empty();
        long dailyAllowance = 0;
        if (pack.dailyLoss().isPresent()) {
            long base = pack.dailyLoss().get().base().of(dayBalance, dayEquity);
            dailyAllowance = pack.dailyLoss().get().amount(initial, base);
            daily = OptionalLong.of(base - dailyAllowance);
        }
        OptionalLong overall = OptionalLong.empty();
        long overallAllowance = 0;
        if (pack.overallLoss().isPresent()) {
            overallAllowance = pack.overallLoss().get().amount(initial, start, peak);
            overall = OptionalLong.of(pack.overallLoss().get().floor(initial, start, peak));
        }
        return new Floors(pack, daily, dailyAllowance, overall, overallAllowance);
    }

    /// The floor that is reached first.
    long higher() {
        return Math.max(daily.orElse(Long.MIN_VALUE), overall.orElse(Long.MIN_VALUE));
    }

    /// The equity at which this much of an allowance is used up, of the rule that comes first.
    ///
    /// @param usedPercent 1e-8 per percent point
    long levelAt(long usedPercent) {
        return Math.max(level(daily, dailyAllowance, usedPercent), level(overall, overallAllowance, usedPercent));
    }

    private static long level(OptionalLong floor, long allowance, long usedPercent) {
        return floor.isEmpty()
                ? Long.MIN_VALUE
                : floor.getAsLong() + allowance - RiskMath.percentOf(allowance, usedPercent);
    }

    boolean overallIsHigher() {
        return overall.isPresent() && overall.getAsLong() == higher();
    }

    boolean isBroken(long tested) {
        return breaksDaily(tested) || breaksOverall(tested);
    }

    private boolean breaksDaily(long tested) {
        return daily.isPresent()
                && breaks(
                        tested,
                        daily.getAsLong(),
                        pack.dailyLoss().orElseThrow().breachAt());
    }

    private boolean breaksOverall(long tested) {
        return overall.isPresent()
                && breaks(
                        tested,
                        overall.getAsLong(),
                        pack.overallLoss().orElseThrow().breachAt());
    }

    private static boolean breaks(long tested, long floor, PropPack.BreachAt breachAt) {
        return breachAt == PropPack.BreachAt.TOUCH ? tested <= floor : tested < floor;
    }

    /// What `tested` breaks, the higher floor first.
    List<PropBreach> broken(long timeMs, long tested) {
        List<PropBreach> found = new ArrayList<>(2);
        if (breaksDaily(tested)) {
            boolean hard = pack.dailyLoss().orElseThrow().hard();
            found.add(new PropBreach(timeMs, PropBreach.DAILY, tested, daily.getAsLong(), hard));
        }
        if (breaksOverall(tested)) {
            boolean hard = pack.overallLoss().orElseThrow().hard();
            found.add(
                    overallIsHigher() ? 0 : found.size(),
                    new PropBreach(timeMs, PropBreach.OVERALL, tested, overall.getAsLong(), hard));
        }
        return found;
    }
}
