package dev.yoke.ui.chart.drawing;

import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Actions;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The tools as actions with keys. Of several charts the one that had the focus last draws.
final class DrawingActions {

    private static final Map<Kind, String> KEYS = new EnumMap<>(Map.of(
            Kind.SEGMENT, "Alt+T",
            Kind.RAY, "Alt+Y",
            Kind.HORIZONTAL, "Alt+H",
            Kind.VERTICAL, "Alt+V",
            Kind.RECTANGLE, "Alt+R",
            Kind.FIBONACCI, "Alt+F",
            Kind.RISK_BOX, "Alt+B"));

    private final Actions desk;
    private final Map<Kind, Action> tools = new EnumMap<>(Kind.class);
    private final Action magnet;
    private final Action hide;
    private final List<Subscription> offered = new ArrayList<>();

    DrawingActions(Actions desk, Phrases phrases, DrawingsViewModel model, Node chart) {
        this.desk = desk;
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            tools.put(
                    kind,
                    Action.everywhere("draw." + name, phrases.get("tool." + kind), KEYS.getOrDefault(kind, ""), () -> {
                        model.arm(kind);
                        chart.requestFocus();
                    }));
        }
        magnet = Action.everywhere(
                "draw.magnet",
                phrases.get("tool.magnet"),
                "Alt+M",
                () -> model.magnetProperty().set(!model.magnetProperty().get()));
        hide = Action.everywhere(
                "draw.hide",
                phrases.get("tool.hide"),
                "Ctrl+Alt+H",
                () -> model.hiddenProperty().set(!model.hiddenProperty().get()));
    }

    Action tool(Kind kind) {
        Action action = tools.get(kind);
        if (action == null) {
            throw new IllegalStateException("no tool for " + kind);
        }
        return action;
    }

    Action magnet() {
        return magnet;
    }

    Action hide() {
        return hide;
    }

    void attach(Node chart, Subscriptions open) {
        offer();
        open.add(chart.focusedProperty().subscribe((before, now) -> {
            if (now) {
                offer();
            }
        }));
        open.add(this::withdraw);
    }

    private void offer() {
        withdraw();
        tools.values().forEach(action -> offered.add(desk.offer(action)));
        offered.add(desk.offer(magnet));
        offered.add(desk.offer(hide));
    }

    private void withdraw() {
        offered.forEach(Subscription::unsubscribe);
        offered.clear();
    }
}
