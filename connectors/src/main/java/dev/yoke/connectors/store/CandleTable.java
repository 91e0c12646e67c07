package dev.yoke.connectors.store;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.JournalEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Candles per terminal, symbol and timeframe; a candle that is stored again replaces itself.
final class CandleTable {

    private static final String CANDLE = "series, open_server_ms, open, high, low, close, tick_volume";

    private record Series(Instrument instrument, Timeframe timeframe) {}

    private final Write candle;
    private final Write newSeries;
    private final PreparedStatement findSeries;
    private final Map<Series, Long> ids = new HashMap<>();

    CandleTable(Connection connection) throws SQLException {
        candle = Write.insert(
                connection,
                "candles",
                CANDLE,
                "ON CONFLICT (series, open_server_ms) DO UPDATE SET open = excluded.open, high = excluded.high,"
                        + " low = excluded.low, close = excluded.close, tick_volume = excluded.tick_volume");
        newSeries = Write.insert(
                connection,
                "candle_series",
                "terminal, symbol, timeframe",
                "ON CONFLICT (terminal, symbol, timeframe) DO NOTHING");
        findSeries = connection.prepareStatement(
                "SELECT id FROM candle_series WHERE terminal = ? AND symbol = ? AND timeframe = ?");
    }

    void store(JournalEntry.CandlesStored stored) throws SQLException {
        long id = id(new Series(stored.instrument(), stored.timeframe()));
        for (Candle c : stored.candles()) {
            candle.start()
                    .put(id)
                    .put(c.openServerMs())
                    .put(c.open())
                    .put(c.high())
                    .put(c.low())
                    .put(c.close())
                    .put(c.tickVolume())
                    .run();
        }
    }

    /// After a rollback: a series that was new in that transaction does not exist.
    void forgetSeries() {
        ids.clear();
    }

    private long id(Series series) throws SQLException {
        Long known = ids.get(series);
        if (known != null) {
            return known;
        }
        newSeries
                .start()
                .put(series.instrument().terminal())
                .put(series.instrument().symbol())
                .put(series.timeframe())
                .run();
        findSeries.setString(1, series.instrument().terminal().name());
        findSeries.setString(2, series.instrument().symbol().name());
        findSeries.setString(3, series.timeframe().name());
        try (ResultSet row = findSeries.executeQuery()) {
            row.next();
            long id = row.getLong(1);
            ids.put(series, id);
            return id;
        }
    }

    static Candle candle(ResultSet row) throws SQLException {
        return new Candle(
                row.getLong("open_server_ms"),
                row.getLong("open"),
                row.getLong("high"),
                row.getLong("low"),
                row.getLong("close"),
                row.getLong("tick_volume"));
    }
}
