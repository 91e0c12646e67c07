package dev.yoke.connectors.gateway.webhook;

/// What a dialect made of a text.
public sealed interface Reading {

    /// Not written in this dialect; the next one is tried.
    record NotMine() implements Reading {}

    /// The fields, and the text with its secrets replaced by `***`.
    ///
    /// @param bareLevelsArePips whether the dialect's manual says so of a bare `sl` or `tp`
    record Fielded(Fields fields, String redacted, boolean bareLevelsArePips) implements Reading {}

    /// Written in this dialect, but not acceptable. `text` names the field and says what to change.
    record Refused(String rule, String text) implements Reading {}
}
