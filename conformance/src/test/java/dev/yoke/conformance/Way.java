package dev.yoke.conformance;

/// The two directions of a link.
enum Way {
    TO_COCKPIT,
    TO_TERMINAL
}
