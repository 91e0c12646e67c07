package dev.yoke.core.view;

import dev.yoke.core.signal.Decision;
import java.util.Optional;

/// One line of the activity feed (decisions, fills, alarms, links, flatten proof), in order and never silently lost.
///
/// Units: `timeMs` UTC epoch ms. `sequence` counts from 1 without gaps.
public record Activity(long sequence, long timeMs, Level level, String kind, String text, Optional<Decision> decision) {

    public enum Level {
        NOTE,
        GOOD,
        WARNING,
        ALARM
    }
}
