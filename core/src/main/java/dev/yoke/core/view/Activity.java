package dev.yoke.core.view;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// One line of the activity feed (decisions, fills, alarms, links, flatten proof), in order and never silently lost.
///
/// Units: `timeMs` UTC epoch ms. `sequence` counts from 1 without gaps.
///
/// @param closing the position that the trader may want to close because of it
public record Activity(
        long sequence,
        long timeMs,
        Level level,
        String kind,
        String text,
        Optional<Decision> decision,
        Optional<Closing> closing) {

    /// A position, by its identifier, as a way out that is offered and never taken by itself.
    ///
    /// @param lots what is offered to be closed of it; on a netting account the position may have more
    public record Closing(TerminalId terminal, long identifier, Symbol symbol, Side side, Lots lots) {}

    public Activity(long sequence, long timeMs, Level level, String kind, String text, Optional<Decision> decision) {
        this(sequence, timeMs, level, kind, text, decision, Optional.empty());
    }

    public enum Level {
        NOTE,
        GOOD,
        WARNING,
        ALARM
    }
}
