package dev.yoke.connectors.gateway.webhook;

/// Ends the reading of a signal inside this package; its callers see a result, never this exception.
final class RefusedSignal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;

    RefusedSignal(String rule, String text) {
        super(text, null, false, false);
        this.rule = rule;
    }

    static RefusedSignal field(String text) {
        return new RefusedSignal("field", text);
    }

    String rule() {
        return rule;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
