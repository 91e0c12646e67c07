package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.ui.words.Phrases;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One parameter while it is written. What is wrong with it is said in [#errorProperty].
public final class StudyField {

    private final IndicatorKind.Parameter parameter;
    private final Phrases words;
    private final StringProperty text;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    StudyField(IndicatorKind.Parameter parameter, double value, Phrases words) {
        this.parameter = parameter;
        this.words = words;
        text = new SimpleStringProperty(ShownStudy.number(value));
        text.subscribe(now -> error.set(check()));
    }

    public String name() {
        return words.get("parameter." + parameter.name());
    }

    /// What it may be: `1 to 1000`.
    public String range() {
        return words.get(
                parameter.whole() ? "range.whole" : "range",
                ShownStudy.number(parameter.least()),
                ShownStudy.number(parameter.greatest()));
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Empty while it is right.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    private String check() {
        OptionalDouble value = read();
        if (value.isEmpty()) {
            return words.get("error.number");
        }
        return parameter.takes(value.getAsDouble()) ? "" : range();
    }

    /// Empty where it is wrong.
    OptionalDouble value() {
        OptionalDouble value = read();
        return value.isPresent() && parameter.takes(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    private OptionalDouble read() {
        try {
            double value =
                    Double.parseDouble(text.get().strip().replace(',', '.').replace('−', '-'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
