package dev.yoke.ui.shell.dock;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

/// The panels of all windows: shows the arrangement that the model holds, in the main window and in windows of their
/// own. Thread: FX.
public final class Dock implements Panel {

    private final ScreenPorts ports;
    private final DockViewModel model;
    private final WindowDress dress;
    private final Supplier<List<Place>> monitors;
    private final Phrases words;
    private final LivePanels panels;
    private final DockActions actions;
    private final DockParts parts;
    private final DockPane main;
    private final LayoutDialogs dialogs;
    private final List<DockWindow> windows = new ArrayList<>();
    private final Subscriptions open = new Subscriptions();
    private boolean attached;

    /// @param monitors the primary first
    public Dock(ScreenPorts ports, DockViewModel model, WindowDress dress, Supplier<List<Place>> monitors) {
        this.ports = ports;
        this.model = model;
        this.dress = dress;
        this.monitors = monitors;
        words = ports.phrases(Dock.class);
        panels = new LivePanels(model, ports.desk().language());
        actions = new DockActions(ports.desk().actions(), model, words);
        parts = new DockParts(
                model, panels, new PanelMenu(model, actions, words), new TabDrag(model, this::panes), words);
        main = new DockPane(parts);
        dialogs = new LayoutDialogs(model, actions, words);
        main.layoutBoundsProperty().subscribe(bounds -> model.room(bounds.getWidth(), bounds.getHeight()));
        main.show(model.layoutProperty().get().main(), "");
    }

    @Override
    public Region node() {
        return main;
    }

    /// Its width is that of what stands in the lower left corner.
    public Region corner() {
        return main.corner();
    }

    /// Needs the node in a scene. Opens the windows of the detached panels.
    @Override
    public void attach() {
        attached = true;
        open.follow(model.layoutProperty(), this::show);
        open.add(model.maximisedProperty().subscribe(this::show));
        actions.offer(
                new DockActions.Hands(
                        this::focus,
                        this::detachFocused,
                        () -> dialogs.choose(focusedNode()),
                        () -> dialogs.save(focusedNode())),
                open);
        panels.attach();
        open.add(panels::detach);
        open.add(ports.frames().onFrame(this::keepPlaces));
        ListChangeListener<Screen> onMonitors = change -> placeOnMonitors();
        Screen.getScreens().addListener(onMonitors);
        open.add(() -> Screen.getScreens().removeListener(onMonitors));
        open.add(ports.desk().tickets().beforeDraft(() -> model.show("ticket")));
        tellUnknown();
    }

    /// Whether no panel waits for what it has to show.
    @Override
    public boolean isSettled() {
        return panels.areSettled();
    }

    private void tellUnknown() {
        List<String> unknown = model.takeUnknown();
        if (!unknown.isEmpty()) {
            ports.desk().notices().refused(words.get("unknown", String.join(", ", unknown)));
        }
    }

    /// Closes the windows beside the main one too. The arrangement stays.
    @Override
    public void detach() {
        attached = false;
        open.close();
        windows.forEach(DockWindow::close);
        windows.clear();
    }

    private void show() {
        Layout layout = model.layoutProperty().get();
        String maximised = model.maximisedProperty().get();
        String focused = focusedNow();
        String last = model.focusedProperty().get();
        panels.leave(layout.panels(), scenes(layout));
        while (windows.size() > layout.windows().size()) {
            windows.remove(goneWindow(layout)).close();
        }
        main.show(layout.main(), maximised);
        for (int i = 0; i < layout.windows().size(); i++) {
            showWindow(i, layout.windows().get(i), maximised);
        }
        panels.arrive();
        if (!focused.isEmpty() && layout.has(focused)) {
            keepFocus(focused);
        }
        if (layout.has(last)) {
            model.focus(last);
        }
    }

    /// The window that has no panel of the layout any more; else the last one.
    private int goneWindow(Layout layout) {
        List<String> detached = layout.windows().stream()
                .flatMap(window -> window.area().panels().stream())
                .toList();
        for (int i = 0; i < windows.size(); i++) {
            if (panelsOf(windows.get(i).pane()).stream().noneMatch(detached::contains)) {
                return i;
            }
        }
        return windows.size() - 1;
    }

    private void showWindow(int index, Layout.Window window, String maximised) {
        if (index == windows.size()) {
            DockPane pane = new DockPane(parts);
            DockWindow made = new DockWindow(
                    pane, dress, window.place().on(monitors.get()), () -> model.attachAll(panelsOf(pane)));
            windows.add(made);
            pane.show(window.area(), maximised);
            made.show();
        } else {
            DockWindow known = windows.get(index);
            Place wanted = window.place().on(monitors.get());
            if (!known.isMoved() && !known.place().equals(wanted)) {
                known.put(wanted);
            }
            known.pane().show(window.area(), maximised);
        }
        windows.get(index)
                .name(() -> String.join(
                        ", ",
                        window.area()
                                .groups()
                                .map(Area.Tabs::selected)
                                .map(this::nameOf)
                                .toList()));
    }

    private String nameOf(String panel) {
        return panels.holder(panel).tab().name();
    }

    private static List<String> panelsOf(DockPane pane) {
        return pane.areas().stream()
                .flatMap(area -> area.shown().panels().stream())
                .toList();
    }

    /// Which of today's windows each panel will stand in.
    private Map<String, Scene> scenes(Layout layout) {
        Map<String, Scene> scenes = new HashMap<>();
        layout.main().panels().forEach(panel -> scenes.put(panel, main.getScene()));
        for (int i = 0; i < Math.min(windows.size(), layout.windows().size()); i++) {
            Scene scene = windows.get(i).scene();
            layout.windows().get(i).area().panels().forEach(panel -> scenes.put(panel, scene));
        }
        return scenes;
    }

    private List<DockPane> panes() {
        List<DockPane> panes = new ArrayList<>();
        windows.stream()
                .sorted(Comparator.comparing(window -> !window.isFocused()))
                .forEach(window -> panes.add(window.pane()));
        Window owner = main.getScene() == null ? null : main.getScene().getWindow();
        panes.add(owner != null && owner.isFocused() ? 0 : panes.size(), main);
        return panes;
    }

    private String focusedNow() {
        for (DockPane pane : panes()) {
            Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
            LivePanels.Holder holder = LivePanels.around(owner);
            if (holder != null
                    && pane.getScene().getWindow() != null
                    && pane.getScene().getWindow().isFocused()) {
                return holder.panelId();
            }
        }
        return "";
    }

    /// Moving a node takes the keyboard from it.
    private void keepFocus(String panel) {
        LivePanels.Holder holder = panels.holder(panel);
        Scene scene = holder.getScene();
        if (scene != null && !holder.equals(LivePanels.around(scene.getFocusOwner())) && holder.isVisible()) {
            PanelFocus.into(holder);
        }
    }

    private void focus(String panel) {
        model.show(panel);
        if (attached && model.layoutProperty().get().has(panel)) {
            LivePanels.Holder holder = panels.holder(panel);
            holder.applyCss();
            PanelFocus.into(holder);
            model.focus(panel);
        }
    }

    private Node focusedNode() {
        String panel = model.focusedProperty().get();
        return model.layoutProperty().get().has(panel) ? panels.holder(panel) : main;
    }

    private void detachFocused() {
        String panel = model.focusedProperty().get();
        if (model.isDetached(panel)) {
            model.attach(panel);
        } else {
            Node node = panels.holder(panel);
            var at = node.localToScreen(node.getLayoutBounds());
            Place around = at == null
                    ? new Place(0, 0, 1, 1)
                    : new Place(at.getMinX(), at.getMinY(), Math.max(1, at.getWidth()), Math.max(1, at.getHeight()));
            model.detach(panel, model.placeFor(around).on(monitors.get()));
        }
    }

    private void keepPlaces() {
        for (int i = 0; i < windows.size(); i++) {
            int window = i + 1;
            windows.get(i).takeMoved((moved, place) -> model.place(window, place));
        }
    }

    private void placeOnMonitors() {
        windows.forEach(window -> window.put(window.place().on(monitors.get())));
    }
}
