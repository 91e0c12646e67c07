package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Empty;
import dev.yoke.ui.shell.dock.Area.Split;
import dev.yoke.ui.shell.dock.Area.Tabs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One arrangement of panels over the main window and windows of their own. Each panel stands in it once.
///
/// @param homes where panels that are closed or in a window of their own stood in the main window
public record Layout(Area main, List<Window> windows, Map<String, Spot> homes) {

    /// A window beside the main one.
    public record Window(Area area, Place place) {

        public Window(@Nullable Area area, @Nullable Place place) {
            if (area == null || place == null || area instanceof Empty) {
                throw new IllegalArgumentException("a window wants panels and a place");
            }
            this.area = area;
            this.place = place;
        }
    }

    public Layout(@Nullable Area main, @Nullable List<Window> windows, @Nullable Map<String, Spot> homes) {
        this.main = main == null ? new Empty() : main;
        this.windows = windows == null ? List.of() : List.copyOf(windows);
        this.homes = homes == null ? Map.of() : Map.copyOf(homes);
        List<String> all = panels();
        if (new HashSet<>(all).size() != all.size()) {
            throw new IllegalArgumentException("a panel stands in two places");
        }
    }

    static Layout of(Area main) {
        return new Layout(main, List.of(), Map.of());
    }

    public List<String> panels() {
        return areas().flatMap(area -> area.panels().stream()).toList();
    }

    Stream<Area> areas() {
        return Stream.concat(Stream.of(main), windows.stream().map(Window::area));
    }

    boolean has(String panel) {
        return panels().contains(panel);
    }

    /// The window that a panel stands in: 0 is the main one; -1 = none.
    int windowOf(String panel) {
        List<Area> all = areas().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).panels().contains(panel)) {
                return i;
            }
        }
        return -1;
    }

    Area area(int window) {
        return window == 0 ? main : windows.get(window - 1).area();
    }

    /// A window whose last panel went is gone.
    Layout withArea(int window, Area area) {
        if (window == 0) {
            return new Layout(area, windows, homes);
        }
        List<Window> changed = new ArrayList<>(windows);
        if (area instanceof Empty) {
            changed.remove(window - 1);
        } else {
            changed.set(window - 1, new Window(area, windows.get(window - 1).place()));
        }
        return new Layout(main, changed, homes);
    }

    Layout withPlace(int window, Place place) {
        List<Window> changed = new ArrayList<>(windows);
        changed.set(window - 1, new Window(windows.get(window - 1).area(), place));
        return new Layout(main, changed, homes);
    }

    /// Changes the area of whatever window it is the part of.
    Layout change(UnaryOperator<Area> change) {
        return new Layout(
                change.apply(main),
                windows.stream()
                        .map(window -> new Window(change.apply(window.area()), window.place()))
                        .toList(),
                homes);
    }

    Layout select(String panel) {
        return change(area -> Areas.select(area, panel));
    }

    /// Takes a panel out and remembers where it stood in the main window.
    Layout without(String panel) {
        int window = windowOf(panel);
        if (window < 0) {
            return this;
        }
        Layout left = withArea(window, Areas.without(area(window), panel));
        if (window > 0) {
            return left;
        }
        Map<String, Spot> kept = new TreeMap<>(homes);
        Areas.spotOf(main, panel).ifPresentOrElse(spot -> kept.put(panel, spot), () -> kept.remove(panel));
        return new Layout(left.main(), left.windows(), kept);
    }

    /// Puts a panel that stands nowhere beside the tabs of another.
    ///
    /// @param index among the tabs, for [Side#CENTRE]
    Layout beside(String panel, String target, Side side, int index, double share) {
        int window = windowOf(target);
        Area root = area(window);
        Tabs tabs = Areas.holding(root, target).orElseThrow();
        return withArea(
                window,
                side == Side.CENTRE
                        ? Areas.replaced(root, tabs, tabs.with(panel, index))
                        : Areas.beside(root, tabs, side, Tabs.of(panel), share));
    }

    /// Puts a panel that stands nowhere along the edge of a window.
    Layout atEdge(String panel, int window, Side side, double share) {
        Area root = area(window);
        if (root instanceof Empty) {
            return withArea(window, Tabs.of(panel));
        }
        return withArea(window, Areas.beside(root, root, side, Tabs.of(panel), share));
    }

    /// Puts a panel that stands nowhere into the main window, as near as can be to where it stood.
    Layout home(String panel, List<String> company) {
        Optional<Area> back = Optional.ofNullable(homes.get(panel)).flatMap(spot -> Areas.restored(main, panel, spot));
        if (back.isPresent()) {
            return withArea(0, back.get());
        }
        return company.stream()
                .filter(main.panels()::contains)
                .findFirst()
                .map(friend -> beside(panel, friend, Side.CENTRE, Integer.MAX_VALUE, 0.5))
                .orElseGet(() -> atEdge(panel, 0, Side.END, 0.3));
    }

    /// Without the panels that nobody knows.
    Layout keeping(Predicate<String> known) {
        Layout kept = this;
        for (String panel : panels()) {
            if (!known.test(panel)) {
                kept = kept.without(panel);
            }
        }
        Map<String, Spot> homes = new TreeMap<>(kept.homes());
        homes.keySet().removeIf(panel -> !known.test(panel));
        return new Layout(kept.main(), kept.windows(), homes);
    }

    /// A split wherever it is.
    Layout share(Split split, List<Double> shares, double lengthPx) {
        return change(area -> Areas.shared(area, split, shares, lengthPx));
    }
}
