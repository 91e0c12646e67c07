package dev.yoke.core.risk.prop;

import java.time.LocalDate;
import java.util.OptionalLong;

/// One day of the firm as it was, or as it is so far. Units: money 1e-8.
///
/// @param startBalance at the reset, with deposits and withdrawals of the day
/// @param overallFloor at the day's end
/// @param lowestEquity lowest tested value of the day
/// @param headroom smallest distance from equity to the higher floor, negative after a breach
/// @param traded the day counts as a trading day
/// @param profit closed profit of the day
public record PropDay(
        LocalDate day,
        long startBalance,
        long startEquity,
        OptionalLong dailyFloor,
        OptionalLong overallFloor,
        long lowestEquity,
        long headroom,
        boolean breached,
        boolean traded,
        long profit) {}
