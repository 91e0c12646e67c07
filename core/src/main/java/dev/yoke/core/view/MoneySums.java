package dev.yoke.core.view;

import dev.yoke.core.trade.Money;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Sums of money for a foot of a table: each currency by itself, and all together only in amounts that the engine has
/// converted.
///
/// Thread: any; pure. Absurd figures stop at the greatest that can be told.
public final class MoneySums {

    private static final long MOST = Long.MAX_VALUE / 16;

    private MoneySums() {}

    /// One sum per currency, in the order of their names.
    public static List<Money> perCurrency(List<Money> amounts) {
        if (!amounts.isEmpty() && isOneCurrency(amounts)) {
            return List.of(sum(amounts));
        }
        TreeMap<String, Long> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currency(), bounded(amount.units()), MoneySums::add));
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    private static boolean isOneCurrency(List<Money> amounts) {
        String first = amounts.getFirst().currency();
        for (Money amount : amounts) {
            if (!amount.currency().equals(first)) {
                return false;
            }
        }
        return true;
    }

    private static Money sum(List<Money> ofOneCurrency) {
        long units = 0;
        for (Money amount : ofOneCurrency) {
            units = add(units, bounded(amount.units()));
        }
        return new Money(units, ofOneCurrency.getFirst().currency());
    }

    /// The sum of converted amounts; empty where one is missing, where they are not all of one currency, or where
    /// there are none.
    public static Optional<Money> together(List<Optional<Money>> converted) {
        if (converted.isEmpty() || converted.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Money> sums =
                perCurrency(converted.stream().flatMap(Optional::stream).toList());
        return sums.size() == 1 ? Optional.of(sums.getFirst()) : Optional.empty();
    }

    private static long add(long a, long b) {
        return bounded(a + b);
    }

    private static long bounded(long units) {
        return Math.clamp(units, -MOST, MOST);
    }
}
