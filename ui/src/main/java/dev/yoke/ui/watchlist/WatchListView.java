package dev.yoke.ui.watchlist;

import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Pace;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.Palette;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Phrases;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Quotes of every market; a click or the arrows choose what chart and ticket show.
public final class WatchListView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    WatchListView.class.getResource("watchlist.css"), "watchlist.css")
            .toExternalForm();
    private static final double ROW = 26;

    private final ScreenPorts ports;
    private final WatchListViewModel model;
    private final Phrases words;
    private final ListView<WatchRow> list = new ListView<>();
    private final TextField search = new TextField();
    private final GroupBar groups;
    private final WatchHeadings headings;
    private final EmptyState empty;
    private final EmptyState noneFound;
    private final EmptyState emptyGroup;
    private final VBox root = new VBox();
    private final Set<WatchLine> inSight = new HashSet<>();
    private final Subscriptions open = new Subscriptions();
    private boolean following;

    public WatchListView(ScreenPorts ports, WatchListViewModel model) {
        this.ports = ports;
        this.model = model;
        words = ports.phrases(WatchListView.class);
        groups = new GroupBar(model, words);
        headings = new WatchHeadings(words);
        empty = new EmptyState(words.get("empty"), words.get("empty.hint"));
        noneFound = new EmptyState(words.get("none.found"), words.get("none.found.hint"));
        emptyGroup = new EmptyState(words.get("empty.group"), words.get("empty.group.hint"));
        root.getStyleClass().addAll("panel", "watch-list");
        root.getStylesheets().add(SHEET);
        buildSearch();
        buildList();
        StackPane body = new StackPane(list, empty, noneFound, emptyGroup);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox bar = new VBox(search);
        bar.getStyleClass().add("watch-search");
        root.getChildren()
                .addAll(new PanelTitle(words.get("title"), groups.menu()), groups.editor(), bar, headings, body);
    }

    private void buildSearch() {
        search.setId("watch-search");
        search.setPromptText(words.get("search"));
        search.setAccessibleText(words.get("search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case DOWN -> {
                    model.selectNext(1);
                    list.requestFocus();
                    event.consume();
                }
                case ESCAPE -> {
                    if (!search.getText().isEmpty()) {
                        search.clear();
                        event.consume();
                    }
                }
                default -> {}
            }
        });
        search.setOnAction(event -> {
            if (!model.rows().isEmpty()) {
                model.open(model.rows().getFirst());
            }
        });
    }

    private void buildList() {
        Palette palette = ports.desk().preferences().themeProperty().get().palette();
        list.setId("watch-rows");
        list.setFixedCellSize(ROW);
        list.setItems(model.rows());
        list.setCellFactory(view -> new WatchCell(model, () -> new WatchLine(ports, words, palette), inSight));
        list.setAccessibleText(words.get("list"));
        list.setContextMenu(new WatchMenu(model, words).menu());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        new WatchDrag(model).listenTo(list);
    }

    private void onKey(KeyEvent event) {
        WatchRow row = model.selectedProperty().get();
        if (event.isAltDown() && row != null) {
            alt(event, row);
        } else if (!event.isShortcutDown() && !event.isShiftDown()) {
            plain(event, row);
        }
    }

    private void alt(KeyEvent event, WatchRow row) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.moveBy(row, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    private void plain(KeyEvent event, @Nullable WatchRow row) {
        switch (event.getCode()) {
            case UP -> model.selectNext(-1);
            case DOWN -> model.selectNext(1);
            case ENTER -> withRow(row, model::open);
            case INSERT -> withRow(row, model::add);
            case DELETE -> withRow(row, model::remove);
            case SPACE -> withRow(row, each -> model.unfold(each, !model.isUnfolded(each)));
            case RIGHT -> withRow(row, each -> model.unfold(each, !isRightToLeft()));
            case LEFT -> withRow(row, each -> model.unfold(each, isRightToLeft()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean isRightToLeft() {
        return words.language().isRightToLeft();
    }

    private static void withRow(@Nullable WatchRow row, Consumer<WatchRow> act) {
        if (row != null) {
            act.accept(row);
        }
    }

    private void onTurn() {
        model.onTurn();
        inSight.forEach(WatchLine::tick);
    }

    private void onRows() {
        boolean none = model.rows().isEmpty();
        boolean searching = !model.searchProperty().get().isBlank();
        empty.setVisible(none && !model.hasMarkets());
        noneFound.setVisible(none && model.hasMarkets() && searching);
        emptyGroup.setVisible(none && model.hasMarkets() && !searching);
        list.setVisible(!none);
        headings.setVisible(!none);
        showSelected();
    }

    private void showSelected() {
        if (following) {
            return;
        }
        following = true;
        WatchRow wanted = model.selectedProperty().get();
        if (wanted == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(model.rows().indexOf(wanted));
            if (list.isFocused()) {
                list.scrollTo(wanted);
            }
        }
        following = false;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void attach() {
        ListChangeListener<WatchRow> listener = change -> onRows();
        model.rows().addListener(listener);
        open.add(() -> model.rows().removeListener(listener));
        open.follow(model.selectedProperty(), this::showSelected);
        open.add(groups.attach());
        offer("watch.search", "action.search", () -> {
            search.requestFocus();
            search.selectAll();
        });
        offer("watch.focus", "action.focus", this::focus);
        open.add(ports.frames().onTurn(Pace.FIGURES, this::onTurn));
        model.onTurn();
        onRows();
    }

    private void offer(String id, String key, Runnable act) {
        open.add(ports.desk().actions().offer(Action.everywhere(id, words.get(key), "", act)));
    }

    @Override
    public void detach() {
        open.close();
    }
}
