package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Figures;
import java.util.Optional;

/// The newest quote and what is read off it: digits, the time that the forming candle has left, words for the ear.
public final class ChartReading {

    private Optional<QuoteView> quote = Optional.empty();
    private String countdown = "";
    private int digits = 5;

    /// @return whether a price changed
    public boolean follow(CockpitView view, Chosen chosen) {
        Optional<QuoteView> next = view.quotes().stream()
                .filter(candidate -> candidate.instrument().equals(chosen.instrument()))
                .findFirst();
        boolean quoted = !samePrices(next, quote);
        quote = next;
        digits = next.map(QuoteView::digits).orElseGet(() -> chosen.digits(digits));
        return quoted;
    }

    private static boolean samePrices(Optional<QuoteView> a, Optional<QuoteView> b) {
        return a.isPresent() == b.isPresent()
                && (a.isEmpty()
                        || (a.get().bid() == b.get().bid()
                                && a.get().ask() == b.get().ask()
                                && a.get().instrument().equals(b.get().instrument())));
    }

    /// @return whether the text changed
    public boolean countDown(CockpitView view, Chosen chosen, CandleArrays candles, Timeframe timeframe, boolean live) {
        String before = countdown;
        countdown = "";
        if (candles.size() > 0 && live && chosen.terminal().isPresent()) {
            long closeMs = timeframe.nextOpen(candles.openServerMs(candles.lastIndex()));
            countdown = Countdown.text(closeMs - view.nowMs() - chosen.serverOffsetMs());
        }
        return !countdown.equals(before);
    }

    public String bidText() {
        return quote.map(now -> Figures.price(now.bid(), digits)).orElse(Figures.NONE);
    }

    public String askText() {
        return quote.map(now -> Figures.price(now.ask(), digits)).orElse(Figures.NONE);
    }

    public Optional<QuoteView> quote() {
        return quote;
    }

    public String countdown() {
        return countdown;
    }

    public int digits() {
        return digits;
    }
}
