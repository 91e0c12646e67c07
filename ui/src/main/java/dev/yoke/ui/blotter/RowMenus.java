package dev.yoke.ui.blotter;

import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with chosen rows, as menus: each says what it would do now, and is out of use where it would do
/// nothing.
final class RowMenus {

    private static final List<Integer> PARTS = List.of(25, 50, 75);
    private static final List<String> TRAILS =
            List.of("10p", "20p", "50p", "1atr", "1.5atr", "2atr", "3xM5", "3xM15", "2xH1");

    private final Commands commands;
    private final Phrases words;

    RowMenus(Commands commands, Phrases words) {
        this.commands = commands;
        this.words = words;
    }

    MenuItem item(String key, boolean possible, Runnable action, Object... arguments) {
        MenuItem item = new MenuItem(words.get(key, arguments));
        item.setId(key.replace('.', '-'));
        item.setDisable(!possible);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// @param edit begins to type over the stop or the target of the chosen row
    List<MenuItem> positions(List<PositionRow> rows, Consumer<LevelEdit.What> edit) {
        boolean any = !rows.isEmpty();
        boolean one = rows.size() == 1;
        List<PositionRow> naked =
                rows.stream().filter(row -> row.view().nakedStop()).toList();
        boolean planned = rows.stream().anyMatch(row -> row.view().plan().isPresent());
        List<MenuItem> items = new ArrayList<>();
        items.add(item("menu.close", any, () -> commands.close(rows), rows.size()));
        items.add(part(rows));
        items.add(item("menu.break-even", any, () -> commands.breakEven(rows)));
        items.add(item("menu.protect", !naked.isEmpty(), () -> commands.protect(naked), naked.size()));
        items.add(item("menu.reverse", one, () -> commands.reverse(rows)));
        items.add(new SeparatorMenuItem());
        items.add(item("menu.stop", one, () -> edit.accept(LevelEdit.What.STOP)));
        items.add(item("menu.target", one, () -> edit.accept(LevelEdit.What.TARGET)));
        items.add(trail(rows));
        items.add(item("menu.plan", any, () -> commands.plan(rows)));
        items.add(item("menu.clear-plan", planned, () -> commands.clearPlan(rows)));
        items.add(new SeparatorMenuItem());
        if (one) {
            String underlying = rows.getFirst().underlying();
            List<PositionRow> all = commands.ofUnderlying(underlying);
            items.add(item("menu.close-symbol", true, () -> commands.close(all), underlying, all.size()));
        }
        items.addAll(sweeping());
        return items;
    }

    /// What closes: the chosen rows, or many at once.
    List<MenuItem> closing(List<PositionRow> rows) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("menu.close", !rows.isEmpty(), () -> commands.close(rows), rows.size()));
        items.addAll(sweeping());
        return items;
    }

    List<MenuItem> sweeping() {
        return List.of(
                item("menu.winners", true, () -> commands.closeWhich(Which.WINNERS)),
                item("menu.losers", true, () -> commands.closeWhich(Which.LOSERS)),
                item("menu.all", true, () -> commands.closeWhich(Which.ALL)));
    }

    private Menu part(List<PositionRow> rows) {
        Menu menu = new Menu(words.get("menu.part"));
        menu.setId("menu-part");
        menu.setDisable(rows.isEmpty());
        for (int percent : PARTS) {
            menu.getItems().add(item("menu.part.percent", true, () -> commands.closePart(rows, percent), percent));
        }
        menu.getItems().add(item("menu.part.lots", true, () -> commands.closeLots(rows)));
        return menu;
    }

    private Menu trail(List<PositionRow> rows) {
        Menu menu = new Menu(words.get("menu.trail"));
        menu.setId("menu-trail");
        menu.setDisable(rows.isEmpty());
        for (String by : TRAILS) {
            menu.getItems().add(item(trailKey(by), true, () -> commands.trail(rows, by), trailFigure(by)));
        }
        return menu;
    }

    private static String trailKey(String by) {
        return by.endsWith("atr") ? "menu.trail.atr" : by.endsWith("p") ? "menu.trail.pips" : "menu.trail.candles";
    }

    private static String trailFigure(String by) {
        return by.replace("atr", "").replace("p", "").replace("x", " × ");
    }

    List<MenuItem> net(List<NetRow> rows) {
        List<MenuItem> items = new ArrayList<>();
        for (NetRow row : rows) {
            String underlying = row.net().underlying();
            List<PositionRow> all = commands.ofUnderlying(underlying);
            items.add(item("menu.close-symbol", true, () -> commands.close(all), underlying, all.size()));
        }
        items.addAll(sweeping());
        return items;
    }

    List<MenuItem> orders(List<OrderRow> rows, List<PositionRow> positions, Consumer<LevelEdit.What> edit) {
        boolean one = rows.size() == 1;
        List<MenuItem> items = new ArrayList<>();
        items.add(item("menu.cancel", !rows.isEmpty(), () -> commands.cancel(rows), rows.size()));
        if (one) {
            String underlying = commands.underlyingOf(rows.getFirst());
            List<OrderRow> all = commands.ordersOf(underlying);
            items.add(item("menu.cancel-symbol", true, () -> commands.cancel(all), underlying, all.size()));
        }
        items.add(item(
                "menu.link",
                rows.size() + positions.size() > 1 && !rows.isEmpty(),
                () -> commands.link(rows, positions)));
        items.add(new SeparatorMenuItem());
        items.add(item("menu.price", one, () -> edit.accept(LevelEdit.What.PRICE)));
        items.add(item("menu.stop", one, () -> edit.accept(LevelEdit.What.STOP)));
        items.add(item("menu.target", one, () -> edit.accept(LevelEdit.What.TARGET)));
        return items;
    }
}
