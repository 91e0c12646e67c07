package dev.yoke.ui.shell.dock;

import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Actions;
import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// The dock's actions: for keys, palette and menus alike. They act on the panel that has or had the keyboard last.
final class DockActions {

    private final Actions actions;
    private final DockViewModel model;
    private final Phrases words;

    /// What needs windows and the keyboard.
    ///
    /// @param focus takes the keyboard into a panel
    record Hands(Consumer<String> focus, Runnable detach, Runnable chooseLayout, Runnable saveLayout) {}

    DockActions(Actions actions, DockViewModel model, Phrases words) {
        this.actions = actions;
        this.model = model;
        this.words = words;
    }

    void offer(Hands hands, Subscriptions open) {
        offerGoing(hands, open);
        offerMoving(hands, open);
        offerPanels(hands, open);
        offerLayouts(hands, open);
    }

    private void offerGoing(Hands hands, Subscriptions open) {
        offer(open, "dock.next", "go.next", "F6", () -> model.next(1).ifPresent(hands.focus()));
        offer(
                open,
                "dock.previous",
                "go.previous",
                "Shift+F6",
                () -> model.next(-1).ifPresent(hands.focus()));
        offer(
                open,
                "dock.next-tab",
                "go.next-tab",
                "Ctrl+Tab",
                () -> model.nextTab(1).ifPresent(hands.focus()));
        offer(
                open,
                "dock.previous-tab",
                "go.previous-tab",
                "Ctrl+Shift+Tab",
                () -> model.nextTab(-1).ifPresent(hands.focus()));
    }

    private void offerMoving(Hands hands, Subscriptions open) {
        onFocused(open, "dock.maximise", "panel.maximise-or-restore", "F11", panel -> {
            model.maximise(panel);
            hands.focus().accept(panel);
        });
        onFocused(open, "dock.detach", "panel.detach-or-attach", "Shortcut+Shift+D", panel -> {
            hands.detach().run();
            hands.focus().accept(panel);
        });
        onFocused(open, "dock.close", "panel.close", "Shortcut+W", model::close);
        offer(open, "dock.reopen", "panel.reopen", "Shortcut+Shift+T", () -> focus(hands, model.reopen()));
        step(hands, open, "left", "Shortcut+Alt+Left", Side.START);
        step(hands, open, "right", "Shortcut+Alt+Right", Side.END);
        step(hands, open, "up", "Shortcut+Alt+Up", Side.TOP);
        step(hands, open, "down", "Shortcut+Alt+Down", Side.BOTTOM);
    }

    private void step(Hands hands, Subscriptions open, String way, String key, Side side) {
        onFocused(open, "dock.move-" + way, "move." + way + ".long", key, panel -> {
            model.step(panel, words.language().isRightToLeft() ? mirrored(side) : side);
            hands.focus().accept(panel);
        });
    }

    /// The arrow keys mean what is seen: left is where a text from right to left ends.
    private static Side mirrored(Side side) {
        return switch (side) {
            case START -> Side.END;
            case END -> Side.START;
            case CENTRE, TOP, BOTTOM -> side;
        };
    }

    private void offerPanels(Hands hands, Subscriptions open) {
        for (PanelKind kind : model.kinds()) {
            open.add(actions.offer(Action.everywhere(
                    "panel." + kind.id(),
                    words.get("panel.show", kind.title()),
                    "",
                    () -> focus(hands, model.show(kind.id())))));
            if (kind.several()) {
                open.add(actions.offer(Action.everywhere(
                        "panel." + kind.id() + ".add",
                        words.get("panel.another", kind.title()),
                        "",
                        () -> focus(hands, model.add(kind.id())))));
            }
        }
    }

    private void offerLayouts(Hands hands, Subscriptions open) {
        int number = 1;
        for (BuiltIn layout : BuiltIn.values()) {
            String title = words.get("layout.show", titleOf(layout.id()));
            open.add(actions.offer(Action.everywhere(
                    "layout." + layout.id(), title, "Shortcut+Alt+" + number++, () -> model.choose(layout.id()))));
        }
        offer(open, "layout.choose", "layout.choose", "Shortcut+Shift+L", hands.chooseLayout());
        offer(open, "layout.save", "layout.save", "", hands.saveLayout());
        offer(open, "layout.reset", "layout.reset", "", model::reset);
    }

    private static void focus(Hands hands, String panel) {
        if (!panel.isEmpty()) {
            hands.focus().accept(panel);
        }
    }

    private void onFocused(Subscriptions open, String id, String title, String key, Consumer<String> act) {
        BooleanSupplier enabled = () -> focused().isPresent();
        open.add(actions.offer(new Action(
                id,
                words.get(title),
                key,
                Action.Where.EVERYWHERE,
                enabled,
                () -> focused().ifPresent(act))));
    }

    private Optional<String> focused() {
        return Optional.of(model.focusedProperty().get())
                .filter(panel -> model.layoutProperty().get().has(panel));
    }

    private void offer(Subscriptions open, String id, String title, String key, Runnable run) {
        open.add(actions.offer(Action.everywhere(id, words.get(title), key, run)));
    }

    /// The name of a layout as the trader reads it.
    String titleOf(String layout) {
        return BuiltIn.of(layout).isPresent() ? words.get("layout." + layout) : layout;
    }

    /// A menu's line for an action, with its key.
    MenuItem item(String title, String action) {
        MenuItem item = new MenuItem(title);
        actions.find(action)
                .ifPresentOrElse(
                        found -> {
                            item.setId("menu-" + action.replace('.', '-'));
                            String key = actions.keyOf(found);
                            if (!key.isEmpty()) {
                                item.setAccelerator(KeyCombination.valueOf(key));
                            }
                            item.setDisable(!found.enabled().getAsBoolean());
                            item.setOnAction(event -> found.run().run());
                        },
                        () -> item.setDisable(true));
        return item;
    }

    List<String> layouts() {
        return model.layouts().names();
    }
}
