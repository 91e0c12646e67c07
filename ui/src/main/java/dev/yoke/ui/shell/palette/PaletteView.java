package dev.yoke.ui.shell.palette;

import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Over any window: a field, and below it what is found. The keyboard stays in the field. Thread: FX.
public final class PaletteView {

    private static final String SHEET = Objects.requireNonNull(PaletteView.class.getResource("palette.css"), "css")
            .toExternalForm();
    private static final double WIDTH = 640;
    private static final double HEIGHT = 460;
    private static final double FROM_TOP = 40;
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final Phrases words;
    private final VBox box = new VBox();
    private final TextField query = new TextField();
    private final VBox list = new VBox();
    private final ScrollArea scroll = new ScrollArea(list);
    private final List<PaletteRow> rows = new ArrayList<>();
    private List<PaletteViewModel.Hit> listed = List.of();
    private Optional<OverlayHost> host = Optional.empty();
    private Subscription open = Subscription.EMPTY;

    /// @param leftOut ids of actions that are not listed
    public PaletteView(ScreenPorts ports, Set<String> leftOut) {
        words = ports.phrases(PaletteView.class);
        model = new PaletteViewModel(
                () -> Entries.of(ports, leftOut), new Recent(ports.desk().memory()));
        query.setId("palette-query");
        query.setPromptText(words.get("prompt"));
        query.setAccessibleText(words.get("prompt"));
        query.textProperty().subscribe((before, now) -> model.ask(now));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getStyleClass().add("palette-list");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label help = new Label(words.get("help"));
        help.getStyleClass().add("palette-help");
        box.getStyleClass().addAll("dialog-box", "palette");
        box.getStylesheets().add(SHEET);
        box.getChildren().addAll(query, scroll, help);
        box.setPrefSize(WIDTH, HEIGHT);
        box.setMinSize(0, 0);
        box.focusedProperty().subscribe(focused -> {
            if (focused) {
                query.requestFocus();
            }
        });
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, new Insets(FROM_TOP, 0, 0, 0));
        model.shownProperty().subscribe(this::show);
    }

    /// Opens in the window of `near`, or closes where it is open there.
    public void toggle(Node near) {
        Optional<OverlayHost> where = OverlayHost.of(near);
        boolean here = isOpen() && where.equals(host);
        close();
        if (!here) {
            where.ifPresent(this::open);
        }
    }

    private boolean isOpen() {
        return box.getScene() != null;
    }

    private void open(OverlayHost in) {
        host = Optional.of(in);
        query.clear();
        model.open();
        open = in.show(box, () -> host = Optional.empty());
        box.getParent().setOnMousePressed(event -> {
            if (event.getTarget().equals(event.getSource())) {
                close();
            }
        });
        query.requestFocus();
    }

    private void close() {
        open.unsubscribe();
        open = Subscription.EMPTY;
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case TAB -> model.move(event.isShiftDown() ? -1 : 1);
            case PAGE_DOWN -> model.page(PAGE);
            case PAGE_UP -> model.page(-PAGE);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The window's focus is back where it was before the action begins.
    private void run() {
        model.take().ifPresent(entry -> {
            close();
            entry.run().run();
        });
    }

    private void show(PaletteViewModel.Shown shown) {
        if (!shown.hits().equals(listed) || rows.isEmpty()) {
            listed = shown.hits();
            list(shown);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).choose(i == shown.chosen());
        }
        if (shown.chosen() >= 0) {
            PaletteRow chosen = rows.get(shown.chosen());
            query.setAccessibleHelp(chosen.getAccessibleText());
            scrollTo(chosen, shown.chosen() == 0);
        }
    }

    private void list(PaletteViewModel.Shown shown) {
        rows.clear();
        list.getChildren().clear();
        Entry.Group group = null;
        for (int i = 0; i < shown.hits().size(); i++) {
            PaletteViewModel.Hit hit = shown.hits().get(i);
            if (hit.group() != group) {
                group = hit.group();
                Label title = new Label(words.get("group." + group.name()));
                title.getStyleClass().addAll("title", "palette-group");
                list.getChildren().add(title);
            }
            int index = i;
            PaletteRow row = new PaletteRow(hit, () -> {
                model.choose(index);
                run();
            });
            rows.add(row);
            list.getChildren().add(row);
        }
        if (rows.isEmpty()) {
            list.getChildren().add(new EmptyState(words.get("nothing", shown.query()), words.get("nothing.hint")));
        }
    }

    /// No farther than it takes to see it.
    private void scrollTo(PaletteRow row, boolean first) {
        list.applyCss();
        list.layout();
        double room = scroll.getViewportBounds().getHeight();
        double range = list.getHeight() - room;
        if (range <= 0 || room <= 0) {
            return;
        }
        double top = first ? 0 : row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double seen = scroll.getVvalue() * range;
        double next = top < seen ? top : bottom > seen + room ? bottom - room : seen;
        scroll.setVvalue(Math.clamp(next / range, 0, 1));
    }
}
