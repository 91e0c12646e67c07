package dev.yoke.ui.words.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sentence of the engine's with places for what it is about. Thread: any; immutable.
///
/// @param order which argument each place holds, in the order of the text
/// @param literals what stands between the places
record Shape(String key, Pattern pattern, List<Integer> order, List<String> literals, int breaks) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern BREAK = Pattern.compile("[;,] |(?<=[.?]) (?=\\p{Lu})");

    /// The longest text between the places first: what says most about a sentence decides.
    static final Comparator<Shape> MOST_TELLING = Comparator.comparingInt((Shape shape) ->
                    shape.literals.stream().mapToInt(String::length).sum())
            .reversed()
            .thenComparing(Shape::key);

    static Shape of(String key, String text) {
        StringBuilder regex = new StringBuilder();
        List<Integer> order = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            literals.add(text.substring(from, places.start()));
            regex.append(Pattern.quote(literals.getLast())).append("(.+?)");
            order.add(Integer.parseInt(places.group(1)));
            from = places.end();
        }
        literals.add(text.substring(from));
        regex.append(Pattern.quote(literals.getLast()));
        return new Shape(key, Pattern.compile(regex.toString()), order, literals, breaks(text));
    }

    /// How many sentences, clauses and items a text has beyond one.
    static int breaks(String text) {
        return (int) BREAK.matcher(text).results().count();
    }

    /// The arguments in their order, where the text has this shape.
    Optional<List<String>> match(String text) {
        for (String literal : literals) {
            if (!text.contains(literal)) {
                return Optional.empty();
            }
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        TreeMap<Integer, String> arguments = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            arguments.put(order.get(i), matcher.group(i + 1));
        }
        return Optional.of(List.copyOf(arguments.values()));
    }
}
