package dev.yoke.connectors.gateway.webhook;

import java.util.Locale;

/// One field as the sender wrote it. `name` is the sender's own spelling, for messages.
record Field(String name, String text, Kind kind) {

    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /// JSON `null`: as if the field were not there.
        ABSENT
    }

    /// Placeholders that the sender's platform did not fill.
    boolean hasPlaceholder() {
        return text.contains("{{") || text.contains("}}");
    }

    String lowerCase() {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// The value for a message: short, and without characters that would upset a log line.
    String shown() {
        return Shown.of(text);
    }
}
