package dev.yoke.ui.blotter;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.PlanView;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.control.Confirmation.Question;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/// What the trader asks of the blotter, asked back where it cannot be undone. Thread: FX.
final class Commands {

    private final ScreenPorts ports;
    private final BlotterViewModel model;
    private final Node near;
    private final Questions questions;
    private final Dialogs dialogs;
    private final LevelEdit edits;
    private final Reversal reversal;

    Commands(ScreenPorts ports, BlotterViewModel model, Node near) {
        this.ports = ports;
        this.model = model;
        this.near = near;
        questions = new Questions(model.look());
        dialogs = new Dialogs(near, model.look().words());
        edits = new LevelEdit(model.look());
        reversal = new Reversal(ports, model.look(), this::second);
    }

    Reversal reversal() {
        return reversal;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    void close(List<PositionRow> rows) {
        ask(rows, questions::close, () -> model.acts().close(rows));
    }

    void closePart(List<PositionRow> rows, int percent) {
        ask(
                rows,
                chosen -> questions.closePart(chosen, percent + " %"),
                () -> model.acts().closePart(rows, percent));
    }

    void closeLots(List<PositionRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String least = model.acts()
                .spec(rows.getFirst())
                .map(spec -> spec.formatLots(spec.lotMin()))
                .orElse("");
        dialogs.lots(
                rows,
                least,
                typed -> model.acts().lotsProblem(rows, typed),
                typed -> model.acts().closeLots(rows, typed));
    }

    void closeWhich(Which which) {
        Confirmation.ask(
                near,
                questions.closeWhich(which, model.positions().rows()),
                () -> model.acts().closeWhich(which, model.positions().rows()));
    }

    void reverse(List<PositionRow> rows) {
        if (rows.size() == 1) {
            ask(rows, chosen -> questions.reverse(chosen.getFirst()), () -> reversal.begin(rows.getFirst()));
        } else if (rows.size() > 1) {
            ports.desk().notices().refused(model.look().words().get("reverse.one", rows.size()));
        }
    }

    private Subscription second(Reversal.Second second, Runnable onEnd) {
        if (second.passes()) {
            return Confirmation.ask(near, questions.second(second), () -> reversal.open(second), onEnd);
        }
        ports.desk().notices().refused(questions.denied(second));
        return Subscription.EMPTY;
    }

    /// Does it with the chosen positions; says so where none is.
    void withChosen(List<PositionRow> rows, Consumer<List<PositionRow>> act) {
        if (rows.isEmpty()) {
            ports.desk().notices().refused(model.look().words().get("nothing-chosen"));
        } else {
            act.accept(rows);
        }
    }

    void breakEven(List<PositionRow> rows) {
        model.acts().breakEven(rows);
    }

    void protect(List<PositionRow> rows) {
        model.acts().protect(rows);
    }

    /// With the positions that are chosen too: whose end takes the orders with it.
    void link(List<OrderRow> orders, List<PositionRow> positions) {
        model.orderActs().link(orders, positions);
    }

    void trail(List<PositionRow> rows, String trailing) {
        model.acts().trail(rows, trailing);
    }

    void plan(List<PositionRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String now = rows.getFirst().view().plan().map(PlanView::plan).orElse("");
        dialogs.plan(
                rows,
                now.isEmpty() ? "be=1R tp=2R:50% trail=1.5atr@1R" : now,
                model.acts()::spec,
                plan -> model.acts().setPlan(rows, plan));
    }

    void clearPlan(List<PositionRow> rows) {
        List<PositionRow> planned =
                rows.stream().filter(row -> row.view().plan().isPresent()).toList();
        ask(planned, questions::clearPlans, () -> model.acts().clearPlan(planned));
    }

    void cancel(List<OrderRow> rows) {
        if (!rows.isEmpty()) {
            Confirmation.ask(
                    near, questions.cancel(rows), () -> model.orderActs().cancel(rows));
        }
    }

    private void ask(List<PositionRow> rows, Function<List<PositionRow>, Question> question, Runnable onYes) {
        if (!rows.isEmpty()) {
            Confirmation.ask(near, question.apply(rows), onYes);
        }
    }

    /// Takes a price that was typed into a position's cell.
    ///
    /// @param problem says what is wrong with it
    /// @return what follows once the cell is closed; empty where it stays open
    Optional<Runnable> take(PositionRow row, LevelEdit.What what, String typed, Label problem) {
        return switch (edits.ofPosition(row, what, typed, model.acts().spec(row))) {
            case LevelEdit.Wrong(String text) -> {
                problem.setText(text);
                yield Optional.empty();
            }
            case LevelEdit.Same same -> Optional.of(() -> {});
            case LevelEdit.Move move -> {
                Price asked = LevelEdit.level(row.view().position(), what);
                yield later(
                        questions.move(symbol(row), row.key().terminal().name(), move),
                        () -> model.acts().moveLevel(row, what, asked, move.price()));
            }
        };
    }

    Optional<Runnable> take(OrderRow row, LevelEdit.What what, String typed, Label problem) {
        Order order = row.view().order();
        Instrument instrument = new Instrument(order.terminal(), order.symbol());
        return switch (edits.ofOrder(row, what, typed, Specs.of(ports.views().current(), instrument))) {
            case LevelEdit.Wrong(String text) -> {
                problem.setText(text);
                yield Optional.empty();
            }
            case LevelEdit.Same same -> Optional.of(() -> {});
            case LevelEdit.Move move -> {
                Price asked = LevelEdit.level(order, what);
                yield later(
                        questions.move(order.symbol().name(), order.terminal().name(), move),
                        () -> model.orderActs().moveLevel(row, what, asked, move.price()));
            }
        };
    }

    private static String symbol(PositionRow row) {
        return row.view().position().symbol().name();
    }

    /// After the cell has closed, so that the dialog gives the focus back to the table.
    private Optional<Runnable> later(Question question, Runnable onYes) {
        return Optional.of(() -> Confirmation.ask(near, question, onYes));
    }

    /// All positions of what this symbol stands for, at every broker.
    List<PositionRow> ofUnderlying(String underlying) {
        return model.positions().rows().stream()
                .filter(row -> row.underlying().equals(underlying))
                .toList();
    }

    List<OrderRow> ordersOf(String underlying) {
        return model.orders().rows().stream()
                .filter(row -> underlyingOf(row).equals(underlying))
                .toList();
    }

    String underlyingOf(OrderRow row) {
        Order order = row.view().order();
        Optional<Underlying> known = Specs.of(ports.views().current(), new Instrument(order.terminal(), order.symbol()))
                .map(Underlying::of);
        return known.orElseGet(() -> Underlying.unspecified(order.symbol())).name();
    }
}
