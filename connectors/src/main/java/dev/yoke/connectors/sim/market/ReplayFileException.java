package dev.yoke.connectors.sim.market;

import java.io.IOException;

/// A file that cannot be replayed; the message says why, to the trader.
public final class ReplayFileException extends IOException {

    private static final long serialVersionUID = 1L;

    public ReplayFileException(String message) {
        super(message);
    }
}
