package dev.yoke.ui.heatmap;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CorrelationView;
import dev.yoke.core.view.OrderPreview;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.heatmap.HeatGrid.Cell;
import dev.yoke.ui.heatmap.HeatGrid.Cells;
import dev.yoke.ui.heatmap.HeatGrid.Place;
import dev.yoke.ui.heatmap.HeatGrid.Row;
import dev.yoke.ui.heatmap.HeatGrid.Shape;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The risk heat map: exposure and limits of each account, and how the symbols move together, now and after the pending
/// ticket.
public final class HeatMapViewModel {

    enum Page {
        EXPOSURE,
        CORRELATION
    }

    /// The correlation of each two symbols.
    record Matrix(List<String> symbols, Map<Set<String>, Cell> cells) {
        static final Matrix EMPTY = new Matrix(List.of(), Map.of());

        Cell at(String one, String other) {
            return cells.getOrDefault(Set.of(one, other), Cell.EMPTY);
        }
    }

    private final ScreenPorts ports;
    private final Phrases words;
    private final HeatCells made;
    private final Consumer<String> onDrill;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.EXPOSURE);
    private final ReadOnlyObjectWrapper<Shape> shape = new ReadOnlyObjectWrapper<>(Shape.EMPTY);
    private final ReadOnlyObjectWrapper<Cells> cells = new ReadOnlyObjectWrapper<>(new Cells(Map.of()));
    private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>(Matrix.EMPTY);
    private final ReadOnlyObjectWrapper<Set<TerminalId>> away = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<String> pending = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<HeatDrill>> drill = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Supplier<HeatDrill>> drilled = Optional.empty();
    private String drilledWords = "";
    private long lastVersion = -1;

    /// @param onDrill is told the words that find in the blotter what a cell is made of; empty = everything
    public HeatMapViewModel(ScreenPorts ports, Consumer<String> onDrill) {
        this.ports = ports;
        this.words = ports.phrases(HeatMapViewModel.class);
        this.made = new HeatCells(words, ports.desk().amounts());
        this.onDrill = onDrill;
    }

    public void onTurn() {
        CockpitView view = ports.views().current();
        if (view.version() != lastVersion) {
            lastVersion = view.version();
            write();
        }
    }

    /// Also when the ticket changes, and when money is hidden.
    void write() {
        CockpitView view = ports.views().current();
        RiskView now = view.risk();
        Optional<PendingTicket> ticket =
                ports.desk().tickets().pendingProperty().get();
        Optional<RiskView> after = ticket.flatMap(one -> one.answer().preview()).map(OrderPreview::after);
        shape.set(made.shape(now, after));
        cells.set(made.cells(now, after));
        matrix.set(matrixOf(after.orElse(now).correlations(), now.correlations()));
        pending.set(ticket.filter(one -> after.isPresent()).map(this::named).orElse(""));
        away.set(awayOf(view));
        drill.set(drilled.map(Supplier::get));
    }

    private String named(PendingTicket ticket) {
        return words.get(
                "pending",
                words.get("side." + ticket.signal().action()),
                ticket.instrument().symbol().name());
    }

    /// Accounts whose terminal does not answer: what is shown of them is what they said last.
    private static Set<TerminalId> awayOf(CockpitView view) {
        return view.terminals().stream()
                .filter(terminal -> terminal.state() != LinkState.LIVE)
                .map(TerminalView::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Matrix matrixOf(CorrelationView of, CorrelationView now) {
        Map<Set<String>, Cell> found = new HashMap<>();
        for (CorrelationView.Pair pair : of.pairs()) {
            boolean isNew =
                    !now.symbols().contains(pair.one()) || !now.symbols().contains(pair.other());
            found.put(Set.of(pair.one(), pair.other()), cell(pair, of.threshold(), isNew));
        }
        return new Matrix(of.symbols(), Map.copyOf(found));
    }

    private Cell cell(CorrelationView.Pair pair, long threshold, boolean isNew) {
        if (!pair.known()) {
            return new Cell(Figures.NONE, 0, 0, words.get("tip.few-candles", pair.one(), pair.other()), isNew);
        }
        double share =
                Math.abs(FixedPoint.toDouble(pair.correlation())) / Math.max(0.01, FixedPoint.toDouble(threshold));
        String figure = Figures.signed(pair.correlation(), 2);
        return new Cell(
                figure,
                share,
                Long.signum(pair.correlation()),
                words.get(
                        share >= 1 ? "tip.together" : "tip.apart",
                        pair.one(),
                        pair.other(),
                        figure,
                        Figures.decimal(threshold, 2)),
                isNew);
    }

    void drill(Place place) {
        Optional<Row> row = shape.get().rows().stream()
                .filter(one -> one.key().equals(place.row()))
                .findFirst();
        row.ifPresent(one -> drill(
                wordsOf(place, one),
                () -> HeatDrill.of(
                        ports.views().current(), place, one, words, ports.desk().amounts())));
    }

    void drill(String one, String other) {
        Set<String> symbols = one.equals(other) ? Set.of(one) : Set.of(one, other);
        drill(
                one,
                () -> HeatDrill.ofSymbols(
                        ports.views().current(), symbols, words, ports.desk().amounts()));
    }

    private void drill(String blotterWords, Supplier<HeatDrill> into) {
        drilled = Optional.of(into);
        drilledWords = blotterWords;
        onDrill.accept(blotterWords);
        drill.set(Optional.of(into.get()));
    }

    /// The account, and the currency for an exposure in another than the account's, which every position has a leg in.
    private String wordsOf(Place place, Row row) {
        String account = place.account().map(TerminalId::name).orElse("");
        boolean own =
                place.account().map(id -> currencyOf(id).equals(row.key())).orElse(false);
        return (account + (row.limit() || own ? "" : " " + row.key())).strip();
    }

    private String currencyOf(TerminalId account) {
        return ports.views().current().risk().accounts().stream()
                .filter(risk -> risk.terminal().equals(account))
                .map(RiskView.AccountRisk::currency)
                .findFirst()
                .orElse("");
    }

    /// Out of the positions, back to the map; the blotter shows everything again.
    void back() {
        if (drilled.isPresent()) {
            drilled = Optional.empty();
            drill.set(Optional.empty());
            if (!drilledWords.isEmpty()) {
                onDrill.accept("");
            }
        }
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    ReadOnlyObjectProperty<Shape> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Cells> cellsProperty() {
        return cells.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Matrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<TerminalId>> awayProperty() {
        return away.getReadOnlyProperty();
    }

    /// `with BUY EURUSD`, empty without a ticket.
    ReadOnlyObjectProperty<String> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<HeatDrill>> drillProperty() {
        return drill.getReadOnlyProperty();
    }
}
