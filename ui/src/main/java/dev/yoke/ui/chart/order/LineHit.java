package dev.yoke.ui.chart.order;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// What lies at a place of the plot: a line, and where its label has one there, an act.
record LineHit(LineKey key, Optional<TradeLine.Act> act) {

    /// A box that was painted and can be hit.
    record Box(Rectangle2D area, LineHit hit) {}
}
