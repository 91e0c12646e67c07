package dev.yoke.ui.words.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sentence of the engine's with places for what it is about. Thread: any; immutable.
///
/// @param order which argument each place holds, in the order of the text
/// @param literals what stands between the places
/// @param names the arguments that are names of accounts, symbols, sources: never said in another language
/// @param longest as `pattern`, with the longest names, for those that have a colon or a dot in them
record Shape(
        String key,
        Pattern pattern,
        Pattern longest,
        List<Integer> order,
        List<String> literals,
        Set<Integer> names,
        int breaks) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern BREAK = Pattern.compile("[;,] |(?<=[.?]) (?=\\p{Lu})");

    /// The longest text between the places first: what says most about a sentence decides.
    static final Comparator<Shape> MOST_TELLING = Comparator.comparingInt((Shape shape) ->
                    shape.literals.stream().mapToInt(String::length).sum())
            .reversed()
            .thenComparing(Shape::key);

    static Shape of(String key, String text, Set<Integer> names) {
        StringBuilder regex = new StringBuilder();
        StringBuilder longest = new StringBuilder();
        List<Integer> order = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            literals.add(text.substring(from, places.start()));
            int place = Integer.parseInt(places.group(1));
            String before = Pattern.quote(literals.getLast());
            regex.append(before).append("(.+?)");
            longest.append(before).append(names.contains(place) ? "(.+)" : "(.+?)");
            order.add(place);
            from = places.end();
        }
        literals.add(text.substring(from));
        String end = Pattern.quote(literals.getLast());
        return new Shape(
                key,
                Pattern.compile(regex + end),
                Pattern.compile(longest + end),
                List.copyOf(order),
                List.copyOf(literals),
                Set.copyOf(names),
                breaks(text));
    }

    /// How many sentences, clauses and items a text has beyond one.
    static int breaks(String text) {
        return (int) BREAK.matcher(text).results().count();
    }

    /// Whether it has clauses of its own and ends in none of its places.
    boolean isAround() {
        return breaks > 0 && !literals.getLast().isEmpty();
    }

    /// The arguments in their order, where the text has this shape.
    Optional<List<String>> match(String text) {
        return match(text, pattern);
    }

    /// As [#match], where names are as long as they may be.
    Optional<List<String>> matchLongest(String text) {
        return names.isEmpty() ? Optional.empty() : match(text, longest);
    }

    private Optional<List<String>> match(String text, Pattern by) {
        for (String literal : literals) {
            if (!text.contains(literal)) {
                return Optional.empty();
            }
        }
        Matcher matcher = by.matcher(text);
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
