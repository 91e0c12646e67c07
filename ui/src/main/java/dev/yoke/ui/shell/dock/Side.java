package dev.yoke.ui.shell.dock;

/// Where something comes to stand beside something else. Start and end are meant in reading direction.
public enum Side {
    /// As a tab in the same place.
    CENTRE,
    START,
    END,
    TOP,
    BOTTOM;

    /// Whether the two stand beside each other rather than below.
    boolean isAcross() {
        return this == START || this == END;
    }

    boolean isBefore() {
        return this == START || this == TOP;
    }

    static Side of(boolean across, boolean before) {
        if (across) {
            return before ? START : END;
        }
        return before ? TOP : BOTTOM;
    }
}
