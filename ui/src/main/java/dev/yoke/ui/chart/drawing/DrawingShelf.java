package dev.yoke.ui.chart.drawing;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Underlying;
import dev.yoke.ui.desk.Memory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.util.Subscription;

/// Keeps the drawings of each symbol. Brokers' spellings of one symbol share them, and so do all charts. Thread: FX.
final class DrawingShelf {

    private final Memory memory;
    private final Runnable onDamaged;
    private final Runnable onOthers;
    private Optional<String> name = Optional.empty();
    private Subscription listening = Subscription.EMPTY;
    private boolean writing;

    /// @param onDamaged a text was not understood and put aside
    /// @param onOthers another chart changed the drawings of the symbol
    DrawingShelf(Memory memory, Runnable onDamaged, Runnable onOthers) {
        this.memory = memory;
        this.onDamaged = onDamaged;
        this.onOthers = onOthers;
    }

    static String name(Symbol symbol) {
        StringBuilder name = new StringBuilder("drawings.");
        Underlying.unspecified(symbol).name().toLowerCase(Locale.ROOT).chars().forEach(letter -> {
            boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            name.append(plain ? Character.toString(letter) : "-" + Integer.toHexString(letter));
        });
        return name.toString();
    }

    List<Drawing> open(Symbol symbol) {
        close();
        String opened = name(symbol);
        name = Optional.of(opened);
        listening = memory.onWrite(opened, () -> {
            if (!writing) {
                onOthers.run();
            }
        });
        return read();
    }

    List<Drawing> read() {
        return name.flatMap(known -> memory.read(known, KeptDrawings.class, onDamaged))
                .map(KeptDrawings::drawings)
                .orElse(List.of());
    }

    void write(List<Drawing> drawings) {
        name.ifPresent(known -> {
            writing = true;
            memory.write(known, new KeptDrawings(drawings));
            writing = false;
        });
    }

    void close() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        name = Optional.empty();
    }
}
