package dev.yoke.app.home;

/// The home folder cannot be used. The message is for the trader.
public final class HomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HomeException(String message) {
        super(message);
    }
}
