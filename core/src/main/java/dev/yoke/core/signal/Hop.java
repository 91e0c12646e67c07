package dev.yoke.core.signal;

/// The stations of a signal on its way, in the order in which they are passed. None has to be passed.
public enum Hop {
    /// Its last byte came in.
    RECEIVED,
    /// It was understood.
    PARSED,
    /// It was handed to the engine.
    QUEUED,
    /// A person approved it.
    CONFIRMED,
    /// One of the pipelines took it up.
    TAKEN,
    /// The rules have spoken.
    JUDGED,
    /// Signal, decision and intents are on the disk.
    DURABLE,
    /// An order was handed to the terminal's session.
    SENT,
    /// Its sender was answered.
    ANSWERED,
    /// The terminal has the order.
    ACKNOWLEDGED,
    /// The terminal's last word: filled, placed or refused.
    ENDED
}
