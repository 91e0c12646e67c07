package dev.yoke.core.view;

import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Money;
import java.util.Optional;

/// How an open position has gone so far, how far it has to go, and what it is beside others.
///
/// Units: pips and R 1e-8.
///
/// @param excursion how far it went against the trader and for them; empty before the first quote of the symbol
/// @param worstR the worst of it in units of the initial risk, 0 where that is not known
/// @param bestR likewise the best
/// @param stopPips from the price of now to the stop, 0 where there is none
/// @param targetPips from the price of now to the target, 0 where there is none
/// @param overAll profit in the currency of most accounts, by the engine's rates; empty where no rate is known
/// @param underlying what the symbol stands for at every broker: `EURUSD` for `EURUSD.r`
/// @param contractSize units of the underlying in one lot, 1e-8; 0 where the terminal has not told
/// @param entry the order that opened it, where this cockpit sent it: names its decision
/// @param unknownOutcome something was sent to change or close it, and what came of it is not known
/// @param closeRefused the last wish to close it was refused or could not be sent
public record PositionCourse(
        Optional<Excursion> excursion,
        long worstR,
        long bestR,
        long stopPips,
        long targetPips,
        Optional<Money> overAll,
        String underlying,
        long contractSize,
        Optional<IntentId> entry,
        boolean unknownOutcome,
        Optional<CloseRefusal> closeRefused) {

    /// A wish to close it that was not carried out.
    ///
    /// @param intent which one
    /// @param text why, in few words
    public record CloseRefusal(IntentId intent, String text) {}

    /// Nothing known.
    public static final PositionCourse NONE = new PositionCourse(
            Optional.empty(), 0, 0, 0, 0, Optional.empty(), "", 0, Optional.empty(), false, Optional.empty());
}
