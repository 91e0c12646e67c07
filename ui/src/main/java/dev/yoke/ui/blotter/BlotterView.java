package dev.yoke.ui.blotter;

import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.PanelTitle;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Tabs POSITIONS, ORDERS, HISTORY and DECISIONS over all terminals.
public final class BlotterView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    BlotterView.class.getResource("blotter.css"), "blotter.css")
            .toExternalForm();

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ScreenPorts ports;
    private final BlotterViewModel model;
    private final BlotterTables tables;
    private final VerdictsView verdicts = new VerdictsView();
    private final BorderPane decisionsPane = new BorderPane();
    private final StackPane body = new StackPane();
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton positionsTab = tab("POSITIONS");
    private final ToggleButton ordersTab = tab("ORDERS");
    private final ToggleButton historyTab = tab("HISTORY");
    private final ToggleButton decisionsTab = tab("DECISIONS");
    private final TextField filter = new TextField();
    private final ChoiceBox<BlotterViewModel.Grouping> grouping = new ChoiceBox<>();
    private final MenuButton closeMenu = new MenuButton("Close");
    private final Button copy = new Button();
    private final Label summary = new Label();
    private final ConfirmBar confirm = new ConfirmBar();
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();

    public BlotterView(ScreenPorts ports, BlotterViewModel model) {
        this.ports = ports;
        this.model = model;
        this.tables = new BlotterTables(model);
        root.getStyleClass().addAll("panel", "blotter");
        root.setMinWidth(0);
        root.getStylesheets().add(SHEET);
        decisionsPane.setCenter(tables.decisions.view());
        decisionsPane.setRight(verdicts);
        body.getChildren().addAll(tables.positions.view(), tables.orders.view(), tables.deals.view(), decisionsPane);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(titleLine(), body, confirm);
        actOnKeys();
        positionsTab.setSelected(true);
        showTab();
    }

    private Node titleLine() {
        filter.setPromptText("filter");
        filter.setId("blotter-filter");
        filter.setPrefWidth(90);
        filter.setMinWidth(50);
        summary.setMinWidth(Region.USE_PREF_SIZE);
        grouping.setMinWidth(Region.USE_PREF_SIZE);
        filter.setAccessibleText("Filter rows by text");
        grouping.getItems().setAll(BlotterViewModel.Grouping.values());
        grouping.setAccessibleText("Group positions");
        copy.setGraphic(new FontIcon(Material2AL.CONTENT_COPY));
        copy.setTooltip(new Tooltip("Copy the selected rows, or all, as text  Ctrl+C"));
        copy.setAccessibleText("Copy rows as text");
        copy.setOnAction(event -> shown().copy());
        copy.setMinWidth(Region.USE_PREF_SIZE);
        closeMenu
                .getItems()
                .setAll(
                        item("Selected  Del", this::confirmSelected),
                        item("Winners", () -> confirmWhich(Which.WINNERS, "every winning position")),
                        item("Losers", () -> confirmWhich(Which.LOSERS, "every losing position")),
                        item("All", () -> confirmWhich(Which.ALL, "every position")));
        closeMenu.setMinWidth(Region.USE_PREF_SIZE);
        summary.getStyleClass().add("muted");
        HBox left = new HBox(positionsTab, ordersTab, historyTab, decisionsTab);
        left.setMinWidth(Region.USE_PREF_SIZE);
        return new PanelTitle(left, summary, filter, grouping, copy, closeMenu);
    }

    private ToggleButton tab(String title) {
        ToggleButton tab = new ToggleButton(title);
        tab.getStyleClass().add("tab-toggle");
        tab.setToggleGroup(tabs);
        return tab;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void actOnKeys() {
        tabs.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
            showTab();
        });
        root.widthProperty().subscribe(this::fitTitle);
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && !filter.isFocused()) {
                confirmSelected();
                event.consume();
            }
        });
        for (TableView<?> table : List.of(tables.positions.view(), tables.orders.view(), tables.decisions.view())) {
            table.widthProperty().subscribe(() -> NarrowColumns.fit(table));
        }
        tables.decisions.view().getSelectionModel().selectedItemProperty().subscribe(this::showVerdicts);
    }

    /// The newest decision where none is chosen.
    private void showVerdicts() {
        DecisionRow chosen = tables.decisions.view().getSelectionModel().getSelectedItem();
        List<DecisionRow> rows = tables.decisions.view().getItems();
        verdicts.show(chosen != null ? chosen : rows.isEmpty() ? null : rows.getFirst());
    }

    private void fitTitle() {
        double width = root.getWidth();
        root.pseudoClassStateChanged(NARROW, width < 440);
        showAbove(filter, width, filter.getText().isEmpty() ? 500 : 0);
        showAbove(summary, width, 640);
        showAbove(copy, width, 740);
        showAbove(grouping, width, 840);
        verdicts.setPrefWidth(Math.min(340, width * 0.45));
    }

    private static void showAbove(Region part, double width, double least) {
        part.setVisible(width >= least);
        part.setManaged(width >= least);
    }

    private void showTab() {
        tables.positions.view().setVisible(positionsTab.isSelected());
        tables.orders.view().setVisible(ordersTab.isSelected());
        tables.deals.view().setVisible(historyTab.isSelected());
        decisionsPane.setVisible(decisionsTab.isSelected());
    }

    private RowTable<?> shown() {
        if (ordersTab.isSelected()) {
            return tables.orders;
        }
        if (historyTab.isSelected()) {
            return tables.deals;
        }
        return decisionsTab.isSelected() ? tables.decisions : tables.positions;
    }

    private void confirmSelected() {
        if (positionsTab.isSelected()) {
            List<PositionRow> rows = tables.positions.selected();
            if (!rows.isEmpty()) {
                ask("Close " + count(rows.size(), "position") + "?", "Close", () -> model.closeAll(rows));
            }
        } else if (ordersTab.isSelected()) {
            List<OrderRow> rows = tables.orders.selected();
            if (!rows.isEmpty()) {
                ask("Cancel " + count(rows.size(), "order") + "?", "Cancel", () -> model.cancelAll(rows));
            }
        }
    }

    private void confirmWhich(Which which, String what) {
        ask("Close " + what + " on all accounts?", "Close", () -> model.closeWhich(which));
    }

    private void ask(String question, String verb, Runnable action) {
        confirm.ask(question, verb, action, () -> shown().view().requestFocus());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        grouping.valueProperty().bindBidirectional(model.groupingProperty());
        open.add(() -> filter.textProperty().unbindBidirectional(model.filterProperty()));
        open.add(() -> grouping.valueProperty().unbindBidirectional(model.groupingProperty()));
        tables.positions.follow(open, model.filterProperty(), PositionRow::contains);
        tables.orders.follow(open, model.filterProperty(), OrderRow::contains);
        tables.deals.follow(open, model.filterProperty(), DealRow::contains);
        tables.decisions.follow(open, model.filterProperty(), DecisionRow::contains);
        open.follow(model.groupingProperty(), () -> tables.positions.groupBy(model.groupOrder()));
        open.follow(
                model.summaryProperty(),
                () -> summary.setText(model.summaryProperty().get()));
        ListChangeListener<DecisionRow> decided = change -> showVerdicts();
        model.decisions().addListener(decided);
        open.add(() -> model.decisions().removeListener(decided));
        showVerdicts();
        open.follow(model.filterProperty(), this::fitTitle);
        countInto(positionsTab, "POSITIONS", model.positions(), tables.positions);
        countInto(ordersTab, "ORDERS", model.orders(), tables.orders);
        open.add(ports.frames().onFrame(model::onFrame));
    }

    /// `POSITIONS 8`, or `POSITIONS 3/8` while a filter hides some.
    private <R> void countInto(ToggleButton tab, String title, ObservableList<R> rows, RowTable<R> table) {
        ObservableList<R> shown = table.view().getItems();
        ListChangeListener<R> listener = change -> {
            String part = shown.size() == rows.size() ? "" : shown.size() + "/";
            tab.setText(title + " " + part + rows.size());
        };
        shown.addListener(listener);
        rows.addListener(listener);
        open.add(() -> shown.removeListener(listener));
        open.add(() -> rows.removeListener(listener));
        tab.setText(title + " " + rows.size());
    }

    @Override
    public void detach() {
        open.close();
    }
}
