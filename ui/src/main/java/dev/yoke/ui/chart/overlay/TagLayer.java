package dev.yoke.ui.chart.overlay;

import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;

/// The tags that the layers below have left for the price axis.
public final class TagLayer implements PlotLayer {

    @Override
    public Depth depth() {
        return Depth.TAG;
    }

    @Override
    public void paint(PlotFrame frame) {
        frame.tags().paint(frame);
    }
}
