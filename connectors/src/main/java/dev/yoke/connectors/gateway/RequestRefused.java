package dev.yoke.connectors.gateway;

/// Ends a request with a status and a reason; [Replies] turns it into JSON at the one place where replies are made.
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String rule;

    RequestRefused(int status, String rule, String text) {
        super(text, null, false, false);
        this.status = status;
        this.rule = rule;
    }

    int status() {
        return status;
    }

    String rule() {
        return rule;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
