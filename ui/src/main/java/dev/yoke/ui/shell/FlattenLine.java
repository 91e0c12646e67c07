package dev.yoke.ui.shell;

/// The direct line to flatten everything. Given by the application so that it works when the rest hangs; returns at
/// once. Thread: any.
@FunctionalInterface
public interface FlattenLine {

    /// @param origin `button` or `hotkey`, for the record
    void flatten(String origin);
}
