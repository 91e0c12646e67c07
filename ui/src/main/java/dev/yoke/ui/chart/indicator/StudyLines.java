package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.CandleFeed;
import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.core.indicator.Study;
import dev.yoke.core.market.CandleView;
import dev.yoke.ui.fx.Background;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The lines of one chart's studies; each follows the candles at the cost of what is new, and all share one copy of
/// them. What would take longer than a frame, a long history seen for the first time, is computed in the background;
/// until then the lines before stay, or are empty. Thread: FX.
public final class StudyLines {

    /// Candles that a line takes in within a small part of a frame.
    static final int AT_ONCE = 2_000;

    private final Background background;
    private final Runnable onComputed;
    private final Consumer<String> onFailed;
    private Calculated calculated = new Calculated(new CandleFeed(), new LinkedHashMap<>());
    private List<ShownStudy> shown = List.of();
    private Optional<CandleView> latest = Optional.empty();
    private long wanted;
    private boolean computing;
    private boolean failed;

    /// One line of a study. `shift` in candles to the right.
    public record Line(Study.Line line, IndicatorLine values, int shift) {}

    private record Entry(ShownStudy study, List<Line> lines) {}

    private record Calculated(CandleFeed feed, Map<Integer, Entry> entries) {

        Entry make(ShownStudy study) {
            List<Line> lines = study.study().lines().stream()
                    .map(line -> new Line(
                            line,
                            new IndicatorLine(feed, line.kind(), line.parameters(study.parameters())),
                            line.shift(study.parameters())))
                    .toList();
            return new Entry(study, lines);
        }

        int behind(CandleView candles) {
            return entries.values().stream()
                    .flatMap(entry -> entry.lines().stream())
                    .mapToInt(line -> line.values().behind(candles))
                    .max()
                    .orElse(0);
        }

        void update(CandleView candles) {
            entries.values()
                    .forEach(
                            entry -> entry.lines().forEach(line -> line.values().update(candles)));
        }
    }

    /// @param onComputed is called when lines from the background were taken over
    /// @param onFailed takes the reason why they could not be computed, once; nothing is tried again before
    /// [#again], other studies or other candles
    public StudyLines(Background background, Runnable onComputed, Consumer<String> onFailed) {
        this.background = background;
        this.onComputed = onComputed;
        this.onFailed = onFailed;
    }

    /// Shows exactly these, in this order.
    public void show(List<ShownStudy> studies) {
        List<ShownStudy> visible =
                studies.stream().filter(study -> !study.hidden()).toList();
        if (visible.equals(shown)) {
            return;
        }
        shown = visible;
        wanted++;
        failed = false;
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        for (ShownStudy study : shown) {
            Entry before = calculated.entries().get(study.id());
            entries.put(
                    study.id(),
                    before != null && before.study().isCalculatedAs(study)
                            ? new Entry(study, before.lines())
                            : calculated.make(study));
        }
        calculated = new Calculated(calculated.feed(), entries);
        latest.ifPresent(this::follow);
    }

    /// Other candles come: everything begins anew.
    public void clear() {
        latest = Optional.empty();
        wanted++;
        failed = false;
        calculated = fresh(shown);
    }

    private static Calculated fresh(List<ShownStudy> studies) {
        Calculated fresh = new Calculated(new CandleFeed(), new LinkedHashMap<>());
        studies.forEach(study -> fresh.entries().put(study.id(), fresh.make(study)));
        return fresh;
    }

    public void follow(CandleView candles) {
        latest = Optional.of(candles);
        if (calculated.behind(candles) <= AT_ONCE) {
            calculated.update(candles);
        } else if (!computing && !failed) {
            compute(candles);
        }
    }

    /// One computation at a time; what lags behind when it has ended is found by [#follow].
    private void compute(CandleView candles) {
        computing = true;
        long asked = wanted;
        List<ShownStudy> studies = new ArrayList<>(shown);
        background.run(
                () -> {
                    Calculated fresh = fresh(studies);
                    fresh.update(candles);
                    return fresh;
                },
                fresh -> take(fresh, asked),
                reason -> fail(reason, asked));
    }

    private void fail(String reason, long asked) {
        computing = false;
        if (asked == wanted) {
            failed = true;
            onFailed.accept(reason);
        } else {
            latest.ifPresent(this::follow);
        }
    }

    /// Tries once more what failed.
    public void again() {
        failed = false;
        latest.ifPresent(this::follow);
    }

    private void take(Calculated fresh, long asked) {
        computing = false;
        latest.ifPresent(candles -> {
            if (asked == wanted && fresh.behind(candles) <= AT_ONCE) {
                calculated = fresh;
            }
            follow(candles);
            onComputed.run();
        });
    }

    /// Those that are not hidden.
    public List<ShownStudy> shown() {
        return shown;
    }

    /// Without values while they are computed.
    public List<Line> of(ShownStudy study) {
        Entry entry = calculated.entries().get(study.id());
        return entry == null ? List.of() : entry.lines();
    }
}
