package dev.yoke.connectors.bridge.pipe;

import java.io.IOException;

/// A function of Windows failed.
final class WindowsException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;

    WindowsException(String function, int code) {
        super(function + " failed (" + WindowsError.text(code) + ")");
        this.code = code;
    }

    int code() {
        return code;
    }
}
