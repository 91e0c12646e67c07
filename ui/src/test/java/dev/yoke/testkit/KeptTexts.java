package dev.yoke.testkit;

import dev.yoke.core.port.DeskStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the screen keeps, in memory.
public final class KeptTexts implements DeskStore {

    public final Map<String, String> texts = new TreeMap<>();
    public final Map<String, String> aside = new TreeMap<>();

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
        aside.put(name, texts.remove(name));
    }
}
