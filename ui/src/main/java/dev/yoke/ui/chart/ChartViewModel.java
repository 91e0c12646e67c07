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
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.chart.indicator.Indicator;
import dev.yoke.ui.chart.indicator.IndicatorLines;
import dev.yoke.ui.chart.overlay.ChartReading;
import dev.yoke.ui.chart.overlay.Chosen;
import dev.yoke.ui.chart.plot.PriceRange;
import dev.yoke.ui.chart.plot.Viewport;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Frames;
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

    private final Memory memory;
    private final String memoryName;
    private final KeptChart kept;
    private final CockpitViews views;
    private final EngineInbox inbox;
    private final Frames frames;
    private final CandleArrays candles = new CandleArrays();
    private final IndicatorLines indicatorLines;
    private final Viewport viewport = new Viewport();
    private final PriceRange priceRange = new PriceRange();

    private final ObjectProperty<Optional<Instrument>> instrument = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Timeframe> timeframe = new SimpleObjectProperty<>(Timeframe.M5);
    private final BooleanProperty autoScroll = new SimpleBooleanProperty(true);
    private final ObservableList<Instrument> instruments = FXCollections.observableArrayList();
    private final ObservableSet<Indicator> indicators =
            FXCollections.observableSet(EnumSet.of(Indicator.EMA_9, Indicator.EMA_21, Indicator.EMA_50));
    private final ReadOnlyObjectWrapper<ChartStatus> status = new ReadOnlyObjectWrapper<>(ChartStatus.EMPTY);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("Chart. No symbol chosen.");

    private CompletableFuture<Answer> watched = CompletableFuture.completedFuture(Answer.accepted(""));
    private final ChartReading reading = new ChartReading();
    private CockpitView view = CockpitView.EMPTY;
    private Optional<Chosen> chosen = Optional.empty();
    private long symbolCount = -1;
    private boolean wasLive;
    private boolean selectionChanged = true;
    private boolean indicatorsComputed;

    /// @param site whose memory holds what this chart shows
    public ChartViewModel(ScreenPorts ports, PanelSite site) {
        memory = ports.desk().memory();
        memoryName = site.memoryName();
        kept = memory.read(memoryName, KeptChart.class).orElse(KeptChart.NOTHING);
        timeframe.set(kept.timeframeOr(Timeframe.M5));
        views = ports.views();
        inbox = ports.inbox();
        frames = ports.frames();
        indicatorLines = new IndicatorLines(ports.background(), () -> indicatorsComputed = true);
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
        indicatorLines.clear();
        priceRange.reset();
        viewport.reset(0);
        autoScroll.set(true);
        selectionChanged = true;
        wasLive = true;
        memory.write(memoryName, KeptChart.of(instrument.get(), timeframe.get()));
        detail.set(instrument.get().map(chosen -> chosen.symbol() + " ").orElse("") + timeframe.get());
        watch();
    }

    /// Reads the newest views. Called once per frame.
    public Change refresh() {
        view = views.current();
        followInstruments();
        boolean selected = selectionChanged;
        selectionChanged = false;
        if (instrument.get().isEmpty()) {
            return setStatus(ChartStatus.EMPTY) || selected ? Change.PLOT : Change.NOTHING;
        }
        Chosen now = Chosen.in(view, instrument.get().get());
        chosen = Optional.of(now);
        watchAgainWhenLive(now);
        CandleArrays.Change moved = followCandles(now.instrument(), selected);
        boolean replot = selected || indicatorsComputed || moved.compareTo(CandleArrays.Change.APPENDED) >= 0;
        indicatorsComputed = false;
        boolean texts = followTexts(now);
        if (replot) {
            return Change.PLOT;
        }
        return texts || moved == CandleArrays.Change.FORMING ? Change.OVERLAY : Change.NOTHING;
    }

    private void followInstruments() {
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
            select(kept.instrument().filter(known::contains).orElse(known.getFirst()));
        }
    }

    private void watchAgainWhenLive(Chosen chosen) {
        boolean live = chosen.isLive();
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

    private boolean followTexts(Chosen now) {
        boolean quoted = reading.follow(view, now);
        boolean stated = setStatus(statusOf(now));
        boolean ticked = reading.countDown(
                view, now, candles, timeframe.get(), status.get().isLive());
        if (ticked || stated || spoken.get().isEmpty()) {
            spoken.set(spokenText(now.instrument()));
        }
        return quoted || stated || ticked;
    }

    private ChartStatus statusOf(Chosen now) {
        if (candles.size() > 0) {
            return ChartStatus.of(now.instrument(), now.terminal(), reading.quote(), view.nowMs());
        }
        Answer answer = watched.getNow(Answer.accepted(""));
        if (answer.status() == Answer.Status.REFUSED) {
            return ChartStatus.refused(now.instrument(), answer.text());
        }
        Optional<TerminalView> offline = now.terminal().filter(terminal -> terminal.state() == LinkState.OFFLINE);
        return offline.map(ChartStatus::offline)
                .orElseGet(() -> ChartStatus.loading(now.instrument(), timeframe.get()));
    }

    private boolean setStatus(ChartStatus next) {
        boolean changed = !next.equals(status.get());
        status.set(next);
        return changed;
    }

    private long positions(Instrument chosen) {
        return view.positions().stream()
                .filter(position -> position.position().instrument().equals(chosen))
                .count();
    }

    private long orders(Instrument chosen) {
        return view.orders().stream()
                .filter(order -> order.order().terminal().equals(chosen.terminal())
                        && order.order().symbol().equals(chosen.symbol()))
                .count();
    }

    private String spokenText(Instrument chosen) {
        String name = chosen.symbol() + " " + timeframe.get() + " at " + chosen.terminal();
        if (!status.get().isLive()) {
            return name + ". " + status.get().headline();
        }
        return name + reading.prices() + ", positions " + positions(chosen) + ", orders " + orders(chosen);
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

    /// `XAUUSD M5`; empty without a symbol.
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
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
        return reading.quote();
    }

    /// What the latest [#refresh] read.
    public CockpitView view() {
        return view;
    }

    /// The instrument with its terminal in [#view].
    public Optional<Chosen> chosen() {
        return chosen;
    }

    /// The newest quote and what is read off it.
    public ChartReading reading() {
        return reading;
    }

    /// Time to the end of the forming candle, empty while it does not matter.
    public String countdown() {
        return reading.countdown();
    }

    /// Decimals of the symbol's prices.
    public int digits() {
        return reading.digits();
    }
}
