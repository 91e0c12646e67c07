package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.ui.desk.Links;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// What a chart shares with the panels of its colour: the symbol, and where it is wished the moment that is pointed
/// at. Thread: FX.
final class ChartLink {

    private final Links links;
    private final ObjectProperty<Links.Colour> colour = new SimpleObjectProperty<>(Links.Colour.NONE);
    private final BooleanProperty time = new SimpleBooleanProperty();
    private boolean pointing;

    ChartLink(Links links) {
        this.links = links;
    }

    /// As it was kept, or where nothing was, as it usually is.
    void restore(KeptChart kept, Links.Colour usual) {
        Links.Colour keptColour = kept.link();
        colour.set(keptColour == null ? usual : keptColour);
        time.set(Boolean.TRUE.equals(kept.linkedTime()));
    }

    /// The others of the colour follow.
    void choose(Instrument chosen) {
        links.choose(colour.get(), chosen);
    }

    /// Hands over what is chosen in the colour until it is ended, also when the colour changes.
    Subscription follow(Consumer<Instrument> onChosen) {
        Subscription[] followed = {Subscription.EMPTY};
        Subscription changes = colour.subscribe(now -> {
            followed[0].unsubscribe();
            followed[0] = now == Links.Colour.NONE
                    ? Subscription.EMPTY
                    : links.instrument(now).subscribe(chosen -> chosen.ifPresent(onChosen));
        });
        return () -> {
            changes.unsubscribe();
            followed[0].unsubscribe();
        };
    }

    /// Tells the others of the colour what is pointed at here, UTC epoch milliseconds.
    void pointAt(Optional<Long> utcMs) {
        if (sharesTime()) {
            pointing = utcMs.isPresent();
            links.moment(colour.get()).set(utcMs);
        }
    }

    /// What somebody else points at, UTC epoch milliseconds.
    Optional<Long> pointedAt() {
        return !sharesTime() || pointing
                ? Optional.empty()
                : links.moment(colour.get()).get();
    }

    private boolean sharesTime() {
        return colour.get() != Links.Colour.NONE && time.get();
    }

    /// The colour whose symbol the chart shows.
    ObjectProperty<Links.Colour> colourProperty() {
        return colour;
    }

    /// Whether it also shows what others of its colour point at.
    BooleanProperty timeProperty() {
        return time;
    }
}
