package dev.yoke.core.strategy;

import dev.yoke.core.market.FixedPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A value for each parameter of one strategy.
///
/// Thread: any; immutable. Units: 1e-8 of the parameter's unit.
public record ParameterValues(Map<String, Long> values) {

    public ParameterValues {
        values = Map.copyOf(values);
    }

    public static ParameterValues standard(List<Parameter> parameters) {
        Map<String, Long> values = new TreeMap<>();
        parameters.forEach(parameter -> values.put(parameter.key(), parameter.standard()));
        return new ParameterValues(values);
    }

    /// Failure: [IllegalArgumentException] with a text for the trader where the strategy has no such parameter, or
    /// not with that value.
    public ParameterValues with(Strategy strategy, String key, long value) {
        Optional<Parameter> parameter = strategy.parameters().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        if (parameter.isEmpty()) {
            throw new IllegalArgumentException(strategy.id() + " has no parameter " + key + "; it has "
                    + String.join(
                            ", ",
                            strategy.parameters().stream().map(Parameter::key).toList()));
        }
        parameter.get().problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(strategy.id() + ": " + problem);
        });
        Map<String, Long> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new ParameterValues(changed);
    }

    /// 1e-8 of the parameter's unit.
    public long units(String key) {
        Long value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no value for parameter " + key);
        }
        return value;
    }

    int whole(String key) {
        return Math.toIntExact(units(key) / FixedPoint.ONE);
    }

    double decimal(String key) {
        return FixedPoint.toDouble(units(key));
    }
}
