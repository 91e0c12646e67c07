package dev.yoke.ui.watchlist;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.PricePieces;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One symbol, shown from the first terminal that quotes it now.
final class WatchRow {

    /// @param direction of the last change of the bid: −1, 0, 1
    /// @param age of a stale quote, `14 s old`; empty where it is fresh
    /// @param dayPercent change since the day's open, percent points 1e-8
    record Shown(
            Instrument instrument,
            PricePieces bid,
            PricePieces ask,
            String spread,
            String day,
            long dayPercent,
            int direction,
            boolean stale,
            String age) {}

    private final String name;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private long lastBid;

    WatchRow(String name, QuoteView quote, long nowMs) {
        this.name = name;
        this.lastBid = quote.bid();
        this.shown = new ReadOnlyObjectWrapper<>(shownOf(quote, 0, nowMs));
    }

    void show(QuoteView quote, long nowMs) {
        int direction = Long.compare(quote.bid(), lastBid);
        lastBid = quote.bid();
        Shown before = shown.get();
        shown.set(shownOf(quote, direction == 0 ? before.direction() : direction, nowMs));
    }

    private static Shown shownOf(QuoteView quote, int direction, long nowMs) {
        long pip = quote.digits() == 3 || quote.digits() == 5 ? quote.point() * 10 : quote.point();
        long spread = pip == 0 ? 0 : FixedPoint.multiplyDivide(quote.ask() - quote.bid(), FixedPoint.ONE, pip);
        long day = quote.dayOpen() == 0
                ? 0
                : FixedPoint.multiplyDivide(quote.bid() - quote.dayOpen(), 100 * FixedPoint.ONE, quote.dayOpen());
        return new Shown(
                quote.instrument(),
                PricePieces.of(quote.bid(), quote.digits()),
                PricePieces.of(quote.ask(), quote.digits()),
                Figures.decimal(spread, spread < 100 * FixedPoint.ONE ? 1 : 0),
                quote.dayOpen() == 0 ? Figures.NONE : Figures.signedPercent(day, 2),
                day,
                direction,
                quote.stale(),
                quote.stale() ? Figures.age(nowMs - quote.timeMs()) + " old" : "");
    }

    String name() {
        return name;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
