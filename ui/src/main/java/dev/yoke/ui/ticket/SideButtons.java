package dev.yoke.ui.ticket;

import dev.yoke.core.trade.Side;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.PricePieces;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// `SELL 2401.10` and `BUY 2401.35`, the spread between them. Sell is on the left in every language, as in every
/// terminal.
final class SideButtons extends HBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass UNPRICED = PseudoClass.getPseudoClass("unpriced");

    private final TicketViewModel model;
    private final PriceButton sell;
    private final PriceButton buy;
    private final Label spread = new Label();

    SideButtons(Phrases words, TicketViewModel model) {
        this.model = model;
        getStyleClass().add("sides");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        sell = new PriceButton(words.get("side.sell"), "sell-side", Side.SELL);
        buy = new PriceButton(words.get("side.buy"), "buy-side", Side.BUY);
        sell.setId("ticket-sell");
        buy.setId("ticket-buy");
        spread.getStyleClass().add("spread");
        spread.setMinWidth(34);
        spread.setMaxHeight(Double.MAX_VALUE);
        spread.setAccessibleText(words.get("spread"));
        getChildren().addAll(sell, spread, buy);
    }

    /// A side with its price, the last pip larger.
    private final class PriceButton extends ToggleButton {
        private final String name;
        private final Label head = new Label();
        private final Label pips = new Label();
        private final Label tail = new Label();

        private PriceButton(String name, String style, Side side) {
            this.name = name;
            getStyleClass().addAll("side", style);
            setMaxWidth(Double.MAX_VALUE);
            setPrefWidth(120);
            setHgrow(this, Priority.ALWAYS);
            Label title = new Label(name);
            title.getStyleClass().add("side-name");
            pips.getStyleClass().add("pips");
            HBox price = new HBox(head, pips, tail);
            price.setAlignment(Pos.BASELINE_CENTER);
            VBox graphic = new VBox(title, price);
            graphic.setAlignment(Pos.CENTER);
            List.of(title, head, pips, tail).forEach(label -> label.setMouseTransparent(true));
            setGraphic(graphic);
            setOnAction(event -> {
                model.press(side);
                showSide();
            });
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.getClickCount() > 1) {
                    event.consume();
                }
            });
        }

        private void show(PricePieces price) {
            head.setText(price.head());
            pips.setText(price.pips());
            tail.setText(price.tail());
            setAccessibleText(name + " " + price);
        }
    }

    private void showSide() {
        boolean isBuy = model.fields().side.get() == Side.BUY;
        buy.setSelected(isBuy);
        sell.setSelected(!isBuy);
    }

    private void showQuote() {
        TicketMarket.Quote quote = model.quoteProperty().get();
        sell.show(quote.bid());
        buy.show(quote.ask());
        spread.setText(quote.spread());
        boolean unpriced = quote.equals(TicketMarket.Quote.NONE);
        pseudoClassStateChanged(UNPRICED, unpriced);
        pseudoClassStateChanged(STALE, quote.stale() && !unpriced);
    }

    void attach(Subscriptions open) {
        open.follow(model.fields().side, this::showSide);
        open.follow(model.quoteProperty(), this::showQuote);
    }
}
