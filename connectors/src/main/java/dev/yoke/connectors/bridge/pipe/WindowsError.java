package dev.yoke.connectors.bridge.pipe;

/// The error codes of Windows that a pipe meets (winerror.h).
final class WindowsError {

    static final int ACCESS_DENIED = 5;
    static final int GEN_FAILURE = 31;
    static final int BROKEN_PIPE = 109;
    static final int INSUFFICIENT_BUFFER = 122;
    static final int PIPE_BUSY = 231;
    static final int NO_DATA = 232;
    static final int PIPE_NOT_CONNECTED = 233;
    static final int PIPE_CONNECTED = 535;
    static final int OPERATION_ABORTED = 995;
    static final int IO_PENDING = 997;

    private WindowsError() {}

    /// Whether the other end is gone: it closed its handle, or the pipe was disconnected.
    static boolean isEnd(int code) {
        return code == BROKEN_PIPE || code == NO_DATA || code == PIPE_NOT_CONNECTED;
    }

    static String text(int code) {
        String words = switch (code) {
            case ACCESS_DENIED -> "access denied";
            case BROKEN_PIPE, NO_DATA, PIPE_NOT_CONNECTED -> "the other end closed the pipe";
            case PIPE_BUSY -> "all instances of the pipe are busy";
            case OPERATION_ABORTED -> "the operation was cancelled";
            default -> "see the vendor's list of system error codes";
        };
        return "error " + code + ", " + words;
    }
}
