package dev.yoke.core.chat;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.view.CockpitView;
import java.util.List;

/// What the interpreter may know when it reads one line: the cockpit at this moment and what was decided lately.
///
/// @param decisions oldest first
/// @param nowMs UTC epoch milliseconds
public record ChatContext(CockpitView view, List<Decision> decisions, long nowMs) {

    public ChatContext {
        decisions = List.copyOf(decisions);
    }
}
