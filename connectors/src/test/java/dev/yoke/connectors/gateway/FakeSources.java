package dev.yoke.connectors.gateway;

import dev.yoke.core.port.SourceStore;
import dev.yoke.core.signal.SourcePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Sources in memory; can be made read-only as by a full disk.
public final class FakeSources implements SourceStore {

    private record Entry(SourcePolicy policy, String tokenHash) {}

    private final Map<String, Entry> byName = new ConcurrentHashMap<>();
    public volatile boolean readOnly;

    @Override
    public void put(SourcePolicy source, String tokenHash, long nowMs) {
        refuseReadOnly();
        byName.put(source.name(), new Entry(source, tokenHash));
    }

    @Override
    public boolean change(SourcePolicy source, long nowMs) {
        refuseReadOnly();
        return byName.computeIfPresent(source.name(), (name, entry) -> new Entry(source, entry.tokenHash)) != null;
    }

    @Override
    public Optional<SourcePolicy> authenticate(String name, String tokenHash) {
        return Optional.ofNullable(byName.get(name))
                .filter(entry -> entry.tokenHash.equals(tokenHash))
                .map(Entry::policy);
    }

    @Override
    public boolean remove(String name) {
        refuseReadOnly();
        return byName.remove(name) != null;
    }

    @Override
    public List<SourcePolicy> all() {
        return byName.values().stream().map(Entry::policy).toList();
    }

    private void refuseReadOnly() {
        if (readOnly) {
            throw new IllegalStateException("the database cannot be written; free some space");
        }
    }
}
