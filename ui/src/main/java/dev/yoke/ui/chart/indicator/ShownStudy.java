package dev.yoke.ui.chart.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.indicator.Study;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.theme.Token;
import java.util.List;
import java.util.stream.Collectors;

/// A study as one chart shows it and as it is kept.
///
/// @param id unique within the chart
/// @param colour one of [#COLOURS]; further lines take the ones after it
/// @param width of its lines, logical pixels
/// @param share of the plot's height, for a study in a pane of its own
public record ShownStudy(
        int id, Study study, List<Double> parameters, Token colour, double width, boolean hidden, double share) {

    public static final List<Token> COLOURS = List.of(
            Token.SERIES_1,
            Token.SERIES_2,
            Token.SERIES_3,
            Token.SERIES_4,
            Token.SERIES_5,
            Token.SERIES_6,
            Token.FG,
            Token.FG_MUTED);
    public static final double LEAST_WIDTH = 1;
    public static final double GREATEST_WIDTH = 4;
    private static final char MINUS = '\u2212';
    static final double USUAL_WIDTH = 1.4;
    static final double USUAL_SHARE = 0.2;

    public static ShownStudy of(int id, Study study, Token colour) {
        return new ShownStudy(id, study, study.defaults(), colour, USUAL_WIDTH, false, USUAL_SHARE);
    }

    public static ShownStudy of(int id, Study study, Token colour, double... parameters) {
        return of(id, study, colour)
                .withParameters(java.util.Arrays.stream(parameters).boxed().toList());
    }

    /// `EMA 21`, `Bollinger 20, 2`.
    public String label() {
        String numbers = parameters.stream().map(ShownStudy::number).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? study.label() : study.label() + " " + numbers;
    }

    /// `21`, `2.5`: as many decimals as it has.
    public static String number(double value) {
        return FixedPoint.format(FixedPoint.fromDouble(value)).replace('-', MINUS);
    }

    @JsonIgnore
    public boolean isOnPrice() {
        return study.placement() == IndicatorKind.Placement.ON_PRICE;
    }

    /// Whether it can be calculated: what was kept may be of another version.
    @JsonIgnore
    public boolean isValid() {
        List<IndicatorKind.Parameter> wanted = study.parameters();
        if (parameters.size() != wanted.size() || !COLOURS.contains(colour)) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).takes(parameters.get(i))) {
                return false;
            }
        }
        return width >= LEAST_WIDTH && width <= GREATEST_WIDTH && share > 0 && share < 1;
    }

    /// The colour of its line number `index`; the lines of a channel are of one colour.
    public Token colour(int index) {
        if (study.family() == Study.Family.CHANNEL) {
            return colour;
        }
        return COLOURS.get((COLOURS.indexOf(colour) + index) % COLOURS.size());
    }

    public ShownStudy withParameters(List<Double> next) {
        return new ShownStudy(id, study, next, colour, width, hidden, share);
    }

    public ShownStudy withLook(Token nextColour, double nextWidth) {
        return new ShownStudy(id, study, parameters, nextColour, nextWidth, hidden, share);
    }

    public ShownStudy withHidden(boolean next) {
        return new ShownStudy(id, study, parameters, colour, width, next, share);
    }

    public ShownStudy withShare(double next) {
        return new ShownStudy(id, study, parameters, colour, width, hidden, next);
    }

    public ShownStudy withId(int next) {
        return new ShownStudy(next, study, parameters, colour, width, hidden, share);
    }

    /// Whether the same lines serve both.
    boolean isCalculatedAs(ShownStudy other) {
        return study == other.study && parameters.equals(other.parameters);
    }
}
