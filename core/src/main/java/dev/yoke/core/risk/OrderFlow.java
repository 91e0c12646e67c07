package dev.yoke.core.risk;

/// How busy the way to the terminal is.
///
/// @param messagesInMinute order messages to the terminal in the last minute, exits included
/// @param sinceSameEntryMs since an entry with this symbol, side and asked-for size, [Long#MAX_VALUE] = none
/// @param repeatedInHour entries of this automatic source in this symbol and direction in the last hour
public record OrderFlow(int messagesInMinute, long sinceSameEntryMs, int repeatedInHour) {

    /// With so many messages more that are not made yet.
    public OrderFlow withMessages(int more) {
        return new OrderFlow(messagesInMinute + more, sinceSameEntryMs, repeatedInHour);
    }
}
