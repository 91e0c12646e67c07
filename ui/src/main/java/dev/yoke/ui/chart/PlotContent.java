package dev.yoke.ui.chart;

import dev.yoke.ui.fx.Background;
import dev.yoke.ui.theme.Theme;

/// What the layers of a plot paint, and where.
interface PlotContent {

    PlotContent NOTHING = new PlotContent() {
        private final CandleArrays none = new CandleArrays();
        private final IndicatorLines noLines =
                new IndicatorLines(new Background(Runnable::run, Runnable::run), () -> {});

        @Override
        public CandleArrays candles() {
            return none;
        }

        @Override
        public IndicatorLines indicators() {
            return noLines;
        }

        @Override
        public PlotScale scale() {
            return new PlotScale(0, 0, 0, 0, 0, 0);
        }

        @Override
        public ChartColours colours() {
            return ChartColours.of(Theme.DARK.palette());
        }

        @Override
        public ChartFonts fonts() {
            return ChartFonts.of("System");
        }

        @Override
        public String watermark() {
            return "";
        }
    };

    CandleArrays candles();

    IndicatorLines indicators();

    PlotScale scale();

    ChartColours colours();

    ChartFonts fonts();

    String watermark();
}
