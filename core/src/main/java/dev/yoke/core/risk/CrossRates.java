package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Conversion rates from quotes: direct, inverse, or over one currency in between (USD before EUR
/// before the others by name, so that the same quotes always give the same rate).
///
/// Thread: its owner's only. Units: rates 1e-8. Bounded by the number of currency pairs quoted.
public final class CrossRates implements RateSource {

    private static final Comparator<String> PIVOTS =
            Comparator.comparingInt(CrossRates::pivotRank).thenComparing(Comparator.naturalOrder());

    private final Map<String, TreeMap<String, Long>> rates = new HashMap<>();

    private static int pivotRank(String currency) {
        return switch (currency) {
            case "USD" -> 0;
            case "EUR" -> 1;
            default -> 2;
        };
    }

    /// Takes the middle of a quote. Symbols whose price is not a rate between two currencies (indices, shares,
    /// futures) are left out.
    public void onQuote(SymbolSpec spec, long bid, long ask) {
        if (spec.calcMode() == SymbolSpec.CalcMode.FOREX && !spec.baseCurrency().equals(spec.profitCurrency())) {
            put(spec.baseCurrency(), spec.profitCurrency(), bid + (ask - bid) / 2);
        }
    }

    /// Takes the rate profit currency → account currency that a broker's tick value stands for. A quote taken after it
    /// is preferred.
    public void onTickValue(SymbolSpec spec, String accountCurrency) {
        if (!TickValue.followsFromContract(spec) || spec.profitCurrency().equals(accountCurrency)) {
            return;
        }
        try {
            long rate = TickValue.conversionRate(spec);
            if (rate > 0) {
                put(spec.profitCurrency(), accountCurrency, rate);
            }
        } catch (ArithmeticException absurdFigures) {
            // A rate that cannot be expressed is none.
        }
    }

    /// One unit of `base` is worth `rate` of `quote`.
    public void put(String base, String quote, long rate) {
        if (rate <= 0) {
            throw new IllegalArgumentException(
                    "a rate " + base + " to " + quote + " cannot be " + FixedPoint.format(rate));
        }
        row(base).put(quote, rate);
        row(quote).remove(base);
        // The inverse of a large rate would lose digits, so only the quoted direction is kept.
    }

    private TreeMap<String, Long> row(String currency) {
        return rates.computeIfAbsent(currency, key -> new TreeMap<>(PIVOTS));
    }

    @Override
    public OptionalLong rate(String from, String to) {
        if (from.equals(to)) {
            return OptionalLong.of(FixedPoint.ONE);
        }
        OptionalLong direct = oneStep(from, to);
        return direct.isPresent() ? direct : twoSteps(from, to);
    }

    private OptionalLong oneStep(String from, String to) {
        Long quoted = row(from).get(to);
        if (quoted != null) {
            return OptionalLong.of(quoted);
        }
        Long inverse = row(to).get(from);
        return inverse == null ? OptionalLong.empty() : OptionalLong.of(FixedPoint.divide(FixedPoint.ONE, inverse));
    }

    private OptionalLong twoSteps(String from, String to) {
        return rates.keySet().stream()
                .sorted(PIVOTS)
                .filter(pivot ->
                        oneStep(from, pivot).isPresent() && oneStep(pivot, to).isPresent())
                .findFirst()
                .map(pivot -> OptionalLong.of(FixedPoint.multiply(
                        oneStep(from, pivot).getAsLong(), oneStep(pivot, to).getAsLong())))
                .orElse(OptionalLong.empty());
    }
}
