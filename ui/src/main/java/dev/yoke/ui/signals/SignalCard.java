package dev.yoke.ui.signals;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalView.Stage;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One signal as a card. It is used for one row after the other, as the list scrolls.
final class SignalCard extends VBox {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final double LATE_SHARE = 0.25;

    private final ScreenPorts ports;
    private final SignalText text;
    private final Amounts amounts;
    private final Label side = new Label();
    private final Label symbol = new Label();
    private final Label stage = new Label();
    private final Label origin = new Label();
    private final Sentence order = new Sentence("order");
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final VBox accounts = new VBox(2);
    private final Label said = Nodes.recorded("", "said");
    private final Button approve = new Button();
    private final Button reject = new Button();
    private final Button unfold = new Button();
    private final HBox buttons;
    private final CardDetails details;
    private final Subscriptions open = new Subscriptions();
    private @Nullable SignalRow row;

    SignalCard(ScreenPorts ports, InboxViewModel model, SignalText text) {
        this.ports = ports;
        this.text = text;
        this.amounts = ports.desk().amounts();
        getStyleClass().add("signal-card");
        symbol.getStyleClass().add("strong");
        origin.getStyleClass().addAll("muted", "origin");
        stage.setMinWidth(USE_PREF_SIZE);
        track.getStyleClass().add("ttl");
        bar.getStyleClass().add("ttl-left");
        bar.setMaxWidth(0);
        StackPane.setAlignment(bar, javafx.geometry.Pos.CENTER_LEFT);
        details = new CardDetails(text, ports.zone());
        button(approve, "approve", "primary", () -> model.approve(shown()));
        button(reject, "reject", "danger", () -> model.reject(shown()));
        button(unfold, "details", "quiet", () -> toggle(shown()));
        approve.setTooltip(new Tooltip(text.get("approve.tip")));
        reject.setTooltip(new Tooltip(text.get("reject.tip")));
        HBox head = new HBox(8, side, symbol, Nodes.gap(), stage);
        head.getStyleClass().add("head");
        buttons = new HBox(8, approve, reject, Nodes.gap(), unfold);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(head, origin, order, track, accounts, said, buttons, details);
    }

    private void button(Button button, String key, String style, Runnable act) {
        button.setText(text.get(key));
        button.getStyleClass().addAll("small", style, "card-" + key);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
    }

    private SignalRow shown() {
        if (row == null) {
            throw new IllegalStateException("a card without a signal has no buttons to press");
        }
        return row;
    }

    static void toggle(SignalRow row) {
        row.openProperty().set(!row.openProperty().get());
    }

    void show(SignalRow next) {
        if (next.equals(row)) {
            return;
        }
        open.close();
        row = next;
        open.follow(next.shownProperty(), () -> refresh(next));
        open.add(next.openProperty().subscribe(() -> unfold(next)));
        open.add(next.againProperty().subscribe(() -> unfold(next)));
        open.add(next.askingProperty().subscribe(() -> tick(next)));
        open.add(next.refusalProperty().subscribe(() -> refresh(next)));
    }

    /// Money was hidden or shown. The inbox says so while it is attached: a card that listened to the desk by itself
    /// would hold a closed inbox, and all around it, as long as the program lives.
    void writeAnew() {
        if (row != null) {
            refresh(row);
        }
    }

    void letGo() {
        open.close();
        row = null;
    }

    private void refresh(SignalRow shown) {
        SignalView view = shown.view();
        Signal signal = view.signal();
        side.setText(text.get("side." + signal.action()));
        side.getStyleClass().setAll("label", "side", tone(signal.action()));
        symbol.setText(signal.symbolText());
        origin.setText(text.get("origin", signal.source(), Figures.timeOfDay(view.sinceMs(), ports.zone())));
        order.setText(text.order(signal));
        showAccounts(view);
        String words = shown.refusalProperty().get().isEmpty()
                ? view.said()
                : shown.refusalProperty().get();
        said.setText(text.recorded(words));
        show(said, !words.isEmpty());
        said.getStyleClass().removeAll("loss", "muted");
        said.getStyleClass()
                .add(shown.refusalProperty().get().isEmpty() && view.stage() != Stage.NOT_DONE ? "muted" : "loss");
        unfold(shown);
        tick(shown);
    }

    private static String tone(Signal.Action action) {
        return switch (action) {
            case BUY -> "buy";
            case SELL -> "sell";
            case CLOSE, CLOSE_LONG, CLOSE_SHORT, CANCEL -> "exit";
        };
    }

    /// Several times a second: what the clock and the market alone change.
    void tick() {
        if (row != null) {
            tick(row);
        }
    }

    private void tick(SignalRow shown) {
        long nowMs = ports.clock().nowMs();
        boolean waits = shown.isWaiting(nowMs);
        boolean asks = shown.askingProperty().get();
        show(track, waits);
        show(approve, waits);
        show(reject, waits);
        approve.setDisable(asks);
        reject.setDisable(asks);
        if (waits) {
            double share = shown.shareLeft(nowMs);
            bar.setMaxWidth(Math.floor(track.getWidth() * share));
            pseudoClassStateChanged(LATE, share < LATE_SHARE);
        }
        String now = asks
                ? text.get("asking")
                : waits
                        ? text.get("waits", shown.secondsLeft(nowMs))
                        : shown.isOver(nowMs) ? text.get("stage.EXPIRED") : text.stage(shown.view());
        if (!now.equals(stage.getText())) {
            stage.setText(now);
            stage.getStyleClass().setAll("label", "stage", stageTone(shown, waits));
            setAccessibleText(String.join(", ", side.getText(), symbol.getText(), origin.getText(), now));
        }
        showResults();
    }

    private static String stageTone(SignalRow shown, boolean waits) {
        return switch (shown.view().stage()) {
            case WAITING -> waits ? "warn" : "muted";
            case DONE, EXITED -> "profit";
            case DENIED, NOT_DONE, UNKNOWN -> "loss";
            case QUEUED, ORDERED, SHADOW, REJECTED, EXPIRED -> "muted";
        };
    }

    private void unfold(SignalRow shown) {
        boolean unfolded = shown.openProperty().get();
        unfold.setText(text.get(unfolded ? "details.hide" : "details"));
        show(details, unfolded);
        if (unfolded) {
            details.show(shown);
        }
    }

    private void showAccounts(SignalView view) {
        accounts.getChildren().clear();
        results = List.of();
        view.decisions().forEach(decision -> accounts.getChildren().add(account(decision)));
        results = view.orders().stream()
                .map(line -> new Result(line, new Label()))
                .toList();
        results.forEach(result -> accounts.getChildren().add(orderLine(result)));
        show(accounts, !accounts.getChildren().isEmpty());
    }

    private List<Result> results = List.of();

    private record Result(SignalView.OrderLine line, Label figure) {}

    private Node account(Decision decision) {
        boolean denied = decision.outcome() == Decision.Outcome.DENIED;
        Label mark = denied ? Nodes.label("✗", "loss") : Nodes.label("✓", "profit");
        String where = decision.terminal().map(id -> id.name()).orElse("");
        if (denied) {
            return new HBox(
                    4, mark, Nodes.label(where), Nodes.gap(), Nodes.wrapped(text.refusal(decision), "loss", "refusal"));
        }
        HBox figures = new HBox(
                8,
                Nodes.label(text.get("size.lots", amounts.lots(decision.lots().units()))),
                Nodes.figure(text.risk(decision), "muted"));
        figures.setMinWidth(USE_PREF_SIZE);
        return new HBox(4, mark, Nodes.label(where), Nodes.gap(), figures);
    }

    private Node orderLine(Result result) {
        SignalView.OrderLine line = result.line();
        result.figure().setMinWidth(USE_PREF_SIZE);
        result.figure().setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        String filled = line.filled().isZero()
                ? ""
                : text.get(
                        "filled",
                        amounts.lots(line.filled().units()),
                        line.price().toString());
        Label what = Nodes.wrapped(
                String.join(" ", line.terminal().name(), text.orderState(line), filled)
                        .strip(),
                "muted");
        HBox box = new HBox(4, Nodes.label("↳", "muted"), what, Nodes.gap(), result.figure());
        if (line.reason().isEmpty() || line.reason().equals(line.state().name())) {
            return box;
        }
        return new VBox(2, box, Nodes.recorded(text.recorded(line.reason()), "muted", "recorded"));
    }

    /// What is open moves with the market; what is closed stands.
    private void showResults() {
        for (Result result : results) {
            Optional<PositionView> position =
                    result.line().open().isZero() && !result.line().filled().isZero()
                            ? Optional.empty()
                            : position(result.line());
            String figure = position.map(this::floating)
                    .or(() -> result.line()
                            .result()
                            .map(money -> amounts.hiddenProperty().get()
                                    ? Amounts.HIDDEN
                                    : amounts.signedMoney(money.units()) + " " + money.currency()))
                    .orElse("");
            if (!figure.equals(result.figure().getText())) {
                result.figure().setText(figure);
                result.figure()
                        .getStyleClass()
                        .setAll("label", figure.startsWith("+") ? "profit" : figure.startsWith("−") ? "loss" : "muted");
            }
        }
    }

    private String floating(PositionView position) {
        String r = position.rMultiple() == 0 ? "" : Figures.signed(position.rMultiple(), 2) + " R";
        if (amounts.hiddenProperty().get()) {
            return r;
        }
        String money = amounts.signedMoney(position.profit().units()) + " "
                + position.profit().currency();
        return r.isEmpty() ? money : money + " · " + r;
    }

    private Optional<PositionView> position(SignalView.OrderLine line) {
        return ports.views().current().positions().stream()
                .filter(each -> each.position().magic() == line.magic()
                        && line.magic() != 0
                        && each.position().terminal().equals(line.terminal()))
                .findFirst();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
