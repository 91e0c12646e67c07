package dev.yoke.connectors.bridge;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.LinkState;
import java.util.concurrent.locks.ReentrantLock;

/// What the engine knows of one session's link; tells it only what is new, in order. Thread: any.
final class LinkTracker {

    private final TerminalId terminal;
    private final EngineInbox inbox;
    private final ReentrantLock lock = new ReentrantLock();
    private LinkState synced = LinkState.SYNCING;
    private LinkState told = LinkState.OFFLINE;
    private String why = "connected; the terminal's book is being read";
    private boolean stale;
    private boolean ended;

    LinkTracker(TerminalId terminal, EngineInbox inbox) {
        this.terminal = terminal;
        this.inbox = inbox;
    }

    void begin() {
        synced(LinkState.SYNCING, why);
    }

    /// [LinkState#SYNCING] or [LinkState#LIVE].
    void synced(LinkState state, String reason) {
        lock.lock();
        try {
            synced = state;
            why = reason;
            tell(reason);
        } finally {
            lock.unlock();
        }
    }

    void stale(String reason) {
        lock.lock();
        try {
            stale = true;
            tell(reason);
        } finally {
            lock.unlock();
        }
    }

    void fresh() {
        lock.lock();
        try {
            if (stale) {
                stale = false;
                tell(why);
            }
        } finally {
            lock.unlock();
        }
    }

    /// No state of this session is told any more, but offline where no newer session took over.
    void end(String reason, boolean isCurrent) {
        lock.lock();
        try {
            if (!ended && isCurrent) {
                inbox.onEvent(new Event.LinkChanged(terminal, LinkState.OFFLINE, reason));
            }
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    private void tell(String reason) {
        LinkState now = stale ? LinkState.STALE : synced;
        if (!ended && now != told) {
            told = now;
            inbox.onEvent(new Event.LinkChanged(terminal, now, reason));
        }
    }
}
