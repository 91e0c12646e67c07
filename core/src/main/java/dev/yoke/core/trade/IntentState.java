package dev.yoke.core.trade;

/// The life of an intent.
public enum IntentState {
    /// On its way to the disk or on it, not sent.
    MADE,
    SENT,
    ACKNOWLEDGED,
    /// The terminal did it.
    DONE,
    /// The terminal or broker refused; nothing happened.
    REJECTED,
    /// Never sent.
    DROPPED,
    /// Sent, outcome not known.
    UNKNOWN;

    public boolean isOpen() {
        return this == MADE || this == SENT || this == ACKNOWLEDGED || this == UNKNOWN;
    }
}
