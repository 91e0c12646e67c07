package dev.yoke.core.view;

/// The journal's health. `reason` says why it cannot write. Units: `syncMicros` of the last group commit.
public record JournalView(boolean healthy, String reason, int queued, long syncs, long syncMicros) {}
