package dev.yoke.ui.shell.palette;

import dev.yoke.ui.shell.palette.Entry.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is found for what is typed, grouped, the best first; and which of it is chosen now.
final class PaletteViewModel {

    private static final int SHOWN = 60;
    private static final int RECENT_SHOWN = 6;
    private static final int UNASKED_PER_GROUP = 12;
    /// So much a recent choice is better than an equal one that is not, less one for each that is more recent.
    private static final int RECENT_BONUS = 12;
    /// What is found by other words than those of the title counts less.
    private static final int ALSO_MALUS = 12;

    /// @param letters of the title that were meant
    record Hit(Entry entry, Group group, List<Integer> letters, int score) {}

    /// @param chosen index of the chosen hit, −1 where nothing is found
    record Shown(String query, List<Hit> hits, int chosen) {

        Optional<Hit> hit() {
            return chosen < 0 ? Optional.empty() : Optional.of(hits.get(chosen));
        }
    }

    private final Supplier<List<Entry>> source;
    private final Recent recent;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown("", List.of(), -1));
    private List<Entry> entries = List.of();

    /// @param source asked each time that the palette is opened
    PaletteViewModel(Supplier<List<Entry>> source, Recent recent) {
        this.source = source;
        this.recent = recent;
    }

    void open() {
        entries = source.get();
        ask("");
    }

    void ask(String query) {
        List<Hit> hits = query.isBlank() ? unasked() : found(query);
        shown.set(new Shown(query, hits, hits.isEmpty() ? -1 : 0));
    }

    /// What was chosen lately, then the beginning of each group.
    private List<Hit> unasked() {
        List<Hit> hits = new ArrayList<>(entries.stream()
                .filter(entry -> recent.rank(entry.id()) >= 0)
                .sorted(Comparator.comparingInt(entry -> recent.rank(entry.id())))
                .limit(RECENT_SHOWN)
                .map(entry -> new Hit(entry, Group.RECENT, List.of(), 0))
                .toList());
        for (Group group : Group.values()) {
            entries.stream()
                    .filter(entry -> entry.group() == group
                            && hits.stream().noneMatch(hit -> hit.entry().equals(entry)))
                    .limit(UNASKED_PER_GROUP)
                    .map(entry -> new Hit(entry, group, List.of(), 0))
                    .forEach(hits::add);
        }
        return List.copyOf(hits);
    }

    /// Groups in the order of their best hit, so that what is meant stands first and equal kinds stand together.
    private List<Hit> found(String query) {
        List<Hit> best = entries.stream()
                .flatMap(entry -> hit(entry, query).stream())
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .limit(SHOWN)
                .toList();
        Map<Group, Integer> order = new EnumMap<>(Group.class);
        best.forEach(hit -> order.putIfAbsent(hit.group(), order.size()));
        return best.stream()
                .sorted(Comparator.comparingInt((Hit hit) -> order.getOrDefault(hit.group(), order.size())))
                .toList();
    }

    private Optional<Hit> hit(Entry entry, String query) {
        int rank = recent.rank(entry.id());
        int bonus = rank < 0 ? 0 : Math.max(1, RECENT_BONUS - rank);
        Optional<Fuzzy.Match> title = Fuzzy.match(query, entry.title());
        Optional<Fuzzy.Match> whole = Fuzzy.match(query, entry.title() + " " + entry.detail() + " " + entry.also());
        return Stream.of(
                        title.map(match -> new Hit(entry, entry.group(), match.letters(), match.score() + bonus)),
                        whole.map(
                                match -> new Hit(entry, entry.group(), List.of(), match.score() + bonus - ALSO_MALUS)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Hit::score));
    }

    /// To the next or the one before, round about.
    void move(int step) {
        Shown now = shown.get();
        if (!now.hits().isEmpty()) {
            choose(Math.floorMod(now.chosen() + step, now.hits().size()));
        }
    }

    /// By a page; stays at the ends.
    void page(int step) {
        Shown now = shown.get();
        if (!now.hits().isEmpty()) {
            choose(Math.clamp((long) now.chosen() + step, 0, now.hits().size() - 1));
        }
    }

    void choose(int index) {
        Shown now = shown.get();
        shown.set(new Shown(now.query(), now.hits(), index));
    }

    /// Remembers what is chosen and gives it to be run; nothing where nothing can be.
    Optional<Entry> take() {
        Optional<Entry> entry = shown.get().hit().map(Hit::entry).filter(Entry::isEnabled);
        entry.ifPresent(taken -> recent.chosen(taken.id()));
        return entry;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
