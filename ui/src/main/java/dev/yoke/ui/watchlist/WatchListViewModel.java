package dev.yoke.ui.watchlist;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The symbols of all terminals, one row per plain name whatever the brokers' suffixes.
public final class WatchListViewModel {

    private static final Pattern SUFFIX = Pattern.compile("[^A-Za-z0-9].*$|(?<=[A-Z0-9]{4,})[a-z]{1,4}$");

    private static final String FIRST_CHOICE = "EURUSD";

    /// Until a person chooses, the first choice is taken as soon as its quote comes.
    private boolean byHand;

    private final ScreenPorts ports;
    private final Consumer<Instrument> onSelect;
    private final ObservableList<WatchRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WatchRow> selected = new ReadOnlyObjectWrapper<>();
    private long lastVersion = -1;

    /// @param onSelect is told which instrument chart and ticket shall show
    public WatchListViewModel(ScreenPorts ports, Consumer<Instrument> onSelect) {
        this.ports = ports;
        this.onSelect = onSelect;
    }

    public void onFrame() {
        CockpitView view = ports.views().current();
        if (view.version() == lastVersion) {
            return;
        }
        lastVersion = view.version();
        show(best(view.quotes()), view.nowMs());
    }

    /// The first quote of each name that is fresh, else the first.
    private static Map<String, QuoteView> best(List<QuoteView> quotes) {
        Map<String, QuoteView> best = new TreeMap<>();
        for (QuoteView quote : quotes) {
            best.merge(
                    plainName(quote.instrument().symbol().name()),
                    quote,
                    (first, next) -> first.stale() && !next.stale() ? next : first);
        }
        return best;
    }

    static String plainName(String brokerSymbol) {
        String plain = SUFFIX.matcher(brokerSymbol).replaceFirst("");
        return plain.isEmpty() ? brokerSymbol : plain;
    }

    private void show(Map<String, QuoteView> quotes, long nowMs) {
        boolean same = rows.stream().map(WatchRow::name).toList().equals(List.copyOf(quotes.keySet()));
        if (same) {
            rows.forEach(row -> {
                QuoteView quote = quotes.get(row.name());
                if (quote != null) {
                    row.show(quote, nowMs);
                }
            });
            return;
        }
        WatchRow before = selected.get();
        rows.setAll(quotes.entrySet().stream()
                .map(entry -> new WatchRow(entry.getKey(), entry.getValue(), nowMs))
                .toList());
        WatchRow again = rows.stream()
                .filter(row -> before != null && row.name().equals(before.name()))
                .findFirst()
                .orElse(null);
        if (again != null && (byHand || !hasFirstChoice())) {
            selected.set(again);
        } else if (!rows.isEmpty()) {
            show(firstChoice());
        }
    }

    private boolean hasFirstChoice() {
        return rows.stream().anyMatch(row -> row.name().equals(FIRST_CHOICE));
    }

    /// What most traders look at first; where the broker does not have it, the first of the list.
    private WatchRow firstChoice() {
        return rows.stream()
                .filter(row -> row.name().equals(FIRST_CHOICE))
                .findFirst()
                .orElseGet(rows::getFirst);
    }

    void select(WatchRow row) {
        byHand = true;
        show(row);
    }

    private void show(WatchRow row) {
        if (!row.equals(selected.get())) {
            selected.set(row);
            onSelect.accept(row.shownProperty().get().instrument());
        }
    }

    void selectNext(int step) {
        WatchRow now = selected.get();
        int at = now == null ? 0 : rows.indexOf(now) + step;
        if (at >= 0 && at < rows.size()) {
            select(rows.get(at));
        }
    }

    ObservableList<WatchRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable WatchRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
