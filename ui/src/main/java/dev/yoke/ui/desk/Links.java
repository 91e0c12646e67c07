package dev.yoke.ui.desk;

import dev.yoke.core.market.Instrument;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Panels of one colour show the same symbol: choosing it in one chooses it in all. The watch list and the ticket are
/// blue. Thread: FX.
public final class Links {

    public enum Colour {
        /// Linked to nothing.
        NONE,
        BLUE,
        ORANGE,
        GREEN,
        PURPLE
    }

    private final Map<Colour, ObjectProperty<Optional<Instrument>>> chosen = new EnumMap<>(Colour.class);

    private final Map<Colour, ObjectProperty<Optional<Long>>> moments = new EnumMap<>(Colour.class);

    public Links() {
        for (Colour colour : Colour.values()) {
            chosen.put(colour, new SimpleObjectProperty<>(Optional.empty()));
            moments.put(colour, new SimpleObjectProperty<>(Optional.empty()));
        }
    }

    /// Of [Colour#NONE] nobody should ask: each of its panels has a choice of its own.
    public ObjectProperty<Optional<Instrument>> instrument(Colour colour) {
        ObjectProperty<Optional<Instrument>> property = chosen.get(colour);
        if (property == null || colour == Colour.NONE) {
            throw new IllegalArgumentException("no link of colour " + colour);
        }
        return property;
    }

    public void choose(Colour colour, Instrument instrument) {
        if (colour != Colour.NONE) {
            instrument(colour).set(Optional.of(instrument));
        }
    }

    /// The moment that somebody points at in a panel of this colour, UTC epoch milliseconds; empty while nobody does.
    public ObjectProperty<Optional<Long>> moment(Colour colour) {
        ObjectProperty<Optional<Long>> property = moments.get(colour);
        if (property == null || colour == Colour.NONE) {
            throw new IllegalArgumentException("no link of colour " + colour);
        }
        return property;
    }
}
