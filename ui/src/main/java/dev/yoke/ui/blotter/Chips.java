package dev.yoke.ui.blotter;

import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What rows are kept by side, account and symbol: nothing chosen of a kind keeps all of it. Thread: FX.
final class Chips {

    enum Kind {
        SIDE,
        ACCOUNT,
        SYMBOL
    }

    record Chip(Kind kind, String value) {}

    private final ObservableList<Chip> offered = FXCollections.observableArrayList();
    private final TreeSet<String> chosen = new TreeSet<>();
    private final IntegerProperty changes = new SimpleIntegerProperty();

    /// The chips that there are something of, in this order; of chosen ones that are gone nothing is kept.
    void offer(List<Chip> next) {
        if (next.equals(offered)) {
            return;
        }
        offered.setAll(next);
        if (chosen.removeIf(key -> next.stream().noneMatch(chip -> key(chip).equals(key)))) {
            touched();
        }
    }

    void toggle(Chip chip) {
        if (!chosen.remove(key(chip))) {
            chosen.add(key(chip));
        }
        touched();
    }

    void clear() {
        if (!chosen.isEmpty()) {
            chosen.clear();
            touched();
        }
    }

    boolean isChosen(Chip chip) {
        return chosen.contains(key(chip));
    }

    boolean isAnyChosen() {
        return !chosen.isEmpty();
    }

    /// Whether what has this value is kept.
    boolean keeps(Kind kind, String value) {
        String prefix = kind.name() + " ";
        boolean free = true;
        for (String key : chosen) {
            if (key.startsWith(prefix)) {
                if (key.equals(prefix + value)) {
                    return true;
                }
                free = false;
            }
        }
        return free;
    }

    private void touched() {
        changes.set(changes.get() + 1);
    }

    private static String key(Chip chip) {
        return chip.kind().name() + " " + chip.value();
    }

    ObservableList<Chip> offered() {
        return offered;
    }

    /// Counts what the trader changed.
    IntegerProperty changesProperty() {
        return changes;
    }
}
