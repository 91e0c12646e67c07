package dev.yoke.ui.chart;

import dev.yoke.ui.chart.candle.ChartStyle;
import dev.yoke.ui.chart.indicator.ShownStudy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Style and studies under a name, for any chart.
public record ChartTemplate(
        String name, @Nullable ChartStyle kept, @Nullable List<ShownStudy> studies) {

    ChartStyle style() {
        return kept == null ? ChartStyle.CANDLES : kept;
    }

    List<ShownStudy> valid() {
        return studies == null
                ? List.of()
                : studies.stream()
                        .filter(Objects::nonNull)
                        .filter(ShownStudy::isValid)
                        .limit(ChartLook.MOST_STUDIES)
                        .toList();
    }
}
