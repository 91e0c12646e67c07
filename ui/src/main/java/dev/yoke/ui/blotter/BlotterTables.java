package dev.yoke.ui.blotter;

import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The five tables, of which one is shown.
final class BlotterTables {

    final SheetView<PositionRow> positions;
    final SheetView<NetRow> net;
    final SheetView<OrderRow> orders;
    final SheetView<DealRow> deals;
    final SheetView<DecisionRow> decisions;
    private final BlotterViewModel model;
    private final Phrases words;
    private final Commands commands;
    private final Label problem;
    private final Memory memory;
    private final String memoryName;

    /// @param problem where it is said what is wrong with a price that is being typed
    BlotterTables(BlotterViewModel model, Memory memory, String memoryName, Commands commands, Label problem) {
        this.model = model;
        this.words = model.look().words();
        this.commands = commands;
        this.problem = problem;
        this.memory = memory;
        this.memoryName = memoryName;
        positions = sheet(model.positions(), PositionRow.class, "positions", PositionRow.Col.NOTE);
        positions
                .cells(PositionRow.Col.PROFIT, column -> new LineCell(column, true))
                .cells(PositionRow.Col.STOP, column -> edit(column, LevelEdit.What.STOP))
                .cells(PositionRow.Col.TARGET, column -> edit(column, LevelEdit.What.TARGET))
                .editable(PositionRow.Col.STOP)
                .editable(PositionRow.Col.TARGET)
                .button(this::closeButton)
                .yieldsWhileEmpty()
                .arrange();
        net = sheet(model.net(), NetRow.class, "net", NetRow.Col.ACCOUNTS).arrange();
        orders = sheet(model.orders(), OrderRow.class, "orders", OrderRow.Col.NOTE);
        orders.cells(OrderRow.Col.PRICE, column -> editOrder(column, LevelEdit.What.PRICE))
                .cells(OrderRow.Col.STOP, column -> editOrder(column, LevelEdit.What.STOP))
                .cells(OrderRow.Col.TARGET, column -> editOrder(column, LevelEdit.What.TARGET))
                .editable(OrderRow.Col.PRICE)
                .editable(OrderRow.Col.STOP)
                .editable(OrderRow.Col.TARGET)
                .button(this::cancelButton)
                .yieldsWhileEmpty()
                .arrange();
        deals = sheet(model.deals().sheet(), DealRow.class, "history", DealRow.Col.SOURCE)
                .arrange();
        decisions = sheet(model.decisions(), DecisionRow.class, "decisions", DecisionRow.Col.SUMMARY)
                .arrange();
    }

    private <R extends Row> SheetView<R> sheet(Sheet<R> sheet, Class<R> type, String id, Column fills) {
        SheetView<R> view = new SheetView<>(
                sheet,
                type,
                words,
                new ColumnLayout(memory, memoryName + "." + id, sheet.columns()),
                new EmptyState(words.get("empty." + id), words.get("empty." + id + ".hint")),
                fills);
        view.table().setId("blotter-" + id);
        view.table().setAccessibleText(words.get("tab." + id));
        view.headerMenu(() -> commands.dialogs().columns(view));
        return view;
    }

    SheetView<?> shown() {
        return switch (model.tabProperty().get()) {
            case POSITIONS -> model.netViewProperty().get() ? net : positions;
            case ORDERS -> orders;
            case HISTORY -> deals;
            case DECISIONS -> decisions;
        };
    }

    /// The chosen positions; in the net view those of the chosen symbols, at every broker.
    List<PositionRow> selectedPositions() {
        return model.netViewProperty().get()
                ? net.selected().stream()
                        .flatMap(row -> commands.ofUnderlying(row.net().underlying()).stream())
                        .toList()
                : positions.selected();
    }

    /// Where the money of the shown table ends, which its sums stand below.
    double endOfMoney() {
        return switch (model.tabProperty().get()) {
            case POSITIONS ->
                model.netViewProperty().get() ? net.endOf(NetRow.Col.PROFIT) : positions.endOf(PositionRow.Col.PROFIT);
            case HISTORY -> deals.endOf(DealRow.Col.NET);
            case ORDERS, DECISIONS -> 0;
        };
    }

    /// Columns follow what the rows have to say.
    void onTurn() {
        positions.onTurn();
        orders.onTurn();
    }

    /// Begins to type over a level of the chosen row.
    void typeOver(LevelEdit.What what) {
        switch (model.tabProperty().get()) {
            case POSITIONS -> {
                // A sum over accounts has no level of its own.
                if (!model.netViewProperty().get()) {
                    positions.edit(what == LevelEdit.What.TARGET ? PositionRow.Col.TARGET : PositionRow.Col.STOP);
                }
            }
            case ORDERS ->
                orders.edit(
                        switch (what) {
                            case PRICE -> OrderRow.Col.PRICE;
                            case STOP -> OrderRow.Col.STOP;
                            case TARGET -> OrderRow.Col.TARGET;
                        });
            case HISTORY, DECISIONS -> {}
        }
    }

    private EditCell edit(Column column, LevelEdit.What what) {
        return new EditCell(
                column,
                (cell, line, typed) -> taken(
                        cell,
                        line instanceof PositionRow row ? commands.take(row, what, typed, problem) : Optional.empty()),
                (cell, line) -> what == LevelEdit.What.STOP ? protect(line) : null,
                this::ended);
    }

    private EditCell editOrder(Column column, LevelEdit.What what) {
        return new EditCell(
                column,
                (cell, line, typed) -> taken(
                        cell,
                        line instanceof OrderRow row ? commands.take(row, what, typed, problem) : Optional.empty()),
                (cell, line) -> null,
                this::ended);
    }

    private Optional<Runnable> taken(EditCell cell, Optional<Runnable> then) {
        if (then.isEmpty()) {
            cell.markWrong();
            problem.setVisible(true);
            problem.setManaged(true);
        }
        return then;
    }

    private void ended() {
        problem.setVisible(false);
        problem.setManaged(false);
    }

    private @Nullable Button protect(Line line) {
        if (!(line instanceof PositionRow row) || !row.view().nakedStop()) {
            return null;
        }
        Button button = new Button(words.get("protect"));
        button.getStyleClass().addAll("small", "naked");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(words.get("protect.tip")));
        button.setAccessibleText(words.get("protect.tip"));
        button.setOnAction(event -> commands.protect(List.of(row)));
        return button;
    }

    private ButtonCell closeButton() {
        return new ButtonCell(
                words.get("close"),
                words.get("close.accessible"),
                line -> line instanceof PositionRow row ? Optional.of(row.closingProperty()) : Optional.empty(),
                line -> {
                    if (line instanceof PositionRow row) {
                        commands.close(List.of(row));
                    }
                });
    }

    private ButtonCell cancelButton() {
        return new ButtonCell(
                words.get("cancel"),
                words.get("cancel.accessible"),
                line -> line instanceof OrderRow row ? Optional.of(row.cancellingProperty()) : Optional.empty(),
                line -> {
                    if (line instanceof OrderRow row) {
                        commands.cancel(List.of(row));
                    }
                });
    }
}
