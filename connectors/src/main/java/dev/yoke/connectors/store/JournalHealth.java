package dev.yoke.connectors.store;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// The journal's figures. Thread: any; `synced` by the journal thread.
final class JournalHealth {

    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong syncs = new AtomicLong();
    private final AtomicLong syncMicros = new AtomicLong();
    private final AtomicReference<String> broken = new AtomicReference<>("");

    void accepted(int entries) {
        appended.addAndGet(entries);
    }

    void refused() {
        refused.incrementAndGet();
    }

    void synced(long micros) {
        syncs.incrementAndGet();
        syncMicros.set(micros);
    }

    /// Once broken it stays so, with its first reason.
    ///
    /// @return false when it already was
    boolean breakDown(String reason) {
        return broken.compareAndSet("", reason);
    }

    /// Why it cannot write, empty when it can.
    String broken() {
        return Objects.requireNonNull(broken.get());
    }

    boolean isBroken() {
        return !broken().isEmpty();
    }

    long appended() {
        return appended.get();
    }

    long refusedAppends() {
        return refused.get();
    }

    long syncs() {
        return syncs.get();
    }

    long syncMicros() {
        return syncMicros.get();
    }
}
