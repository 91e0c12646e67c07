package dev.yoke.ui.chart.plot;

import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Theme;

/// What the renderers behind the layers paint, and where. Units: device pixels.
public interface PlotContent {

    PlotContent NOTHING = new PlotContent() {
        private final CandleArrays none = new CandleArrays();

        @Override
        public CandleArrays candles() {
            return none;
        }

        @Override
        public PlotScale scale() {
            return new PlotScale(0, 0, 0, 0, 0, 0);
        }

        @Override
        public double pixels() {
            return 1;
        }

        @Override
        public ChartColours colours() {
            return ChartColours.of(Theme.DARK.palette());
        }

        @Override
        public ChartFonts fonts() {
            return ChartFonts.of("System", 1);
        }
    };

    CandleArrays candles();

    PlotScale scale();

    /// Device pixels per logical pixel.
    double pixels();

    ChartColours colours();

    ChartFonts fonts();
}
