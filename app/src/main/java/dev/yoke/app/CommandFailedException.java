package dev.yoke.app;

/// What was asked for was tried and failed. The message is for the trader.
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
