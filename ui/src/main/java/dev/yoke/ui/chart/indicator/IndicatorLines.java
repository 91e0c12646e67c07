package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.core.market.CandleView;
import dev.yoke.ui.fx.Background;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The indicator lines of one chart; each follows the candles at the cost of what is new. What would take longer than a
/// frame, a long history seen for the first time, is computed in the background; until then a line is empty.
/// Thread: FX.
public final class IndicatorLines {

    /// Candles that a line takes in within a small part of a frame.
    static final int AT_ONCE = 2_000;

    private final Background background;
    private final Runnable onComputed;
    private final Map<Indicator, List<IndicatorLine>> lines = new EnumMap<>(Indicator.class);
    private Optional<CandleView> latest = Optional.empty();
    private boolean computing;

    /// @param onComputed is called when lines from the background were taken over
    public IndicatorLines(Background background, Runnable onComputed) {
        this.background = background;
        this.onComputed = onComputed;
    }

    /// Keeps exactly these indicators, in their natural order.
    public void show(Collection<Indicator> indicators) {
        lines.keySet().retainAll(indicators);
        for (Indicator indicator : indicators) {
            lines.computeIfAbsent(indicator, Indicator::lines);
        }
    }

    public void clear() {
        lines.replaceAll((indicator, old) -> indicator.lines());
        latest = Optional.empty();
    }

    public void follow(CandleView candles) {
        latest = Optional.of(candles);
        for (Map.Entry<Indicator, List<IndicatorLine>> entry : lines.entrySet()) {
            if (entry.getValue().stream().allMatch(line -> line.behind(candles) <= AT_ONCE)) {
                entry.getValue().forEach(line -> line.update(candles));
            } else if (!computing) {
                compute(entry.getKey(), candles);
            }
        }
    }

    /// One indicator at a time; the next one that lags is found by [#follow] when this one has ended.
    private void compute(Indicator indicator, CandleView candles) {
        computing = true;
        background.run(
                () -> {
                    List<IndicatorLine> fresh = indicator.lines();
                    fresh.forEach(line -> line.update(candles));
                    return fresh;
                },
                fresh -> take(indicator, fresh));
    }

    private void take(Indicator indicator, List<IndicatorLine> fresh) {
        computing = false;
        latest.ifPresent(candles -> {
            if (lines.containsKey(indicator) && fresh.stream().allMatch(line -> line.behind(candles) <= AT_ONCE)) {
                lines.put(indicator, fresh);
            }
            follow(candles);
            onComputed.run();
        });
    }

    public Iterable<Indicator> shown() {
        return lines.keySet();
    }

    /// Empty lines while they are computed.
    public List<IndicatorLine> of(Indicator indicator) {
        return lines.getOrDefault(indicator, List.of());
    }
}
