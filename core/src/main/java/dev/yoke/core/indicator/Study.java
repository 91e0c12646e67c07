package dev.yoke.core.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a trader calls an indicator: one or more lines that share their parameters and are drawn together.
///
/// Thread: any; immutable. Each line takes the first ones of the study's parameters, as many as its kind has.
public enum Study {
    SMA("SMA", Family.AVERAGE, line(IndicatorKind.SMA)),
    EMA("EMA", Family.AVERAGE, line(IndicatorKind.EMA)),
    WMA("WMA", Family.AVERAGE, line(IndicatorKind.WMA)),
    HULL("Hull MA", Family.AVERAGE, line(IndicatorKind.HULL)),
    DEMA("DEMA", Family.AVERAGE, line(IndicatorKind.DEMA)),
    VWAP("VWAP", Family.AVERAGE, line(IndicatorKind.VWAP)),
    BOLLINGER(
            "Bollinger",
            Family.CHANNEL,
            band(IndicatorKind.BOLLINGER_UPPER, "upper"),
            line(IndicatorKind.BOLLINGER_MIDDLE, "middle"),
            band(IndicatorKind.BOLLINGER_LOWER, "lower")),
    KELTNER(
            "Keltner",
            Family.CHANNEL,
            band(IndicatorKind.KELTNER_UPPER, "upper"),
            line(IndicatorKind.KELTNER_MIDDLE, "middle"),
            band(IndicatorKind.KELTNER_LOWER, "lower")),
    DONCHIAN(
            "Donchian",
            Family.CHANNEL,
            band(IndicatorKind.DONCHIAN_UPPER, "upper"),
            line(IndicatorKind.DONCHIAN_MIDDLE, "middle"),
            band(IndicatorKind.DONCHIAN_LOWER, "lower")),
    ENVELOPE(
            "Envelope",
            Family.CHANNEL,
            band(IndicatorKind.ENVELOPE_UPPER, "upper"),
            band(IndicatorKind.ENVELOPE_LOWER, "lower")),
    PARABOLIC_SAR("Parabolic SAR", Family.TREND, new Line(IndicatorKind.PARABOLIC_SAR, "", Look.DOTS, Shift.NONE)),
    SUPERTREND("SuperTrend", Family.TREND, new Line(IndicatorKind.SUPERTREND, "", Look.TREND, Shift.NONE)),
    ICHIMOKU(
            "Ichimoku",
            Family.TREND,
            line(IndicatorKind.TENKAN, "tenkan"),
            line(IndicatorKind.KIJUN, "kijun"),
            new Line(IndicatorKind.SENKOU_A, "span A", Look.BAND, Shift.AHEAD),
            new Line(IndicatorKind.SENKOU_B, "span B", Look.BAND, Shift.AHEAD),
            new Line(IndicatorKind.CHIKOU, "chikou", Look.LINE, Shift.BACK)),
    ADX(
            "ADX / DMI",
            Family.TREND,
            line(IndicatorKind.ADX, "ADX"),
            line(IndicatorKind.PLUS_DI, "+DI"),
            line(IndicatorKind.MINUS_DI, "−DI")),
    RSI("RSI", Family.OSCILLATOR, 0, 100, List.of(30.0, 70.0), line(IndicatorKind.RSI)),
    STOCHASTIC(
            "Stochastic",
            Family.OSCILLATOR,
            0,
            100,
            List.of(20.0, 80.0),
            line(IndicatorKind.STOCHASTIC_K, "%K"),
            line(IndicatorKind.STOCHASTIC_D, "%D")),
    MACD(
            "MACD",
            Family.OSCILLATOR,
            new Line(IndicatorKind.MACD_HISTOGRAM, "histogram", Look.HISTOGRAM, Shift.NONE),
            line(IndicatorKind.MACD, "MACD"),
            line(IndicatorKind.MACD_SIGNAL, "signal")),
    CCI("CCI", Family.OSCILLATOR, Double.NaN, Double.NaN, List.of(-100.0, 0.0, 100.0), line(IndicatorKind.CCI)),
    WILLIAMS_R("Williams %R", Family.OSCILLATOR, -100, 0, List.of(-80.0, -20.0), line(IndicatorKind.WILLIAMS_R)),
    ROC("ROC", Family.OSCILLATOR, Double.NaN, Double.NaN, List.of(0.0), line(IndicatorKind.ROC)),
    MOMENTUM("Momentum", Family.OSCILLATOR, Double.NaN, Double.NaN, List.of(0.0), line(IndicatorKind.MOMENTUM)),
    AWESOME("Awesome oscillator", Family.OSCILLATOR, new Line(IndicatorKind.AWESOME, "", Look.HISTOGRAM, Shift.NONE)),
    MFI("MFI", Family.VOLUME, 0, 100, List.of(20.0, 80.0), line(IndicatorKind.MFI)),
    OBV("OBV", Family.VOLUME, line(IndicatorKind.OBV)),
    ATR("ATR", Family.VOLATILITY, line(IndicatorKind.ATR)),
    STANDARD_DEVIATION("Standard deviation", Family.VOLATILITY, line(IndicatorKind.STANDARD_DEVIATION));

    /// How a catalogue groups them.
    public enum Family {
        AVERAGE,
        CHANNEL,
        TREND,
        OSCILLATOR,
        VOLUME,
        VOLATILITY
    }

    public enum Look {
        LINE,
        /// One edge of an area that is filled.
        BAND,
        HISTOGRAM,
        DOTS,
        /// In the colour of a rising market where the close is above it.
        TREND
    }

    /// Where a value is drawn.
    public enum Shift {
        NONE,
        /// As many candles later as the parameter `kijun` says.
        AHEAD,
        /// As many candles earlier.
        BACK
    }

    /// @param name within the study; empty where there is but one
    public record Line(IndicatorKind kind, String name, Look look, Shift shift) {

        /// The kind's share of the study's parameters.
        public double[] parameters(List<Double> all) {
            return all.stream()
                    .limit(kind.parameters().size())
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }

        /// In candles, to the right.
        public int shift(List<Double> all) {
            return switch (shift) {
                case NONE -> 0;
                case AHEAD -> all.get(1).intValue();
                case BACK -> -all.get(1).intValue();
            };
        }
    }

    private final String label;
    private final Family family;
    private final double least;
    private final double greatest;
    private final List<Double> guides;
    private final List<Line> lines;

    Study(String label, Family family, Line... lines) {
        this(label, family, Double.NaN, Double.NaN, List.of(), lines);
    }

    Study(String label, Family family, double least, double greatest, List<Double> guides, Line... lines) {
        this.label = label;
        this.family = family;
        this.least = least;
        this.greatest = greatest;
        this.guides = guides;
        this.lines = List.of(lines);
    }

    private static Line line(IndicatorKind kind) {
        return line(kind, "");
    }

    private static Line line(IndicatorKind kind, String name) {
        return new Line(kind, name, Look.LINE, Shift.NONE);
    }

    private static Line band(IndicatorKind kind, String name) {
        return new Line(kind, name, Look.BAND, Shift.NONE);
    }

    /// As traders know it in every language.
    public String label() {
        return label;
    }

    public Family family() {
        return family;
    }

    public IndicatorKind.Placement placement() {
        return lines.getFirst().kind().placement();
    }

    public List<Line> lines() {
        return lines;
    }

    /// Those of the line that has the most.
    public List<IndicatorKind.Parameter> parameters() {
        return lines.stream()
                .map(line -> line.kind().parameters())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    public List<Double> defaults() {
        return parameters().stream().map(IndicatorKind.Parameter::defaultValue).toList();
    }

    /// Horizontal lines that are drawn with it.
    public List<Double> guides() {
        return guides;
    }

    /// Where its scale always begins and ends; empty = as the values do.
    public Optional<double[]> range() {
        return Double.isNaN(least) ? Optional.empty() : Optional.of(new double[] {least, greatest});
    }
}
