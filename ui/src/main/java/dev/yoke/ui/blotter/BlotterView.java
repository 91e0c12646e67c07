package dev.yoke.ui.blotter;

import dev.yoke.core.market.Instrument;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Pace;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

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
    private final BlotterTables tables;
    private final DecisionsPane decisions;
    private final SheetActs acts;
    private final RowContextMenu context;
    private final BlotterActions actions;
    private final BlotterTitle title;
    private final StackPane body = new StackPane();
    private final ChipsBar chipsBar;
    private final HistoryBar historyBar;
    private final Label standing = new Label();
    private final Label problem = new Label();
    private final Foot foot = new Foot();
    private final Subscriptions open = new Subscriptions();

    public BlotterView(ScreenPorts ports, BlotterViewModel model) {
        this(ports, model, "panel.blotter");
    }

    /// @param memoryName under which its columns are kept
    public BlotterView(ScreenPorts ports, BlotterViewModel model, String memoryName) {
        this.ports = ports;
        this.model = model;
        words = ports.phrases(BlotterView.class);
        commands = new Commands(ports, model, root);
        tables = new BlotterTables(model, ports.desk().memory(), memoryName, commands, problem);
        decisions = new DecisionsPane(model, tables, ports.desk().notices());
        acts = new SheetActs(ports, model, tables, commands.dialogs(), root);
        actions = new BlotterActions(ports.desk().actions(), model, tables, commands, acts);
        RowMenus menus = new RowMenus(commands, words);
        context = new RowContextMenu(model, tables, decisions, menus, acts);
        title = new BlotterTitle(model, tables, menus, acts);
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
        body.setMinHeight(0);
        body.getChildren()
                .addAll(
                        tables.positions.node(),
                        tables.net.node(),
                        tables.orders.node(),
                        tables.deals.node(),
                        decisions);
        VBox.setVgrow(body, Priority.ALWAYS);
        standing.getStyleClass().add("standing");
        standing.setMaxWidth(Double.MAX_VALUE);
        standing.setWrapText(true);
        problem.setId("blotter-problem");
        problem.getStyleClass().add("edit-problem");
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setWrapText(true);
        shown(problem, false);
        root.getChildren().addAll(title.node(), chipsBar, historyBar, standing, body, problem, foot);
        shown(chipsBar, false);
        title.chipsProperty().subscribe(on -> shown(chipsBar, on));
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
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
            if (!typing && fold && tables.shown().focusedGroup().isPresent()) {
                fold(tables.shown());
                event.consume();
            } else if (!typing && event.getCode() == KeyCode.F2) {
                tables.typeOver(LevelEdit.What.STOP);
                event.consume();
            } else if (!typing && COPY.match(event)) {
                acts.copy();
                event.consume();
            }
        });
        root.widthProperty().subscribe(this::fit);
    }

    private boolean act(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || MENU.match(event)) {
            context.showAtFocus();
            return true;
        }
        if (event.getCode() == KeyCode.DELETE) {
            endSelected();
            return true;
        }
        return false;
    }

    private <R extends Row> void fold(SheetView<R> view) {
        view.focusedGroup().ifPresent(view.sheet()::toggle);
    }

    /// Closes or cancels, each with its question: exits work while the keys are locked.
    private void endSelected() {
        switch (model.tabProperty().get()) {
            case POSITIONS -> commands.withChosen(tables.selectedPositions(), commands::close);
            case ORDERS -> commands.cancel(tables.orders.selected());
            case HISTORY, DECISIONS -> {}
        }
    }

    private void actOnMouse() {
        for (SheetView<?> view : List.of(tables.positions, tables.net, tables.orders, tables.deals, tables.decisions)) {
            view.table().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
                if (!(event.getTarget() instanceof TextInputControl)) {
                    context.show(view.table(), event.getScreenX(), event.getScreenY());
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
            case POSITIONS -> tables.selectedPositions().stream().findFirst().map(PositionRow::instrument);
            case ORDERS ->
                tables.orders.selected().stream()
                        .findFirst()
                        .map(row -> new Instrument(
                                row.key().terminal(), row.view().order().symbol()));
            case HISTORY, DECISIONS -> Optional.empty();
        };
        instrument.ifPresent(chosen -> ports.desk().links().choose(Links.Colour.BLUE, chosen));
    }

    private void showTab() {
        Tab tab = model.tabProperty().get();
        boolean net = model.netViewProperty().get();
        tables.positions.node().setVisible(tab == Tab.POSITIONS && !net);
        tables.net.node().setVisible(tab == Tab.POSITIONS && net);
        tables.orders.node().setVisible(tab == Tab.ORDERS);
        tables.deals.node().setVisible(tab == Tab.HISTORY);
        decisions.setVisible(tab == Tab.DECISIONS);
        shown(historyBar, tab == Tab.HISTORY);
        shown(foot, tab == Tab.POSITIONS || tab == Tab.HISTORY);
    }

    private void fit() {
        double width = root.getWidth();
        root.pseudoClassStateChanged(NARROW, width < 520);
        title.fit(width);
        decisions.fit(width);
    }

    private void showStanding() {
        BlotterViewModel.Standing now = model.standingProperty().get();
        standing.setText(now.text());
        standing.pseudoClassStateChanged(ALARMED, now.alarming());
        shown(standing, !now.text().isEmpty());
    }

    private void showSums() {
        boolean history = model.tabProperty().get() == Tab.HISTORY;
        Sheet<?> sheet = history ? model.deals().sheet() : model.positions();
        foot.show(
                words.get(
                        history ? "foot.deals" : "foot.positions",
                        sheet.matchingProperty().get()),
                model.sumsProperty().get());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        tables.shown().table().requestFocus();
    }

    @Override
    public void attach() {
        title.attach(open);
        chipsBar.attach(open);
        historyBar.attach(open);
        open.follow(model.tabProperty(), this::showTab);
        open.follow(model.netViewProperty(), this::showTab);
        open.follow(model.standingProperty(), this::showStanding);
        for (ObservableValue<?> each : List.of(
                model.tabProperty(),
                model.sumsProperty(),
                model.positions().matchingProperty(),
                model.deals().sheet().matchingProperty())) {
            open.follow(each, this::showSums);
        }
        open.follow(model.filterProperty(), this::fit);
        open.add(ports.desk().amounts().hiddenProperty().subscribe(model::writeAnew));
        decisions.attach(open);
        actions.attach(open, root);
        open.add(ports.frames().onTurn(Pace.FIGURES, () -> {
            model.onTurn();
            tables.onTurn();
            foot.endAt(tables.endOfMoney());
        }));
        open.add(ports.frames()
                .onFrame(() -> commands.reversal().onFrame(ports.views().current())));
        open.add(commands.reversal()::giveUp);
    }

    @Override
    public void detach() {
        context.hide();
        open.close();
    }
}
