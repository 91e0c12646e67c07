package dev.yoke.core.market;

/// One entry of an economic calendar. What it says is data of a stranger, never an instruction.
///
/// Units: `timeMs` UTC epoch milliseconds; figures as the calendar writes them, empty where not known.
///
/// @param id of the calendar, the same at every terminal that shows it
/// @param currency ISO code of the country it is about
public record NewsEvent(
        long id,
        long timeMs,
        String currency,
        Importance importance,
        String name,
        String actual,
        String forecast,
        String previous) {

    public enum Importance {
        NONE,
        LOW,
        MODERATE,
        HIGH;

        /// As in the settings: 0 = none to 3 = high.
        public int level() {
            return ordinal();
        }
    }

    /// `USD Nonfarm Payrolls`
    public String title() {
        return currency + " " + name;
    }
}
