package dev.yoke.ui.signals;

import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.PanelTitle;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The inbox: a card for each signal; Enter approves and Delete rejects the one that has the focus.
public final class InboxView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    InboxView.class.getResource("signals.css"), "signals.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final InboxViewModel model;
    private final SignalText text;
    private final VBox root = new VBox();
    private final SignalFilterBar filters;
    private final Button held = new Button();
    private final Label count = new Label();
    private final Label waiting = new Label();
    private final ListView<SignalRow> list = new ListView<>();
    private final EmptyState none;
    private final EmptyState noneLikeThis;
    private final Set<SignalCard> cards = new HashSet<>();
    private final Subscriptions open = new Subscriptions();
    private boolean following;

    public InboxView(ScreenPorts ports, InboxViewModel model) {
        this.ports = ports;
        this.model = model;
        text = new SignalText(ports);
        none = new EmptyState(text.get("empty"), text.get("empty.hint"));
        noneLikeThis = new EmptyState(text.get("none.found"), text.get("none.found.hint"));
        filters = new SignalFilterBar(model, text);
        root.getStyleClass().addAll("panel", "signals");
        root.getStylesheets().add(SHEET);
        held.getStyleClass().add("held");
        held.setId("signals-held");
        held.setMaxWidth(Double.MAX_VALUE);
        held.setOnAction(event -> {
            model.showHeld();
            list.scrollTo(0);
        });
        waiting.setId("signals-waiting");
        waiting.getStyleClass().add("warn");
        count.getStyleClass().addAll("muted", "count");
        count.setId("signals-count");
        buildList();
        StackPane body = new StackPane(list, none, noneLikeThis);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(new PanelTitle(text.get("title"), waiting, count), filters, held, body);
    }

    private void buildList() {
        list.setId("signals-list");
        list.setItems(model.rows());
        list.setCellFactory(view -> new SignalCell(ports, model, text, cards));
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(text.get("list"));
        SignalKeys keys = new SignalKeys(model, this::explain);
        keys.listenTo(list);
        list.setContextMenu(new SignalMenu(model, text, this::explain).menu());
        list.setOnMouseExited(event -> model.aim(null));
    }

    private void explain(SignalRow row) {
        StoryBox.open(root, model, row, text, ports.zone());
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
        open.add(ports.frames().onFrame(this::onFrame));
        open.follow(model.selectedProperty(), this::showSelected);
        open.add(list.getSelectionModel().selectedItemProperty().subscribe(this::takeSelected));
        ListChangeListener<SignalRow> listener = change -> onRows();
        model.rows().addListener(listener);
        open.add(() -> model.rows().removeListener(listener));
        open.follow(model.heldProperty(), this::showHeld);
        open.follow(model.waitingProperty(), this::showWaiting);
        open.follow(model.knownProperty(), this::onRows);
        open.follow(ports.desk().amounts().hiddenProperty(), () -> cards.forEach(SignalCard::writeAnew));
        open.add(filters.attach());
        offer("signals.next", "action.next", () -> {
            model.selectNextWaiting();
            focus();
        });
        offer("signals.search", "action.search", filters::focusSearch);
        onRows();
    }

    private void offer(String id, String key, Runnable act) {
        open.add(ports.desk().actions().offer(Action.everywhere(id, text.get(key), "", act)));
    }

    private void onFrame() {
        model.onFrame();
        cards.forEach(SignalCard::tick);
    }

    private void onRows() {
        boolean empty = model.rows().isEmpty();
        none.setVisible(empty && model.knownProperty().get() == 0);
        noneLikeThis.setVisible(empty && model.knownProperty().get() > 0);
        list.setVisible(!empty);
        count.setText(
                text.get("count", model.rows().size(), model.knownProperty().get(), model.total()));
        showSelected();
    }

    private void showHeld() {
        int some = model.heldProperty().get();
        held.setText(text.get("held", some));
        held.setVisible(some > 0);
        held.setManaged(some > 0);
    }

    private void showWaiting() {
        int some = model.waitingProperty().get();
        waiting.setText(some == 0 ? "" : text.get("waiting", some));
    }

    private void showSelected() {
        if (following) {
            return;
        }
        following = true;
        SignalRow wanted = model.selectedProperty().get();
        if (wanted == null) {
            list.getSelectionModel().clearSelection();
        } else if (!wanted.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(wanted);
            if (list.isFocused()) {
                list.scrollTo(wanted);
            }
        }
        following = false;
    }

    private void takeSelected() {
        SignalRow now = list.getSelectionModel().getSelectedItem();
        if (!following && now != null) {
            following = true;
            model.select(now);
            following = false;
        }
    }

    @Override
    public void detach() {
        open.close();
    }
}
