package dev.yoke.connectors.gateway.webhook;

/// Copies a text and leaves ranges out. Ranges come in order and do not overlap.
final class Redaction {

    static final String MARK = "***";

    private final String text;
    private final StringBuilder out;
    private int copied;

    Redaction(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    void hide(int from, int to) {
        out.append(text, copied, from).append(MARK);
        copied = to;
    }

    /// The text without the hidden ranges. Call once.
    String finish() {
        return out.append(text, copied, text.length()).toString();
    }
}
