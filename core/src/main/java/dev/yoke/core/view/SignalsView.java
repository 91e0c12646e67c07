package dev.yoke.core.view;

import java.util.List;

/// The signals of the recent past, newest first; older ones are in the journal.
///
/// @param revision changes with every change of any of them
/// @param total signals since the start, those let go included
public record SignalsView(long revision, long total, List<SignalView> newestFirst) {

    /// How many are kept.
    public static final int CAPACITY = 500;

    public static final SignalsView EMPTY = new SignalsView(0, 0, List.of());

    public SignalsView {
        newestFirst = List.copyOf(newestFirst);
    }
}
