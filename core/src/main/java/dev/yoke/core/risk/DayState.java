package dev.yoke.core.risk;

/// What the account's day has brought. Units: money in the account's currency 1e-8.
///
/// @param startBalance balance at the start of the server's day, 0 = not known
/// @param profit equity now − balance at the start of the day
/// @param entries entries sent this server day
/// @param lossesInARow trades closed at a loss since the last one that was not
/// @param sinceLastLossMs since the last of them was closed, [Long#MAX_VALUE] = none
/// @param drawdownPercent fall of the equity from its peak, 1e-8 per percent point
public record DayState(
        long startBalance, long profit, int entries, int lossesInARow, long sinceLastLossMs, long drawdownPercent) {

    public DayState withEntries(int count) {
        return new DayState(startBalance, profit, count, lossesInARow, sinceLastLossMs, drawdownPercent);
    }
}
