package dev.yoke.connectors.gateway.webhook;

/// One way of writing a signal. A dialect knows syntax only; what the fields mean is the same for all
/// ([DraftReader]).
///
/// Thread: stateless, any.
public interface SignalDialect {

    /// @param text the body, decoded, at most 8 KiB, without leading or trailing blanks
    Reading read(String text);
}
