package dev.yoke.ui.words.engine;

import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every sentence of the engine's that the screen can say in other languages, from the English texts beside this class.
/// Thread: any; immutable.
final class Shapes {

    private static final Pattern BETWEEN = Pattern.compile(",");

    static final Shapes ALL = read(Phrases.of(Shapes.class, Language.EN));

    private final List<Shape> shapes;

    private Shapes(List<Shape> shapes) {
        this.shapes = shapes;
    }

    private static Shapes read(Phrases english) {
        ResourceBundle names = ResourceBundle.getBundle(
                Shapes.class.getPackageName() + ".names", Locale.ROOT, Shapes.class.getClassLoader());
        return new Shapes(english.keys()
                .map(key -> Shape.of(key, plain(english.pattern(key)), names(names, key)))
                .sorted(Shape.MOST_TELLING)
                .toList());
    }

    private static Set<Integer> names(ResourceBundle of, String key) {
        return of.containsKey(key)
                ? BETWEEN.splitAsStream(of.getString(key)).map(Integer::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    List<Shape> shapes() {
        return shapes;
    }

    record Found(Shape shape, List<String> arguments) {
        boolean isName(int argument) {
            return shape.names().contains(argument);
        }

        /// Whether a clause ends within a name: then it is hardly one.
        boolean hasBrokenName() {
            return shape.names().stream().anyMatch(place -> Shape.breaks(arguments.get(place)) > 0);
        }

        /// The same sentence read with longer names.
        Optional<Found> withLongestNames(String text) {
            return shape.matchLongest(plain(text))
                    .filter(longest -> !longest.equals(arguments))
                    .map(longest -> new Found(shape, longest));
        }
    }

    Optional<Found> find(String text, Predicate<Shape> wanted) {
        String plain = plain(text);
        for (Shape shape : shapes) {
            if (wanted.test(shape)) {
                Optional<List<String>> arguments = shape.match(plain);
                if (arguments.isPresent()) {
                    return Optional.of(new Found(shape, arguments.get()));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Found> match(Shape shape, String text) {
        return shape.match(plain(text)).map(arguments -> new Found(shape, arguments));
    }

    /// The bundles write ’ where the engine writes '.
    private static String plain(String text) {
        return text.replace('’', '\'');
    }
}
