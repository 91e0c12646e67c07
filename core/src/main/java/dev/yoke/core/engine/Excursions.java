package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.ExcursionStored;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The meters of all open positions, and what of them is kept.
///
/// What changed is recorded every [#PAUSE_MS] and when a position is closed, so a restart loses that much at most; the
/// time in which the cockpit or the terminal was away is not measured, and the figures say so.
final class Excursions {

    static final long PAUSE_MS = 5_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final MarketBook market;
    private final Map<PlanKey, ExcursionMeter> meters = new TreeMap<>();
    private final Map<PlanKey, Excursion> kept = new HashMap<>();
    private long dueMs;

    Excursions(EngineTime time, Recorder recorder, MarketBook market) {
        this.time = time;
        this.recorder = recorder;
        this.market = market;
    }

    /// What an earlier cockpit measured.
    void restore(List<Excursion> excursions) {
        excursions.forEach(each -> kept.put(new PlanKey(each.terminal(), each.identifier()), each));
    }

    /// What a terminal told, after its book was brought up to date.
    void on(Event.TerminalEvent event, TerminalBook book) {
        switch (event) {
            case Event.PositionOpened opened -> onPosition(opened.position(), book, true);
            case Event.PositionChanged changed -> onPosition(changed.position(), book, false);
            case Event.PositionClosed closed -> end(key(closed.position()));
            case Event.SnapshotReport snapshot -> onSnapshot(book);
            case Event.SymbolSpecified specified -> onSpec(book, specified.spec());
            case Event.LinkChanged changed
            when changed.state() != LinkState.LIVE -> of(book).forEach(ExcursionMeter::onGap);
            default -> {}
        }
    }

    private void onSnapshot(TerminalBook book) {
        for (ExcursionMeter meter : of(book)) {
            if (book.position(meter.position().identifier()).isEmpty()) {
                end(key(meter.position()));
            }
        }
        book.positions().forEach(position -> onPosition(position, book, false));
        book.specs().forEach(spec -> onSpec(book, spec));
    }

    private void onSpec(TerminalBook book, SymbolSpec spec) {
        for (ExcursionMeter meter : of(book)) {
            if (meter.position().symbol().equals(spec.symbol())) {
                meter.onSpec(spec);
            }
        }
    }

    private List<ExcursionMeter> of(TerminalBook book) {
        return meters.values().stream()
                .filter(meter -> meter.position().terminal().equals(book.id()))
                .toList();
    }

    /// @param isNew whether it was opened just now
    private void onPosition(Position position, TerminalBook book, boolean isNew) {
        PlanKey key = key(position);
        ExcursionMeter known = meters.get(key);
        if (known != null && known.position().side() == position.side()) {
            known.onPosition(position);
            return;
        }
        Optional<SymbolSpec> spec = book.spec(position.symbol());
        meters.put(key, isNew ? ExcursionMeter.fromEntry(position, spec) : begin(position, spec, known != null));
        index(position.instrument());
    }

    /// @param isTurned it was on the other side: for what it is now everything was seen
    private ExcursionMeter begin(Position position, Optional<SymbolSpec> spec, boolean isTurned) {
        Optional<Excursion> earlier = Optional.ofNullable(kept.remove(key(position)))
                .filter(of -> of.side() == position.side() && of.openMs() == position.openMs());
        if (earlier.isPresent()) {
            return ExcursionMeter.goOn(position, spec, earlier.get());
        }
        return isTurned
                ? ExcursionMeter.fromEntry(position, spec)
                : ExcursionMeter.fromNow(position, spec, time.nowMs());
    }

    private void end(PlanKey key) {
        ExcursionMeter gone = meters.remove(key);
        if (gone != null) {
            index(gone.position().instrument());
            recorder.record(new ExcursionStored(gone.excursion(), time.nowMs()));
        }
    }

    private void index(Instrument instrument) {
        market.measure(
                instrument,
                meters.values().stream()
                        .filter(meter -> meter.position().instrument().equals(instrument))
                        .toArray(ExcursionMeter[]::new));
    }

    /// The time: what changed is recorded now and then.
    void watch() {
        if (time.monotonicMs() < dueMs) {
            return;
        }
        dueMs = time.monotonicMs() + PAUSE_MS;
        List<JournalEntry> entries = new ArrayList<>();
        for (ExcursionMeter meter : meters.values()) {
            if (meter.takeChanged()) {
                entries.add(new ExcursionStored(meter.excursion(), time.nowMs()));
            }
        }
        if (!entries.isEmpty()) {
            recorder.record(entries.toArray(JournalEntry[]::new));
        }
    }

    /// For the screens.
    Optional<Excursion> of(Position position) {
        return Optional.ofNullable(meters.get(key(position))).map(ExcursionMeter::excursion);
    }

    private static PlanKey key(Position position) {
        return new PlanKey(position.terminal(), position.identifier());
    }
}
