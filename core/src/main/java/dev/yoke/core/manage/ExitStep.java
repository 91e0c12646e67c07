package dev.yoke.core.manage;

import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;

/// What a plan wants done now. `why` is a part of a sentence for the trader: `break-even`, `target 2 of 3`.
public sealed interface ExitStep {

    String why();

    record MoveStop(Price stop, String why) implements ExitStep {}

    /// Closes `lots`, all of the position where `lots` is zero.
    record Close(Lots lots, String why) implements ExitStep {}
}
