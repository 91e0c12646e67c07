package dev.yoke.connectors.wire;

/// Why a frame or a session was refused; the key of the counters of bad input.
public enum FrameFault {
    /// Longer than 64 KiB.
    OVERSIZED,
    /// The stream ended inside a line.
    TRUNCATED,
    /// A raw control character where only TAB and the ending LF are allowed.
    CONTROL_CHARACTER,
    BAD_UTF8,
    /// A backslash before anything but `\`, `t`, `n`, `r`.
    BAD_ESCAPE,
    /// The first field is not 1 to 16 of `A` to `Z` and `_`.
    BAD_TYPE,
    MISSING_FIELD,
    BAD_NUMBER,
    /// Well formed but out of range, or not one of the allowed words.
    BAD_VALUE,
    /// A message that does not belong at this point of the session.
    OUT_OF_ORDER,
    /// More of something than is kept.
    TOO_MANY
}
