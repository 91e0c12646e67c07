package dev.yoke.ui.chart;

import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.core.market.CandleView;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The indicator lines of one chart; each follows the candles at the cost of what is new.
public final class IndicatorLines {

    private final Map<Indicator, List<IndicatorLine>> lines = new EnumMap<>(Indicator.class);

    /// Keeps exactly these indicators, in their natural order.
    void show(Collection<Indicator> indicators) {
        lines.keySet().retainAll(indicators);
        for (Indicator indicator : indicators) {
            lines.computeIfAbsent(indicator, Indicator::lines);
        }
    }

    void follow(CandleView candles) {
        for (List<IndicatorLine> ofOne : lines.values()) {
            for (IndicatorLine line : ofOne) {
                line.update(candles);
            }
        }
    }

    public Iterable<Indicator> shown() {
        return lines.keySet();
    }

    public List<IndicatorLine> of(Indicator indicator) {
        return lines.getOrDefault(indicator, List.of());
    }
}
