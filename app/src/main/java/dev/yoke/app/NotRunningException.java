package dev.yoke.app;

/// No cockpit answers on this home folder. The message is for the trader.
final class NotRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRunningException(String message) {
        super(message);
    }
}
