package dev.yoke.app.size;

/// The question cannot be answered as it is asked. The message is one line for the trader.
public final class SizeRefused extends Exception {
    private static final long serialVersionUID = 1L;

    SizeRefused(String message) {
        super(message, null, false, false);
    }
}
