package dev.yoke.ui.chart;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.HeikinAshi;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.chart.candle.ChartStyle;
import dev.yoke.ui.chart.indicator.PaneLayout;
import dev.yoke.ui.chart.indicator.StudyLines;
import dev.yoke.ui.chart.overlay.ChartReading;
import dev.yoke.ui.chart.overlay.Chosen;
import dev.yoke.ui.chart.plot.PriceRange;
import dev.yoke.ui.chart.plot.Viewport;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.Pace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final Viewport viewport = new Viewport();
    private final PriceRange priceRange = new PriceRange();

    private final ObjectProperty<Optional<Instrument>> instrument = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Timeframe> timeframe = new SimpleObjectProperty<>(Timeframe.M5);
    private final BooleanProperty autoScroll = new SimpleBooleanProperty(true);
    private final ChartSymbols symbols = new ChartSymbols();
    private final ChartLook look;
    private final ChartTemplates templates;
    private final ChartLink link;
    private final StudyLines studyLines;
    private final PaneLayout panes;
    private final HeikinAshi averaging = new HeikinAshi();
    private final CandleArrays averaged = new CandleArrays();
    private final ChartWords words;
    private final ReadOnlyObjectWrapper<ChartStatus> status = new ReadOnlyObjectWrapper<>(ChartStatus.NOTHING);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");

    private CompletableFuture<Answer> watched = CompletableFuture.completedFuture(Answer.accepted(""));
    private final ChartReading reading = new ChartReading();
    private CockpitView view = CockpitView.EMPTY;
    private Optional<Chosen> chosen = Optional.empty();
    private boolean wasLive;
    private boolean selectionChanged = true;
    private boolean studiesComputed;
    private boolean restored;
    private long askedMs;
    private Optional<Shown> before = Optional.empty();

    private record Shown(Instrument instrument, Timeframe timeframe) {}

    /// @param site whose memory holds what this chart shows
    public ChartViewModel(ScreenPorts ports, PanelSite site) {
        memory = ports.desk().memory();
        memoryName = site.memoryName();
        views = ports.views();
        inbox = ports.inbox();
        frames = ports.frames();
        words = new ChartWords(ports.phrases(ChartViewModel.class));
        spoken.set(words.noSymbol());
        status.set(words.empty());
        studyLines = new StudyLines(
                ports.background(),
                () -> studiesComputed = true,
                reason -> studiesFailed(ports.desk().notices(), reason));
        panes = new PaneLayout(studyLines);
        look = new ChartLook(this::onLookChanged);
        templates = new ChartTemplates(memory);
        link = new ChartLink(ports.desk().links());
        kept = memory.read(memoryName, KeptChart.class).orElse(KeptChart.NOTHING);
        restore(usualTimeframe(site));
        studyLines.show(look.studies());
        autoScroll.subscribe(follow -> {
            if (follow != viewport.isFollowing()) {
                viewport.follow(follow);
            }
        });
    }

    /// Several charts of one symbol are worth having where each looks at it from another distance.
    private static Timeframe usualTimeframe(PanelSite site) {
        return switch (site.id()) {
            case "chart-2" -> Timeframe.M15;
            case "chart-3" -> Timeframe.H1;
            case "chart-4" -> Timeframe.H4;
            default -> Timeframe.M5;
        };
    }

    private void restore(Timeframe usual) {
        kept.restore(look);
        Timeframe keptTimeframe = kept.timeframe();
        timeframe.set(keptTimeframe == null ? usual : keptTimeframe);
        link.restore(kept, Links.Colour.BLUE);
        link.colourProperty().subscribe((before, now) -> keep());
        link.timeProperty().subscribe((before, now) -> keep());
        restored = true;
    }

    private void keep() {
        if (restored) {
            memory.write(memoryName, KeptChart.of(this));
        }
    }

    private void onLookChanged() {
        if (restored) {
            studyLines.show(look.studies());
            selectionChanged = true;
            keep();
        }
    }

    /// To be called after the viewport was moved by hand.
    void onViewportMoved() {
        autoScroll.set(viewport.isFollowing());
    }

    public void select(Instrument chosen) {
        if (!instrument.get().equals(Optional.of(chosen))) {
            rememberShown();
            instrument.set(Optional.of(chosen));
            startSelection();
        }
    }

    /// The symbols that fit what was typed, best first.
    public List<Instrument> search(String typed) {
        return symbols.search(typed, instrument.get());
    }

    /// By the trader's hand: what is linked with this chart follows.
    public void choose(Instrument chosen) {
        select(chosen);
        link.choose(chosen);
    }

    /// Takes over what is chosen in the chart's colour until it is ended.
    Subscription followLink() {
        return link.follow(this::select);
    }

    public void select(Timeframe chosen) {
        if (timeframe.get() != chosen) {
            rememberShown();
            timeframe.set(chosen);
            startSelection();
        }
    }

    /// Asks the engine once more for the candles of the selection.
    public void watch() {
        instrument.get().ifPresent(chosen -> watched = inbox.submit(new Command.WatchCandles(chosen, timeframe.get())));
    }

    /// Goes back to what was shown before the selection whose candles do not come.
    public void cancelLoading() {
        before.ifPresent(last -> {
            timeframe.set(last.timeframe());
            instrument.set(Optional.of(last.instrument()));
            startSelection();
            before = Optional.empty();
        });
    }

    public boolean canCancelLoading() {
        return candles.size() == 0 && before.isPresent();
    }

    private void rememberShown() {
        if (candles.size() > 0) {
            before = instrument.get().map(chosen -> new Shown(chosen, timeframe.get()));
        }
    }

    private void studiesFailed(Notices notices, String reason) {
        notices.failed(
                words.get("studies.failed", detail.get(), reason),
                new Notices.Undo(words.get("again"), studyLines::again));
    }

    private void startSelection() {
        candles.clear();
        averaged.clear();
        studyLines.clear();
        askedMs = view.nowMs();
        priceRange.reset();
        viewport.reset(0);
        autoScroll.set(true);
        selectionChanged = true;
        wasLive = true;
        keep();
        detail.set(instrument.get().map(chosen -> chosen.symbol() + " ").orElse("") + timeframe.get());
        watch();
    }

    /// Whether the candles that can come are there.
    boolean isSettled() {
        return switch (status.get().kind()) {
            case LIVE, STALE, OFFLINE, REFUSED -> true;
            case LOADING -> false;
            case EMPTY -> views.current().quotes().isEmpty();
        };
    }

    /// Reads the newest views. Called once per frame.
    public Change refresh() {
        view = views.current();
        followInstruments();
        boolean selected = selectionChanged;
        selectionChanged = false;
        if (instrument.get().isEmpty()) {
            return setStatus(words.empty()) || selected ? Change.PLOT : Change.NOTHING;
        }
        Chosen now = Chosen.in(view, instrument.get().get());
        chosen = Optional.of(now);
        watchAgainWhenLive(now);
        CandleArrays.Change moved = followCandles(now.instrument(), selected);
        boolean replot = selected || studiesComputed || moved.compareTo(CandleArrays.Change.APPENDED) >= 0;
        studiesComputed = false;
        boolean texts = followTexts(now);
        if (replot) {
            return Change.PLOT;
        }
        return texts || moved == CandleArrays.Change.FORMING ? Change.OVERLAY : Change.NOTHING;
    }

    private void followInstruments() {
        boolean changed = symbols.follow(view);
        List<Instrument> known = symbols.known();
        if (changed && instrument.get().isEmpty() && !known.isEmpty()) {
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
            studyLines.follow(series.get());
            followAverages(series.get());
        }
        if (moved == CandleArrays.Change.REPLACED && before == 0) {
            viewport.reset(candles.size());
        } else if (candles.size() != before) {
            viewport.grow(candles.size());
        }
        return moved;
    }

    private void followAverages(CandleView series) {
        if (look.styleProperty().get() == ChartStyle.HEIKIN_ASHI) {
            averaged.follow(averaging.follow(series));
        } else if (averaged.size() > 0) {
            averaged.clear();
        }
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
            return words.of(now.instrument(), now.terminal(), reading.quote(), view.nowMs());
        }
        Answer answer = watched.getNow(Answer.accepted(""));
        if (answer.status() == Answer.Status.REFUSED) {
            return words.refused(now.instrument(), answer.text());
        }
        Optional<TerminalView> offline = now.terminal().filter(terminal -> terminal.state() == LinkState.OFFLINE);
        return offline.map(words::offline)
                .orElseGet(() -> words.loading(now.instrument(), timeframe.get(), view.nowMs() - askedMs));
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
        return status.get().isLive()
                ? words.spoken(chosen, timeframe.get(), reading, positions(chosen), orders(chosen))
                : words.spoken(chosen, timeframe.get(), status.get());
    }

    /// Calls back when it is this chart's turn to be drawn: every frame while it is looked at.
    Subscription onTurn(BooleanSupplier lookedAt, Runnable callback) {
        return frames.onTurn(Pace.PICTURE, lookedAt, callback);
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

    /// Style, studies and what else is drawn.
    public ChartLook look() {
        return look;
    }

    public ChartTemplates templates() {
        return templates;
    }

    /// What it shares with the panels of its colour.
    ChartLink link() {
        return link;
    }

    public CandleArrays candles() {
        return candles;
    }

    /// The candles as they are drawn: averaged where the style is Heikin-Ashi.
    public CandleArrays drawn() {
        return averaged.size() == candles.size() && averaged.size() > 0 ? averaged : candles;
    }

    public StudyLines studyLines() {
        return studyLines;
    }

    public PaneLayout panes() {
        return panes;
    }

    ChartWords words() {
        return words;
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
