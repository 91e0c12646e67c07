package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The order ticket: side, order, size, levels, accounts, and what the risk gate says of them now.
public final class TicketView implements Panel {

    private static final String SHEET = Objects.requireNonNull(TicketView.class.getResource("ticket.css"), "ticket.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final Phrases words;
    private final TicketViewModel model;
    private final Label symbol = new Label();
    private final Label account = new Label();
    private final ToggleButton oneClick = new ToggleButton();
    private final Sentence banner = new Sentence("banner");
    private final SideButtons sides;
    private final TicketBody body;
    private final VBox accounts = new VBox(4);
    private final Sentence live = new Sentence("live-line");
    private final Sentence strip = new Sentence("strip");
    private final Button place = new Button();
    private final Button clear = new Button();
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();
    private final EnterKey enter;
    private boolean within;

    public TicketView(ScreenPorts ports, TicketViewModel model) {
        this.ports = ports;
        this.model = model;
        this.words = ports.phrases(TicketView.class);
        sides = new SideButtons(words, model);
        body = new TicketBody(words, model);
        root.getStyleClass().addAll("panel", "ticket", "trading");
        root.getStylesheets().add(SHEET);
        root.setMinSize(0, 0);
        ScrollArea scroll = new ScrollArea(content());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(title(), scroll, foot());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        enter = new EnterKey(root);
    }

    /// The word of a kind of order in the bundle: `stop-limit`.
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node title() {
        symbol.getStyleClass().add("strong");
        symbol.setMinWidth(Region.USE_PREF_SIZE);
        account.getStyleClass().add("muted");
        HBox left = new HBox(8, symbol, account);
        left.getStyleClass().add("left");
        oneClick.setText(words.get("one-click"));
        oneClick.setId("ticket-one-click");
        oneClick.getStyleClass().add("one-click");
        oneClick.setTooltip(new Tooltip(words.get("one-click.tip")));
        oneClick.selectedProperty().bindBidirectional(model.fields().oneClick);
        return new PanelTitle(left, oneClick);
    }

    private Node content() {
        banner.setId("ticket-banner");
        accounts.getStyleClass().add("accounts");
        Label heading = new Label(words.get("accounts"));
        heading.getStyleClass().add("title");
        Button all = new Button(words.get("all-demos"));
        all.getStyleClass().add("small");
        all.setOnAction(event -> model.tickDemos());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, heading, gap, all);
        head.getStyleClass().add("left");
        VBox content = new VBox(banner, sides, body, head, accounts);
        content.getStyleClass().add("body");
        return content;
    }

    private Node foot() {
        live.setId("ticket-live");
        strip.setId("ticket-strip");
        place.setId("ticket-place");
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setOnAction(event -> model.press());
        // The second press of a double click is not the second press that sends.
        place.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
        clear.setId("ticket-clear");
        clear.setText(words.get("clear"));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(event -> model.clear());
        HBox buttons = new HBox(8, place, clear);
        buttons.getStyleClass().add("left");
        VBox foot = new VBox(8, live, strip, buttons);
        foot.getStyleClass().add("foot");
        return foot;
    }

    /// Enter goes from a field to what would be sent, and from there to the market. A key that is held down goes one
    /// step.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (enter.repeats()) {
                event.consume();
            } else {
                onEnter(event);
            }
        }
    }

    private void onEnter(KeyEvent event) {
        if (event.isShortcutDown()) {
            model.place();
            event.consume();
        } else if (place.isFocused()) {
            model.press();
            event.consume();
        } else if (event.getTarget() instanceof TextField) {
            place.requestFocus();
            model.press();
            event.consume();
        }
    }

    private void showRows() {
        List<AccountRow> rows = model.rows();
        if (accounts.getChildren().size() != rows.size()) {
            accounts.getChildren()
                    .setAll(rows.stream()
                            .map(row -> new AccountRowView(ports, model, row))
                            .toList());
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            ((AccountRowView) accounts.getChildren().get(i)).show(rows.get(i));
        }
    }

    private void show() {
        TicketScreen.Shown now = model.shownProperty().get();
        live.setText(now.live());
        live.getStyleClass().setAll("sentence", "live-line", now.bad() ? "loss" : "plain");
        strip.setText(now.strip());
        body.stopNote(now.stop());
        body.targetNote(now.target());
        place.setDisable(!now.placeable());
        showPlace(now.phase());
    }

    private void showPlace(TicketViewModel.Phase phase) {
        boolean buy = model.fields().side.get() == Side.BUY;
        String side = words.get(buy ? "side.buy" : "side.sell");
        place.setText(
                switch (phase) {
                    case EDIT -> words.get("place", side);
                    case ARMED -> words.get("place.send", side);
                    case SENDING -> words.get("sending");
                    case DONE -> words.get("place.again");
                });
        place.getStyleClass()
                .setAll("button", phase == TicketViewModel.Phase.DONE ? "again" : buy ? "place-buy" : "place-sell");
        ports.desk().actions().find("ticket.place").ifPresent(action -> {
            String key = ports.desk().actions().keyText(action);
            if (place.getTooltip() == null) {
                place.setTooltip(new Tooltip());
            }
            place.getTooltip().setText(action.title() + (key.isEmpty() ? "" : "  " + key));
        });
    }

    private void showBanner() {
        TicketStates.Banner now = model.bannerProperty().get();
        banner.setText(now.text());
        banner.getStyleClass()
                .setAll(
                        "sentence",
                        "banner",
                        now.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void offerActions() {
        var actions = ports.desk().actions();
        open.add(actions.offer(Action.everywhere("order.new", words.get("action.new"), "F9", this::newOrder)));
        open.add(actions.offer(Action.trading(
                "order.buy-market",
                words.get("action.buy"),
                "Shortcut+Shift+B",
                () -> model.instrumentProperty().get() != null,
                () -> market(Side.BUY))));
        open.add(actions.offer(Action.trading(
                "order.sell-market",
                words.get("action.sell"),
                "Shortcut+Shift+S",
                () -> model.instrumentProperty().get() != null,
                () -> market(Side.SELL))));
        open.add(actions.offer(Action.trading(
                "ticket.place",
                words.get("action.place"),
                "Shortcut+Enter",
                () -> model.shownProperty().get().placeable(),
                this::placeOrArm)));
        open.add(
                actions.offer(Action.trading("ticket.clear", words.get("action.clear"), "", () -> true, model::clear)));
    }

    private void newOrder() {
        model.begin();
        focus();
    }

    /// Whether the keyboard is in the ticket, and was so when the last frame was drawn: the palette gives it back just
    /// before it runs an action, and that is no press in the ticket.
    private boolean isHere() {
        return within && root.isFocusWithin();
    }

    /// Sends only what is pressed in the ticket itself; from elsewhere it shows what would be sent.
    private void placeOrArm() {
        if (isHere()) {
            model.place();
        } else {
            place.requestFocus();
            model.arm();
        }
    }

    private void market(Side side) {
        boolean here = isHere();
        place.requestFocus();
        model.market(side, here);
    }

    private void take(TicketDraft draft) {
        model.take(draft);
        focus();
    }

    @Override
    public Node node() {
        return root;
    }

    /// Not while the gate is asked what the fields would do.
    @Override
    public boolean isSettled() {
        return model.isSettled();
    }

    @Override
    public void focus() {
        body.size().requestFocus();
        body.size().selectAll();
    }

    @Override
    public void attach() {
        var chosen = ports.desk().links().instrument(Links.Colour.BLUE);
        open.follow(chosen, () -> chosen.get().ifPresent(model::select));
        body.attach(open, ports.desk().amounts().hiddenProperty());
        sides.attach(open);
        ListChangeListener<AccountRow> listener = change -> showRows();
        model.rows().addListener(listener);
        open.add(() -> model.rows().removeListener(listener));
        accounts.getChildren().clear();
        showRows();
        open.follow(model.instrumentProperty(), () -> {
            Instrument now = model.instrumentProperty().get();
            symbol.setText(now == null ? words.get("no-symbol") : now.symbol().name());
            account.setText(now == null ? "" : now.terminal().name());
        });
        offerActions();
        open.follow(model.bannerProperty(), this::showBanner);
        open.follow(
                model.wrongProperty(), () -> body.wrong(model.wrongProperty().get()));
        open.follow(model.shownProperty(), this::show);
        open.follow(ports.desk().amounts().hiddenProperty(), model::write);
        open.follow(ports.desk().tradingLockedProperty(), model::write);
        open.add(ports.desk().tickets().onDraft(this::take));
        open.add(ports.desk().tickets().onAdjust(model::adjust));
        enter.attach(open);
        within = false;
        open.add(ports.frames().onFrame(() -> {
            within = root.isFocusWithin();
            model.onFrame();
        }));
        open.add(model::detach);
    }

    @Override
    public void detach() {
        open.close();
    }
}
