package dev.yoke.ui.blotter;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.port.DealArchive;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.DealView;
import dev.yoke.ui.desk.ScreenPorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The deals of a period: those of now from the view, older ones from the journal, each once. Thread: FX.
final class DealBook {

    private static final int USUAL_DIGITS = 5;

    private final ScreenPorts ports;
    private final Look look;
    private final HistoryLoader loader;
    private final Sheet<DealRow> sheet = new Sheet<>(
            List.of(DealRow.Col.values()),
            Comparator.comparingLong((DealRow row) -> -row.view().deal().timeMs())
                    .thenComparingLong(row -> -row.view().deal().ticket()),
            DealRow.Col.NET);
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.TODAY);
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty wrong = new SimpleStringProperty("");
    private final Map<DealRow.Key, DealRow> rows = new LinkedHashMap<>();
    private List<DealView> fromView = List.of();
    private long fromMs = Long.MIN_VALUE;
    private long toMs = Long.MAX_VALUE;
    private int decimals;

    DealBook(ScreenPorts ports, Look look) {
        this.ports = ports;
        this.look = look;
        loader = new HistoryLoader(ports, ports.outside().deals(), look, this::rebuild);
        period.subscribe(this::periodChanged);
    }

    /// Another period than the two dates is shown at once; those wait for [#load].
    private void periodChanged() {
        if (period.get() != Period.DATES) {
            load();
        }
    }

    /// Reads the period.
    void load() {
        wrong.set("");
        LocalDate today = Times.day(ports.clock().nowMs(), look.zone());
        Optional<LocalDate> first = Optional.of(today);
        Optional<LocalDate> last = Optional.of(today);
        if (period.get() == Period.DATES) {
            first = Times.read(from.get());
            last = to.get().isBlank() ? last : Times.read(to.get());
        } else if (period.get() != Period.TODAY) {
            first = Optional.of(today.minusDays(period.get().days - 1L));
        }
        if (first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
            wrong.set(look.words().get("history.dates-wrong"));
            return;
        }
        fromMs = Times.startMs(first.get(), look.zone());
        toMs = Times.startMs(last.get().plusDays(1), look.zone());
        rows.clear();
        loader.clear();
        rebuild();
        if (period.get() != Period.TODAY) {
            loader.load(fromMs, toMs);
        }
    }

    /// Takes over what the engine shows of the recent past.
    void show(CockpitView view) {
        if (!view.recentDeals().equals(fromView)) {
            fromView = view.recentDeals();
            rebuild();
        }
        if (period.get() == Period.TODAY && view.nowMs() >= toMs) {
            load();
        }
    }

    void writeAnew() {
        rows.values().forEach(row -> row.show(look, decimals));
        sheet.forget();
        rows.values().forEach(row -> row.show(look, decimals));
        sheet.showSums(look);
    }

    private void rebuild() {
        List<DealView> wanted = new ArrayList<>();
        fromView.stream().filter(view -> isWithin(view.deal())).forEach(wanted::add);
        Map<Instrument, Integer> digits = new HashMap<>();
        for (DealArchive.Archived archived : loader.found()) {
            Deal deal = archived.deal();
            Instrument instrument = new Instrument(deal.terminal(), deal.symbol());
            wanted.add(new DealView(deal, archived.source(), digits.computeIfAbsent(instrument, this::digits)));
        }
        int needed = wanted.stream().mapToInt(DealView::digits).max().orElse(0);
        if (needed != decimals) {
            decimals = needed;
            rows.clear();
        }
        Map<DealRow.Key, DealRow> next = new LinkedHashMap<>();
        for (DealView view : wanted) {
            DealRow.Key key = DealRow.Key.of(view.deal());
            if (!next.containsKey(key)) {
                DealRow known = rows.get(key);
                next.put(key, known == null ? new DealRow(view, look, decimals) : known);
            }
        }
        rows.clear();
        rows.putAll(next);
        sheet.rows(List.copyOf(rows.values()));
        sheet.showSums(look);
    }

    private boolean isWithin(Deal deal) {
        return deal.timeMs() >= fromMs && deal.timeMs() < toMs;
    }

    private int digits(Instrument instrument) {
        return Specs.of(ports.views().current(), instrument)
                .map(SymbolSpec::digits)
                .orElse(USUAL_DIGITS);
    }

    Sheet<DealRow> sheet() {
        return sheet;
    }

    HistoryLoader loader() {
        return loader;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    /// What is wrong with the two dates; empty where nothing is.
    StringProperty wrongProperty() {
        return wrong;
    }
}
