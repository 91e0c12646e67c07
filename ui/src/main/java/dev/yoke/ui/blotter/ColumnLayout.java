package dev.yoke.ui.blotter;

import dev.yoke.ui.desk.Memory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which columns a table shows, in which order and how wide, as the trader wants it; kept under a name. Columns that
/// came with a newer version stand where the newer version has them.
final class ColumnLayout {

    /// One column as it stands.
    record Place(String id, double width, boolean shown) {}

    /// As kept.
    record Kept(@Nullable List<Place> columns) {}

    private final Memory memory;
    private final String name;
    private final List<? extends Column> columns;
    private boolean chosen;
    private List<Place> places;

    ColumnLayout(Memory memory, String name, List<? extends Column> columns) {
        this.memory = memory;
        this.name = name;
        this.columns = List.copyOf(columns);
        Optional<List<Place>> kept = memory.read(name, Kept.class).map(Kept::columns);
        chosen = kept.isPresent();
        places = kept.map(this::completed).orElseGet(this::usual);
    }

    private List<Place> usual() {
        return columns.stream()
                .map(column -> new Place(
                        column.id(), column.traits().width(), column.traits().usual()))
                .toList();
    }

    private List<Place> completed(List<Place> kept) {
        List<Place> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Place place : kept) {
            boolean known = columns.stream().anyMatch(column -> column.id().equals(place.id()));
            if (known && place.width() > 0 && seen.add(place.id())) {
                all.add(place);
            }
        }
        for (Place place : usual()) {
            if (!seen.contains(place.id())) {
                int at = columns.stream().map(Column::id).toList().indexOf(place.id());
                all.add(Math.min(at, all.size()), place);
            }
        }
        return List.copyOf(all);
    }

    /// Takes over what the trader did and keeps it.
    void choose(List<Place> next) {
        if (chosen && next.equals(places)) {
            return;
        }
        chosen = true;
        places = List.copyOf(next);
        memory.write(name, new Kept(places));
    }

    /// As if nothing had been chosen.
    void reset() {
        chosen = false;
        places = usual();
        memory.write(name, new Kept(null));
    }

    List<Place> places() {
        return places;
    }

    /// Whether the trader chose; until then columns give way where there is little room.
    boolean isChosen() {
        return chosen;
    }
}
