package dev.yoke.ui.chart.order;

import dev.yoke.ui.chart.plot.ChartPart;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/// Positions, pending orders and the ticket as lines on the chart, to be looked at, moved and closed.
public final class OrderLines implements ChartPart {

    private final ScreenPorts ports;
    private final OrderLinesViewModel model;
    private final ConfirmStrip strip;
    private Optional<Attached> attached = Optional.empty();

    private record Attached(Plot plot, LineLayer layer, OrderMenu menu) {}

    public OrderLines(ScreenPorts ports) {
        this.ports = ports;
        model = new OrderLinesViewModel(ports);
        strip = new ConfirmStrip(model.texts().phrases(), this::confirm, this::cancel);
    }

    @Override
    public List<Node> overlays() {
        return List.of(strip);
    }

    @Override
    public List<MenuItem> menu(Point2D at) {
        return attached.map(now -> now.menu().at(at)).orElse(List.of());
    }

    @Override
    public void attach(Plot plot, Subscriptions open) {
        LineLayer layer = new LineLayer(plot, model);
        LineActs acts = new LineActs(ports, model, plot.node());
        SymbolActs symbol = new SymbolActs(
                ports,
                acts,
                model.texts().phrases(),
                plot.node(),
                () -> plot.instrumentProperty().get());
        open.add(plot.addLayer(layer));
        open.add(plot.addLayer(new GhostLayer(model, layer)));
        open.add(plot.addGesture(new LineGesture(plot, model, layer, acts)));
        open.follow(model.moveProperty(), () -> showStrip(plot));
        open.follow(model.selectedProperty(), () -> speak(plot));
        symbol.attach(open);
        attached = Optional.of(new Attached(plot, layer, new OrderMenu(ports, plot, model, layer, acts, symbol)));
        open.add(() -> attached = Optional.empty());
    }

    private void showStrip(Plot plot) {
        Optional<LineMove> asked = model.moveProperty().get().filter(LineMove::asked);
        Optional<Outlook> outlook = model.outlook();
        if (asked.isPresent() && outlook.isPresent()) {
            strip.show(plot, asked.get(), outlook.get());
            plot.node().setAccessibleText(outlook.get().question());
        } else {
            strip.hide();
        }
        plot.repaint();
    }

    /// A screen reader hears the line that was chosen.
    private void speak(Plot plot) {
        model.selectedProperty()
                .get()
                .flatMap(model::line)
                .ifPresent(line -> plot.node().setAccessibleText(line.label()));
        plot.repaint();
    }

    private void confirm() {
        model.confirm();
        attached.ifPresent(now -> now.plot().repaint());
    }

    private void cancel() {
        model.cancel();
        attached.ifPresent(now -> now.plot().repaint());
    }

    Stream<LineHit.Box> boxes() {
        return attached.stream().flatMap(now -> now.layer().boxes().stream());
    }

    OrderLinesViewModel model() {
        return model;
    }
}
