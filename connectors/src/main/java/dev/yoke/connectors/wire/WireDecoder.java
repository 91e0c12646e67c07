package dev.yoke.connectors.wire;

import java.util.function.BiFunction;

/// Reads one frame as a message. Thread: stateless. Failure: as a value, [Decoded.Malformed] or [Decoded.Unknown].
public final class WireDecoder {

    private WireDecoder() {}

    /// Reads what a terminal says: the frame `bytes[start .. end)` without its LF.
    public static Decoded fromTerminal(byte[] bytes, int start, int end, WireContext context) {
        return decode(bytes, start, end, (type, in) -> TerminalMessages.read(type, in, context));
    }

    /// Reads what the cockpit says.
    public static Decoded fromCockpit(byte[] bytes, int start, int end) {
        return decode(bytes, start, end, CockpitMessages::read);
    }

    private static Decoded decode(byte[] bytes, int start, int end, BiFunction<String, FieldReader, Decoded> read) {
        try {
            FieldReader in = new FieldReader(bytes, start, end);
            return read.apply(in.type(), in);
        } catch (WireFormatException e) {
            return new Decoded.Malformed(e.fault(), e.reason());
        }
    }
}
