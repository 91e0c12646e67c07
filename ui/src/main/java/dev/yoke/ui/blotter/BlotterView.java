package dev.yoke.ui.blotter;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.IntentId;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Positions, orders, history and decisions over all terminals.
public final class BlotterView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    BlotterView.class.getResource("blotter.css"), "blotter.css")
            .toExternalForm();
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass ALARMED = PseudoClass.getPseudoClass("alarmed");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private final ScreenPorts ports;
    private final BlotterViewModel model;
    private final Phrases words;
    private final VBox root = new VBox();
    private final Commands commands;
    private final RowMenus menus;
    private final BlotterTables tables;
    private final VerdictsView verdicts;
    private final BorderPane decisionsPane = new BorderPane();
    private final StackPane body = new StackPane();
    private final ToggleGroup tabs = new ToggleGroup();
    private final Map<Tab, ToggleButton> tabButtons = new EnumMap<>(Tab.class);
    private final TextField filter = new TextField();
    private final ToggleButton chipsToggle = new ToggleButton();
    private final ChipsBar chipsBar;
    private final HistoryBar historyBar;
    private final Label standing = new Label();
    private final Label problem = new Label();
    private final HBox foot = new HBox(16);
    private final MenuButton more = new MenuButton();
    private final MenuButton closeMenu = new MenuButton();
    private final ContextMenu context = new ContextMenu();
    private final Subscriptions open = new Subscriptions();
    private Subscription symbolActions = () -> {};

    public BlotterView(ScreenPorts ports, BlotterViewModel model) {
        this(ports, model, "panel.blotter");
    }

    /// @param memoryName under which its columns are kept
    public BlotterView(ScreenPorts ports, BlotterViewModel model, String memoryName) {
        this.ports = ports;
        this.model = model;
        words = ports.phrases(BlotterView.class);
        commands = new Commands(ports, model, root);
        menus = new RowMenus(commands, words);
        tables = new BlotterTables(model, ports.desk().memory(), memoryName, commands, problem);
        verdicts = new VerdictsView(words, this::copyDecision, this::findDecided);
        chipsBar = new ChipsBar(model.chips(), words);
        historyBar = new HistoryBar(model.deals(), words);
        build();
        actOnKeys();
        actOnMouse();
    }

    private void build() {
        root.getStyleClass().addAll("panel", "blotter", "trading");
        root.setMinWidth(0);
        root.getStylesheets().add(SHEET);
        decisionsPane.setCenter(tables.decisions.node());
        decisionsPane.setRight(verdicts);
        body.setMinHeight(0);
        body.getChildren()
                .addAll(
                        tables.positions.node(),
                        tables.net.node(),
                        tables.orders.node(),
                        tables.deals.node(),
                        decisionsPane);
        VBox.setVgrow(body, Priority.ALWAYS);
        standing.getStyleClass().add("standing");
        standing.setMaxWidth(Double.MAX_VALUE);
        standing.setWrapText(true);
        problem.setId("blotter-problem");
        problem.getStyleClass().add("edit-problem");
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setWrapText(true);
        shown(problem, false);
        foot.getStyleClass().add("foot");
        root.getChildren().addAll(titleLine(), chipsBar, historyBar, standing, body, problem, foot);
        shown(chipsBar, false);
        chipsToggle.selectedProperty().subscribe(on -> shown(chipsBar, on));
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private Node titleLine() {
        filter.setPromptText(words.get("filter"));
        filter.setId("blotter-filter");
        filter.setPrefWidth(110);
        filter.setMinWidth(50);
        filter.setAccessibleText(words.get("filter.accessible"));
        chipsToggle.setId("blotter-chips-toggle");
        chipsToggle.setGraphic(new FontIcon(Material2AL.FILTER_LIST));
        chipsToggle.setTooltip(new Tooltip(words.get("chips.tip")));
        chipsToggle.setAccessibleText(words.get("chips.tip"));
        more.setId("blotter-more");
        more.setGraphic(new FontIcon(Material2MZ.MORE_HORIZ));
        more.setAccessibleText(words.get("more"));
        more.setTooltip(new Tooltip(words.get("more")));
        more.setOnShowing(event -> fillMore());
        more.getItems().setAll(new MenuItem(words.get("columns.choose")));
        closeMenu.setText(words.get("close-menu"));
        closeMenu.setId("blotter-close-menu");
        closeMenu.setOnShowing(event -> closeMenu.getItems().setAll(closeItems()));
        closeMenu.getItems().setAll(menus.sweeping());
        HBox left = new HBox();
        for (Tab tab : Tab.values()) {
            left.getChildren().add(tabButton(tab));
        }
        for (Region part : List.of(left, chipsToggle, more, closeMenu)) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        return new PanelTitle(left, filter, chipsToggle, more, closeMenu);
    }

    private ToggleButton tabButton(Tab tab) {
        ToggleButton button = new ToggleButton(words.get("tab." + tab.id()));
        button.setId("tab-" + tab.id());
        button.getStyleClass().add("tab-toggle");
        button.setToggleGroup(tabs);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.tabProperty().set(tab);
        });
        tabButtons.put(tab, button);
        return button;
    }

    private List<MenuItem> closeItems() {
        List<PositionRow> rows = tables.positions.selected();
        List<MenuItem> items = new ArrayList<>();
        items.add(menus.item("menu.close", !rows.isEmpty(), () -> commands.close(rows), rows.size()));
        items.addAll(menus.sweeping());
        return items;
    }

    private void fillMore() {
        Menu group = new Menu(words.get("group"));
        ToggleGroup groups = new ToggleGroup();
        for (BlotterViewModel.Grouping each : BlotterViewModel.Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(words.get("group." + each.name()));
            item.setToggleGroup(groups);
            item.setSelected(model.groupingProperty().get() == each);
            item.setOnAction(event -> model.groupingProperty().set(each));
            group.getItems().add(item);
        }
        CheckMenuItem net = new CheckMenuItem(words.get("net-view"));
        net.setId("menu-net");
        net.setSelected(model.netViewProperty().get());
        net.setOnAction(event -> model.netViewProperty().set(net.isSelected()));
        MenuItem columns =
                menus.item("columns.choose", true, () -> commands.dialogs().columns(shown()));
        MenuItem export = menus.item("export", true, this::export);
        MenuItem copy = menus.item("copy", true, this::copy);
        more.getItems().setAll(group, sortMenu(shown()), net, new SeparatorMenuItem(), columns, copy, export);
    }

    /// What a header's press does, for the keyboard.
    private Menu sortMenu(SheetView<?> view) {
        Menu menu = new Menu(words.get("sort"));
        MenuItem none = menus.item("sort.none", true, view::sortByNothing);
        menu.getItems().add(none);
        for (Column column : view.visible()) {
            CheckMenuItem item = new CheckMenuItem(words.get("column." + column.id()));
            item.setId("sort-" + column.id());
            item.setSelected(view.isSortedBy(column));
            item.setOnAction(event -> view.sortBy(column));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void actOnKeys() {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl) && act(event)) {
                event.consume();
            }
        });
        // The table would take these for itself.
        body.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl;
            boolean fold = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
            if (!typing && fold && shown().focusedGroup().isPresent()) {
                fold(shown());
                event.consume();
            } else if (!typing && event.getCode() == KeyCode.F2) {
                edit(LevelEdit.What.STOP);
                event.consume();
            } else if (!typing && COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        root.widthProperty().subscribe(this::fitTitle);
        tables.decisions.table().getSelectionModel().selectedItemProperty().subscribe(this::showVerdicts);
    }

    private boolean act(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || MENU.match(event)) {
            showMenuAtFocus();
            return true;
        }
        if (event.getCode() == KeyCode.DELETE) {
            if (ports.desk().tradingLockedProperty().get()) {
                ports.desk().notices().refused(words.get("locked"));
            } else {
                endSelected();
            }
            return true;
        }
        return false;
    }

    private <R extends Row> void fold(SheetView<R> view) {
        view.focusedGroup().ifPresent(view.sheet()::toggle);
    }

    private void endSelected() {
        switch (model.tabProperty().get()) {
            case POSITIONS -> commands.close(tables.positions.selected());
            case ORDERS -> commands.cancel(tables.orders.selected());
            case HISTORY, DECISIONS -> {}
        }
    }

    private void actOnMouse() {
        for (SheetView<?> view : List.of(tables.positions, tables.net, tables.orders, tables.deals, tables.decisions)) {
            view.table().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
                if (!(event.getTarget() instanceof TextInputControl)) {
                    showMenu(view.table(), event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
            view.table().setOnMouseClicked(event -> {
                if (event.getButton() != MouseButton.PRIMARY || !isOnRow(event.getTarget())) {
                    return;
                }
                if (view.focusedGroup().isPresent()) {
                    fold(view);
                } else if (event.getClickCount() == 2) {
                    showOnCharts();
                }
            });
        }
    }

    private static boolean isOnRow(Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof LineRow row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    /// The symbol of the chosen row on everything that is linked with the watch list.
    private void showOnCharts() {
        Optional<Instrument> instrument = switch (model.tabProperty().get()) {
            case POSITIONS -> tables.positions.selected().stream().findFirst().map(PositionRow::instrument);
            case ORDERS ->
                tables.orders.selected().stream()
                        .findFirst()
                        .map(row -> new Instrument(
                                row.key().terminal(), row.view().order().symbol()));
            case HISTORY, DECISIONS -> Optional.empty();
        };
        instrument.ifPresent(chosen -> ports.desk().links().choose(Links.Colour.BLUE, chosen));
    }

    private void showMenuAtFocus() {
        Node table = shown().table();
        var at = table.localToScreen(24, 48);
        showMenu(table, at.getX(), at.getY());
    }

    private void showMenu(Node over, double x, double y) {
        context.hide();
        context.getItems().setAll(menuOf(model.tabProperty().get()));
        context.getItems().add(new SeparatorMenuItem());
        context.getItems().add(menus.item("copy", true, this::copy));
        context.getItems().add(menus.item("export", true, this::export));
        context.getItems()
                .add(menus.item("columns.choose", true, () -> commands.dialogs().columns(shown())));
        context.show(over, x, y);
    }

    private List<MenuItem> menuOf(Tab tab) {
        return switch (tab) {
            case POSITIONS ->
                model.netViewProperty().get()
                        ? menus.net(tables.net.selected())
                        : menus.positions(tables.positions.selected(), this::edit);
            case ORDERS -> menus.orders(tables.orders.selected(), tables.positions.selected(), this::edit);
            case HISTORY -> List.of();
            case DECISIONS ->
                List.of(
                        menus.item("decision.copy", true, this::copyDecision),
                        menus.item("decision.find", isStillOpen(), this::findDecided));
        };
    }

    private void edit(LevelEdit.What what) {
        switch (model.tabProperty().get()) {
            case POSITIONS ->
                tables.positions.edit(what == LevelEdit.What.TARGET ? PositionRow.Col.TARGET : PositionRow.Col.STOP);
            case ORDERS ->
                tables.orders.edit(
                        switch (what) {
                            case PRICE -> OrderRow.Col.PRICE;
                            case STOP -> OrderRow.Col.STOP;
                            case TARGET -> OrderRow.Col.TARGET;
                        });
            case HISTORY, DECISIONS -> {}
        }
    }

    private void export() {
        String name = exportName();
        SaveAs.ask(root, words.get("export"), name, chosen -> model.export(shown().sheet(), name, chosen));
    }

    private String exportName() {
        String what = model.tabProperty().get() == Tab.POSITIONS
                        && model.netViewProperty().get()
                ? "net"
                : model.tabProperty().get().id();
        return what + "-" + Times.day(ports.clock().nowMs(), ports.zone()) + ".csv";
    }

    private void copy() {
        shown().copy();
        ports.desk().notices().done(words.get("copied"));
    }

    private SheetView<?> shown() {
        return switch (model.tabProperty().get()) {
            case POSITIONS -> model.netViewProperty().get() ? tables.net : tables.positions;
            case ORDERS -> tables.orders;
            case HISTORY -> tables.deals;
            case DECISIONS -> tables.decisions;
        };
    }

    private void showTab() {
        Tab tab = model.tabProperty().get();
        ToggleButton button = tabButtons.get(tab);
        if (button != null) {
            button.setSelected(true);
        }
        boolean net = model.netViewProperty().get();
        tables.positions.node().setVisible(tab == Tab.POSITIONS && !net);
        tables.net.node().setVisible(tab == Tab.POSITIONS && net);
        tables.orders.node().setVisible(tab == Tab.ORDERS);
        tables.deals.node().setVisible(tab == Tab.HISTORY);
        decisionsPane.setVisible(tab == Tab.DECISIONS);
        shown(historyBar, tab == Tab.HISTORY);
        shown(foot, tab == Tab.POSITIONS || tab == Tab.HISTORY);
    }

    private Optional<DecisionRow> decision() {
        List<DecisionRow> chosen = tables.decisions.selected();
        return chosen.isEmpty() ? model.decisions().kept().stream().findFirst() : Optional.of(chosen.getFirst());
    }

    /// The newest decision where none is chosen.
    private void showVerdicts() {
        verdicts.show(decision().orElse(null), isStillOpen());
    }

    private boolean isStillOpen() {
        Optional<IntentId> entry = decision().flatMap(row -> row.decision().intent());
        return entry.filter(id ->
                        model.positionOf(id).isPresent() || model.orderOf(id).isPresent())
                .isPresent();
    }

    private void findDecided() {
        decision().flatMap(row -> row.decision().intent()).ifPresent(entry -> {
            model.positionOf(entry).ifPresent(row -> {
                model.netViewProperty().set(false);
                model.tabProperty().set(Tab.POSITIONS);
                tables.positions.select(row);
                tables.positions.table().requestFocus();
            });
            model.orderOf(entry).ifPresent(row -> {
                model.tabProperty().set(Tab.ORDERS);
                tables.orders.select(row);
                tables.orders.table().requestFocus();
            });
        });
    }

    private void copyDecision() {
        decision().ifPresent(row -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(row.details(words));
            Clipboard.getSystemClipboard().setContent(content);
            ports.desk().notices().done(words.get("copied"));
        });
    }

    private void fitTitle() {
        double width = root.getWidth();
        root.pseudoClassStateChanged(NARROW, width < 520);
        shown(filter, width >= 560 || !filter.getText().isEmpty());
        shown(chipsToggle, width >= 480);
        verdicts.setPrefWidth(Math.min(380, width * 0.45));
    }

    private void showStanding() {
        BlotterViewModel.Standing now = model.standingProperty().get();
        standing.setText(now.text());
        standing.pseudoClassStateChanged(ALARMED, now.alarming());
        shown(standing, !now.text().isEmpty());
    }

    private void showSums() {
        foot.getChildren().clear();
        int rows = model.tabProperty().get() == Tab.HISTORY
                ? model.deals().sheet().kept().size()
                : model.positions().kept().size();
        Label count =
                new Label(words.get(model.tabProperty().get() == Tab.HISTORY ? "foot.deals" : "foot.positions", rows));
        count.getStyleClass().add("muted");
        foot.getChildren().add(count);
        for (BlotterViewModel.Sum sum : model.sumsProperty().get()) {
            Label figure = new Label(sum.text());
            figure.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            figure.getStyleClass().add(sum.sign() > 0 ? "profit" : sum.sign() < 0 ? "loss" : "muted");
            Label label = new Label(sum.label());
            label.getStyleClass().add("muted");
            foot.getChildren().add(sum.label().isEmpty() ? figure : new HBox(4, label, figure));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        shown().table().requestFocus();
    }

    @Override
    public void attach() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        open.add(() -> filter.textProperty().unbindBidirectional(model.filterProperty()));
        chipsBar.attach(open);
        historyBar.attach(open);
        open.follow(model.tabProperty(), this::showTab);
        open.follow(model.netViewProperty(), this::showTab);
        open.follow(model.standingProperty(), this::showStanding);
        open.follow(model.sumsProperty(), this::showSums);
        open.follow(model.filterProperty(), this::fitTitle);
        open.add(ports.desk().amounts().hiddenProperty().subscribe(model::writeAnew));
        ListChangeListener<Line> decided = change -> showVerdicts();
        model.decisions().lines().addListener(decided);
        open.add(() -> model.decisions().lines().removeListener(decided));
        showVerdicts();
        count(Tab.POSITIONS, model.positions());
        count(Tab.ORDERS, model.orders());
        count(Tab.HISTORY, model.deals().sheet());
        count(Tab.DECISIONS, model.decisions());
        offer();
        open.add(ports.frames().onFrame(() -> {
            model.onFrame();
            commands.reversal().onFrame(ports.views().current());
        }));
        open.add(commands.reversal()::giveUp);
    }

    /// `POSITIONS 8`, or `POSITIONS 3/8` while a filter hides some.
    private void count(Tab tab, Sheet<?> sheet) {
        Runnable show = () -> {
            int all = sheet.totalProperty().get();
            int some = sheet.matchingProperty().get();
            ToggleButton button = tabButtons.get(tab);
            if (button != null) {
                button.setText(words.get("tab." + tab.id()) + " " + (some == all ? "" : some + "/") + all);
            }
        };
        open.follow(sheet.totalProperty(), show);
        open.follow(sheet.matchingProperty(), show);
    }

    private void offer() {
        everywhere("blotter.close-selected", "menu.close.selected", () -> commands.close(tables.positions.selected()));
        everywhere("blotter.close-winners", "menu.winners", () -> commands.closeWhich(Which.WINNERS));
        everywhere("blotter.close-losers", "menu.losers", () -> commands.closeWhich(Which.LOSERS));
        everywhere("blotter.reverse", "menu.reverse", () -> commands.reverse(tables.positions.selected()));
        everywhere("blotter.plan", "menu.plan", () -> commands.plan(tables.positions.selected()));
        everywhere("blotter.export", "export", this::export);
        everywhere("blotter.columns", "columns.choose", () -> commands.dialogs().columns(shown()));
        everywhere(
                "blotter.net",
                "net-view",
                () -> model.netViewProperty().set(!model.netViewProperty().get()));
        open.add(root.focusWithinProperty().subscribe(this::offerOfSymbol));
        open.add(() -> symbolActions.unsubscribe());
    }

    private void everywhere(String id, String key, Runnable run) {
        open.add(ports.desk().actions().offer(Action.everywhere(id, words.get(key), "", run)));
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
        return ports.desk()
                .actions()
                .offer(Action.trading(
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

    @Override
    public void detach() {
        context.hide();
        open.close();
        symbolActions = () -> {};
    }
}
