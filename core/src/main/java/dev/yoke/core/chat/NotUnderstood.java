package dev.yoke.core.chat;

/// A line that cannot be read. The message says which word and what would be read instead.
final class NotUnderstood extends Exception {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String what, String example) {
        super(what + " Example: " + example, null, false, false);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
