package dev.yoke.ui.chart.drawing;

import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Actions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What a menu offers about drawings: the one at a place, and the tools.
final class DrawingMenu {

    private final DrawingsViewModel model;
    private final DrawingScreen screen;
    private final DrawingLayer layer;
    private final DrawingActions tools;
    private final Actions actions;
    private final Runnable toTicket;
    private final Node chart;
    private final Phrases phrases;

    DrawingMenu(
            DrawingsViewModel model,
            DrawingScreen screen,
            DrawingLayer layer,
            DrawingActions tools,
            Actions actions,
            Runnable toTicket,
            Node chart) {
        this.model = model;
        this.screen = screen;
        this.layer = layer;
        this.tools = tools;
        this.actions = actions;
        this.toTicket = toTicket;
        this.chart = chart;
        phrases = model.phrases();
    }

    List<MenuItem> at(Point2D at) {
        List<MenuItem> items = new ArrayList<>();
        Optional<Drawing> hit = layer.at(at).or(model::selected);
        hit.ifPresent(drawing -> {
            model.select(Optional.of(drawing.id()));
            addDrawing(items, drawing);
            items.add(new SeparatorMenuItem());
        });
        Menu draw = new Menu(phrases.get("menu.draw"));
        draw.setId("chart-draw-here");
        for (Kind kind : Kind.values()) {
            MenuItem item = new MenuItem(title(tools.tool(kind)));
            item.setId("chart-draw-here-" + name(kind));
            item.setOnAction(event -> {
                model.arm(kind);
                model.place(screen.anchor(at, model.magnetProperty().get()), screen);
                chart.requestFocus();
            });
            draw.getItems().add(item);
        }
        items.add(draw);
        return items;
    }

    /// The tools of the tool bar's menu.
    List<MenuItem> all() {
        List<MenuItem> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Action action = tools.tool(kind);
            items.add(item("chart-draw-" + name(kind), title(action), action.run()));
        }
        items.add(new SeparatorMenuItem());
        CheckMenuItem magnet = new CheckMenuItem(title(tools.magnet()));
        magnet.setId("chart-draw-magnet");
        magnet.setSelected(model.magnetProperty().get());
        magnet.setOnAction(event -> model.magnetProperty().set(magnet.isSelected()));
        CheckMenuItem hide = new CheckMenuItem(title(tools.hide()));
        hide.setId("chart-draw-hide");
        hide.setSelected(model.hiddenProperty().get());
        hide.setOnAction(event -> model.hiddenProperty().set(hide.isSelected()));
        items.addAll(List.of(magnet, hide));
        MenuItem undo = item("chart-draw-undo", phrases.get("menu.undo"), model::undo);
        undo.setDisable(!model.canUndo());
        MenuItem redo = item("chart-draw-redo", phrases.get("menu.redo"), model::redo);
        redo.setDisable(!model.canRedo());
        MenuItem clear = item("chart-draw-clear", phrases.get("menu.clear"), this::askToClear);
        clear.setDisable(model.all().isEmpty());
        items.addAll(List.of(undo, redo, new SeparatorMenuItem(), clear));
        return items;
    }

    private void addDrawing(List<MenuItem> items, Drawing drawing) {
        if (drawing.kind() == Kind.RISK_BOX) {
            items.add(item("chart-drawing-ticket", phrases.get("menu.to-ticket"), toTicket));
        }
        items.add(item("chart-drawing-duplicate", phrases.get("menu.duplicate"), () -> model.duplicate(screen)));
        items.add(item(
                "chart-drawing-lock",
                phrases.get(drawing.locked() ? "menu.unlock" : "menu.lock"),
                () -> model.change(known -> known.withLocked(!known.locked()))));
        for (int colour = 1; colour <= Drawing.COLOURS; colour++) {
            int chosen = colour;
            items.add(item(
                    "chart-drawing-colour-" + colour, phrases.get("menu.colour", colour), () -> model.colour(chosen)));
        }
        MenuItem delete = item("chart-drawing-delete", phrases.get("menu.delete"), model::delete);
        delete.setDisable(drawing.locked());
        items.add(delete);
    }

    private void askToClear() {
        Confirmation.ask(
                chart,
                new Confirmation.Question(
                        phrases.get("clear.headline", model.all().size()),
                        phrases.get("clear.text"),
                        phrases.get("clear.yes"),
                        phrases.get("clear.no")),
                model::deleteAll);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String title(Action action) {
        String key = actions.keyText(action);
        return key.isEmpty() ? action.title() : action.title() + "    " + key;
    }

    private static MenuItem item(String id, String title, Runnable run) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(event -> run.run());
        return item;
    }
}
