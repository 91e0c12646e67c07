package dev.yoke.app.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what was meant by a misspelt word.
final class Spelling {
    private Spelling() {}

    /// The known word with the fewest changed letters, where they are few for a word of that length.
    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(each -> distance(word, each) <= Math.max(2, each.length() / 3))
                .min(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Letters inserted, left out, replaced, or swapped with their neighbour (Damerau and Levenshtein, each letter
    /// touched once).
    static int distance(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, one, other, i, j);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cheapest(int[][] costs, String one, String other, int i, int j) {
        int replaced = costs[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, costs[i - 2][j - 2] + 1) : best;
    }
}
