package dev.yoke.ui.chart.order;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What may be ordered at a price of the chart, and done with the line that lies there. Orders go to the ticket: it
/// previews and places.
final class OrderMenu {

    private final ScreenPorts ports;
    private final Plot plot;
    private final OrderLinesViewModel model;
    private final LineLayer layer;
    private final LineActs acts;
    private final SymbolActs symbol;
    private final Phrases phrases;

    OrderMenu(
            ScreenPorts ports,
            Plot plot,
            OrderLinesViewModel model,
            LineLayer layer,
            LineActs acts,
            SymbolActs symbol) {
        this.ports = ports;
        this.plot = plot;
        this.model = model;
        this.layer = layer;
        this.acts = acts;
        this.symbol = symbol;
        phrases = model.texts().phrases();
    }

    List<MenuItem> at(Point2D at) {
        Optional<Instrument> instrument = plot.instrumentProperty().get();
        if (instrument.isEmpty()) {
            return List.of();
        }
        List<MenuItem> items = new ArrayList<>();
        long price = Math.max(
                model.traded().map(Traded::tick).orElse(1L),
                FixedPoint.roundTo(
                        FixedPoint.fromDouble(Math.max(0, plot.scale().price(at.getY()))),
                        model.traded().map(Traded::tick).orElse(1L)));
        layer.at(at)
                .map(LineHit::key)
                .or(() -> model.selectedProperty().get())
                .ifPresent(key -> addLine(items, key, price));
        model.traded().flatMap(Traded::quote).ifPresent(quote -> addPending(items, instrument.get(), quote, price));
        symbol.all().forEach(action -> items.add(item(action)));
        items.add(new SeparatorMenuItem());
        CheckMenuItem confirm = new CheckMenuItem(phrases.get("menu.confirm-drags"));
        confirm.setSelected(ports.desk().preferences().confirmDragsProperty().get());
        confirm.setOnAction(
                event -> ports.desk().preferences().confirmDragsProperty().set(confirm.isSelected()));
        items.add(confirm);
        return items;
    }

    /// The acts of a line, each with the words that its small button has no room for.
    private void addLine(List<MenuItem> items, LineKey key, long price) {
        Optional<TradeLine> line = model.line(key);
        if (line.isEmpty()) {
            return;
        }
        for (TradeLine.Act act : line.get().acts()) {
            String name = "menu." + (act == TradeLine.Act.CLOSE ? "close." + key.owner() + "." + key.level() : act);
            if (act != TradeLine.Act.CLOSE || phrases.has(name)) {
                MenuItem item = new MenuItem(phrases.get(
                        name, model.texts().price(price, model.traded().orElseThrow())));
                item.setId("chart-line-" + act);
                item.setOnAction(event -> run(key, act, price));
                items.add(item);
            }
        }
        items.add(new SeparatorMenuItem());
    }

    private void run(LineKey key, TradeLine.Act act, long price) {
        switch (act) {
            case STOP -> model.propose(key, LineKey.Level.STOP, price);
            case TARGET -> model.propose(key, LineKey.Level.TARGET, price);
            case CLOSE, BREAK_EVEN, PARTIAL -> acts.run(key, act);
        }
    }

    /// Below the market a limit buys and a stop sells; above it is the other way round.
    private void addPending(List<MenuItem> items, Instrument instrument, QuoteView quote, long price) {
        boolean below = price < quote.bid();
        if (below || price > quote.ask()) {
            items.add(pending(instrument, below ? Side.BUY : Side.SELL, OrderType.LIMIT, price));
            items.add(pending(instrument, below ? Side.SELL : Side.BUY, OrderType.STOP, price));
        }
    }

    private MenuItem pending(Instrument instrument, Side side, OrderType type, long price) {
        String shown = model.texts().price(price, model.traded().orElseThrow());
        MenuItem item = new MenuItem(phrases.get("menu." + side + "." + type, shown));
        item.setId("chart-" + side + "-" + type);
        item.setOnAction(event -> ports.desk()
                .tickets()
                .offer(new TicketDraft(
                        instrument, side, type, Optional.of(Price.of(price)), Optional.empty(), Optional.empty())));
        return item;
    }

    private MenuItem item(Action action) {
        String key = ports.desk().actions().keyText(action);
        MenuItem item = new MenuItem(key.isEmpty() ? action.title() : action.title() + "    " + key);
        item.setId("chart-" + action.id().replace('.', '-'));
        item.setDisable(!action.enabled().getAsBoolean());
        item.setOnAction(event -> action.run().run());
        return item;
    }
}
