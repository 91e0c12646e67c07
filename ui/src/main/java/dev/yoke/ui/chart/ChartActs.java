package dev.yoke.ui.chart;

import dev.yoke.ui.desk.Action;
import java.util.List;

/// What a chart offers to the palette and to keys. The chart that was attached last has the key.
///
/// @param symbol takes the keyboard to the search for a symbol
record ChartActs(
        Action indicators,
        Action snapshot,
        Action symbol,
        Action autoScroll,
        Action volume,
        Action grid,
        Action sessions,
        Action saveTemplate) {

    List<Action> all() {
        return List.of(indicators, snapshot, symbol, autoScroll, volume, grid, sessions, saveTemplate);
    }

    /// What the context menu offers of them.
    List<Action> ofMenu() {
        return List.of(snapshot, indicators, volume, grid, sessions);
    }
}
