package dev.yoke.ui.watchlist;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The symbols of all terminals, one line per market whatever the brokers' suffixes; in the trader's groups.
public final class WatchListViewModel {

    private static final String FIRST_CHOICE = "EURUSD";

    private final ScreenPorts ports;
    private final Phrases words;
    private final Consumer<Instrument> onSelect;
    private final WatchGroups groups;
    private final ObservableList<WatchRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WatchRow> selected = new ReadOnlyObjectWrapper<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<String> shownGroup;
    private final Set<String> unfolded = new HashSet<>();
    private Map<String, Market> markets = new TreeMap<>();
    private List<Place> places = List.of();
    private long lastVersion = -1;

    /// Until a person chooses, the first choice is taken as soon as its quote comes.
    private boolean byHand;

    /// Where a quote of the view belongs.
    private record Place(Instrument instrument, Market market, int at) {}

    /// @param onSelect is told which instrument chart and ticket shall show
    public WatchListViewModel(ScreenPorts ports, Consumer<Instrument> onSelect) {
        this.ports = ports;
        this.onSelect = onSelect;
        words = ports.phrases(WatchListViewModel.class);
        groups = new WatchGroups(ports.desk().memory(), words);
        shownGroup = new SimpleObjectProperty<>(groups.shown());
        search.subscribe(() -> arrange());
    }

    public void onTurn() {
        CockpitView view = ports.views().current();
        if (view.version() == lastVersion) {
            return;
        }
        lastVersion = view.version();
        if (!update(view.quotes())) {
            gather(view.quotes());
            arrange();
        }
    }

    /// Puts the quotes to their places; false where there are others than before.
    private boolean update(List<QuoteView> quotes) {
        if (quotes.size() != places.size()) {
            return false;
        }
        for (int i = 0; i < quotes.size(); i++) {
            if (!quotes.get(i).instrument().equals(places.get(i).instrument())
                    || !quotes.get(i).market().equals(places.get(i).market().name())) {
                return false;
            }
        }
        for (int i = 0; i < quotes.size(); i++) {
            places.get(i).market().set(places.get(i).at(), quotes.get(i));
        }
        return true;
    }

    private void gather(List<QuoteView> quotes) {
        Map<String, Market> next = new TreeMap<>();
        List<Place> found = new ArrayList<>(quotes.size());
        for (QuoteView quote : quotes) {
            Market market = next.computeIfAbsent(quote.market(), Market::new);
            found.add(new Place(quote.instrument(), market, market.size()));
            market.add(quote);
        }
        markets = next;
        places = List.copyOf(found);
    }

    /// Lists what group and search want.
    private void arrange() {
        List<WatchRow> wanted = new ArrayList<>();
        Optional<WatchGroups.Group> group = groups.find(shownGroup.get());
        List<String> names = group.map(WatchGroups.Group::markets).orElse(List.copyOf(markets.keySet()));
        for (String name : names) {
            add(wanted, name, false);
        }
        if (group.isPresent() && !search.get().isBlank()) {
            markets.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> add(wanted, name, true));
        }
        rows.setAll(wanted);
        selectAgain();
    }

    private void add(List<WatchRow> wanted, String name, boolean addable) {
        Market market = markets.get(name);
        if (market == null || !isFound(market)) {
            return;
        }
        wanted.add(new WatchRow(market, WatchRow.WHOLE, addable));
        for (int i = 0; unfolded.contains(name) && i < market.size(); i++) {
            wanted.add(new WatchRow(market, i, addable));
        }
    }

    private boolean isFound(Market market) {
        String text = search.get().strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || market.name().toLowerCase(Locale.ROOT).contains(text)) {
            return true;
        }
        for (int i = 0; i < market.size(); i++) {
            Instrument each = market.quote(i).instrument();
            if (each.symbol().name().toLowerCase(Locale.ROOT).contains(text)
                    || each.terminal().name().toLowerCase(Locale.ROOT).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private void selectAgain() {
        WatchRow before = selected.get();
        WatchRow again = before == null
                ? null
                : rows.stream().filter(row -> row.isSame(before)).findFirst().orElse(null);
        if (again != null && (byHand || !hasFirstChoice())) {
            selected.set(again);
        } else if (byHand || rows.isEmpty()) {
            selected.set(null);
        } else {
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
        WatchRow before = selected.get();
        selected.set(row);
        if (before == null || !before.isSame(row)) {
            onSelect.accept(row.quote().instrument());
        }
    }

    /// Enter: shows it in chart and ticket; one that the search found joins the group.
    void open(WatchRow row) {
        byHand = true;
        selected.set(row);
        onSelect.accept(row.quote().instrument());
        add(row);
    }

    void selectNext(int step) {
        WatchRow now = selected.get();
        int at = now == null ? (step > 0 ? 0 : rows.size() - 1) : rows.indexOf(now) + step;
        if (at >= 0 && at < rows.size()) {
            select(rows.get(at));
        }
    }

    void showGroup(String name) {
        groups.show(name);
        shownGroup.set(groups.shown());
        arrange();
    }

    Optional<WatchGroups.Problem> createGroup(String name) {
        Optional<WatchGroups.Problem> problem = groups.problem(name);
        if (problem.isEmpty()) {
            groups.create(name, List.of());
            showGroup(name.strip());
        }
        return problem;
    }

    Optional<WatchGroups.Problem> renameGroup(String next) {
        String before = shownGroup.get();
        Optional<WatchGroups.Problem> problem = next.strip().equals(before) ? Optional.empty() : groups.problem(next);
        if (problem.isEmpty()) {
            groups.rename(before, next);
            showGroup(groups.shown());
        }
        return problem;
    }

    /// Deletes the group that is shown; the notice takes it back.
    void deleteGroup() {
        String name = shownGroup.get();
        groups.delete(name).ifPresent(undo -> {
            showGroup(groups.shown());
            ports.desk().notices().done(words.get("group.deleted", name), new Notices.Undo(words.get("undo"), () -> {
                undo.run();
                showGroup(groups.shown());
            }));
        });
    }

    void moveGroup(int step) {
        groups.move(shownGroup.get(), step);
    }

    void addTo(String group, WatchRow row) {
        groups.add(group, row.name());
        arrange();
    }

    /// Adds a line that the search found to the group that is shown.
    void add(WatchRow row) {
        if (row.isAddable()) {
            addTo(shownGroup.get(), row);
        }
    }

    void remove(WatchRow row) {
        String group = shownGroup.get();
        Optional<WatchGroups.Group> before = groups.find(group);
        if (before.isEmpty() || row.isAddable()) {
            return;
        }
        int at = before.get().markets().indexOf(row.name());
        groups.remove(group, row.name());
        arrange();
        ports.desk().notices().done(words.get("removed", row.name(), group), new Notices.Undo(words.get("undo"), () -> {
            groups.add(group, row.name());
            groups.place(group, row.name(), at);
            arrange();
        }));
    }

    boolean canMove() {
        return !shownGroup.get().isEmpty() && search.get().isBlank();
    }

    void moveBy(WatchRow row, int step) {
        groups.find(shownGroup.get())
                .ifPresent(group -> moveTo(row, group.markets().indexOf(row.name()) + step));
    }

    /// Puts a line of the group at another place of it.
    void moveTo(WatchRow row, int to) {
        if (canMove() && !row.isAddable()) {
            groups.place(shownGroup.get(), row.name(), to);
            arrange();
        }
    }

    /// Drops a line where another one stands.
    void drop(String market, WatchRow onto) {
        groups.find(shownGroup.get())
                .ifPresent(group -> rows.stream()
                        .filter(row -> row.name().equals(market) && row.isWhole())
                        .findFirst()
                        .ifPresent(row -> moveTo(row, group.markets().indexOf(onto.name()))));
    }

    boolean isUnfolded(WatchRow row) {
        return unfolded.contains(row.name());
    }

    void unfold(WatchRow row, boolean open) {
        if (open ? unfolded.add(row.name()) : unfolded.remove(row.name())) {
            arrange();
        }
    }

    /// Fills the ticket; says so where there is none.
    void draft(WatchRow row, Side side) {
        TicketDraft draft = TicketDraft.market(row.quote().instrument(), side);
        if (!ports.desk().tickets().offer(draft)) {
            ports.desk().notices().refused(words.get("no.ticket"));
        }
    }

    /// Where the terminals and their spellings stand: `FTMO 100k EURUSD, IC Live EURUSD.r`.
    static Map<TerminalId, String> spellings(Market market) {
        Map<TerminalId, String> spelled = new HashMap<>();
        for (int i = 0; i < market.size(); i++) {
            Instrument each = market.quote(i).instrument();
            spelled.put(each.terminal(), each.symbol().name());
        }
        return spelled;
    }

    ObservableList<WatchRow> rows() {
        return rows;
    }

    ObservableList<WatchGroups.Group> groups() {
        return groups.all();
    }

    ObjectProperty<String> shownGroupProperty() {
        return shownGroup;
    }

    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<@Nullable WatchRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether any terminal quotes anything.
    boolean hasMarkets() {
        return !markets.isEmpty();
    }
}
