package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.FixedPoint;
import java.util.List;

/// Reads rows by their [Columns].
final class ColumnParser implements RowParser {

    private final Columns columns;
    private final SymbolModel model;
    private final long unit;
    private final String side;
    private long lastBid;
    private long lastAsk;

    /// @param inPoints whether prices are whole points (`154759.0` for 1547.59)
    ColumnParser(Columns columns, SymbolModel model, boolean inPoints) {
        this.columns = columns;
        this.model = model;
        this.unit = inPoints ? model.point() : FixedPoint.ONE;
        this.side = columns.isTwoSided() ? "bid_" : columns.has("open") ? "" : "bid_";
    }

    @Override
    public ReplayRow parse(String line) {
        List<String> fields = RowFields.split(line, columns.separator());
        long timeMs = time(fields);
        ReplayRow row = columns.isQuotes() ? quote(timeMs, fields) : candle(timeMs, fields);
        return row.checked();
    }

    private long time(List<String> fields) {
        String date = RowFields.field(fields, columns.index("date"), "the date").replace("\"", "");
        String time = columns.has("time") ? RowFields.field(fields, columns.index("time"), "the time") : "";
        int gap = Math.max(date.indexOf(' '), date.indexOf('T'));
        if (gap > 0) {
            time = date.substring(gap + 1);
            date = date.substring(0, gap);
        }
        int zone = time.indexOf('+');
        if (zone >= 0 && !time.substring(zone).matches("\\+0+:?0*")) {
            throw new IllegalArgumentException("times must be in UTC, not " + time.substring(zone));
        }
        String local = zone >= 0 ? time.substring(0, zone) : time;
        return RowFields.time(date, local.endsWith("Z") ? local.substring(0, local.length() - 1) : local);
    }

    /// MetaTrader 5 leaves the side empty that did not change.
    private ReplayRow quote(long timeMs, List<String> fields) {
        long bid = side(fields, "bid", lastBid);
        long ask = side(fields, "ask", lastAsk);
        ReplayRow row = ReplayRow.quote(timeMs, bid, ask).checked();
        lastBid = bid;
        lastAsk = ask;
        return row;
    }

    private long side(List<String> fields, String name, long last) {
        int index = columns.index(name);
        if (index < fields.size() && fields.get(index).isEmpty() && last > 0) {
            return last;
        }
        return price(fields, name);
    }

    private ReplayRow candle(long timeMs, List<String> fields) {
        if (columns.isTwoSided()) {
            return twoSided(timeMs, fields);
        }
        return ReplayRow.candle(
                timeMs,
                price(fields, side + "open"),
                price(fields, side + "high"),
                price(fields, side + "low"),
                price(fields, side + "close"),
                spread(fields));
    }

    /// The two sides are sampled on their own in such files: where they cross, the ask is lifted to the bid.
    private ReplayRow twoSided(long timeMs, List<String> fields) {
        long open = price(fields, "bid_open");
        long high = price(fields, "bid_high");
        long low = price(fields, "bid_low");
        long close = price(fields, "bid_close");
        long askOpen = Math.max(open, price(fields, "ask_open"));
        long askClose = Math.max(close, price(fields, "ask_close"));
        long askHigh = Math.max(price(fields, "ask_high"), Math.max(askOpen, askClose));
        long askLow = Math.max(low, price(fields, "ask_low"));
        return new ReplayRow(timeMs, open, high, low, close, askOpen, askHigh, askLow, askClose);
    }

    private long spread(List<String> fields) {
        int index = columns.index("spread");
        long points =
                index < fields.size() && fields.get(index).matches("\\d{1,6}") ? Long.parseLong(fields.get(index)) : 0;
        return (points > 0 ? points : model.spreadPoints()) * model.point();
    }

    private long price(List<String> fields, String name) {
        String text = RowFields.field(fields, columns.index(name), "the " + name.replace('_', ' ') + " price");
        long step = unit == FixedPoint.ONE ? 1 : unit;
        return RowFields.price(text, unit, step, "the " + name.replace('_', ' ') + " price");
    }
}
