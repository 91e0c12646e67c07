package dev.yoke.connectors.wire;

/// Leaves a decoder at the first fault; never leaves this package. Has no stack trace: bad input is no bug.
final class WireFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FrameFault fault;
    private final String reason;

    WireFormatException(FrameFault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
        this.reason = message;
    }

    String reason() {
        return reason;
    }

    FrameFault fault() {
        return fault;
    }
}
