package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.ui.theme.Columns;
import dev.yoke.ui.theme.EmptyState;
import java.util.Comparator;
import javafx.scene.control.TableColumn;

/// The four tables and their columns.
final class BlotterTables {

    final RowTable<PositionRow> positions;
    final RowTable<OrderRow> orders;
    final RowTable<DealRow> deals;
    final RowTable<DecisionRow> decisions;

    BlotterTables(BlotterViewModel model) {
        positions = positions(model);
        orders = orders(model);
        deals = deals(model);
        decisions = decisions(model);
    }

    private static RowTable<PositionRow> positions(BlotterViewModel model) {
        return new RowTable<>(
                        model.positions(),
                        new EmptyState(
                                "No open positions",
                                "Positions of every connected terminal appear here. Place one with the ticket (F9), the chat or a webhook."),
                        PositionRow::asText,
                        Comparator.<PositionRow, TerminalId>comparing(
                                        row -> row.key().terminal())
                                .thenComparing(row -> row.key().identifier()))
                .greyed(PositionRow::staleProperty)
                .columns(
                        Columns.text("account", 76, row -> row.text(PositionRow.Column.ACCOUNT)),
                        Columns.text("symbol", 66, row -> row.text(PositionRow.Column.SYMBOL)),
                        Columns.side("side", 36, row -> row.text(PositionRow.Column.SIDE)),
                        Columns.figure(
                                "lots",
                                40,
                                row -> row.text(PositionRow.Column.LOTS),
                                row -> row.view().position().lots().units()),
                        priority(
                                5,
                                Columns.figure(
                                        "entry",
                                        84,
                                        row -> row.text(PositionRow.Column.ENTRY),
                                        row -> row.view().position().openPrice().units())),
                        priority(
                                7,
                                Columns.figure(
                                        "now",
                                        84,
                                        row -> row.text(PositionRow.Column.NOW),
                                        row -> row.view()
                                                .position()
                                                .currentPrice()
                                                .units())),
                        Columns.flashing(
                                "P&L",
                                94,
                                row -> row.text(PositionRow.Column.PROFIT),
                                row -> row.view().profit().units()),
                        priority(
                                8,
                                Columns.signed(
                                        "R",
                                        42,
                                        row -> row.text(PositionRow.Column.R),
                                        row -> row.view().rMultiple())),
                        priority(
                                3,
                                Columns.signed(
                                        "pips",
                                        64,
                                        row -> row.text(PositionRow.Column.PIPS),
                                        row -> row.view().pips())),
                        priority(
                                9,
                                Columns.figure(
                                        "SL",
                                        84,
                                        row -> row.text(PositionRow.Column.STOP),
                                        row -> row.view().position().stopLoss().units())),
                        priority(
                                2,
                                Columns.figure(
                                        "TP",
                                        84,
                                        row -> row.text(PositionRow.Column.TARGET),
                                        row -> row.view()
                                                .position()
                                                .takeProfit()
                                                .units())),
                        priority(
                                4,
                                Columns.figure(
                                        "age",
                                        54,
                                        row -> row.text(PositionRow.Column.AGE),
                                        row -> -row.view().position().openMs())),
                        priority(1, Columns.text("source", 56, row -> row.text(PositionRow.Column.SOURCE))),
                        ButtonCell.column("Close", "closing…", 56, PositionRow::closingProperty, model::close));
    }

    private static RowTable<OrderRow> orders(BlotterViewModel model) {
        return new RowTable<>(
                        model.orders(),
                        new EmptyState(
                                "No pending orders", "Limit and stop orders of every connected terminal appear here."),
                        OrderRow::asText,
                        Comparator.<OrderRow, TerminalId>comparing(
                                        row -> row.key().terminal())
                                .thenComparing(row -> row.key().ticket()))
                .greyed(OrderRow::staleProperty)
                .columns(
                        Columns.text("account", 76, row -> row.text(OrderRow.Column.ACCOUNT)),
                        Columns.text("symbol", 66, row -> row.text(OrderRow.Column.SYMBOL)),
                        Columns.side("side", 36, row -> row.text(OrderRow.Column.SIDE)),
                        Columns.text("type", 72, row -> row.text(OrderRow.Column.TYPE)),
                        Columns.figure(
                                "lots",
                                40,
                                row -> row.text(OrderRow.Column.LOTS),
                                row -> row.view().order().lotsCurrent().units()),
                        Columns.figure(
                                "price",
                                84,
                                row -> row.text(OrderRow.Column.PRICE),
                                row -> row.view().order().price().units()),
                        Columns.figure(
                                "SL",
                                84,
                                row -> row.text(OrderRow.Column.STOP),
                                row -> row.view().order().stopLoss().units()),
                        Columns.figure(
                                "TP",
                                84,
                                row -> row.text(OrderRow.Column.TARGET),
                                row -> row.view().order().takeProfit().units()),
                        Columns.figure(
                                "age",
                                54,
                                row -> row.text(OrderRow.Column.AGE),
                                row -> -row.view().order().setupMs()),
                        priority(1, Columns.text("source", 56, row -> row.text(OrderRow.Column.SOURCE))),
                        ButtonCell.column("Cancel", "cancelling…", 84, OrderRow::cancellingProperty, model::cancel));
    }

    private static RowTable<DealRow> deals(BlotterViewModel model) {
        return new RowTable<>(
                        model.deals(),
                        new EmptyState("No deals yet", "Every execution of the recent past appears here."),
                        DealRow::asText,
                        Comparator.comparingLong(row -> -row.view().deal().timeMs()))
                .columns(
                        Columns.text("time", 72, row -> row.text(DealRow.Column.TIME)),
                        Columns.text("account", 76, row -> row.text(DealRow.Column.ACCOUNT)),
                        Columns.text("symbol", 66, row -> row.text(DealRow.Column.SYMBOL)),
                        Columns.side("side", 36, row -> row.text(DealRow.Column.SIDE)),
                        Columns.text("deal", 66, row -> row.text(DealRow.Column.WHAT)),
                        Columns.figure(
                                "lots",
                                40,
                                row -> row.text(DealRow.Column.LOTS),
                                row -> row.view().deal().lots().units()),
                        Columns.figure(
                                "price",
                                84,
                                row -> row.text(DealRow.Column.PRICE),
                                row -> row.view().deal().price().units()),
                        Columns.signed(
                                "net",
                                108,
                                row -> row.text(DealRow.Column.NET),
                                row -> row.view().deal().net().units()),
                        Columns.text("reason", 72, row -> row.text(DealRow.Column.REASON)),
                        Columns.text("source", 90, row -> row.text(DealRow.Column.SOURCE)));
    }

    private static RowTable<DecisionRow> decisions(BlotterViewModel model) {
        return new RowTable<>(
                        model.decisions(),
                        new EmptyState(
                                "No decisions yet",
                                "Every signal's verdicts appear here, approved or denied, with value and limit of each rule."),
                        DecisionRow::asText,
                        Comparator.comparingLong(row -> -row.decision().decidedMs()))
                .columns(
                        Columns.text("time", 72, row -> row.text(DecisionRow.Column.TIME)),
                        Columns.text("outcome", 86, row -> row.text(DecisionRow.Column.OUTCOME)),
                        Columns.text("account", 76, row -> row.text(DecisionRow.Column.ACCOUNT)),
                        Columns.text("symbol", 66, row -> row.text(DecisionRow.Column.SYMBOL)),
                        Columns.side("action", 58, row -> row.text(DecisionRow.Column.ACTION)),
                        priority(3, Columns.text("lots", 48, row -> row.text(DecisionRow.Column.LOTS))),
                        priority(2, Columns.text("source", 56, row -> row.text(DecisionRow.Column.SOURCE))),
                        NarrowColumns.filling(
                                Columns.text("what was said", 220, row -> row.text(DecisionRow.Column.SUMMARY))));
    }

    /// The order in which columns give way in a narrow panel: 1 first.
    private static <R> TableColumn<R, String> priority(int order, TableColumn<R, String> column) {
        column.getProperties().put(NarrowColumns.class, order);
        return column;
    }
}
