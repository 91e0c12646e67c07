package dev.yoke.connectors.sim.broker;

/// The terminal's process ends here, as by `kill -9`: what is not on the disk is lost and nobody is told.
public final class TerminalKilled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TerminalKilled(String moment) {
        super("killed " + moment, null, false, false);
    }
}
