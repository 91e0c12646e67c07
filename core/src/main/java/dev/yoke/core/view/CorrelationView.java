package dev.yoke.core.view;

import dev.yoke.core.market.FixedPoint;
import java.util.List;

/// How the symbols that something is open in move together, from their last completed candles.
///
/// Thread: any; immutable. Units: 1e-8, −1 to 1.
///
/// @param symbols their common names, the same at every broker
/// @param pairs every two of them once
/// @param threshold from which two count as moving together
public record CorrelationView(List<String> symbols, List<Pair> pairs, long threshold) {

    public static final CorrelationView EMPTY = new CorrelationView(List.of(), List.of(), FixedPoint.ONE);

    /// @param known whether there are enough candles of both at one terminal
    public record Pair(String one, String other, boolean known, long correlation) {}

    public CorrelationView {
        symbols = List.copyOf(symbols);
        pairs = List.copyOf(pairs);
    }
}
