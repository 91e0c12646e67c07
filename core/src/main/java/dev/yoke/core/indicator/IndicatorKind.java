package dev.yoke.core.indicator;

import java.util.List;

/// The indicators that a chart or a rule can ask for, with their parameters.
///
/// Each is one line; what a trader calls an indicator is a [Study] of one or more of them. To add one: an entry here,
/// its line in [IndicatorCatalogue], and its study.
public enum IndicatorKind {
    EMA("EMA", Placement.ON_PRICE, period(21)),
    SMA("SMA", Placement.ON_PRICE, period(20)),
    BOLLINGER_UPPER("Bollinger upper", Placement.ON_PRICE, period(20), deviations()),
    BOLLINGER_MIDDLE("Bollinger middle", Placement.ON_PRICE, period(20), deviations()),
    BOLLINGER_LOWER("Bollinger lower", Placement.ON_PRICE, period(20), deviations()),
    VWAP("VWAP", Placement.ON_PRICE),
    ATR("ATR", Placement.SUB_PANE, period(14)),
    RSI("RSI", Placement.SUB_PANE, period(14)),
    MACD("MACD", Placement.SUB_PANE, fast(), slow()),
    MACD_SIGNAL("MACD signal", Placement.SUB_PANE, fast(), slow(), signal()),
    MACD_HISTOGRAM("MACD histogram", Placement.SUB_PANE, fast(), slow(), signal()),
    WMA("WMA", Placement.ON_PRICE, period(20)),
    HULL("Hull MA", Placement.ON_PRICE, from2("period", 20)),
    DEMA("DEMA", Placement.ON_PRICE, period(20)),
    KELTNER_UPPER("Keltner upper", Placement.ON_PRICE, period(20), range(), multiple(2)),
    KELTNER_MIDDLE("Keltner middle", Placement.ON_PRICE, period(20), range(), multiple(2)),
    KELTNER_LOWER("Keltner lower", Placement.ON_PRICE, period(20), range(), multiple(2)),
    DONCHIAN_UPPER("Donchian upper", Placement.ON_PRICE, period(20)),
    DONCHIAN_MIDDLE("Donchian middle", Placement.ON_PRICE, period(20)),
    DONCHIAN_LOWER("Donchian lower", Placement.ON_PRICE, period(20)),
    ENVELOPE_UPPER("Envelope upper", Placement.ON_PRICE, period(20), percent()),
    ENVELOPE_LOWER("Envelope lower", Placement.ON_PRICE, period(20), percent()),
    PARABOLIC_SAR("Parabolic SAR", Placement.ON_PRICE, number("step", 0.02, 0.001, 1), number("most", 0.2, 0.01, 2)),
    SUPERTREND("SuperTrend", Placement.ON_PRICE, period(10), multiple(3)),
    TENKAN("Tenkan-sen", Placement.ON_PRICE, whole("tenkan", 9)),
    KIJUN("Kijun-sen", Placement.ON_PRICE, whole("tenkan", 9), whole("kijun", 26)),
    SENKOU_A("Senkou span A", Placement.ON_PRICE, whole("tenkan", 9), whole("kijun", 26)),
    SENKOU_B("Senkou span B", Placement.ON_PRICE, whole("tenkan", 9), whole("kijun", 26), whole("senkou", 52)),
    CHIKOU("Chikou span", Placement.ON_PRICE, whole("tenkan", 9), whole("kijun", 26)),
    STOCHASTIC_K("Stochastic %K", Placement.SUB_PANE, period(14), whole("smooth", 3)),
    STOCHASTIC_D("Stochastic %D", Placement.SUB_PANE, period(14), whole("smooth", 3), whole("signal", 3)),
    ADX("ADX", Placement.SUB_PANE, period(14)),
    PLUS_DI("+DI", Placement.SUB_PANE, period(14)),
    MINUS_DI("−DI", Placement.SUB_PANE, period(14)),
    CCI("CCI", Placement.SUB_PANE, period(20)),
    WILLIAMS_R("Williams %R", Placement.SUB_PANE, period(14)),
    MFI("MFI", Placement.SUB_PANE, period(14)),
    OBV("OBV", Placement.SUB_PANE),
    ROC("ROC", Placement.SUB_PANE, period(12)),
    MOMENTUM("Momentum", Placement.SUB_PANE, period(10)),
    STANDARD_DEVIATION("Standard deviation", Placement.SUB_PANE, period(20)),
    AWESOME("Awesome oscillator", Placement.SUB_PANE, whole("fast", 5), whole("slow", 34));

    /// Where a chart draws it: over the candles or below them on a scale of its own.
    public enum Placement {
        ON_PRICE,
        SUB_PANE
    }

    /// One parameter: its name, what it is unless said otherwise and what it may be. `whole` when it counts
    /// candles.
    public record Parameter(String name, double defaultValue, double least, double greatest, boolean whole) {

        public boolean takes(double value) {
            return value >= least && value <= greatest && !(whole && value != Math.rint(value));
        }
    }

    private final String label;
    private final Placement placement;
    private final List<Parameter> parameters;

    IndicatorKind(String label, Placement placement, Parameter... parameters) {
        this.label = label;
        this.placement = placement;
        this.parameters = List.of(parameters);
    }

    private static Parameter period(int candles) {
        return new Parameter("period", candles, 1, 1_000, true);
    }

    private static Parameter deviations() {
        return new Parameter("deviations", 2, 0.1, 10, false);
    }

    private static Parameter whole(String name, int candles) {
        return new Parameter(name, candles, 1, 1_000, true);
    }

    private static Parameter from2(String name, int candles) {
        return new Parameter(name, candles, 2, 1_000, true);
    }

    private static Parameter number(String name, double usual, double least, double greatest) {
        return new Parameter(name, usual, least, greatest, false);
    }

    private static Parameter range() {
        return whole("range", 10);
    }

    private static Parameter multiple(double ranges) {
        return number("multiple", ranges, 0.1, 20);
    }

    private static Parameter percent() {
        return number("percent", 1, 0.01, 50);
    }

    private static Parameter fast() {
        return new Parameter("fast", 12, 1, 1_000, true);
    }

    private static Parameter slow() {
        return new Parameter("slow", 26, 1, 1_000, true);
    }

    private static Parameter signal() {
        return new Parameter("signal", 9, 1, 1_000, true);
    }

    public String label() {
        return label;
    }

    public Placement placement() {
        return placement;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public double[] defaults() {
        return parameters.stream().mapToDouble(Parameter::defaultValue).toArray();
    }

    /// The given parameters, completed with defaults.
    ///
    /// Failure: [IllegalArgumentException] with a text for the trader where one is out of range.
    double[] checked(double... given) {
        if (given.length > parameters.size()) {
            throw new IllegalArgumentException(
                    label + " has " + parameters.size() + " parameters, not " + given.length);
        }
        double[] all = defaults();
        for (int i = 0; i < given.length; i++) {
            Parameter parameter = parameters.get(i);
            double value = given[i];
            if (!parameter.takes(value)) {
                throw new IllegalArgumentException("%s: %s must be %s from %s to %s, not %s"
                        .formatted(
                                label,
                                parameter.name(),
                                parameter.whole() ? "a whole number" : "a number",
                                parameter.least(),
                                parameter.greatest(),
                                value));
            }
            all[i] = value;
        }
        return all;
    }
}
