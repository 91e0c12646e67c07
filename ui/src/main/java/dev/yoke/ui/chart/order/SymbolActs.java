package dev.yoke.ui.chart.order;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/// What is done to everything of one symbol, by key, palette or menu. Other panels offer the same acts, and who had the
/// focus last has them: then the symbol is the chart's, also from the palette. Before any focus it is the desk's.
final class SymbolActs {

    private final ScreenPorts ports;
    private final LineActs lines;
    private final Phrases phrases;
    private final Node chart;
    private final Node panel;
    private final Supplier<Optional<Instrument>> shown;
    private final List<Action> actions;
    private final List<Subscription> offered = new ArrayList<>();
    private boolean hadFocus;

    SymbolActs(ScreenPorts ports, LineActs lines, Phrases phrases, Node chart, Supplier<Optional<Instrument>> shown) {
        this.ports = ports;
        this.lines = lines;
        this.phrases = phrases;
        this.chart = chart;
        this.panel = panelOf(chart);
        this.shown = shown;
        actions = List.of(
                market("order.buy-market", "Shortcut+Shift+B", Side.BUY),
                market("order.sell-market", "Shortcut+Shift+S", Side.SELL),
                exit("symbol.breakeven", "Shortcut+E", () -> !positions().isEmpty(), this::breakEven),
                exit("symbol.close", "Shortcut+Shift+C", () -> !positions().isEmpty(), this::close),
                exit("symbol.cancel-orders", "Shortcut+Shift+X", () -> !orders().isEmpty(), this::cancel));
    }

    private Action market(String id, String key, Side side) {
        return Action.trading(
                id,
                phrases.get("action." + id),
                key,
                () -> target().isPresent(),
                () -> target().ifPresent(
                                instrument -> ports.desk().tickets().offer(TicketDraft.market(instrument, side))));
    }

    private Action exit(String id, String key, BooleanSupplier enabled, Runnable run) {
        return Action.exit(id, phrases.get("action." + id), key, enabled, run);
    }

    List<Action> all() {
        return actions;
    }

    void attach(Subscriptions open) {
        offer();
        open.add(panel.focusWithinProperty().subscribe(now -> {
            if (now) {
                hadFocus = true;
                offer();
            }
        }));
        open.add(this::withdraw);
    }

    private void offer() {
        withdraw();
        actions.forEach(action -> offered.add(ports.desk().actions().offer(action)));
    }

    private void withdraw() {
        offered.forEach(Subscription::unsubscribe);
        offered.clear();
    }

    /// The panel around the picture: its tool bar and fields are the chart's too.
    private static Node panelOf(Node chart) {
        for (Node at = chart; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("trading")) {
                return at;
            }
        }
        return chart;
    }

    private Optional<Instrument> target() {
        return hadFocus
                ? shown.get()
                : ports.desk().links().instrument(Links.Colour.BLUE).get().or(shown);
    }

    private CockpitView view() {
        return ports.views().current();
    }

    private List<PositionView> positions() {
        return target().map(instrument -> view().positions().stream()
                        .filter(position -> position.position().instrument().equals(instrument) && !position.closing())
                        .toList())
                .orElse(List.of());
    }

    private List<OrderView> orders() {
        return target().map(instrument -> view().orders().stream()
                        .filter(order -> order.order().terminal().equals(instrument.terminal())
                                && order.order().symbol().equals(instrument.symbol())
                                && !order.cancelling())
                        .toList())
                .orElse(List.of());
    }

    private void breakEven() {
        positions().forEach(lines::breakEven);
    }

    private void close() {
        List<PositionView> found = positions();
        ask(
                "close-all",
                found.size(),
                () -> found.forEach(view -> ports.send(
                        new Command.ClosePosition(
                                view.position().terminal(), view.position().identifier(), Lots.ZERO),
                        answer -> {})));
    }

    private void cancel() {
        List<OrderView> found = orders();
        ask(
                "cancel-all",
                found.size(),
                () -> found.forEach(view -> ports.send(
                        new Command.CancelOrder(
                                view.order().terminal(), view.order().ticket()),
                        answer -> {})));
    }

    private void ask(String question, int count, Runnable onYes) {
        Optional<Instrument> instrument = target();
        if (count == 0 || instrument.isEmpty()) {
            return;
        }
        Confirmation.ask(
                chart,
                new Confirmation.Question(
                        phrases.get(
                                question + ".headline",
                                count,
                                instrument.get().symbol().name()),
                        phrases.get(
                                question + ".text", instrument.get().terminal().name()),
                        phrases.get(question + ".yes", count),
                        phrases.get(question + ".no")),
                onYes);
    }
}
