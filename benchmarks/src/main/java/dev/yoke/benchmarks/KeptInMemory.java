package dev.yoke.benchmarks;

import dev.yoke.core.port.DeskStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What a screen keeps, in memory.
final class KeptInMemory implements DeskStore {

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public void write(String name, String text) {
        texts.put(name, text);
    }

    @Override
    public void keepAside(String name) {
        texts.remove(name);
    }
}
