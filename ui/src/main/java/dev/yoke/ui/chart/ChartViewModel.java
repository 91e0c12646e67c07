package dev.yoke.ui.chart;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.DealView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.theme.Figures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;

/// What one chart shows: the selection, its candles, quote, levels and state, read once per frame.
/// Thread: FX.
public final class ChartViewModel {

    /// How much of the picture the latest [#refresh] made old.
    public enum Change {
        NOTHING,
        /// The forming candle, quote, levels or texts: what lies over the plot.
        OVERLAY,
        /// Completed candles, the selection or indicators: everything.
        PLOT
    }

    private final CockpitViews views;
    private final EngineInbox inbox;
    private final Frames frames;
    private final CandleArrays candles = new CandleArrays();
    private final IndicatorLines indicatorLines = new IndicatorLines();
    private final Viewport viewport = new Viewport();
    private final PriceRange priceRange = new PriceRange();

    private final ObjectProperty<Optional<Instrument>> instrument = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Timeframe> timeframe = new SimpleObjectProperty<>(Timeframe.M5);
    private final BooleanProperty autoScroll = new SimpleBooleanProperty(true);
    private final ObservableList<Instrument> instruments = FXCollections.observableArrayList();
    private final ObservableSet<Indicator> indicators =
            FXCollections.observableSet(EnumSet.of(Indicator.EMA_9, Indicator.EMA_21, Indicator.EMA_50));
    private final ReadOnlyObjectWrapper<ChartStatus> status = new ReadOnlyObjectWrapper<>(ChartStatus.EMPTY);
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("Chart. No symbol chosen.");

    private CompletableFuture<Answer> watched = CompletableFuture.completedFuture(Answer.accepted(""));
    private Optional<QuoteView> quote = Optional.empty();
    private List<PositionView> positions = List.of();
    private List<OrderView> orders = List.of();
    private List<DealView> deals = List.of();
    private List<PriceLine> lines = List.of();
    private List<DealMark> marks = List.of();
    private String countdown = "";
    private int digits = 5;
    private long symbolCount = -1;
    private boolean wasLive;
    private boolean selectionChanged = true;

    public ChartViewModel(CockpitViews views, EngineInbox inbox, Frames frames) {
        this.views = views;
        this.inbox = inbox;
        this.frames = frames;
        indicatorLines.show(indicators);
        autoScroll.subscribe(follow -> {
            if (follow != viewport.isFollowing()) {
                viewport.follow(follow);
            }
        });
    }

    /// To be called after the viewport was moved by hand.
    void onViewportMoved() {
        autoScroll.set(viewport.isFollowing());
    }

    public void select(Instrument chosen) {
        if (!instrument.get().equals(Optional.of(chosen))) {
            instrument.set(Optional.of(chosen));
            startSelection();
        }
    }

    public void select(Timeframe chosen) {
        if (timeframe.get() != chosen) {
            timeframe.set(chosen);
            startSelection();
        }
    }

    /// Asks the engine once more for the candles of the selection.
    public void watch() {
        instrument.get().ifPresent(chosen -> watched = inbox.submit(new Command.WatchCandles(chosen, timeframe.get())));
    }

    public void toggle(Indicator indicator) {
        if (!indicators.remove(indicator)) {
            indicators.add(indicator);
        }
        indicatorLines.show(indicators);
        selectionChanged = true;
    }

    private void startSelection() {
        candles.clear();
        indicatorLines.show(List.of());
        indicatorLines.show(indicators);
        priceRange.reset();
        viewport.reset(0);
        autoScroll.set(true);
        selectionChanged = true;
        wasLive = true;
        watch();
    }

    /// Reads the newest views. Called once per frame.
    public Change refresh() {
        CockpitView view = views.current();
        followInstruments(view);
        boolean selected = selectionChanged;
        selectionChanged = false;
        if (instrument.get().isEmpty()) {
            return setStatus(ChartStatus.EMPTY) || selected ? Change.PLOT : Change.NOTHING;
        }
        Instrument chosen = instrument.get().get();
        Optional<TerminalView> terminal = terminal(view, chosen);
        watchAgainWhenLive(terminal);
        CandleArrays.Change moved = followCandles(chosen, selected);
        boolean levels = followLevels(view, chosen, terminal);
        if (moved.compareTo(CandleArrays.Change.APPENDED) >= 0 || levels || selected) {
            long offset = terminal.map(TerminalView::serverOffsetMs).orElse(0L);
            marks = DealMark.of(deals, chosen, candles, offset);
        }
        boolean texts = followTexts(view, chosen, terminal);
        if (selected || moved.compareTo(CandleArrays.Change.APPENDED) >= 0) {
            return Change.PLOT;
        }
        return levels || texts || moved == CandleArrays.Change.FORMING ? Change.OVERLAY : Change.NOTHING;
    }

    private void followInstruments(CockpitView view) {
        long count = view.terminals().size();
        for (TerminalView terminal : view.terminals()) {
            count += 1_000L * terminal.symbols().size();
        }
        if (count == symbolCount) {
            return;
        }
        symbolCount = count;
        List<Instrument> known = new ArrayList<>();
        for (TerminalView terminal : view.terminals()) {
            for (SymbolSpec spec : terminal.symbols()) {
                known.add(new Instrument(terminal.id(), spec.symbol()));
            }
        }
        instruments.setAll(known);
        if (instrument.get().isEmpty() && !known.isEmpty()) {
            select(known.getFirst());
        }
    }

    private void watchAgainWhenLive(Optional<TerminalView> terminal) {
        boolean live = terminal.isPresent() && terminal.get().state() == LinkState.LIVE;
        if (live && !wasLive && candles.size() == 0 && watched.isDone()) {
            watch();
        }
        wasLive = live;
    }

    private CandleArrays.Change followCandles(Instrument chosen, boolean selected) {
        Optional<CandleView> series = views.candles(chosen, timeframe.get());
        if (series.isEmpty()) {
            return CandleArrays.Change.NONE;
        }
        int before = candles.size();
        CandleArrays.Change moved = candles.follow(series.get());
        if (moved != CandleArrays.Change.NONE || selected) {
            indicatorLines.follow(series.get());
        }
        if (moved == CandleArrays.Change.REPLACED && before == 0) {
            viewport.reset(candles.size());
        } else if (candles.size() != before) {
            viewport.grow(candles.size());
        }
        return moved;
    }

    private boolean followLevels(CockpitView view, Instrument chosen, Optional<TerminalView> terminal) {
        List<PositionView> newPositions = view.positions().stream()
                .filter(position -> position.position().instrument().equals(chosen))
                .toList();
        List<OrderView> newOrders = view.orders().stream()
                .filter(order -> order.order().terminal().equals(chosen.terminal())
                        && order.order().symbol().equals(chosen.symbol()))
                .toList();
        boolean dealt = !view.recentDeals().equals(deals);
        boolean changed = dealt || !newPositions.equals(positions) || !newOrders.equals(orders);
        if (changed) {
            positions = newPositions;
            orders = newOrders;
            deals = view.recentDeals();
            lines = PriceLines.of(positions, orders, pip(terminal, chosen));
        }
        return changed;
    }

    private boolean followTexts(CockpitView view, Instrument chosen, Optional<TerminalView> terminal) {
        Optional<QuoteView> newQuote = view.quotes().stream()
                .filter(candidate -> candidate.instrument().equals(chosen))
                .findFirst();
        boolean quoted = !samePrices(newQuote, quote);
        quote = newQuote;
        digits = newQuote.map(QuoteView::digits).orElseGet(() -> digitsOf(terminal, chosen));
        boolean stated = setStatus(statusOf(view, chosen, terminal));
        String newCountdown = countdownText(view, terminal);
        boolean ticked = !newCountdown.equals(countdown);
        countdown = newCountdown;
        if (ticked || stated || spoken.get().isEmpty()) {
            spoken.set(spokenText(chosen));
        }
        return quoted || stated || ticked;
    }

    private static boolean samePrices(Optional<QuoteView> a, Optional<QuoteView> b) {
        return a.isPresent() == b.isPresent()
                && (a.isEmpty()
                        || (a.get().bid() == b.get().bid()
                                && a.get().ask() == b.get().ask()
                                && a.get().instrument().equals(b.get().instrument())));
    }

    private ChartStatus statusOf(CockpitView view, Instrument chosen, Optional<TerminalView> terminal) {
        if (candles.size() > 0) {
            return ChartStatus.of(chosen, terminal, quote, view.nowMs());
        }
        Answer answer = watched.getNow(Answer.accepted(""));
        if (!answer.isAccepted() && answer.status() == Answer.Status.REFUSED) {
            return ChartStatus.refused(chosen, answer.text());
        }
        if (terminal.isPresent() && terminal.get().state() == LinkState.OFFLINE) {
            return ChartStatus.offline(terminal.get());
        }
        return ChartStatus.loading(chosen, timeframe.get());
    }

    private boolean setStatus(ChartStatus next) {
        boolean changed = !next.equals(status.get());
        status.set(next);
        return changed;
    }

    private String countdownText(CockpitView view, Optional<TerminalView> terminal) {
        if (candles.size() == 0 || terminal.isEmpty() || !status.get().isLive()) {
            return "";
        }
        long serverMs = view.nowMs() + terminal.get().serverOffsetMs();
        long closeMs =
                candles.openServerMs(candles.lastIndex()) + timeframe.get().durationMs();
        return Countdown.text(closeMs - serverMs);
    }

    private String spokenText(Instrument chosen) {
        String name = chosen.symbol() + " " + timeframe.get() + " at " + chosen.terminal();
        if (!status.get().isLive()) {
            return name + ". " + status.get().headline();
        }
        String prices = quote.map(now ->
                        ", bid " + Figures.price(now.bid(), digits) + ", ask " + Figures.price(now.ask(), digits))
                .orElse("");
        return name + prices + ", positions " + positions.size() + ", orders " + orders.size();
    }

    private static Optional<TerminalView> terminal(CockpitView view, Instrument chosen) {
        return view.terminals().stream()
                .filter(terminal -> terminal.id().equals(chosen.terminal()))
                .findFirst();
    }

    private static Optional<SymbolSpec> spec(Optional<TerminalView> terminal, Instrument chosen) {
        return terminal.flatMap(view -> view.symbols().stream()
                .filter(candidate -> candidate.symbol().equals(chosen.symbol()))
                .findFirst());
    }

    private static long pip(Optional<TerminalView> terminal, Instrument chosen) {
        return spec(terminal, chosen).map(SymbolSpec::pip).orElse(0L);
    }

    private int digitsOf(Optional<TerminalView> terminal, Instrument chosen) {
        return spec(terminal, chosen).map(SymbolSpec::digits).orElse(digits);
    }

    /// Calls back once per frame of the screen.
    Subscription onFrame(Runnable callback) {
        return frames.onFrame(callback);
    }

    public ReadOnlyObjectProperty<Optional<Instrument>> instrumentProperty() {
        return instrument;
    }

    public ReadOnlyObjectProperty<Timeframe> timeframeProperty() {
        return timeframe;
    }

    /// Whether the newest candle stays in view.
    public BooleanProperty autoScrollProperty() {
        return autoScroll;
    }

    public ReadOnlyObjectProperty<ChartStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What a screen reader says of the chart; changes at most once a second.
    public ReadOnlyStringProperty spokenProperty() {
        return spoken.getReadOnlyProperty();
    }

    /// All symbols of all terminals.
    public ObservableList<Instrument> instruments() {
        return instruments;
    }

    /// The indicators shown; changed by [#toggle].
    public ObservableSet<Indicator> indicators() {
        return FXCollections.unmodifiableObservableSet(indicators);
    }

    public CandleArrays candles() {
        return candles;
    }

    public IndicatorLines indicatorLines() {
        return indicatorLines;
    }

    public Viewport viewport() {
        return viewport;
    }

    public PriceRange priceRange() {
        return priceRange;
    }

    public Optional<QuoteView> quote() {
        return quote;
    }

    public List<PriceLine> lines() {
        return lines;
    }

    public List<DealMark> marks() {
        return marks;
    }

    /// Time to the end of the forming candle, empty while it does not matter.
    public String countdown() {
        return countdown;
    }

    /// Decimals of the symbol's prices.
    public int digits() {
        return digits;
    }
}
