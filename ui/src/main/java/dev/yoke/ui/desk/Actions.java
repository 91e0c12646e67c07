package dev.yoke.ui.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// All actions that the attached panels offer now, and the keys that the trader chose for them. Thread: FX.
public final class Actions {

    private static final String NAME = "hotkeys";

    private final Memory memory;
    private final Map<String, List<Action>> offered = new LinkedHashMap<>();
    private final Map<String, String> chosen = new TreeMap<>();

    /// As kept: from the action's id to its key, empty = none.
    record Kept(Map<String, String> keys) {}

    public Actions(Memory memory) {
        this.memory = memory;
        memory.read(NAME, Kept.class)
                .ifPresent(kept -> kept.keys().forEach((id, key) -> {
                    if (isKey(key)) {
                        chosen.put(id, key);
                    }
                }));
    }

    /// Of several panels that offer the same action, the one that did so last has it.
    public Subscription offer(Action action) {
        offered.computeIfAbsent(action.id(), id -> new ArrayList<>()).add(action);
        return () -> {
            List<Action> same = offered.getOrDefault(action.id(), new ArrayList<>());
            same.remove(action);
            if (same.isEmpty()) {
                offered.remove(action.id());
            }
        };
    }

    public List<Action> all() {
        return offered.values().stream().map(List::getLast).toList();
    }

    public Optional<Action> find(String id) {
        return Optional.ofNullable(offered.get(id)).map(List::getLast);
    }

    /// The key of an action in JavaFX's spelling, empty = none.
    public String keyOf(Action action) {
        return chosen.getOrDefault(action.id(), action.shortcut());
    }

    /// As it stands in tooltips and menus, `Ctrl+K`; empty = none.
    public String keyText(Action action) {
        String key = keyOf(action);
        return key.isEmpty() ? "" : KeyCombination.valueOf(key).getDisplayText();
    }

    /// Gives an action another key; empty takes its key away. What had the key before loses it.
    public void bind(Action action, String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        if (!key.isEmpty()) {
            all().stream()
                    .filter(other ->
                            !other.id().equals(action.id()) && keyOf(other).equals(key))
                    .forEach(other -> chosen.put(other.id(), ""));
        }
        chosen.put(action.id(), key);
        memory.write(NAME, new Kept(new TreeMap<>(chosen)));
    }

    public void bindDefaults() {
        chosen.clear();
        memory.write(NAME, new Kept(Map.of()));
    }

    public Optional<Action> of(KeyEvent event) {
        return all().stream()
                .filter(action -> {
                    String key = keyOf(action);
                    return !key.isEmpty() && KeyCombination.valueOf(key).match(event);
                })
                .findFirst();
    }

    private static boolean isKey(String key) {
        if (key.isEmpty()) {
            return true;
        }
        try {
            KeyCombination.valueOf(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
