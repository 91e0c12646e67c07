package dev.yoke.core.indicator;

import java.util.List;

/// The indicators that a chart or a rule can ask for, with their parameters.
///
/// To add one: an entry here and its line in [IndicatorCatalogue].
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
    MACD_SIGNAL("MACD signal", Placement.SUB_PANE, fast(), slow(), signal());

    /// Where a chart draws it: over the candles or below them on a scale of its own.
    public enum Placement {
        ON_PRICE,
        SUB_PANE
    }

    /// One parameter: its name, what it is unless said otherwise and what it may be. `whole` when it counts
    /// candles.
    public record Parameter(String name, double defaultValue, double least, double greatest, boolean whole) {}

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
            if (!(value >= parameter.least() && value <= parameter.greatest())
                    || (parameter.whole() && value != Math.rint(value))) {
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
