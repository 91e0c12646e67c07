package dev.yoke.ui.chart.indicator;

import dev.yoke.ui.chart.plot.PlotScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The panes below the candles, in one plot with them: where each lies and what its scale shows. Units: logical pixels
/// from the plot's upper edge. Thread: FX.
public final class PaneLayout {

    /// How much of the plot the panes may take together.
    private static final double MOST = 0.7;
    private static final double LEAST_PX = 36;
    private static final double PADDING = 0.08;
    private static final double GRIP_PX = 4;

    private final StudyLines lines;
    private List<Pane> panes = List.of();
    private double plotHeight;
    private double mainHeight;

    /// One study's pane.
    public record Pane(ShownStudy study, double top, double height, double low, double high) {

        public double bottom() {
            return top + height;
        }

        /// The pane's own scale beside the candles' one, in pixels of that.
        public PlotScale scale(PlotScale beside, double pixels) {
            return new PlotScale(beside.width(), height * pixels, beside.left(), beside.right(), low, high);
        }
    }

    public PaneLayout(StudyLines lines) {
        this.lines = lines;
    }

    /// Divides the plot's height between the candles and the panes.
    public void divide(double height) {
        plotHeight = height;
        List<ShownStudy> studies =
                lines.shown().stream().filter(study -> !study.isOnPrice()).toList();
        double wanted = studies.stream().mapToDouble(ShownStudy::share).sum();
        double factor = wanted > MOST ? MOST / wanted : 1;
        mainHeight = height;
        for (ShownStudy study : studies) {
            mainHeight -= paneHeight(study, factor);
        }
        mainHeight = Math.max(Math.min(LEAST_PX, height), Math.floor(mainHeight));
        List<Pane> next = new ArrayList<>();
        double top = mainHeight;
        for (ShownStudy study : studies) {
            double paneHeight = Math.max(1, Math.min(paneHeight(study, factor), height - top));
            Optional<Pane> before = of(study.id());
            next.add(new Pane(
                    study,
                    top,
                    paneHeight,
                    before.map(Pane::low).orElse(0.0),
                    before.map(Pane::high).orElse(1.0)));
            top += paneHeight;
        }
        panes = List.copyOf(next);
    }

    private double paneHeight(ShownStudy study, double factor) {
        return Math.max(Math.min(LEAST_PX, plotHeight / 8), Math.floor(plotHeight * study.share() * factor));
    }

    /// Fits each scale to the values in view.
    public void fit(int from, int to) {
        panes = panes.stream().map(pane -> fitted(pane, from, to)).toList();
    }

    private Pane fitted(Pane pane, int from, int to) {
        double[] range = pane.study().study().range().orElseGet(() -> span(pane.study(), from, to));
        double padding = (range[1] - range[0]) * PADDING;
        return new Pane(pane.study(), pane.top(), pane.height(), range[0] - padding, range[1] + padding);
    }

    private double[] span(ShownStudy study, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (StudyLines.Line line : lines.of(study)) {
            int end = Math.min(to, line.values().size());
            int step = Math.max(1, (end - from) / 4_096);
            for (int i = Math.max(0, from); i < end; i += step) {
                double value = line.values().value(i);
                if (!Double.isNaN(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
            if (line.line().look() == dev.yoke.core.indicator.Study.Look.HISTOGRAM && least <= most) {
                least = Math.min(least, 0);
                most = Math.max(most, 0);
            }
        }
        return least < most
                ? new double[] {least, most}
                : least == most ? new double[] {least - 1, most + 1} : new double[] {0, 1};
    }

    /// Whether the forming values can be drawn without a new fit.
    public boolean holds(int index) {
        for (Pane pane : panes) {
            for (StudyLines.Line line : lines.of(pane.study())) {
                double value = index < line.values().size() ? line.values().value(index) : Double.NaN;
                if (value < pane.low() || value > pane.high()) {
                    return false;
                }
            }
        }
        return true;
    }

    public List<Pane> panes() {
        return panes;
    }

    /// The height of the candles' part.
    public double mainHeight() {
        return mainHeight;
    }

    public Optional<Pane> of(int studyId) {
        return panes.stream().filter(pane -> pane.study().id() == studyId).findFirst();
    }

    public Optional<Pane> at(double y) {
        return panes.stream()
                .filter(pane -> y >= pane.top() && y < pane.bottom())
                .findFirst();
    }

    /// The pane whose upper edge is at a place, for dragging.
    public Optional<Pane> gripAt(double y) {
        return panes.stream()
                .filter(pane -> Math.abs(y - pane.top()) <= GRIP_PX)
                .findFirst();
    }

    /// The share that a pane has when its upper edge is dragged to `y`.
    public double shareAt(Pane pane, double y) {
        double wanted = (pane.bottom() - y) / Math.max(1, plotHeight);
        return Math.min(Math.max(wanted, LEAST_PX / Math.max(LEAST_PX, plotHeight)), MOST);
    }
}
