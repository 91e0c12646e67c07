package dev.yoke.ui.watchlist;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Quotes of every symbol; a click or the arrows choose what chart and ticket show.
public final class WatchListView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    WatchListView.class.getResource("watchlist.css"), "watchlist.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final WatchListViewModel model;
    private final VBox lines = new VBox();
    private final EmptyState empty =
            new EmptyState("No quotes yet", "Symbols appear here as soon as a terminal is connected.");
    private final WatchHeadings headings = new WatchHeadings();
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();
    private final Subscriptions openRows = new Subscriptions();

    public WatchListView(ScreenPorts ports, WatchListViewModel model) {
        this.ports = ports;
        this.model = model;
        root.getStyleClass().addAll("panel", "watch-list");
        root.getStylesheets().add(SHEET);
        lines.setMinWidth(0);
        ScrollArea scroll = new ScrollArea(lines);
        scroll.setFocusTraversable(true);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        StackPane body = new StackPane(scroll, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(new PanelTitle("WATCH LIST"), headings, body);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> {
                model.selectNext(-1);
                event.consume();
            }
            case DOWN -> {
                model.selectNext(1);
                event.consume();
            }
            default -> {}
        }
    }

    private void showRows() {
        openRows.close();
        lines.getChildren()
                .setAll(model.rows().stream()
                        .map(row -> new WatchRowView(row, model, openRows))
                        .toList());
        empty.setVisible(model.rows().isEmpty());
        headings.setVisible(!model.rows().isEmpty());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        ListChangeListener<WatchRow> listener = change -> showRows();
        model.rows().addListener(listener);
        open.add(() -> model.rows().removeListener(listener));
        open.add(openRows::close);
        showRows();
        open.add(ports.frames().onFrame(model::onFrame));
    }

    @Override
    public void detach() {
        open.close();
    }
}
