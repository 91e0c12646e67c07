package dev.yoke.ui.blotter;

import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Actions;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;

/// What the blotter offers to the palette and to hotkeys.
final class BlotterActions {

    private final Actions actions;
    private final BlotterViewModel model;
    private final BlotterTables tables;
    private final Commands commands;
    private final SheetActs acts;
    private final Phrases words;
    private Subscription symbolActions = () -> {};

    BlotterActions(Actions actions, BlotterViewModel model, BlotterTables tables, Commands commands, SheetActs acts) {
        this.actions = actions;
        this.model = model;
        this.tables = tables;
        this.commands = commands;
        this.acts = acts;
        words = model.look().words();
    }

    /// @param root of the blotter: who has the keyboard within it can act on the symbol of the chosen row
    void attach(Subscriptions open, Node root) {
        everywhere(
                open,
                "blotter.close-selected",
                "menu.close.selected",
                () -> commands.withChosen(tables.selectedPositions(), commands::close));
        everywhere(open, "blotter.close-winners", "menu.winners", () -> commands.closeWhich(Which.WINNERS));
        everywhere(open, "blotter.close-losers", "menu.losers", () -> commands.closeWhich(Which.LOSERS));
        everywhere(
                open,
                "blotter.reverse",
                "menu.reverse",
                () -> commands.withChosen(tables.selectedPositions(), commands::reverse));
        everywhere(
                open,
                "blotter.plan",
                "menu.plan",
                () -> commands.withChosen(tables.selectedPositions(), commands::plan));
        everywhere(open, "blotter.export", "export", acts::export);
        everywhere(open, "blotter.columns", "columns.choose", acts::chooseColumns);
        everywhere(
                open,
                "blotter.net",
                "net-view",
                () -> model.netViewProperty().set(!model.netViewProperty().get()));
        open.add(root.focusWithinProperty().subscribe(this::offerOfSymbol));
        open.add(() -> offerOfSymbol(false));
    }

    private void everywhere(Subscriptions open, String id, String key, Runnable run) {
        open.add(actions.offer(Action.everywhere(id, words.get(key), "", run)));
    }

    /// What charts offer too is the blotter's only while it has the keyboard.
    private void offerOfSymbol(boolean focused) {
        symbolActions.unsubscribe();
        symbolActions = !focused
                ? () -> {}
                : Subscription.combine(
                        trading(
                                "symbol.breakeven",
                                "action.breakeven",
                                "Shortcut+E",
                                underlying -> commands.breakEven(commands.ofUnderlying(underlying))),
                        trading(
                                "symbol.close",
                                "action.close",
                                "Shortcut+Shift+C",
                                underlying -> commands.close(commands.ofUnderlying(underlying))),
                        trading(
                                "symbol.cancel-orders",
                                "action.cancel",
                                "Shortcut+Shift+X",
                                underlying -> commands.cancel(commands.ordersOf(underlying))));
    }

    private Subscription trading(String id, String key, String shortcut, Consumer<String> run) {
        return actions.offer(Action.exit(
                id,
                words.get(key),
                shortcut,
                () -> underlying().isPresent(),
                () -> underlying().ifPresent(run)));
    }

    /// What the chosen row is of.
    private Optional<String> underlying() {
        return switch (model.tabProperty().get()) {
            case POSITIONS ->
                model.netViewProperty().get()
                        ? tables.net.selected().stream()
                                .findFirst()
                                .map(row -> row.net().underlying())
                        : tables.positions.selected().stream().findFirst().map(PositionRow::underlying);
            case ORDERS -> tables.orders.selected().stream().findFirst().map(commands::underlyingOf);
            case HISTORY, DECISIONS -> Optional.empty();
        };
    }
}
