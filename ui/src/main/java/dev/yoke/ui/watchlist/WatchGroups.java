package dev.yoke.ui.watchlist;

import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The trader's named lists of markets, kept at every change. Thread: FX.
final class WatchGroups {

    private static final String NAME = "watch-groups";
    private static final int LONGEST_NAME = 24;
    private static final List<String> MAJORS =
            List.of("EURUSD", "GBPUSD", "USDJPY", "USDCHF", "AUDUSD", "USDCAD", "NZDUSD");
    private static final List<String> METALS = List.of("XAUUSD", "XAGUSD");

    /// @param markets in the trader's order
    record Group(String name, List<String> markets) {
        Group {
            markets = List.copyOf(markets == null ? List.of() : markets);
        }
    }

    /// As kept; `shown` is the group that was looked at last, empty = all markets.
    record Kept(@Nullable List<Group> groups, @Nullable String shown) {}

    /// Why a name cannot be: the key of its text.
    enum Problem {
        EMPTY,
        LONG,
        TAKEN
    }

    private final Memory memory;
    private final ObservableList<Group> groups = FXCollections.observableArrayList();
    private String shown = "";

    WatchGroups(Memory memory, Phrases words) {
        this.memory = memory;
        Optional<Kept> kept = memory.read(NAME, Kept.class);
        if (kept.isPresent()) {
            groups.setAll(kept.get().groups() == null ? List.of() : kept.get().groups());
            shown = find(String.valueOf(kept.get().shown())).map(Group::name).orElse("");
        } else {
            groups.add(new Group(words.get("group.majors"), MAJORS));
            groups.add(new Group(words.get("group.metals"), METALS));
        }
    }

    ObservableList<Group> all() {
        return groups;
    }

    Optional<Group> find(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /// Empty = all markets.
    String shown() {
        return shown;
    }

    void show(String name) {
        shown = find(name).map(Group::name).orElse("");
        keep();
    }

    Optional<Problem> problem(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (plain.length() > LONGEST_NAME) {
            return Optional.of(Problem.LONG);
        }
        boolean taken = groups.stream().anyMatch(group -> group.name().equalsIgnoreCase(plain));
        return taken ? Optional.of(Problem.TAKEN) : Optional.empty();
    }

    void create(String name, List<String> markets) {
        groups.add(new Group(name.strip(), markets));
        show(name.strip());
    }

    void rename(String name, String next) {
        find(name).ifPresent(group -> {
            groups.set(groups.indexOf(group), new Group(next.strip(), group.markets()));
            show(shown.equals(name) ? next.strip() : shown);
        });
    }

    /// @return what was deleted and where it stood, for the undo
    Optional<Runnable> delete(String name) {
        return find(name).map(group -> {
            int at = groups.indexOf(group);
            String before = shown;
            groups.remove(at);
            show(before.equals(name) ? "" : before);
            return () -> {
                groups.add(Math.min(at, groups.size()), group);
                show(before);
            };
        });
    }

    void move(String name, int step) {
        find(name).ifPresent(group -> {
            int at = groups.indexOf(group);
            int next = at + step;
            if (next >= 0 && next < groups.size()) {
                groups.remove(at);
                groups.add(next, group);
                keep();
            }
        });
    }

    void add(String name, String market) {
        find(name).ifPresent(group -> {
            LinkedHashSet<String> markets = new LinkedHashSet<>(group.markets());
            if (markets.add(market)) {
                set(group, List.copyOf(markets));
            }
        });
    }

    void remove(String name, String market) {
        find(name)
                .ifPresent(group -> set(
                        group,
                        group.markets().stream()
                                .filter(each -> !each.equals(market))
                                .toList()));
    }

    /// Puts a market of the group before another, or at the end where there is none.
    void place(String name, String market, int to) {
        find(name).ifPresent(group -> {
            List<String> markets = new ArrayList<>(group.markets());
            if (markets.remove(market)) {
                markets.add(Math.clamp(to, 0, markets.size()), market);
                set(group, Collections.unmodifiableList(markets));
            }
        });
    }

    private void set(Group group, List<String> markets) {
        groups.set(groups.indexOf(group), new Group(group.name(), markets));
        keep();
    }

    private void keep() {
        memory.write(NAME, new Kept(List.copyOf(groups), shown));
    }
}
