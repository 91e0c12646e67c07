package dev.yoke.ui.blotter;

import java.util.Locale;

/// The tables of the blotter, one at a time.
enum Tab {
    POSITIONS,
    ORDERS,
    HISTORY,
    DECISIONS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
