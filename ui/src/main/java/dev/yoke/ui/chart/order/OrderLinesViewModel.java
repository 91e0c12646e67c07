package dev.yoke.ui.chart.order;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TradingLock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lines of one chart: which there are, which is chosen, which is being moved, and what became of moves. It sends
/// only what a person confirmed, and never decides whether it may be: the engine does. Thread: FX.
final class OrderLinesViewModel {

    private final ScreenPorts ports;
    private final LineTexts texts;
    private final SentMoves sent;
    private final ReadOnlyObjectWrapper<Optional<LineMove>> move = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LineKey>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Traded> traded = Optional.empty();
    private List<TradeLine> lines = List.of();
    private Shown shown = new Shown(Optional.empty(), false, false);

    /// What lines depend on beside the traded things.
    private record Shown(Optional<Traded> traded, boolean locked, boolean hidden) {}

    OrderLinesViewModel(ScreenPorts ports) {
        this.ports = ports;
        texts = new LineTexts(ports.phrases(OrderLines.class), ports.desk().amounts());
        sent = new SentMoves(ports, texts);
    }

    LineTexts texts() {
        return texts;
    }

    /// Reads the newest view. Called once per frame.
    ///
    /// @return whether what is painted has changed
    boolean follow(CockpitView view, Optional<Instrument> instrument) {
        Optional<PendingTicket> pending =
                ports.desk().tickets().pendingProperty().get();
        traded = instrument.map(chosen -> Traded.in(view, chosen, pending));
        boolean ended = traded.map(sent::follow).orElse(false);
        Shown now = new Shown(
                traded,
                ports.desk().tradingLockedProperty().get(),
                ports.desk().amounts().hiddenProperty().get());
        if (now.equals(shown) && !ended) {
            return false;
        }
        shown = now;
        showLines();
        checkMove();
        return true;
    }

    private void showLines() {
        TradingLock lock = new TradingLock(ports.desk());
        Optional<String> lockKey = shown.locked() ? Optional.of(lock.keyText()) : Optional.empty();
        lines = traded.map(now -> TradeLines.of(now, texts, lockKey, sent::isWaiting))
                .orElse(List.of());
        if (selected.get().filter(key -> line(key).isEmpty()).isPresent()) {
            selected.set(Optional.empty());
        }
    }

    /// A fill, a stop that was hit or somebody else's change ends a move.
    private void checkMove() {
        Optional<LineMove> now = move.get();
        if (now.isEmpty()) {
            return;
        }
        Optional<LineMove.Broken> broken =
                now.get().broken(traded.flatMap(known -> known.levels(now.get().key())));
        if (broken.isPresent()) {
            String why = texts.phrases()
                    .get("broken." + broken.get() + "." + now.get().key().owner());
            cancel();
            selected.set(Optional.empty());
            ports.desk().notices().refused(why);
        }
    }

    List<TradeLine> lines() {
        return lines;
    }

    Optional<TradeLine> line(LineKey key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /// What to say beside a line: a refusal, or why it cannot be moved.
    Optional<String> note(LineKey key) {
        return sent.note(key);
    }

    Optional<Traded> traded() {
        return traded;
    }

    ReadOnlyObjectProperty<Optional<LineMove>> moveProperty() {
        return move.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LineKey>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(Optional<LineKey> key) {
        selected.set(key);
    }

    /// The next line from above to below.
    ///
    /// @return whether there was one; at the end the choice is given up
    boolean selectNext(int direction) {
        int at = selected.get().map(this::indexOf).orElse(direction > 0 ? -1 : lines.size());
        int next = at + direction;
        boolean found = next >= 0 && next < lines.size();
        cancel();
        selected.set(found ? Optional.of(lines.get(next).key()) : Optional.empty());
        return found;
    }

    private int indexOf(LineKey key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// Takes a line up. Of the entry of an open position nothing moves: a stop or a target comes out of it.
    boolean begin(LineKey key) {
        Optional<TradeLine> line = line(key);
        if (line.isEmpty()) {
            return false;
        }
        selected.set(Optional.of(key));
        if (!line.get().isMovable()) {
            sent.note(key, line.get().heldBy().orElse(""));
            return false;
        }
        if (key.isEntry() && key.owner() == LineKey.Owner.POSITION) {
            return true;
        }
        begin(key, key.level());
        return true;
    }

    /// Begins a level that may not be there yet.
    void begin(LineKey key, LineKey.Level level) {
        traded.flatMap(now -> now.levels(key))
                .ifPresent(levels -> move.set(Optional.of(LineMove.begin(
                        levels, level, levels.at(level) != 0 ? levels.at(level) : start(levels, level)))));
    }

    /// A new level begins beside the market, on its own side.
    private long start(Levels levels, LineKey.Level level) {
        Traded now = traded.orElseThrow();
        long from = levels.owner() == LineKey.Owner.POSITION ? now.closing(levels.side()) : levels.entry();
        long least = now.spec()
                .map(spec -> Math.max(spec.stopsLevelPoints() * spec.point(), 10 * spec.pip()))
                .orElse(0L);
        int away = (level == LineKey.Level.STOP ? -1 : 1) * levels.side().sign();
        return Math.max(now.tick(), (from == 0 ? levels.entry() : from) + away * least);
    }

    /// The mouse drags what was taken up to a price. Out of an entry comes the stop or the target, by the side.
    void dragTo(long price, boolean along) {
        if (move.get().isEmpty()) {
            selected.get()
                    .filter(key -> key.isEntry() && key.owner() == LineKey.Owner.POSITION)
                    .flatMap(key -> outOf(key, price))
                    .ifPresent(begun -> move.set(Optional.of(begun)));
        }
        change(now -> now.to(price, tick(), along));
    }

    private Optional<LineMove> outOf(LineKey key, long price) {
        return traded.flatMap(now -> now.levels(key)).flatMap(levels -> {
            long market = traded.orElseThrow().closing(levels.side());
            boolean stop = (price - (market == 0 ? levels.entry() : market))
                            * levels.side().sign()
                    < 0;
            LineKey.Level level = stop ? LineKey.Level.STOP : LineKey.Level.TARGET;
            return levels.at(level) == 0 ? Optional.of(LineMove.begin(levels, level, price)) : Optional.empty();
        });
    }

    /// The chosen line moves by so many ticks, and the question stands beside it.
    ///
    /// @return whether it can move
    boolean step(long ticks, boolean along) {
        Optional<LineKey> key = move.get().map(LineMove::key).or(selected::get);
        if (key.isEmpty()) {
            return false;
        }
        if (move.get().isEmpty()) {
            if (!begin(key.get())) {
                return true;
            }
            if (move.get().isEmpty()) {
                beginFromEntry(key.get(), ticks);
            }
        }
        change(now -> now.step(ticks, tick(), along));
        return true;
    }

    private void beginFromEntry(LineKey key, long ticks) {
        traded.flatMap(now -> now.levels(key)).ifPresent(levels -> {
            boolean stop = ticks * levels.side().sign() < 0;
            LineKey.Level level = stop ? LineKey.Level.STOP : LineKey.Level.TARGET;
            if (levels.at(level) == 0) {
                begin(key, level);
            }
        });
    }

    private void change(java.util.function.UnaryOperator<LineMove> step) {
        move.get().ifPresent(now -> move.set(Optional.of(step.apply(now))));
    }

    private long tick() {
        return traded.map(Traded::tick).orElse(1L);
    }

    /// The mouse lets go: asks, or where the trader wants no question, sends. On the wrong side it goes back.
    void drop() {
        Optional<LineMove> now = move.get();
        if (now.isEmpty() || now.get().isIdle()) {
            cancel();
            return;
        }
        LineMove dropped = now.get();
        if (isGivenUpByLock(dropped)) {
            return;
        }
        Optional<Outlook> outlook = outlook();
        if (outlook.filter(Outlook::hopeless).isPresent()) {
            cancel();
            sent.note(noteKey(dropped), outlook.flatMap(Outlook::snag).orElse(""));
        } else if (dropped.from().owner() == LineKey.Owner.TICKET
                || !ports.desk().preferences().confirmDragsProperty().get()) {
            confirm();
        } else {
            change(LineMove::ask);
        }
    }

    /// The words stand beside the line that went back; a level that was never there has none.
    private LineKey noteKey(LineMove dropped) {
        return line(dropped.key()).isPresent() ? dropped.key() : dropped.key().at(LineKey.Level.ENTRY);
    }

    /// Asks whether a level may be taken away.
    void remove(LineKey key) {
        traded.flatMap(now -> now.levels(key))
                .filter(levels -> levels.at(key.level()) != 0)
                .ifPresent(levels -> {
                    LineMove away = new LineMove(levels, key.level(), 0, false, true);
                    selected.set(Optional.of(key));
                    if (!isGivenUpByLock(away)) {
                        move.set(Optional.of(away));
                    }
                });
    }

    /// A stop or a target at a price, as chosen from a menu: asked about, whatever the preference.
    void propose(LineKey key, LineKey.Level level, long price) {
        propose(key, level);
        change(now -> now.to(price, tick(), true).ask());
    }

    /// A stop or a target beside the market, to be moved by key or agreed to.
    void propose(LineKey key, LineKey.Level level) {
        Optional<String> held = line(key)
                .flatMap(line -> key.isEntry() && key.owner() == LineKey.Owner.POSITION
                        ? line.heldBy()
                                .filter(why -> !why.equals(texts.phrases().get("held.entry")))
                        : line.heldBy());
        if (held.isPresent()) {
            sent.note(key, held.get());
            return;
        }
        begin(key, level);
        change(now -> now.to(now.price(), tick(), true).ask());
        move.get().ifPresent(this::isGivenUpByLock);
    }

    /// While trading is locked a stop gets tighter and nothing else moves; what does not goes back with words.
    private boolean isGivenUpByLock(LineMove wanted) {
        boolean held = ports.desk().tradingLockedProperty().get()
                && traded.filter(now -> Outlook.onlyTightens(wanted, now)).isEmpty()
                && wanted.from().owner() != LineKey.Owner.TICKET;
        if (held) {
            cancel();
            TradingLock lock = new TradingLock(ports.desk());
            sent.note(
                    noteKey(wanted),
                    wanted.from().owner() == LineKey.Owner.ORDER ? lock.ordersStay() : lock.onlyTighter());
        }
        return held;
    }

    /// The trader says yes.
    void confirm() {
        Optional<LineMove> now = move.get();
        if (now.isEmpty() || traded.isEmpty()) {
            return;
        }
        LineMove agreed = now.get();
        move.set(Optional.empty());
        if (agreed.isIdle() || isGivenUpByLock(agreed)) {
            return;
        }
        if (agreed.from().owner() == LineKey.Owner.TICKET) {
            traded.flatMap(known -> TicketMove.draft(agreed, known))
                    .ifPresent(ports.desk().tickets()::adjust);
        } else {
            sent.send(agreed, Outlook.name(agreed, traded.get(), texts), traded.get());
        }
        showLines();
    }

    /// Puts back what is being moved.
    ///
    /// @return whether anything was
    boolean cancel() {
        boolean any = move.get().isPresent();
        move.set(Optional.empty());
        return any;
    }

    /// What the move of now would come to.
    Optional<Outlook> outlook() {
        return move.get().flatMap(now -> traded.map(known -> Outlook.of(now, known, texts)));
    }

    Optional<SymbolSpec> spec() {
        return traded.flatMap(Traded::spec);
    }
}
