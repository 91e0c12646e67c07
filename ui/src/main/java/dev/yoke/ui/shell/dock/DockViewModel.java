package dev.yoke.ui.shell.dock;

import dev.yoke.ui.desk.PanelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The arrangement of now and everything that can be done to it. Every change is kept at once. Lives as long as the
/// desk: a screen in another language shows the same one. Thread: FX.
public final class DockViewModel {

    private static final double SIDE_SHARE = 0.4;
    private static final double EDGE_SHARE = 0.25;
    private static final double CASCADE_PX = 48;
    private static final double LEAST_CHANGE_PX = 0.5;

    /// Panels that belong together, for one that comes back and whose old neighbours are gone.
    private static final Map<String, List<String>> COMPANY = Map.of(
            "watch", List.of("signals"),
            "signals", List.of("watch", "chat"),
            "heat", List.of("risk", "blotter"),
            "risk", List.of("heat", "blotter"),
            "chat", List.of("ticket"),
            "ticket", List.of("chat"),
            "chart", List.of("chart", "chart-2", "chart-3"),
            "terminals", List.of("chart", "blotter"),
            "diagnostics", List.of("terminals", "chart", "blotter"),
            "settings", List.of("terminals", "chart", "blotter"));

    private final Layouts layouts;
    private final Map<String, PanelKind> kinds = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(Layout.of(new Area.Empty()));
    private final ReadOnlyStringWrapper base = new ReadOnlyStringWrapper(BuiltIn.TRADING.id());
    private final ReadOnlyStringWrapper maximised = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper focused = new ReadOnlyStringWrapper("");
    private final List<String> closed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean changed;
    private double width = 1920;
    private double height = 1000;

    /// @param chosen the layout to start with, for this run; empty = as it was left
    public DockViewModel(Layouts layouts, List<PanelKind> kinds, Optional<String> chosen) {
        this.layouts = layouts;
        kinds.forEach(kind -> this.kinds.put(kind.id(), kind));
        Optional<Layouts.Now> kept = chosen.isPresent() ? Optional.empty() : layouts.now();
        base.set(chosen.or(() -> kept.map(Layouts.Now::base))
                .filter(layouts.names()::contains)
                .orElse(BuiltIn.TRADING.id()));
        changed = kept.map(Layouts.Now::changed).orElse(false);
        Layout start = kept.map(Layouts.Now::layout).map(this::known).orElseGet(this::fresh);
        layout.set(start.panels().isEmpty() ? fresh() : start);
    }

    /// The same kinds in another language.
    public void rename(List<PanelKind> same) {
        kinds.clear();
        same.forEach(kind -> kinds.put(kind.id(), kind));
    }

    public ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /// The name of the layout that the arrangement began as.
    public ReadOnlyStringProperty baseProperty() {
        return base.getReadOnlyProperty();
    }

    /// The panel that fills its window, empty = none.
    public ReadOnlyStringProperty maximisedProperty() {
        return maximised.getReadOnlyProperty();
    }

    /// The panel that has or had the keyboard last, empty = none.
    public ReadOnlyStringProperty focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    public Layouts layouts() {
        return layouts;
    }

    /// Panels of a kept layout that nobody knew, once.
    public List<String> takeUnknown() {
        List<String> names = List.copyOf(unknown);
        unknown.clear();
        return names;
    }

    public List<PanelKind> kinds() {
        return List.copyOf(kinds.values());
    }

    Optional<PanelKind> kindOf(String panel) {
        return Optional.ofNullable(kinds.get(PanelIds.kindOf(panel)))
                .filter(kind -> kind.several() || kind.id().equals(panel));
    }

    private boolean isKnown(String panel) {
        return kindOf(panel).isPresent();
    }

    private Layout known(Layout kept) {
        kept.panels().stream().filter(panel -> !isKnown(panel)).forEach(unknown::add);
        return kept.keeping(this::isKnown);
    }

    private Layout fresh() {
        return layouts.own(base.get())
                .map(this::known)
                .filter(own -> !own.panels().isEmpty())
                .orElseGet(() -> BuiltIn.of(base.get()).orElse(BuiltIn.TRADING).layout(width, height, this::isKnown));
    }

    /// The room that the main window has for panels. A layout as it was built follows it.
    public void room(double nextWidth, double nextHeight) {
        if (nextWidth <= 0 || nextHeight <= 0 || Math.hypot(nextWidth - width, nextHeight - height) < LEAST_CHANGE_PX) {
            return;
        }
        width = nextWidth;
        height = nextHeight;
        if (!changed && BuiltIn.of(base.get()).isPresent()) {
            layout.set(fresh());
        }
    }

    private void change(Layout next) {
        if (next.equals(layout.get())) {
            return;
        }
        changed = true;
        if (!next.has(maximised.get())) {
            maximised.set("");
        }
        layout.set(next);
        layouts.keep(base.get(), true, next);
    }

    /// Shows a panel: selects its tab, or puts it where it stood before. Of a kind with several, any one that there is.
    ///
    /// @return its id
    public String show(String kindOrPanel) {
        String panel = layout.get().has(kindOrPanel)
                ? kindOrPanel
                : layout.get().panels().stream()
                        .filter(each -> PanelIds.kindOf(each).equals(kindOrPanel))
                        .findFirst()
                        .orElse(kindOrPanel);
        if (!isKnown(panel)) {
            return "";
        }
        if (!layout.get().has(panel)) {
            open(panel);
        } else {
            uncover(panel);
            change(layout.get().select(panel));
        }
        return panel;
    }

    /// One more of a kind that may be there several times.
    public String add(String kind) {
        String panel = PanelIds.next(kind, layout.get().panels());
        if (!isKnown(panel)) {
            return show(kind);
        }
        open(panel);
        return panel;
    }

    private void open(String panel) {
        maximised.set("");
        closed.remove(panel);
        change(layout.get()
                .home(panel, COMPANY.getOrDefault(PanelIds.kindOf(panel), List.of()))
                .select(panel));
    }

    /// What is hidden by a maximised panel cannot be seen by selecting it.
    private void uncover(String panel) {
        boolean hidden = !maximised.get().isEmpty()
                && layout.get().windowOf(panel) == layout.get().windowOf(maximised.get())
                && !tabsOf(maximised.get()).contains(panel);
        if (hidden) {
            maximised.set("");
        }
    }

    private List<String> tabsOf(String panel) {
        return layout.get()
                .areas()
                .flatMap(area -> Areas.holding(area, panel).stream())
                .findFirst()
                .map(Area.Tabs::panels)
                .orElse(List.of());
    }

    public void close(String panel) {
        if (layout.get().has(panel)) {
            closed.remove(panel);
            closed.add(panel);
            change(layout.get().without(panel));
        }
    }

    /// Brings back what was closed last.
    public String reopen() {
        while (!closed.isEmpty()) {
            String panel = closed.removeLast();
            if (!layout.get().has(panel)) {
                open(panel);
                return panel;
            }
        }
        return "";
    }

    /// Fills its window with a panel, or gives the others their room again.
    public void maximise(String panel) {
        maximised.set(maximised.get().equals(panel) || !layout.get().has(panel) ? "" : panel);
    }

    /// @param index among the tabs, for [Side#CENTRE]
    public void move(String panel, String target, Side side, int index) {
        boolean onItself = panel.equals(target) && tabsOf(target).size() == 1;
        if (onItself || !layout.get().has(panel) || !layout.get().has(target)) {
            return;
        }
        maximised.set("");
        String beside = panel.equals(target)
                ? tabsOf(target).stream()
                        .filter(other -> !other.equals(panel))
                        .findFirst()
                        .orElseThrow()
                : target;
        change(layout.get().without(panel).beside(panel, beside, side, index, SIDE_SHARE));
    }

    public void moveToEdge(String panel, int window, Side side) {
        Layout now = layout.get();
        if (!now.has(panel) || now.area(window).panels().equals(List.of(panel))) {
            return;
        }
        maximised.set("");
        int from = now.windowOf(panel);
        boolean emptied = from > 0 && now.area(from).panels().size() == 1;
        int to = emptied && from < window ? window - 1 : window;
        change(now.without(panel).atEdge(panel, to, side, EDGE_SHARE));
    }

    /// A step with the keyboard: out of its tabs, then into the next ones, at last along the window's edge.
    public void step(String panel, Side side) {
        int window = layout.get().windowOf(panel);
        if (window < 0) {
            return;
        }
        if (tabsOf(panel).size() > 1) {
            move(panel, panel, side, 0);
            return;
        }
        Optional<Area.Tabs> next = Areas.towards(layout.get().area(window), panel, side);
        if (next.isPresent()) {
            move(panel, next.get().selected(), Side.CENTRE, Integer.MAX_VALUE);
        } else {
            moveToEdge(panel, window, side);
        }
    }

    /// Gives a panel a window of its own.
    public void detach(String panel, Place place) {
        Layout now = layout.get();
        int window = now.windowOf(panel);
        if (window < 0) {
            return;
        }
        maximised.set("");
        if (window > 0 && now.area(window).panels().size() == 1) {
            change(now.withPlace(window, place));
            return;
        }
        Layout left = now.without(panel);
        List<Layout.Window> windows = new ArrayList<>(left.windows());
        windows.add(new Layout.Window(Area.Tabs.of(panel), place));
        change(new Layout(left.main(), windows, left.homes()));
    }

    /// Takes a panel back into the main window.
    public void attach(String panel) {
        if (isDetached(panel)) {
            Layout left = layout.get().without(panel);
            change(left.home(panel, COMPANY.getOrDefault(PanelIds.kindOf(panel), List.of()))
                    .select(panel));
        }
    }

    /// A window was closed: its panels go back.
    public void attachAll(List<String> panels) {
        panels.forEach(this::attach);
    }

    public boolean isDetached(String panel) {
        return layout.get().windowOf(panel) > 0;
    }

    /// A little off the last one.
    public Place placeFor(Place around) {
        double off = CASCADE_PX * (layout.get().windows().size() + 1);
        return new Place(around.x() + off, around.y() + off, 720, 520);
    }

    public void select(String panel) {
        change(layout.get().select(panel));
    }

    public void share(Area.Split split, List<Double> shares, double lengthPx) {
        change(layout.get().share(split, shares, lengthPx));
    }

    public void place(int window, Place place) {
        if (window > 0 && window <= layout.get().windows().size()) {
            change(layout.get().withPlace(window, place));
        }
    }

    public void focus(String panel) {
        focused.set(panel);
    }

    /// The next panel that can be seen, going round over all windows.
    public Optional<String> next(int step) {
        List<String> seen = layout.get().areas().flatMap(this::seenIn).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        int at = seen.indexOf(focused.get());
        return Optional.of(seen.get(at < 0 ? 0 : Math.floorMod(at + step, seen.size())));
    }

    private Stream<String> seenIn(Area area) {
        return area.panels().contains(maximised.get())
                ? Stream.of(maximised.get())
                : area.groups().map(Area.Tabs::selected);
    }

    /// Another tab of the tabs that the focused panel stands in.
    public Optional<String> nextTab(int step) {
        List<String> tabs = tabsOf(focused.get());
        if (tabs.size() < 2) {
            return Optional.empty();
        }
        String next = tabs.get(Math.floorMod(tabs.indexOf(focused.get()) + step, tabs.size()));
        if (!maximised.get().isEmpty()) {
            maximised.set(next);
        }
        select(next);
        return Optional.of(next);
    }

    public boolean choose(String name) {
        if (!layouts.names().contains(name)) {
            return false;
        }
        base.set(name);
        reset();
        return true;
    }

    /// The layout as it was before the trader changed it.
    public void reset() {
        maximised.set("");
        changed = false;
        closed.clear();
        layout.set(fresh());
        layouts.keep(base.get(), false, layout.get());
    }

    /// @return whether the name can be used
    public boolean saveAs(String name) {
        if (!Layouts.isName(name)) {
            return false;
        }
        layouts.save(name.strip(), layout.get());
        base.set(name.strip());
        changed = false;
        layouts.keep(base.get(), false, layout.get());
        return true;
    }

    public boolean renameLayout(String before, String after) {
        if (!Layouts.isName(after) || !layouts.isOwn(before)) {
            return false;
        }
        layouts.rename(before, after.strip());
        if (base.get().equals(before)) {
            base.set(after.strip());
            layouts.keep(base.get(), changed, layout.get());
        }
        return true;
    }

    public void deleteLayout(String name) {
        layouts.delete(name);
        if (base.get().equals(name)) {
            base.set(BuiltIn.TRADING.id());
            changed = true;
            layouts.keep(base.get(), true, layout.get());
        }
    }
}
