package dev.yoke.app.home;

/// The home folder or a port is used by someone else. The message is for the trader.
public final class OccupiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OccupiedException(String message) {
        super(message);
    }
}
