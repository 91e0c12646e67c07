package dev.yoke.core.risk;

/// Where the moment lies between the market's hours and the news. [Long#MAX_VALUE] = none known.
///
/// @param sinceOpenMs since the symbol's market opened; negative while it is closed: until it opens
/// @param untilCloseMs until it closes; 0 while it is closed
/// @param inSession one of the trader's sessions is open
/// @param untilNewsMs until the next news of the symbol's currencies that counts
/// @param sinceNewsMs since the last
/// @param news what the nearer one of both is, for the trader: `USD Nonfarm Payrolls`
/// @param calendarKnown a terminal gave its economic calendar
public record Timing(
        long sinceOpenMs,
        long untilCloseMs,
        boolean inSession,
        long untilNewsMs,
        long sinceNewsMs,
        String news,
        boolean calendarKnown) {}
