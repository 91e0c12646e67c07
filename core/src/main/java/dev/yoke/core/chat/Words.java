package dev.yoke.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of one line, in lower case beside the original, read from left to right.
final class Words {

    private final List<String> originals;
    private int next;

    private Words(List<String> originals) {
        this.originals = originals;
    }

    static Words of(String line) {
        List<String> words = new ArrayList<>();
        for (String part : line.strip().replace("@", " @ ").split("\\s+")) {
            String word = part.replaceAll("[?!,;]+$|\\.$", "");
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Words(words);
    }

    boolean hasNext() {
        return next < originals.size();
    }

    String take() {
        return originals.get(next++).toLowerCase(Locale.ROOT);
    }

    String peek() {
        return hasNext() ? originals.get(next).toLowerCase(Locale.ROOT) : "";
    }

    /// Takes the next word if it is one of these.
    boolean takeIf(String... candidates) {
        for (String candidate : candidates) {
            if (peek().equals(candidate)) {
                next++;
                return true;
            }
        }
        return false;
    }

    String rest() {
        return String.join(" ", originals.subList(next, originals.size())).toLowerCase(Locale.ROOT);
    }
}
