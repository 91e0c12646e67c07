package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.PricePieces;
import dev.yoke.ui.theme.ScrollArea;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The order ticket: side, size, levels, accounts, and what the risk gate says of them now.
public final class TicketView implements Panel {

    private static final String SHEET = Objects.requireNonNull(TicketView.class.getResource("ticket.css"), "ticket.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final TicketViewModel model;
    private final Label symbol = new Label();
    private final ToggleButton sell = new ToggleButton();
    private final ToggleButton buy = new ToggleButton();
    private final TextField price = new TextField();
    private final TextField size = new TextField();
    private final TextField stop = new TextField();
    private final TextField target = new TextField();
    private final FlowPane accounts = new FlowPane();
    private final Label preview = new Label();
    private final Button place = new Button();
    private final GridPane fields = new GridPane();
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();
    private boolean enterDown;
    private @Nullable Scene listenedTo;
    private final EventHandler<KeyEvent> focusKey = event -> {
        if (event.getCode() == KeyCode.F9) {
            size.requestFocus();
            size.selectAll();
            event.consume();
        }
    };

    public TicketView(ScreenPorts ports, TicketViewModel model) {
        this.ports = ports;
        this.model = model;
        root.getStyleClass().addAll("panel", "ticket");
        root.getStylesheets().add(SHEET);
        symbol.getStyleClass().add("strong");
        Label hint = new Label("F9");
        hint.getStyleClass().add("title");
        Label title = new Label("TICKET");
        title.getStyleClass().add("title");
        HBox left = new HBox(8, title, symbol);
        left.getStyleClass().add("left");
        VBox body = new VBox(sides(), fields, accounts, preview);
        body.getStyleClass().add("body");
        ScrollArea scroll = new ScrollArea(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        accounts.getStyleClass().add("accounts");
        preview.setWrapText(true);
        preview.setId("ticket-preview");
        preview.setMinHeight(VBox.USE_PREF_SIZE);
        place.setId("ticket-place");
        place.setMaxWidth(Double.MAX_VALUE);
        place.setOnAction(event -> model.place());
        VBox foot = new VBox(place);
        foot.getStyleClass().add("foot");
        root.getChildren().addAll(new PanelTitle(left, hint), scroll, foot);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onEnter);
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> enterDown &= event.getCode() != KeyCode.ENTER);
    }

    /// Enter goes from a field to the button, and from the button to the market. A key that is held down goes one step.
    private void onEnter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        boolean repeats = enterDown;
        enterDown = true;
        if (!repeats && place.isFocused()) {
            size.requestFocus();
            place.fire();
        } else if (!repeats && event.getTarget() instanceof TextField) {
            place.requestFocus();
        }
        event.consume();
    }

    private Node sides() {
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton button : new ToggleButton[] {sell, buy}) {
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(120);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        sell.getStyleClass().addAll("side", "sell-side");
        buy.getStyleClass().addAll("side", "buy-side");
        sell.setOnAction(event -> model.sideProperty().set(Side.SELL));
        buy.setOnAction(event -> model.sideProperty().set(Side.BUY));
        return new HBox(8, sell, buy);
    }

    private void buildFields() {
        fields.getChildren().clear();
        fields.getStyleClass().setAll("fields");
        size.setId("ticket-size");
        row(
                0,
                "order",
                price,
                model.priceProperty(),
                model.typeProperty(),
                OrderType.MARKET,
                OrderType.LIMIT,
                OrderType.STOP);
        row(1, "size", size, model.sizeProperty(), model.sizeInProperty(), TicketForm.SizeIn.values());
        row(2, "SL", stop, model.stopProperty(), model.stopInProperty(), TicketForm.LevelIn.values());
        row(3, "TP", target, model.targetProperty(), model.targetInProperty(), TicketForm.LevelIn.values());
    }

    @SafeVarargs
    private <T> void row(int line, String name, TextField field, StringProperty text, Property<T> unit, T... units) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(34);
        field.setPrefWidth(60);
        field.setMinWidth(44);
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(text);
        open.add(() -> field.textProperty().unbindBidirectional(text));
        HBox choices = new HBox();
        choices.getStyleClass().add("segments");
        choices.setMinWidth(HBox.USE_PREF_SIZE);
        for (T value : units) {
            ToggleButton button = new ToggleButton(nameOf(value));
            button.getStyleClass().add("segment");
            button.setOnAction(event -> unit.setValue(value));
            open.follow(unit, () -> button.setSelected(value.equals(unit.getValue())));
            button.selectedProperty().subscribe(() -> button.setSelected(value.equals(unit.getValue())));
            choices.getChildren().add(button);
        }
        GridPane.setHgrow(field, Priority.ALWAYS);
        fields.addRow(line, label, field, choices);
    }

    private static String nameOf(Object unit) {
        return unit instanceof OrderType type ? type.name().toLowerCase(Locale.ROOT) : unit.toString();
    }

    private void showAccounts() {
        accounts.getChildren().clear();
        for (TicketViewModel.Choice choice : model.choices()) {
            CheckBox box = new CheckBox(choice.terminal().name() + (choice.real() ? " LIVE" : ""));
            box.setSelected(model.isTicked(choice.terminal()));
            if (choice.real()) {
                box.getStyleClass().add("live");
            }
            box.setOnAction(event -> model.tick(choice.terminal(), box.isSelected()));
            accounts.getChildren().add(box);
        }
    }

    private void showSide() {
        boolean isBuy = model.sideProperty().get() == Side.BUY;
        buy.setSelected(isBuy);
        sell.setSelected(!isBuy);
        place.setText(isBuy ? "Place BUY" : "Place SELL");
        place.getStyleClass().setAll("button", isBuy ? "place-buy" : "place-sell");
    }

    private void showQuote() {
        TicketViewModel.Quote quote = model.quoteProperty().get();
        sell.setText("SELL  " + text(quote.bid()));
        buy.setText("BUY  " + text(quote.ask()));
    }

    private static String text(PricePieces price) {
        return price.head() + price.pips() + price.tail();
    }

    private void showPreview() {
        TicketViewModel.Preview now = model.previewProperty().get();
        preview.setText(now.text());
        preview.getStyleClass().setAll("label", "preview", now.refused() ? "loss" : "muted");
        place.setDisable(!now.placeable());
    }

    /// A split pane takes its parts into the scene only when it is first drawn.
    private void listenToKeys(@Nullable Scene scene) {
        if (listenedTo != null) {
            listenedTo.removeEventFilter(KeyEvent.KEY_PRESSED, focusKey);
        }
        listenedTo = scene;
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, focusKey);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        var chosen = ports.desk().links().instrument(Links.Colour.BLUE);
        open.follow(chosen, () -> chosen.get().ifPresent(model::select));
        buildFields();
        ListChangeListener<TicketViewModel.Choice> listener = change -> showAccounts();
        model.choices().addListener(listener);
        open.add(() -> model.choices().removeListener(listener));
        showAccounts();
        open.follow(model.instrumentProperty(), () -> {
            Instrument now = model.instrumentProperty().get();
            symbol.setText(now == null ? "" : now.symbol().name());
        });
        open.follow(model.sideProperty(), this::showSide);
        open.follow(model.quoteProperty(), this::showQuote);
        open.follow(model.previewProperty(), this::showPreview);
        open.follow(
                model.typeProperty(),
                () -> price.setDisable(model.typeProperty().get() == OrderType.MARKET));
        open.add(ports.frames().onFrame(model::onFrame));
        open.follow(root.sceneProperty(), () -> listenToKeys(root.getScene()));
        open.add(() -> listenToKeys(null));
    }

    @Override
    public void detach() {
        open.close();
    }
}
