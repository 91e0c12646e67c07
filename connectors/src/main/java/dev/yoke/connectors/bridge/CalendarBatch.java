package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import java.util.ArrayList;
import java.util.List;

/// Gathers calendar entries that came together into one event for the engine. Bounded: [#MOST] at a time.
/// Thread: the session's reader.
final class CalendarBatch {

    static final int MOST = 200;

    private final TerminalId terminal;
    private final EngineInbox inbox;
    private final List<NewsEvent> waiting = new ArrayList<>();

    CalendarBatch(TerminalId terminal, EngineInbox inbox) {
        this.terminal = terminal;
        this.inbox = inbox;
    }

    void add(WireMessage.Cal entry) {
        waiting.add(entry.event());
        if (waiting.size() >= MOST) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            inbox.onEvent(new Event.CalendarReport(terminal, waiting));
            waiting.clear();
        }
    }
}
