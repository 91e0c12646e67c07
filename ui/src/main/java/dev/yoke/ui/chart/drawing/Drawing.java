package dev.yoke.ui.chart.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One drawing, as it is kept. Immutable.
///
/// @param id unique on the desk
/// @param terminal whose server time the anchors are in
/// @param offsetMs that server's time − UTC when it was drawn: terminals in other zones shift by the difference
/// @param colour which of the series colours, 1 to 3
/// @param locked it can be chosen, and neither moved nor deleted
record Drawing(String id, Kind kind, String terminal, long offsetMs, List<Anchor> anchors, int colour, boolean locked) {

    static final int COLOURS = 3;

    enum Kind {
        SEGMENT(2, 2),
        RAY(2, 2),
        HORIZONTAL(1, 1),
        VERTICAL(1, 1),
        RECTANGLE(2, 2),
        FIBONACCI(2, 2),
        /// Entry, stop and target; the stop is drawn and the target begins at twice the risk.
        RISK_BOX(2, 3);

        private final int clicks;
        private final int anchors;

        Kind(int clicks, int anchors) {
            this.clicks = clicks;
            this.anchors = anchors;
        }

        /// How many places a person gives.
        int clicks() {
            return clicks;
        }
    }

    /// Failure: [IllegalArgumentException] where it is no drawing, so that a damaged file is found when it is read.
    Drawing {
        Objects.requireNonNull(id);
        Objects.requireNonNull(terminal);
        anchors = List.copyOf(anchors);
        if (anchors.size() != kind.anchors || anchors.stream().anyMatch(anchor -> anchor.price() <= 0)) {
            throw new IllegalArgumentException("no " + kind + " with the anchors " + anchors);
        }
        colour = Math.clamp(colour, 1, COLOURS);
    }

    /// Drawn from the places that a person gave.
    ///
    /// @param places as many as [Kind#clicks]
    static Drawing of(String id, Kind kind, String terminal, long offsetMs, List<Anchor> places, int colour) {
        List<Anchor> anchors = new ArrayList<>(places);
        if (kind == Kind.RISK_BOX) {
            Anchor entry = places.get(0);
            Anchor stop = places.get(1);
            anchors.add(new Anchor(stop.serverMs(), Math.max(1, entry.price() + 2 * (entry.price() - stop.price()))));
        }
        return new Drawing(id, kind, terminal, offsetMs, anchors, colour, false);
    }

    Anchor first() {
        return anchors.getFirst();
    }

    Anchor second() {
        return anchors.get(1);
    }

    /// Entry, stop and target of a risk box.
    long entry() {
        return anchors.getFirst().price();
    }

    long stop() {
        return anchors.get(1).price();
    }

    long target() {
        return anchors.get(2).price();
    }

    /// A risk box that buys has its stop below its entry.
    boolean isBuy() {
        return stop() < entry();
    }

    Drawing moved(long ms, long price) {
        return withAnchors(
                anchors.stream().map(anchor -> anchor.moved(ms, price)).toList());
    }

    /// With one handle at another place. Stop and target of a risk box end at the same time.
    Drawing withAnchor(int index, Anchor place) {
        List<Anchor> changed = new ArrayList<>(anchors);
        changed.set(index, place);
        if (kind == Kind.RISK_BOX && index > 0) {
            int other = 3 - index;
            changed.set(other, new Anchor(place.serverMs(), anchors.get(other).price()));
        }
        return withAnchors(changed);
    }

    private Drawing withAnchors(List<Anchor> changed) {
        return new Drawing(id, kind, terminal, offsetMs, changed, colour, locked);
    }

    Drawing withColour(int other) {
        return new Drawing(id, kind, terminal, offsetMs, anchors, other, locked);
    }

    Drawing withLocked(boolean lock) {
        return new Drawing(id, kind, terminal, offsetMs, anchors, colour, lock);
    }

    Drawing withId(String other) {
        return new Drawing(other, kind, terminal, offsetMs, anchors, colour, false);
    }
}
