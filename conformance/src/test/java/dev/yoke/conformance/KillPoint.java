package dev.yoke.conformance;

/// The moments at which a terminal's process can die.
enum KillPoint {
    /// Before lines of a file are flushed.
    FLUSH,
    /// After it.
    FLUSHED,
    /// An order is about to reach the broker.
    SEND,
    /// The broker has carried it out, the terminal does not know yet.
    SENT
}
