package dev.yoke.ui.blotter;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.DealView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Positions, orders, deals and decisions over all terminals, as rows that live as long as what they show.
public final class BlotterViewModel {

    private static final int DECISIONS_KEPT = 500;

    public enum Grouping {
        NONE("no groups"),
        ACCOUNT("by account"),
        SYMBOL("by symbol");

        private final String label;

        Grouping(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private final ScreenPorts ports;
    private final LiveRows<PositionRow.Key, PositionRow> positions = new LiveRows<>(PositionRow::key);
    private final LiveRows<OrderRow.Key, OrderRow> orders = new LiveRows<>(OrderRow::key);
    private final ObservableList<DealRow> deals = FXCollections.observableArrayList();
    private final ObservableList<DecisionRow> decisions = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<DealView> shownDeals = List.of();
    private long lastVersion = -1;
    private long lastSequence;

    public BlotterViewModel(ScreenPorts ports) {
        this.ports = ports;
    }

    /// Takes over what changed since the last frame.
    public void onFrame() {
        CockpitView view = ports.views().current();
        if (view.version() == lastVersion) {
            return;
        }
        lastVersion = view.version();
        Freshness freshness = new Freshness(view);
        showPositions(view, freshness);
        showOrders(view, freshness);
        showDeals(view);
        showDecisions(ports.views().activitiesAfter(lastSequence));
    }

    private void showPositions(CockpitView view, Freshness freshness) {
        int decimals =
                view.positions().stream().mapToInt(PositionView::digits).max().orElse(0);
        positions.replace(
                view.positions(),
                PositionRow.Key::of,
                PositionRow::new,
                (row, next) -> row.show(
                        next,
                        view.nowMs(),
                        decimals,
                        freshness.ofPrice(next.position().instrument())));
        summary.set(summaryOf(view.positions()));
    }

    private static String summaryOf(List<PositionView> positions) {
        Map<String, Long> totals = new TreeMap<>();
        positions.forEach(p -> totals.merge(p.profit().currency(), p.profit().units(), Math::addExact));
        return totals.entrySet().stream()
                .map(total -> Figures.signedMoney(total.getValue()) + " " + total.getKey())
                .collect(Collectors.joining("   "));
    }

    private void showOrders(CockpitView view, Freshness freshness) {
        int decimals = view.orders().stream().mapToInt(OrderView::digits).max().orElse(0);
        orders.replace(
                view.orders(),
                OrderRow.Key::of,
                OrderRow::new,
                (row, next) -> row.show(
                        next,
                        view.nowMs(),
                        decimals,
                        freshness.ofTerminal(next.order().terminal()) != Freshness.NOW));
    }

    private void showDeals(CockpitView view) {
        if (view.recentDeals().equals(shownDeals)) {
            return;
        }
        shownDeals = view.recentDeals();
        int decimals = shownDeals.stream().mapToInt(DealView::digits).max().orElse(0);
        deals.setAll(shownDeals.stream()
                .map(deal -> new DealRow(deal, ports.zone(), decimals))
                .toList());
    }

    private void showDecisions(ActivityBatch batch) {
        if (batch.lost() > 0) {
            decisions.clear();
        }
        lastSequence = Math.max(lastSequence, batch.lastSequence());
        for (Activity activity : batch.activities()) {
            activity.decision().ifPresent(decision -> decisions.addFirst(new DecisionRow(decision, ports.zone())));
        }
        if (decisions.size() > DECISIONS_KEPT) {
            decisions.remove(DECISIONS_KEPT, decisions.size());
        }
    }

    /// Closes one position; a second call before the answer does nothing.
    public void close(PositionRow row) {
        if (row.startClosing()) {
            PositionRow.Key key = row.key();
            ports.send(
                    new Command.ClosePosition(key.terminal(), key.identifier(), Lots.ZERO),
                    answer -> row.closeAnswered(answer.status() != Answer.Status.REFUSED));
        }
    }

    public void closeAll(List<PositionRow> rows) {
        List.copyOf(rows).forEach(this::close);
    }

    public void closeWhich(Which which) {
        ports.send(new Command.ClosePositions(Optional.empty(), Optional.empty(), which), answer -> {});
    }

    public void cancel(OrderRow row) {
        if (row.startCancelling()) {
            OrderRow.Key key = row.key();
            ports.send(
                    new Command.CancelOrder(key.terminal(), key.ticket()),
                    answer -> row.cancelAnswered(answer.status() != Answer.Status.REFUSED));
        }
    }

    public void cancelAll(List<OrderRow> rows) {
        List.copyOf(rows).forEach(this::cancel);
    }

    /// Shows what contains all these words; the same words again show everything.
    public void filterOrShowAll(String words) {
        filter.set(words.equals(filter.get()) ? "" : words);
    }

    @Nullable
    Comparator<PositionRow> groupOrder() {
        return switch (grouping.get()) {
            case NONE -> null;
            case ACCOUNT -> Comparator.comparing(row -> row.key().terminal());
            case SYMBOL -> Comparator.comparing(row -> row.view().position().symbol());
        };
    }

    public ObservableList<PositionRow> positions() {
        return positions.list();
    }

    public ObservableList<OrderRow> orders() {
        return orders.list();
    }

    public ObservableList<DealRow> deals() {
        return deals;
    }

    public ObservableList<DecisionRow> decisions() {
        return decisions;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// Floating profit per currency.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
