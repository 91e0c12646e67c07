package dev.yoke.ui.chart.drawing;

import java.util.List;

/// The drawings of one symbol, as kept.
record KeptDrawings(List<Drawing> drawings) {
    KeptDrawings {
        drawings = List.copyOf(drawings);
    }
}
