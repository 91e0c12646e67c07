package dev.yoke.ui.chart.drawing;

import dev.yoke.core.market.Instrument;
import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The drawings of one chart's symbol: which there are, which is chosen, which is being drawn or moved. Every finished
/// step is kept at once and can be taken back. Thread: FX.
final class DrawingsViewModel {

    private static final String SETTING = "chart-drawing";

    private final ScreenPorts ports;
    private final Phrases phrases;
    private final DrawingShelf shelf;
    private final BooleanProperty magnet;
    private final BooleanProperty hidden;
    private final ReadOnlyObjectWrapper<Optional<Kind>> tool = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Anchor> places = new ArrayList<>();
    private DrawingBook book = new DrawingBook(List.of());
    private Optional<Drawing> draft = Optional.empty();
    private Optional<Instrument> instrument = Optional.empty();
    private int colour;

    /// As kept.
    record Kept(boolean magnet, int colour, boolean hidden) {}

    DrawingsViewModel(ScreenPorts ports) {
        this.ports = ports;
        phrases = ports.phrases(Drawings.class);
        shelf = new DrawingShelf(
                ports.desk().memory(),
                () -> ports.desk().notices().failed(phrases.get("damaged", symbolName())),
                this::readAgain);
        Kept kept = ports.desk().memory().read(SETTING, Kept.class).orElse(new Kept(true, 1, false));
        magnet = new SimpleBooleanProperty(kept.magnet());
        colour = Math.clamp(kept.colour(), 1, Drawing.COLOURS);
        hidden = new SimpleBooleanProperty(kept.hidden());
        magnet.subscribe((before, now) -> keepSetting());
        hidden.subscribe((before, now) -> {
            if (now) {
                select(Optional.empty());
            }
            keepSetting();
        });
    }

    private void keepSetting() {
        ports.desk().memory().write(SETTING, new Kept(magnet.get(), colour, hidden.get()));
    }

    Amounts amounts() {
        return ports.desk().amounts();
    }

    Phrases phrases() {
        return phrases;
    }

    private String symbolName() {
        return instrument.map(known -> known.symbol().name()).orElse("");
    }

    /// Another symbol has other drawings.
    void show(Optional<Instrument> next) {
        if (next.equals(instrument)) {
            return;
        }
        cancel();
        selected.set(Optional.empty());
        instrument = next;
        book = new DrawingBook(next.map(known -> shelf.open(known.symbol())).orElse(List.of()));
    }

    /// Listens to nobody any more.
    void close() {
        cancel();
        selected.set(Optional.empty());
        shelf.close();
        instrument = Optional.empty();
        book = new DrawingBook(List.of());
    }

    private void readAgain() {
        book.accept(shelf.read());
        selected.get().filter(id -> book.find(id).isEmpty()).ifPresent(gone -> selected.set(Optional.empty()));
    }

    List<Drawing> all() {
        return book.all();
    }

    Optional<Instrument> instrument() {
        return instrument;
    }

    /// None is painted nor hit; what is chosen or drawn next shows them again.
    BooleanProperty hiddenProperty() {
        return hidden;
    }

    BooleanProperty magnetProperty() {
        return magnet;
    }

    ReadOnlyObjectProperty<Optional<Kind>> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    Optional<Drawing> selected() {
        return selected.get().flatMap(this::find);
    }

    /// What is being drawn or moved stands in the place of what is kept.
    Optional<Drawing> find(String id) {
        return draft.filter(each -> each.id().equals(id)).or(() -> book.find(id));
    }

    Optional<Drawing> draft() {
        return draft;
    }

    void select(Optional<String> id) {
        if (id.isPresent()) {
            hidden.set(false);
        }
        selected.set(id);
    }

    /// The next drawing in the order in which they were drawn, and round.
    boolean selectNext(int direction) {
        List<Drawing> drawings = book.all();
        if (drawings.isEmpty()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < drawings.size(); i++) {
            if (selected.get().equals(Optional.of(drawings.get(i).id()))) {
                at = i;
            }
        }
        int next = at < 0 && direction < 0 ? drawings.size() - 1 : Math.floorMod(at + direction, drawings.size());
        selected.set(Optional.of(drawings.get(next).id()));
        return true;
    }

    /// The next places that are given draw one of this kind.
    void arm(Kind kind) {
        cancel();
        hidden.set(false);
        selected.set(Optional.empty());
        tool.set(Optional.of(kind));
    }

    /// One place of the drawing that is being made; the last one finishes it.
    void place(Anchor anchor, DrawingScreen screen) {
        Optional<Kind> kind = tool.get();
        if (kind.isEmpty() || instrument.isEmpty()) {
            return;
        }
        places.add(anchor);
        if (places.size() < kind.get().clicks()) {
            follow(anchor, screen);
            return;
        }
        Drawing made = make(kind.get(), places, screen);
        tool.set(Optional.empty());
        places.clear();
        draft = Optional.empty();
        book.add(made);
        selected.set(Optional.of(made.id()));
        keep();
    }

    /// The mouse is there: what has one place already reaches to it.
    void follow(Anchor anchor, DrawingScreen screen) {
        tool.get().filter(kind -> places.size() == kind.clicks() - 1).ifPresent(kind -> {
            List<Anchor> all = new ArrayList<>(places);
            all.add(anchor);
            draft = Optional.of(make(kind, all, screen));
        });
    }

    boolean hasPlace() {
        return !places.isEmpty();
    }

    private Drawing make(Kind kind, List<Anchor> all, DrawingScreen screen) {
        List<Anchor> distinct = new ArrayList<>(all);
        if (kind == Kind.RISK_BOX && all.get(1).price() == all.get(0).price()) {
            distinct.set(1, all.get(1).moved(0, -screen.tick()));
        }
        return Drawing.of(newId(), kind, screen.terminal(), screen.offsetMs(), distinct, colour);
    }

    private String newId() {
        return Long.toString(ports.clock().nowMs(), 36) + "-"
                + Long.toString(ports.clock().monotonicNs(), 36) + "-"
                + book.all().size();
    }

    /// Shows the chosen drawing as it would be; [#commit] keeps it.
    void edit(UnaryOperator<Drawing> change) {
        selected.get()
                .flatMap(book::find)
                .filter(drawing -> !drawing.locked())
                .ifPresent(drawing -> draft = Optional.of(change.apply(drawing)));
    }

    void commit() {
        draft.filter(each -> tool.get().isEmpty()).ifPresent(changed -> {
            draft = Optional.empty();
            book.replace(changed);
            keep();
        });
    }

    /// Changes the chosen drawing in one step, locked or not.
    void change(UnaryOperator<Drawing> change) {
        selected.get().flatMap(book::find).ifPresent(drawing -> {
            book.replace(change.apply(drawing));
            keep();
        });
    }

    void nudge(long ms, long price) {
        edit(drawing -> drawing.moved(ms, price));
        commit();
    }

    boolean delete() {
        Optional<Drawing> chosen = selected.get().flatMap(book::find).filter(drawing -> !drawing.locked());
        chosen.ifPresent(drawing -> {
            book.remove(drawing.id());
            selected.set(Optional.empty());
            keep();
        });
        return chosen.isPresent();
    }

    void deleteAll() {
        book.clear();
        selected.set(Optional.empty());
        keep();
    }

    /// A copy, three candles and a little lower, so that both are seen.
    void duplicate(DrawingScreen screen) {
        selected.get().flatMap(book::find).ifPresent(drawing -> {
            Drawing copy =
                    drawing.moved(3 * screen.barMs(), -20 * screen.tick()).withId(newId());
            book.add(copy);
            selected.set(Optional.of(copy.id()));
            keep();
        });
    }

    /// Of the chosen drawing, and of the next ones.
    void colour(int next) {
        colour = Math.clamp(next, 1, Drawing.COLOURS);
        keepSetting();
        change(drawing -> drawing.withColour(colour));
    }

    void nextColour() {
        colour(selected().map(Drawing::colour).orElse(colour) % Drawing.COLOURS + 1);
    }

    boolean undo() {
        return stepped(book.undo());
    }

    boolean redo() {
        return stepped(book.redo());
    }

    private boolean stepped(boolean changed) {
        if (changed) {
            cancel();
            selected.get().filter(id -> book.find(id).isEmpty()).ifPresent(gone -> selected.set(Optional.empty()));
            keep();
        }
        return changed;
    }

    boolean canUndo() {
        return book.canUndo();
    }

    boolean canRedo() {
        return book.canRedo();
    }

    /// Gives up what is being drawn or moved.
    boolean cancel() {
        boolean any = tool.get().isPresent() || draft.isPresent();
        tool.set(Optional.empty());
        places.clear();
        draft = Optional.empty();
        return any;
    }

    private void keep() {
        shelf.write(book.all());
    }
}
