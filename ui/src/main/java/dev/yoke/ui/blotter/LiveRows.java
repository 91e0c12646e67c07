package dev.yoke.ui.blotter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Rows that keep their identity while what they show changes: the list changes only when something comes or goes, or
/// stands elsewhere among the others.
final class LiveRows<V, K, R> {

    private final Function<V, K> keyOf;
    private final BiPredicate<R, V> shows;
    private Map<K, R> byKey = new HashMap<>();
    private List<R> list = List.of();

    /// @param shows whether a row is the one of this view; as keys would tell, without making one
    LiveRows(Function<V, K> keyOf, BiPredicate<R, V> shows) {
        this.keyOf = keyOf;
        this.shows = shows;
    }

    /// @return whether the list is another
    boolean replace(List<V> views, Function<V, R> make, BiConsumer<R, V> show) {
        boolean other = !isOf(views);
        if (other) {
            arrange(views, make);
        }
        for (int i = 0; i < list.size(); i++) {
            show.accept(list.get(i), views.get(i));
        }
        return other;
    }

    private boolean isOf(List<V> views) {
        if (views.size() != list.size()) {
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!shows.test(list.get(i), views.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void arrange(List<V> views, Function<V, R> make) {
        Map<K, R> next = new HashMap<>();
        List<R> rows = new ArrayList<>(views.size());
        for (V view : views) {
            K key = keyOf.apply(view);
            R known = byKey.get(key);
            R row = known == null ? make.apply(view) : known;
            next.put(key, row);
            rows.add(row);
        }
        byKey = next;
        list = rows;
    }

    /// In the order of the views.
    List<R> list() {
        return list;
    }
}
