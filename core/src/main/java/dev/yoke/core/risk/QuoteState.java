package dev.yoke.core.risk;

/// The latest quote of the proposal's symbol. Units: prices and money 1e-8.
///
/// @param bid 0 = none
/// @param ask 0 = none
/// @param ageMs since it arrived, [Long#MAX_VALUE] when there is none
/// @param localTickValue money per lot and tick by contract size and our own conversion rate, 0 where no rate is at
/// hand
/// @param aheadMs the quote's own time − the machine's clock: negative when it is older; [Long#MIN_VALUE] when there is
/// none
public record QuoteState(long bid, long ask, long ageMs, long localTickValue, long aheadMs) {

    public long spread() {
        return ask - bid;
    }
}
