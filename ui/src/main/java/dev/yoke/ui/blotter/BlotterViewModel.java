package dev.yoke.ui.blotter;

import dev.yoke.core.port.Exports;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.MoneySums;
import dev.yoke.core.view.NetPositions;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Positions, orders, deals and decisions over all terminals, as rows that live as long as what they show. Thread: FX.
public final class BlotterViewModel {

    private static final int DECISIONS_KEPT = 500;
    private static final int MOST_SYMBOL_CHIPS = 12;

    enum Grouping {
        NONE,
        ACCOUNT,
        SYMBOL,
        STRATEGY
    }

    /// What every account has in common, for the line above the table: the worst of it.
    ///
    /// @param alarming whether it wants the trader's eye
    record Standing(String text, boolean alarming) {}

    /// One sum at the foot. `sign` colours it.
    record Sum(String label, String text, int sign) {}

    private final ScreenPorts ports;
    private final Exports exports;
    private final Look look;
    private final Phrases words;
    private final PositionActs acts;
    private final OrderActs orderActs;
    private final DealBook deals;
    private final LiveRows<PositionView, PositionRow.Key, PositionRow> positionRows =
            new LiveRows<>(PositionRow.Key::of, (row, view) -> row.key().isOf(view));
    private final LiveRows<NetPositions.Net, String, NetRow> netRows = new LiveRows<>(
            NetPositions.Net::underlying, (row, net) -> row.net().underlying().equals(net.underlying()));
    private final LiveRows<OrderView, OrderRow.Key, OrderRow> orderRows =
            new LiveRows<>(OrderRow.Key::of, (row, view) -> row.key().isOf(view));
    private final List<DecisionRow> decisionRows = new ArrayList<>();
    private final Sheet<PositionRow> positions = new Sheet<>(
            List.of(PositionRow.Col.values()),
            Comparator.<PositionRow, String>comparing(
                            row -> row.key().terminal().name())
                    .thenComparing(row -> row.key().identifier()),
            PositionRow.Col.PROFIT);
    private final Sheet<NetRow> net = new Sheet<>(
            List.of(NetRow.Col.values()), Comparator.comparing(row -> row.net().underlying()), null);
    private final Sheet<OrderRow> orders = new Sheet<>(
            List.of(OrderRow.Col.values()),
            Comparator.<OrderRow, String>comparing(row -> row.key().terminal().name())
                    .thenComparing(row -> row.key().ticket()),
            null);
    private final Sheet<DecisionRow> decisions = new Sheet<>(
            List.of(DecisionRow.Col.values()),
            Comparator.comparingLong(row -> -row.decision().decidedMs()),
            null);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Chips chips = new Chips();
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final BooleanProperty netView = new SimpleBooleanProperty();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.POSITIONS);
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Standing("", false));
    private final ReadOnlyObjectWrapper<List<Sum>> sums = new ReadOnlyObjectWrapper<>(List.of());
    private boolean chipsAreOld;
    private long lastVersion = -1;
    private long lastSequence;

    public BlotterViewModel(ScreenPorts ports) {
        this.ports = ports;
        exports = ports.outside().exports();
        look = Look.of(ports);
        words = look.words();
        acts = new PositionActs(ports, look);
        orderActs = new OrderActs(ports, look);
        deals = new DealBook(ports, look);
        filter.subscribe(this::keep);
        chips.changesProperty().subscribe(this::keep);
        grouping.subscribe(this::group);
        tab.subscribe(this::showSums);
        netView.subscribe(this::anew);
    }

    /// Takes over what changed since the last turn.
    public void onTurn() {
        CockpitView view = ports.views().current();
        if (view.version() == lastVersion) {
            return;
        }
        lastVersion = view.version();
        Freshness freshness = new Freshness(view);
        showPositions(view, freshness);
        showOrders(view, freshness);
        deals.show(view);
        showDecisions(ports.views().activitiesAfter(lastSequence));
        if (chipsAreOld) {
            chipsAreOld = false;
            offerChips();
        }
        showStanding(standingOf(view));
        showSums();
    }

    /// Money was hidden or shown: everything is written anew.
    void writeAnew() {
        positions.forget();
        net.forget();
        orders.forget();
        deals.writeAnew();
        decisionRows.forEach(row -> row.show(look));
        decisions.forget();
        decisions.rows(decisionRows);
        anew();
    }

    private void anew() {
        lastVersion = -1;
        onTurn();
    }

    private void showPositions(CockpitView view, Freshness freshness) {
        Moment fresh = new Moment(view.nowMs(), decimals(view.positions(), PositionView::digits), Freshness.NOW, look);
        boolean changed = positionRows.replace(
                view.positions(),
                next -> new PositionRow(next, fresh),
                (row, next) -> chipsAreOld |= row.show(
                        next, fresh.aged(freshness.ofPrice(next.position().instrument()))));
        if (changed) {
            positions.rows(positionRows.list());
            chipsAreOld = true;
        }
        positions.showSums(look);
        if (netView.get()) {
            boolean other = netRows.replace(
                    NetPositions.of(view.positions()), NetRow::new, (row, next) -> row.show(next, look));
            if (other) {
                net.rows(netRows.list());
            }
        }
    }

    private static <V> int decimals(List<V> views, ToIntFunction<V> digits) {
        int most = 0;
        for (V view : views) {
            most = Math.max(most, digits.applyAsInt(view));
        }
        return most;
    }

    private void showOrders(CockpitView view, Freshness freshness) {
        Moment fresh = new Moment(view.nowMs(), decimals(view.orders(), OrderView::digits), Freshness.NOW, look);
        boolean changed = orderRows.replace(
                view.orders(),
                next -> new OrderRow(next, fresh),
                (row, next) -> row.show(
                        next, fresh.aged(freshness.ofTerminal(next.order().terminal()))));
        if (changed) {
            orders.rows(orderRows.list());
            chipsAreOld = true;
        }
    }

    private void showDecisions(ActivityBatch batch) {
        boolean changed = batch.lost() > 0;
        if (changed) {
            decisionRows.clear();
        }
        lastSequence = Math.max(lastSequence, batch.lastSequence());
        for (Activity activity : batch.activities()) {
            if (activity.decision().isPresent()) {
                decisionRows.addFirst(new DecisionRow(activity.decision().get(), look));
                changed = true;
            }
        }
        while (decisionRows.size() > DECISIONS_KEPT) {
            decisionRows.removeLast();
        }
        if (changed) {
            decisions.rows(decisionRows);
        }
    }

    /// An outcome that is not known weighs more than a terminal that is away, and that more than a halt.
    private Standing standingOf(CockpitView view) {
        for (TerminalView terminal : view.terminals()) {
            if (terminal.unknownOutcomes() > 0) {
                return new Standing(
                        words.get("standing.unknown", terminal.id().name(), terminal.unknownOutcomes()), true);
            }
        }
        for (TerminalView terminal : view.terminals()) {
            if (terminal.state() == LinkState.OFFLINE) {
                String age = Figures.age(view.nowMs() - terminal.lastHeartbeatMs());
                return new Standing(words.get("standing.offline", terminal.id().name(), age), false);
            }
        }
        return view.halt().halted() ? new Standing(words.get("standing.halted"), false) : new Standing("", false);
    }

    /// A new value tells its listeners, equal or not.
    private void showStanding(Standing next) {
        if (!next.equals(standing.get())) {
            standing.set(next);
        }
    }

    private void offerChips() {
        List<Chips.Chip> next = new ArrayList<>();
        TreeSet<String> sides = new TreeSet<>();
        TreeSet<String> accounts = new TreeSet<>();
        TreeSet<String> symbols = new TreeSet<>();
        positionRows.list().forEach(row -> {
            sides.add(row.view().position().side().name());
            accounts.add(row.key().terminal().name());
            symbols.add(row.underlying());
        });
        orderRows.list().forEach(row -> {
            sides.add(row.view().order().side().name());
            accounts.add(row.key().terminal().name());
        });
        sides.forEach(side -> next.add(new Chips.Chip(Chips.Kind.SIDE, side)));
        accounts.forEach(account -> next.add(new Chips.Chip(Chips.Kind.ACCOUNT, account)));
        symbols.stream()
                .limit(MOST_SYMBOL_CHIPS)
                .forEach(symbol -> next.add(new Chips.Chip(Chips.Kind.SYMBOL, symbol)));
        chips.offer(next);
    }

    private void keep() {
        String needle = filter.get().strip().toLowerCase(Locale.ROOT);
        positions.filter(row -> matches(row, needle)
                && kept(
                        row.view().position().side().name(),
                        row.key().terminal().name(),
                        row.underlying()));
        net.filter(row ->
                matches(row, needle) && chips.keeps(Chips.Kind.SYMBOL, row.net().underlying()));
        orders.filter(row -> matches(row, needle)
                && chips.keeps(Chips.Kind.SIDE, row.view().order().side().name())
                && chips.keeps(Chips.Kind.ACCOUNT, row.key().terminal().name()));
        deals.sheet().filter(dealFilter(needle));
        decisions.filter(row -> matches(row, needle)
                && row.decision()
                        .terminal()
                        .map(id -> chips.keeps(Chips.Kind.ACCOUNT, id.name()))
                        .orElse(true));
        positions.showSums(look);
        showSums();
    }

    private Predicate<DealRow> dealFilter(String needle) {
        return row -> matches(row, needle)
                && chips.keeps(Chips.Kind.SIDE, row.view().deal().side().name())
                && chips.keeps(Chips.Kind.ACCOUNT, row.view().deal().terminal().name());
    }

    private boolean kept(String side, String account, String symbol) {
        return chips.keeps(Chips.Kind.SIDE, side)
                && chips.keeps(Chips.Kind.ACCOUNT, account)
                && chips.keeps(Chips.Kind.SYMBOL, symbol);
    }

    private static boolean matches(Row row, String needle) {
        return needle.isEmpty() || row.matches(needle);
    }

    private void group() {
        positions.group(groupOfPosition());
        orders.group(groupOfOrder());
        deals.sheet().group(groupOfDeal());
        positions.showSums(look);
        deals.sheet().showSums(look);
    }

    private Optional<Function<PositionRow, String>> groupOfPosition() {
        return switch (grouping.get()) {
            case NONE -> Optional.empty();
            case ACCOUNT -> Optional.of(row -> row.key().terminal().name());
            case SYMBOL -> Optional.of(PositionRow::underlying);
            case STRATEGY -> Optional.of(row -> row.said(PositionRow.Col.SOURCE));
        };
    }

    private Optional<Function<OrderRow, String>> groupOfOrder() {
        return switch (grouping.get()) {
            case NONE -> Optional.empty();
            case ACCOUNT -> Optional.of(row -> row.key().terminal().name());
            case SYMBOL -> Optional.of(row -> row.said(OrderRow.Col.SYMBOL));
            case STRATEGY -> Optional.of(row -> row.said(OrderRow.Col.SOURCE));
        };
    }

    private Optional<Function<DealRow, String>> groupOfDeal() {
        return switch (grouping.get()) {
            case NONE -> Optional.empty();
            case ACCOUNT -> Optional.of(row -> row.said(DealRow.Col.ACCOUNT));
            case SYMBOL -> Optional.of(row -> row.said(DealRow.Col.SYMBOL));
            case STRATEGY -> Optional.of(row -> row.said(DealRow.Col.SOURCE));
        };
    }

    private void showSums() {
        List<Sum> next = switch (tab.get()) {
            case POSITIONS ->
                sums(
                        positions.kept().stream()
                                .map(row -> row.view().profit())
                                .toList(),
                        MoneySums.together(positions.kept().stream()
                                .map(PositionRow::overAll)
                                .toList()));
            case HISTORY ->
                sums(
                        deals.sheet().kept().stream()
                                .map(row -> row.view().deal().net())
                                .toList(),
                        Optional.empty());
            case ORDERS, DECISIONS -> List.of();
        };
        if (!next.equals(sums.get())) {
            sums.set(next);
        }
    }

    /// Each currency by itself; all together only by the engine's rates.
    private List<Sum> sums(List<Money> amounts, Optional<Money> together) {
        List<Money> perCurrency = MoneySums.perCurrency(amounts);
        List<Sum> all = new ArrayList<>();
        perCurrency.forEach(money -> all.add(sum("", money, "")));
        if (perCurrency.size() > 1) {
            together.ifPresent(money -> all.add(sum(words.get("sum.all"), money, "≈ ")));
        }
        return all;
    }

    private Sum sum(String label, Money money, String about) {
        return new Sum(label, about + look.signed(money), Long.signum(money.units()));
    }

    /// Writes what is shown to a file, in the background, and tells where.
    void export(Sheet<?> sheet, String name, Optional<Path> chosen) {
        List<? extends Column> columns = sheet.columns();
        List<Function<Column, String>> rows =
                sheet.kept().stream().map(row -> row.frozen(columns)).toList();
        write(columns, rows, name, chosen);
    }

    private void write(
            List<? extends Column> columns, List<Function<Column, String>> rows, String name, Optional<Path> chosen) {
        Runnable again = () -> write(columns, rows, name, chosen);
        ports.background()
                .run(
                        () -> exports.write(
                                chosen,
                                name,
                                Csv.bytes(Csv.of(columns, column -> words.get("column." + column.id()), rows))),
                        result -> told(result, again),
                        reason -> told(new Exports.Failed(reason), again));
    }

    private void told(Exports.Result result, Runnable again) {
        switch (result) {
            case Exports.Written(Path file) -> ports.desk().notices().done(words.get("export.done", file.toString()));
            case Exports.Failed(String reason) ->
                ports.desk()
                        .notices()
                        .failed(words.get("export.failed", reason), new Notices.Undo(words.get("again"), again));
        }
    }

    /// The position that this entry opened, if it is still open.
    Optional<PositionRow> positionOf(IntentId entry) {
        return positionRows.list().stream()
                .filter(row -> row.view().course().entry().filter(entry::equals).isPresent())
                .findFirst();
    }

    Optional<OrderRow> orderOf(IntentId entry) {
        return orderRows.list().stream()
                .filter(row -> row.view().entry().filter(entry::equals).isPresent())
                .findFirst();
    }

    /// Shows what contains all these words; the same words again show everything.
    public void filterOrShowAll(String needle) {
        filter.set(needle.equals(filter.get()) ? "" : needle);
    }

    Look look() {
        return look;
    }

    PositionActs acts() {
        return acts;
    }

    OrderActs orderActs() {
        return orderActs;
    }

    DealBook deals() {
        return deals;
    }

    Sheet<PositionRow> positions() {
        return positions;
    }

    Sheet<NetRow> net() {
        return net;
    }

    Sheet<OrderRow> orders() {
        return orders;
    }

    Sheet<DecisionRow> decisions() {
        return decisions;
    }

    StringProperty filterProperty() {
        return filter;
    }

    Chips chips() {
        return chips;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// One line per symbol, bought against sold, instead of one per position.
    BooleanProperty netViewProperty() {
        return netView;
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Sum>> sumsProperty() {
        return sums.getReadOnlyProperty();
    }
}
