package dev.yoke.ui.shell;

import dev.yoke.core.message.Command;
import dev.yoke.core.view.Activity;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Toasts in the lower corner where reading begins, no wider than what stands there, the newest on top, two lines each
/// until looked at: they hide no position and no button to trade.
final class ToastsView implements Panel {

    private static final double LEAST_WIDTH = 176;
    private static final double MOST_WIDTH = 360;

    /// Two lines; the rest while the mouse or the keyboard is on it.
    private static final double BRIEF_HEIGHT = 32;

    private final ScreenPorts ports;
    private final ToastsViewModel model;
    private final Phrases words;
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();
    private @Nullable Node before;

    ToastsView(ScreenPorts ports, ToastsViewModel model) {
        this.ports = ports;
        this.model = model;
        this.words = ports.phrases(ToastsView.class);
        root.getStyleClass().add("toasts");
        root.setPickOnBounds(false);
        root.setMaxSize(LEAST_WIDTH, VBox.USE_PREF_SIZE);
        root.setAccessibleText(words.get("toast.list"));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Keeps to the width of the panel below.
    void stayAbove(Node panel) {
        panel.layoutBoundsProperty()
                .subscribe(bounds -> root.setMaxWidth(Math.clamp(bounds.getWidth(), LEAST_WIDTH, MOST_WIDTH)));
    }

    /// Takes the keyboard to the newest toast; Esc there dismisses it and goes back.
    void takeFocus() {
        if (!root.getChildren().isEmpty() && !root.isFocusWithin()) {
            before = root.getScene().getFocusOwner();
            root.getChildren().getFirst().lookup(".button").requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            focused().ifPresent(model::dismiss);
        }
    }

    private Optional<ToastsViewModel.Toast> focused() {
        for (int i = 0; i < root.getChildren().size(); i++) {
            if (root.getChildren().get(i).isFocusWithin()) {
                return Optional.of(model.toasts().reversed().get(i));
            }
        }
        return Optional.empty();
    }

    private void show() {
        boolean held = root.isFocusWithin();
        root.getChildren()
                .setAll(model.toasts().reversed().stream().map(this::card).toList());
        if (held && !root.getChildren().isEmpty()) {
            root.applyCss();
            root.getChildren().getFirst().lookup(".button").requestFocus();
        } else if (held && before != null) {
            before.requestFocus();
        }
    }

    private Node card(ToastsViewModel.Toast toast) {
        WrappedLabel text =
                new WrappedLabel(mark(toast) + toast.text() + (toast.times() > 1 ? "  ×" + toast.times() : ""));
        VBox said = new VBox(text);
        said.getStyleClass().add("said");
        HBox.setHgrow(said, Priority.ALWAYS);
        toast.undo().ifPresent(undo -> said.getChildren().add(undo(toast, undo.label())));
        toast.closing().ifPresent(closing -> said.getChildren().add(wayOut(toast, closing)));
        Button close = new Button("×");
        close.getStyleClass().addAll("small", "flat", "close");
        close.setAccessibleText(words.get("toast.dismiss"));
        close.setOnAction(event -> model.dismiss(toast));
        HBox card = new HBox(said, close);
        card.getStyleClass().addAll("toast", toast.tone().name().toLowerCase(java.util.Locale.ROOT));
        fold(card, text);
        card.hoverProperty().subscribe(() -> fold(card, text));
        card.focusWithinProperty().subscribe(() -> fold(card, text));
        if (toast.undo().isEmpty() && toast.closing().isEmpty()) {
            card.setOnMouseClicked(event -> model.dismiss(toast));
        }
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(text.getText());
        return card;
    }

    private static void fold(HBox card, WrappedLabel text) {
        boolean whole = card.isHover() || card.isFocusWithin();
        text.setMinHeight(whole ? VBox.USE_PREF_SIZE : 0);
        text.setMaxHeight(whole ? VBox.USE_PREF_SIZE : BRIEF_HEIGHT);
    }

    private Button undo(ToastsViewModel.Toast toast, String label) {
        Button undo = new Button(label);
        undo.setId("toast-undo");
        undo.getStyleClass().add("small");
        undo.setOnAction(event -> model.undo(toast));
        return undo;
    }

    /// Asks, and closes what is offered.
    private Button wayOut(ToastsViewModel.Toast toast, Activity.Closing closing) {
        Button close = new Button(words.get("toast.close"));
        close.setId("toast-close-position");
        close.getStyleClass().add("small");
        Confirmation.Question question = new Confirmation.Question(
                words.get(
                        "close-offer",
                        words.get("close-offer.side." + closing.side().name()),
                        ports.desk().amounts().lots(closing.lots().units()),
                        closing.symbol().name(),
                        closing.terminal().name()),
                words.get("close-offer.text"),
                words.get("close-offer.yes"),
                words.get("close-offer.no"));
        close.setOnAction(event -> Confirmation.ask(root, question, () -> {
            model.dismiss(toast);
            ports.ask(new Command.ClosePosition(closing.terminal(), closing.identifier(), closing.lots()), answer -> {
                if (answer.isAccepted()) {
                    ports.desk().notices().done(answer.text());
                } else {
                    ports.desk().notices().refused(answer.text());
                }
            });
        }));
        return close;
    }

    private static String mark(ToastsViewModel.Toast toast) {
        return switch (toast.tone()) {
            case ALARM -> "▲ ";
            case WARNING -> "";
            case DONE -> "✓ ";
        };
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        ListChangeListener<ToastsViewModel.Toast> listener = change -> show();
        model.toasts().addListener(listener);
        open.add(() -> model.toasts().removeListener(listener));
        show();
        open.add(model.follow());
        open.add(root.hoverProperty().subscribe(this::look));
        open.add(root.focusWithinProperty().subscribe(this::look));
        open.add(ports.frames().onFrame(model::onFrame));
    }

    private void look() {
        ObservableBooleanValue hover = root.hoverProperty();
        model.look(hover.get() || root.isFocusWithin());
    }

    @Override
    public void detach() {
        open.close();
        model.look(false);
    }
}
