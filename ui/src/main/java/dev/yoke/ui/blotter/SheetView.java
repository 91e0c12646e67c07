package dev.yoke.ui.blotter;

import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The table over one sheet: columns as the trader has them, sorted by its header, several lines chosen at once.
final class SheetView<R extends Row> {

    private static final double TOOLKITS_OWN_WIDTH = 80;
    private static final double SCROLL_BAR = 10;
    private static final double BUTTON_WIDTH = 62;

    private final Sheet<R> sheet;
    private final Class<R> type;
    private final Phrases words;
    private final ColumnLayout layout;
    private final TableView<Line> table = new TableView<>();
    private final StackPane pane = new StackPane(table);
    private final Map<String, TableColumn<Line, String>> byId = new HashMap<>();
    private final @Nullable Column fills;
    private @Nullable TableColumn<Line, Line> buttons;
    private boolean arranging;
    private boolean yields;
    private boolean noted;
    private double stretched;

    /// @param fills the column that takes the room that is left
    SheetView(
            Sheet<R> sheet,
            Class<R> type,
            Phrases words,
            ColumnLayout layout,
            EmptyState empty,
            @Nullable Column fills) {
        this.sheet = sheet;
        this.type = type;
        this.words = words;
        this.layout = layout;
        this.fills = fills;
        table.setPlaceholder(empty);
        table.setItems(sheet.lines());
        table.setEditable(true);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(of -> new LineRow());
        table.setSortPolicy(of -> {
            sort();
            return true;
        });
        sheet.reorderWith(this::keepingSelection);
        sheet.columns().forEach(this::add);
        table.widthProperty().subscribe(this::fit);
        table.getColumns().addListener((ListChangeListener<TableColumn<Line, ?>>) change -> reordered());
    }

    private void add(Column of) {
        TableColumn<Line, String> column = new TableColumn<>(words.get("column." + of.id()));
        column.setId(of.id());
        column.setUserData(of);
        column.setMinWidth(24);
        column.setEditable(false);
        column.setCellValueFactory(cell -> cell.getValue().text(of));
        column.setCellFactory(c -> new LineCell(of, false));
        if (of.isFigure()) {
            column.getStyleClass().add("right");
        }
        column.widthProperty().subscribe(this::resized);
        byId.put(of.id(), column);
    }

    /// Gives a column cells of another make.
    SheetView<R> cells(Column of, Function<Column, TableCell<Line, String>> make) {
        column(of).setCellFactory(c -> make.apply(of));
        return this;
    }

    SheetView<R> editable(Column of) {
        column(of).setEditable(true);
        return this;
    }

    /// A last column with a button in every row.
    SheetView<R> button(Supplier<ButtonCell> make) {
        TableColumn<Line, Line> column = new TableColumn<>("");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setPrefWidth(BUTTON_WIDTH);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(c -> make.get());
        buttons = column;
        return this;
    }

    /// The column that takes the room that is left, for notes, gives way first while no row has one.
    SheetView<R> yieldsWhileEmpty() {
        yields = true;
        return this;
    }

    void onTurn() {
        if (yields && noted != isNoted()) {
            noted = !noted;
            fit();
        }
    }

    private boolean isNoted() {
        for (R row : sheet.rows()) {
            if (row.hasNote()) {
                return true;
            }
        }
        return false;
    }

    SheetView<R> headerMenu(Runnable onChoose) {
        byId.values().forEach(column -> {
            MenuItem choose = new MenuItem(words.get("columns.choose"));
            choose.setOnAction(event -> onChoose.run());
            MenuItem hide = new MenuItem(words.get("columns.hide"));
            hide.setOnAction(event -> hide(column));
            column.setContextMenu(new ContextMenu(hide, choose));
        });
        return this;
    }

    /// Puts the columns where the trader has them.
    SheetView<R> arrange() {
        arranging = true;
        List<TableColumn<Line, ?>> shown = new ArrayList<>();
        for (ColumnLayout.Place place : layout.places()) {
            TableColumn<Line, String> column = byId.get(place.id());
            if (column != null) {
                prefer(column, place.width());
                column.setVisible(place.shown());
                shown.add(column);
            }
        }
        if (buttons != null) {
            shown.add(buttons);
        }
        table.getColumns().setAll(shown);
        arranging = false;
        fit();
        return this;
    }

    private void sort() {
        List<Sheet.Sort> order = table.getSortOrder().stream()
                .filter(column -> column.getUserData() instanceof Column)
                .map(column -> new Sheet.Sort(
                        (Column) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING))
                .toList();
        sheet.sort(order);
    }

    private void keepingSelection(Runnable change) {
        List<Line> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        Line focused = table.getFocusModel().getFocusedItem();
        change.run();
        table.getSelectionModel().clearSelection();
        for (Line line : chosen) {
            int index = sheet.lines().indexOf(line);
            if (index >= 0) {
                table.getSelectionModel().select(index);
            }
        }
        if (focused != null) {
            table.getFocusModel().focus(sheet.lines().indexOf(focused));
        }
    }

    private void reordered() {
        if (!arranging) {
            keep();
        }
    }

    private void resized() {
        if (!arranging && table.getScene() != null && table.getColumns().size() > 1) {
            keep();
        }
    }

    private void hide(TableColumn<Line, String> column) {
        layout.choose(placesOfNow().stream()
                .map(place -> place.id().equals(column.getId())
                        ? new ColumnLayout.Place(place.id(), place.width(), false)
                        : place)
                .toList());
        arrange();
    }

    void choose(List<ColumnLayout.Place> places) {
        layout.choose(places);
        arrange();
    }

    void resetColumns() {
        layout.reset();
        arrange();
    }

    private void keep() {
        layout.choose(placesOfNow());
    }

    /// What gave way for want of room was not the trader's choice.
    List<ColumnLayout.Place> placesOfNow() {
        Map<String, ColumnLayout.Place> known =
                layout.places().stream().collect(Collectors.toMap(ColumnLayout.Place::id, place -> place));
        List<ColumnLayout.Place> now = new ArrayList<>();
        for (TableColumn<Line, ?> column : table.getColumns()) {
            ColumnLayout.Place before = known.get(String.valueOf(column.getId()));
            if (before != null) {
                boolean filling = fills != null && before.id().equals(fills.id());
                boolean fixed = filling || isStretched(column);
                boolean shown = (layout.isChosen() && !filling) ? column.isVisible() : before.shown();
                now.add(new ColumnLayout.Place(before.id(), fixed ? before.width() : column.getWidth(), shown));
            }
        }
        return now;
    }

    /// Hides what matters least where there is little room, until the trader chose; gives what is left over to one.
    private void fit() {
        if (arranging || table.getWidth() <= 0) {
            return;
        }
        arranging = true;
        double room = table.getWidth() - SCROLL_BAR - (buttons == null ? 0 : BUTTON_WIDTH);
        double needed = layout.places().stream()
                .filter(ColumnLayout.Place::shown)
                .mapToDouble(ColumnLayout.Place::width)
                .sum();
        if (!layout.isChosen()) {
            needed = giveWay(room, needed);
        } else if (fills != null) {
            column(fills).setVisible(isWanted(fills));
        }
        stretch(Math.max(0, room - needed));
        arranging = false;
    }

    /// What is left goes to the column that fills, or to the first one while that gives way.
    private void stretch(double left) {
        if (fills == null) {
            return;
        }
        Column first = sheet.columns().getFirst();
        boolean instead = !layout.isChosen() && !column(fills).isVisible();
        prefer(column(fills), keptWidth(fills) + (instead ? 0 : left));
        if (!layout.isChosen() && yields) {
            stretched = instead ? keptWidth(first) + left : 0;
            prefer(column(first), instead ? stretched : keptWidth(first));
        }
    }

    /// Exactly 80 is what JavaFX takes for "nobody said how wide": it would fit the column to its texts, and that would
    /// look like the trader's choice.
    private static void prefer(TableColumn<Line, ?> column, double width) {
        column.setPrefWidth(width == TOOLKITS_OWN_WIDTH ? width + 0.1 : width);
    }

    private boolean isStretched(TableColumn<Line, ?> column) {
        return column.getId().equals(sheet.columns().getFirst().id()) && Math.abs(column.getWidth() - stretched) < 0.5;
    }

    private boolean isWanted(Column column) {
        return layout.places().stream().anyMatch(place -> place.id().equals(column.id()) && place.shown());
    }

    private double keptWidth(Column column) {
        return layout.places().stream()
                .filter(place -> place.id().equals(column.id()))
                .mapToDouble(ColumnLayout.Place::width)
                .sum();
    }

    private double giveWay(double room, double needed) {
        double left = needed;
        List<Column> giving = giving();
        for (Column column : giving) {
            boolean hide = left > room;
            column(column).setVisible(!hide);
            if (hide) {
                left -= column.traits().width();
            }
        }
        // What went early and still has room comes back, but none before one that matters more.
        for (Column column : giving.reversed()) {
            if (!column(column).isVisible()) {
                left += column.traits().width();
                if (left > room) {
                    return left - column.traits().width();
                }
                column(column).setVisible(true);
            }
        }
        return left;
    }

    /// What gives way, in the order in which it does.
    private List<Column> giving() {
        List<Column> giving = new ArrayList<>(sheet.columns().stream()
                .filter(column -> column.traits().usual() && column.traits().givesWay() > 0)
                .sorted(Comparator.comparingInt(column -> column.traits().givesWay()))
                .toList());
        if (fills != null && yields) {
            column(fills).setVisible(true);
            if (!noted) {
                giving.addFirst(fills);
            }
        }
        return giving;
    }

    TableColumn<Line, String> column(Column of) {
        TableColumn<Line, String> column = byId.get(of.id());
        if (column == null) {
            throw new IllegalArgumentException("no column " + of.id());
        }
        return column;
    }

    /// The chosen rows; a chosen group stands for its rows.
    List<R> selected() {
        Set<R> rows = new LinkedHashSet<>();
        for (Line line : List.copyOf(table.getSelectionModel().getSelectedItems())) {
            if (line instanceof GroupLine group) {
                group.rows().forEach(row -> rows.add(type.cast(row)));
            } else if (type.isInstance(line)) {
                rows.add(type.cast(line));
            }
        }
        return List.copyOf(rows);
    }

    Optional<GroupLine> focusedGroup() {
        return table.getFocusModel().getFocusedItem() instanceof GroupLine group
                ? Optional.of(group)
                : Optional.empty();
    }

    void select(R row) {
        int index = sheet.lines().indexOf(row);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(index);
        }
    }

    void edit(Column of) {
        int index = table.getSelectionModel().getSelectedIndex();
        if (index >= 0 && column(of).isVisible()) {
            table.edit(index, column(of));
        }
    }

    /// The chosen rows, else all, as fields between tabs under their titles.
    void copy() {
        List<Column> columns = visible();
        List<R> chosen = selected().isEmpty() ? sheet.kept() : selected();
        StringBuilder out = new StringBuilder(columns.stream()
                .map(column -> words.get("column." + column.id()))
                .collect(Collectors.joining("\t")));
        chosen.forEach(row -> out.append('\n').append(String.join("\t", row.fields(columns))));
        ClipboardContent content = new ClipboardContent();
        content.putString(out.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    List<Column> visible() {
        return table.getVisibleLeafColumns().stream()
                .filter(column -> column.getUserData() instanceof Column)
                .map(column -> (Column) column.getUserData())
                .toList();
    }

    /// Where a column ends, from the start of the row; 0 while it is hidden.
    double endOf(Column of) {
        double end = 0;
        for (TableColumn<Line, ?> column : table.getVisibleLeafColumns()) {
            end += column.getWidth();
            if (of.equals(column.getUserData())) {
                return end;
            }
        }
        return 0;
    }

    boolean isSortedBy(Column of) {
        return table.getSortOrder().contains(column(of));
    }

    /// As a press on the header: rising, then falling.
    void sortBy(Column of) {
        TableColumn<Line, String> column = column(of);
        boolean again = isSortedBy(of) && column.getSortType() == TableColumn.SortType.ASCENDING;
        table.getSortOrder().clear();
        column.setSortType(again ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().add(column);
    }

    void sortByNothing() {
        table.getSortOrder().clear();
    }

    Sheet<R> sheet() {
        return sheet;
    }

    TableView<Line> table() {
        return table;
    }

    StackPane node() {
        return pane;
    }
}
