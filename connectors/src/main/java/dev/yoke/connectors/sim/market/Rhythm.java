package dev.yoke.connectors.sim.market;

/// How busy a kind of market is by the hour of the day, UTC; 1 = a usual hour. It changes smoothly from hour to hour.
enum Rhythm {
    /// Pairs and metals: quiet in Asia, active in London, busiest while London and New York overlap.
    CURRENCIES(
            0.55, 0.60, 0.60, 0.55, 0.50, 0.55, 0.80, 1.20, 1.35, 1.20, 1.05, 1.05, 1.40, 1.70, 1.75, 1.55, 1.20, 0.95,
            0.80, 0.70, 0.60, 0.50, 0.40, 0.45),
    /// American indices: asleep until London, busiest when New York opens, and once more towards its close.
    INDEX(
            0.40, 0.40, 0.38, 0.36, 0.36, 0.40, 0.55, 0.80, 0.85, 0.75, 0.70, 0.75, 0.95, 1.65, 2.00, 1.70, 1.30, 1.10,
            1.05, 1.30, 1.20, 0.55, 0.35, 0.38),
    /// Coins: nearly the same by day and night.
    COINS(
            0.95, 0.95, 0.92, 0.90, 0.88, 0.88, 0.90, 0.95, 1.00, 1.00, 1.00, 1.02, 1.08, 1.18, 1.22, 1.18, 1.12, 1.06,
            1.02, 1.00, 0.98, 0.95, 0.92, 0.95);

    private final double[] byHour;

    Rhythm(double... byHour) {
        this.byHour = byHour;
    }

    /// @param timeMs UTC
    double at(long timeMs) {
        double hours = (double) Math.floorMod(timeMs, Sessions.DAY_MS) / Sessions.HOUR_MS - 0.5;
        int before = (int) Math.floor(hours);
        double share = hours - before;
        return (1 - share) * byHour[Math.floorMod(before, 24)] + share * byHour[Math.floorMod(before + 1, 24)];
    }

    /// In the middle of an hour.
    double ofHour(long hour) {
        return byHour[Sessions.hourOfDay(hour)];
    }
}
