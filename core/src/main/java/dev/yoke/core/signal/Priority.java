package dev.yoke.core.signal;

/// Who goes first where signals wait. Within one priority: first come, first served.
///
/// A later signal of a higher priority overtakes an earlier one of a lower priority, also on the same symbol: no
/// person's word queues behind a machine's. Within one priority the order is kept from arrival to sending, and with
/// it the order per symbol.
public enum Priority {
    /// Exits and flattens. They never wait at all.
    CRITICAL,
    /// A person's own word: ticket, chat, chart, a confirmation.
    HIGH,
    /// Automatic sources.
    NORMAL,
    /// Sources that are only watched.
    LOW
}
