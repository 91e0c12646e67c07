package dev.yoke.ui.shell.palette;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How well a few letters mean a text: all of them have to be in it in their order, and the better, the more of them
/// begin words or stand together. Case and accents do not count. Pure.
final class Fuzzy {

    private static final int BEGINS_TEXT = 16;
    private static final int BEGINS_WORD = 10;
    private static final int FOLLOWS = 8;
    private static final int FOUND = 2;
    private static final int FARTHEST_GAP = 4;
    private static final int WHOLE = 20;
    /// Letters that are worth less on average are there by chance.
    private static final int LEAST = 5;

    private Fuzzy() {}

    /// @param letters the places in the text that were meant, ascending
    record Match(int score, List<Integer> letters) {}

    /// Every word of the query has to be found; an empty query is found everywhere.
    static Optional<Match> match(String query, String text) {
        String plain = plain(text);
        int score = 0;
        List<Integer> letters = new ArrayList<>();
        for (String word : plain(query).strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            Optional<Match> found = best(word, plain);
            if (found.isEmpty() || found.get().score() < LEAST * word.length()) {
                return Optional.empty();
            }
            score += found.get().score();
            letters.addAll(found.get().letters());
        }
        return Optional.of(new Match(score, letters.stream().distinct().sorted().toList()));
    }

    /// From every place where the first letter stands; the best of them.
    private static Optional<Match> best(String word, String text) {
        Optional<Match> best = Optional.empty();
        for (int at = text.indexOf(word.charAt(0)); at >= 0; at = text.indexOf(word.charAt(0), at + 1)) {
            Optional<Match> found = from(word, text, at);
            if (found.isPresent()
                    && (best.isEmpty() || found.get().score() > best.get().score())) {
                best = found;
            }
        }
        return best;
    }

    private static Optional<Match> from(String word, String text, int start) {
        List<Integer> letters = new ArrayList<>();
        int score = 0;
        int before = -1;
        for (int i = 0; i < word.length(); i++) {
            int at = i == 0 ? start : next(word.charAt(i), text, before + 1);
            if (at < 0) {
                return Optional.empty();
            }
            score += worth(text, at, before);
            letters.add(at);
            before = at;
        }
        boolean whole = startsWord(text, start) && (before + 1 == text.length() || !isLetter(text.charAt(before + 1)));
        return Optional.of(new Match(score + (whole && before - start + 1 == word.length() ? WHOLE : 0), letters));
    }

    /// The letter at the beginning of a word where there is one, else the nearest.
    private static int next(char letter, String text, int from) {
        if (from < text.length() && text.charAt(from) == letter) {
            return from;
        }
        for (int at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
            if (startsWord(text, at)) {
                return at;
            }
        }
        return text.indexOf(letter, from);
    }

    private static int worth(String text, int at, int before) {
        if (at == 0) {
            return BEGINS_TEXT;
        }
        if (startsWord(text, at)) {
            return BEGINS_WORD;
        }
        if (before >= 0 && at == before + 1) {
            return FOLLOWS;
        }
        return before < 0 ? FOUND : FOUND - Math.min(FARTHEST_GAP, at - before - 1);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !isLetter(text.charAt(at - 1));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    /// Small letters without accents, each at the place of its own.
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            out.append(Character.toLowerCase(one.charAt(0)));
        }
        return out.toString();
    }
}
