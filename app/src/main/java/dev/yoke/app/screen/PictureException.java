package dev.yoke.app.screen;

/// A picture cannot be written. The message is for the trader.
public final class PictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PictureException(String message) {
        super(message);
    }
}
