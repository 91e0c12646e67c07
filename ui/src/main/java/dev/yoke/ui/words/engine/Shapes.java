package dev.yoke.ui.words.engine;

import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Every sentence of the engine's that the screen can say in other languages, from the English texts beside this class.
/// Thread: any; immutable.
final class Shapes {

    static final Shapes ALL = read(Phrases.of(Shapes.class, Language.EN));

    private final List<Shape> shapes;

    private Shapes(List<Shape> shapes) {
        this.shapes = shapes;
    }

    private static Shapes read(Phrases english) {
        return new Shapes(english.keys()
                .map(key -> Shape.of(key, plain(english.pattern(key))))
                .sorted(Shape.MOST_TELLING)
                .toList());
    }

    record Found(Shape shape, List<String> arguments) {}

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

    /// The bundles write ’ where the engine writes '.
    private static String plain(String text) {
        return text.replace('’', '\'');
    }
}
