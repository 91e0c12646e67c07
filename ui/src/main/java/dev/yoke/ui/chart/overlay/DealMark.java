package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.DealView;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An executed trade on the chart: where and at what price, and where its position was opened when it closes one.
///
/// @param index candle of the execution
/// @param fromIndex candle of the entry that an exit belongs to; −1 for an entry, or where it is not known
/// @param profitable whether an exit earned money after costs
public record DealMark(
        int index, double price, Side side, boolean exit, int fromIndex, double fromPrice, boolean profitable) {

    private static final int NOT_KNOWN = -1;

    /// @param deals newest first, as the engine lists them
    public static List<DealMark> of(
            List<DealView> deals, Instrument instrument, CandleArrays candles, long serverOffsetMs) {
        List<DealMark> marks = new ArrayList<>();
        Map<Long, DealMark> entries = new HashMap<>();
        for (int i = deals.size() - 1; i >= 0; i--) {
            Deal deal = deals.get(i).deal();
            boolean here = deal.terminal().equals(instrument.terminal())
                    && deal.symbol().equals(instrument.symbol());
            long serverMs = deal.timeMs() + serverOffsetMs;
            if (!here || candles.size() == 0) {
                continue;
            }
            DealMark mark = mark(deal, candles.indexAt(serverMs), entries);
            if (!mark.exit()) {
                entries.put(deal.positionIdentifier(), mark);
            }
            if (serverMs >= candles.openServerMs(0)) {
                marks.add(mark);
            }
        }
        return List.copyOf(marks);
    }

    private static DealMark mark(Deal deal, int index, Map<Long, DealMark> entries) {
        double price = FixedPoint.toDouble(deal.price().units());
        DealMark entry = entries.get(deal.positionIdentifier());
        if (deal.entry() == Deal.Entry.IN) {
            return new DealMark(index, price, deal.side(), false, NOT_KNOWN, 0, false);
        }
        boolean profitable = deal.net().units() >= 0;
        return entry == null
                ? new DealMark(index, price, deal.side(), true, NOT_KNOWN, 0, profitable)
                : new DealMark(index, price, deal.side(), true, entry.index(), entry.price(), profitable);
    }
}
