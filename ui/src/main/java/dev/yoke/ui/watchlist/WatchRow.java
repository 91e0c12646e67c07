package dev.yoke.ui.watchlist;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.QuoteView.SpreadState;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.PricePieces;

/// One line: a market, shown from the first terminal that quotes it now, or one terminal of an unfolded market.
final class WatchRow {

    /// The market's own line, not one of its terminals'.
    static final int WHOLE = -1;

    /// @param direction of the last change of the bid: −1, 0, 1
    /// @param spread in points
    /// @param ageMs of a stale quote, 0 where it is fresh
    /// @param dayPercent change since the day's open, percent points 1e-8
    record Shown(
            Instrument instrument,
            PricePieces bid,
            PricePieces ask,
            String spread,
            SpreadState spreadState,
            String day,
            long dayPercent,
            int direction,
            boolean stale,
            boolean closed,
            long ageMs) {}

    private final Market market;
    private final int terminal;
    private final boolean addable;
    private long lastBid;
    private int direction;

    /// @param terminal which of the market's terminals, [#WHOLE] for all
    /// @param addable it is found, but not in the group that is shown
    WatchRow(Market market, int terminal, boolean addable) {
        this.market = market;
        this.terminal = terminal;
        this.addable = addable;
        this.lastBid = quote().bid();
    }

    String name() {
        return market.name();
    }

    Market market() {
        return market;
    }

    boolean isWhole() {
        return terminal == WHOLE;
    }

    boolean isAddable() {
        return addable;
    }

    QuoteView quote() {
        return terminal == WHOLE ? market.shown() : market.quote(terminal);
    }

    boolean isSame(WatchRow other) {
        return market.name().equals(other.market.name()) && terminal == other.terminal;
    }

    /// As it is to be written now; asked for lines that are in sight only.
    Shown shown(long nowMs) {
        QuoteView quote = quote();
        int moved = Long.compare(quote.bid(), lastBid);
        lastBid = quote.bid();
        direction = moved == 0 ? direction : moved;
        long day = quote.dayChange().orElse(0);
        return new Shown(
                quote.instrument(),
                PricePieces.of(quote.bid(), quote.digits()),
                PricePieces.of(quote.ask(), quote.digits()),
                Figures.decimal(quote.spreadPoints() * 100_000_000L, 0),
                quote.spreadState(),
                quote.dayChange().isPresent() ? Figures.signedPercent(day, 2) : Figures.NONE,
                day,
                direction,
                quote.stale(),
                quote.closed(),
                quote.stale() ? nowMs - quote.timeMs() : 0);
    }
}
