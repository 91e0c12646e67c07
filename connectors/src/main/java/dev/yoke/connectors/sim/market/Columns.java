package dev.yoke.connectors.sim.market;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which field of a row holds what, found from the header or, without one, from the look of the first row.
///
/// Known: MetaTrader 5's exports of candles and quotes (`<DATE> <TIME> <OPEN> …`, `<DATE> <TIME> <BID> <ASK> …`),
/// MetaTrader 4's (`2020.01.01,17:00,o,h,l,c,v`), quotes as `yyyyMMdd HHmmssSSS,bid,ask,volume`, and any table whose
/// header names its columns (`time_utc,bid_open,…,ask_close`; `Date,open,high,low,close,tick_volume`).
final class Columns {

    private static final char[] SEPARATORS = {'\t', ',', ';'};

    private final char separator;
    private final boolean header;
    private final Map<String, Integer> indices;

    private Columns(char separator, boolean header, Map<String, Integer> indices) {
        this.separator = separator;
        this.header = header;
        this.indices = indices;
    }

    static Optional<Columns> detect(String firstLine) {
        for (char separator : SEPARATORS) {
            List<String> fields = RowFields.split(firstLine, separator);
            if (fields.size() >= 3) {
                return Character.isDigit(
                                fields.getFirst().isEmpty()
                                        ? ' '
                                        : fields.getFirst().charAt(0))
                        ? withoutHeader(separator, fields)
                        : named(separator, true, fields);
            }
        }
        return Optional.empty();
    }

    private static Optional<Columns> withoutHeader(char separator, List<String> first) {
        if (first.getFirst().matches("\\d{8} \\d{6,9}")) {
            return named(separator, false, List.of("date", "bid", "ask", "volume"));
        }
        boolean dated = first.getFirst().matches("\\d{4}[.-]\\d{2}[.-]\\d{2}");
        if (dated && first.size() >= 6 && first.get(1).matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
            return named(separator, false, List.of("date", "time", "open", "high", "low", "close", "volume"));
        }
        return Optional.empty();
    }

    private static Optional<Columns> named(char separator, boolean header, List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).replaceAll("[<>\"]", "").toLowerCase(Locale.ROOT);
            indices.putIfAbsent(name.matches("time_utc|timestamp|datetime|gmt time") ? "date" : name, i);
        }
        if (!indices.containsKey("date") && indices.containsKey("time")) {
            indices.put("date", indices.remove("time"));
        }
        Columns columns = new Columns(separator, header, indices);
        boolean usable =
                columns.has("date") && (columns.isQuotes() || columns.hasCandle("") || columns.hasCandle("bid_"));
        return usable ? Optional.of(columns) : Optional.empty();
    }

    boolean hasHeader() {
        return header;
    }

    char separator() {
        return separator;
    }

    boolean isQuotes() {
        return has("bid") && has("ask");
    }

    boolean isTwoSided() {
        return hasCandle("bid_") && hasCandle("ask_");
    }

    private boolean hasCandle(String side) {
        return has(side + "open") && has(side + "high") && has(side + "low") && has(side + "close");
    }

    boolean has(String name) {
        return indices.containsKey(name);
    }

    int index(String name) {
        return indices.getOrDefault(name, Integer.MAX_VALUE);
    }
}
