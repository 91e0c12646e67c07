package dev.yoke.connectors.gateway.client;

/// A control request did not succeed. The message is one line for the trader.
public final class ControlFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /// What went wrong, for the exit code.
    public enum Kind {
        /// No cockpit answers.
        NOT_RUNNING,
        /// The token is not this cockpit's.
        WRONG_TOKEN,
        /// The cockpit said no; the message is its reason.
        REFUSED,
        /// An answer that does not belong to a cockpit, or a cockpit that failed.
        BROKEN
    }

    private final Kind kind;

    ControlFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    ControlFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
