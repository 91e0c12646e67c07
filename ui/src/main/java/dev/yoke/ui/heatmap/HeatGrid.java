package dev.yoke.ui.heatmap;

import dev.yoke.core.market.TerminalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The map as it is drawn: accounts across, currencies and limits down.
///
/// Equal shapes have equal structure, so that a change of figures moves nothing.
final class HeatGrid {

    private HeatGrid() {}

    /// @param account empty = over all accounts
    record Column(Optional<TerminalId> account, String name) {}

    /// @param key of a currency its code, of a limit the rule and the meter's name
    record Row(String key, String name, boolean limit) {}

    record Shape(List<Column> columns, List<Row> rows) {
        static final Shape EMPTY = new Shape(List.of(), List.of());
    }

    record Place(String row, Optional<TerminalId> account) {}

    /// One cell.
    ///
    /// @param share of its limit, 0 to 1 and beyond: fills or colours it
    /// @param sign of an exposure, 0 for a limit
    /// @param tip in words, with what it is of
    /// @param changed the figure is the one after the pending ticket
    record Cell(String text, double share, int sign, String tip, boolean changed) {
        static final Cell EMPTY = new Cell("", 0, 0, "", false);
        static final String BECOMES = " → ";
        private static final String UNIT = " %";

        String in(Form form) {
            int becomes = form == Form.WHOLE ? -1 : text.indexOf(BECOMES);
            String brief = becomes < 0 ? text : text.substring(becomes + BECOMES.length());
            boolean bare = form == Form.BARE && brief.endsWith(UNIT);
            return bare ? brief.substring(0, brief.length() - UNIT.length()) : brief;
        }
    }

    /// How much of a figure is written: all cells of a map in the same form, the longest that fits all of them.
    enum Form {
        /// `+1 648 → +2 466 %`
        WHOLE,
        /// `+2 466 %`; what it was is in the tip
        AFTER,
        /// `+2 466`
        BARE
    }

    record Cells(Map<Place, Cell> byPlace) {
        Cell at(Place place) {
            return byPlace.getOrDefault(place, Cell.EMPTY);
        }
    }
}
