package dev.yoke.ui.blotter;

import dev.yoke.core.trade.IntentId;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;

/// The decisions, and beside them the verdicts of the one that is chosen.
final class DecisionsPane extends BorderPane {

    private final BlotterViewModel model;
    private final BlotterTables tables;
    private final Notices notices;
    private final Phrases words;
    private final VerdictsView verdicts;

    DecisionsPane(BlotterViewModel model, BlotterTables tables, Notices notices) {
        this.model = model;
        this.tables = tables;
        this.notices = notices;
        words = model.look().words();
        verdicts = new VerdictsView(model.look(), this::copy, this::find);
        setCenter(tables.decisions.node());
        setRight(verdicts);
        tables.decisions.table().getSelectionModel().selectedItemProperty().subscribe(this::showVerdicts);
    }

    void attach(Subscriptions open) {
        ListChangeListener<Line> decided = change -> showVerdicts();
        model.decisions().lines().addListener(decided);
        open.add(() -> model.decisions().lines().removeListener(decided));
        open.follow(model.look().amounts().hiddenProperty(), this::showVerdicts);
        open.follow(model.tabProperty(), this::showVerdicts);
    }

    /// @param width of the whole panel
    void fit(double width) {
        verdicts.setPrefWidth(Math.min(380, width * 0.45));
    }

    List<MenuItem> items(RowMenus menus) {
        return List.of(
                menus.item("decision.copy", true, this::copy), menus.item("decision.find", isStillOpen(), this::find));
    }

    /// The newest decision where none is chosen.
    private Optional<DecisionRow> decision() {
        List<DecisionRow> chosen = tables.decisions.selected();
        return chosen.isEmpty() ? model.decisions().kept().stream().findFirst() : Optional.of(chosen.getFirst());
    }

    /// Only where it is seen: some ten labels a rule for every decision are dear, and decisions come in bursts.
    private void showVerdicts() {
        if (model.tabProperty().get() == Tab.DECISIONS) {
            verdicts.show(decision().orElse(null), isStillOpen());
        }
    }

    private boolean isStillOpen() {
        Optional<IntentId> entry = decision().flatMap(row -> row.decision().intent());
        return entry.filter(id ->
                        model.positionOf(id).isPresent() || model.orderOf(id).isPresent())
                .isPresent();
    }

    private void find() {
        decision().flatMap(row -> row.decision().intent()).ifPresent(entry -> {
            model.positionOf(entry).ifPresent(row -> {
                model.netViewProperty().set(false);
                model.tabProperty().set(Tab.POSITIONS);
                tables.positions.select(row);
                tables.positions.table().requestFocus();
            });
            model.orderOf(entry).ifPresent(row -> {
                model.tabProperty().set(Tab.ORDERS);
                tables.orders.select(row);
                tables.orders.table().requestFocus();
            });
        });
    }

    private void copy() {
        decision().ifPresent(row -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(row.details(words));
            Clipboard.getSystemClipboard().setContent(content);
            notices.done(words.get("copied"));
        });
    }
}
