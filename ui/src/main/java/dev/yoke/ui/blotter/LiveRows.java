package dev.yoke.ui.blotter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Rows that keep their identity while what they show changes: the list changes only when something comes or goes.
final class LiveRows<K, R> {

    private final Function<R, K> keyOfRow;
    private final Map<K, R> byKey = new HashMap<>();
    private final List<R> list = new ArrayList<>();

    LiveRows(Function<R, K> keyOfRow) {
        this.keyOfRow = keyOfRow;
    }

    /// @return whether something came or went
    <V> boolean replace(List<V> views, Function<V, K> keyOf, Function<V, R> make, BiConsumer<R, V> show) {
        boolean changed = false;
        Set<K> present = new HashSet<>();
        for (V view : views) {
            K key = keyOf.apply(view);
            present.add(key);
            R known = byKey.get(key);
            if (known == null) {
                R row = make.apply(view);
                show.accept(row, view);
                byKey.put(key, row);
                list.add(row);
                changed = true;
            } else {
                show.accept(known, view);
            }
        }
        if (present.size() < byKey.size()) {
            byKey.keySet().retainAll(present);
            list.removeIf(row -> !present.contains(keyOfRow.apply(row)));
            changed = true;
        }
        return changed;
    }

    List<R> list() {
        return list;
    }
}
