package dev.yoke.connectors.wire;

/// What a frame turned out to be.
public sealed interface Decoded {

    record Message(WireMessage message) implements Decoded {}

    /// A type this version does not know: answered with `ERR`, then ignored.
    record Unknown(String type) implements Decoded {}

    /// Closes the session. `text` names type and field.
    record Malformed(FrameFault fault, String text) implements Decoded {}
}
