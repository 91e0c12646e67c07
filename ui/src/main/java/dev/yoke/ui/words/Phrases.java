package dev.yoke.ui.words;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of one package in one language, from `words.properties`, `words_es.properties` and `words_fa.properties`
/// beside its classes.
///
/// A pattern is [MessageFormat]'s: `{0}` stands for an argument, `{0,choice,…}` for a plural, and an apostrophe is
/// written ’. Arguments are finished texts or whole numbers. Thread: any; immutable.
public final class Phrases {

    /// Invisible, and strong from left to right: keeps the sign of a figure on its left within a text from right to
    /// left.
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';

    /// A space between two words from right to left.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[\\u0590-\\u08FF.:]) (?=[\\u0590-\\u08FF])");

    private static final char NON_JOINER = '\u200C';
    private static final char HAIR_SPACE = '\u200A';
    /// JavaFX draws a box for it on Linux, whatever the font; a hair space parts the letters likewise.
    private static final boolean DRAWS_NON_JOINER =
            !System.getProperty("os.name", "").startsWith("Linux");

    private final ResourceBundle bundle;
    private final Language language;

    private Phrases(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /// @param anchor any class of the package
    public static Phrases of(Class<?> anchor, Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                anchor.getPackageName() + ".words",
                language.locale(),
                anchor.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Phrases(bundle, language);
    }

    public Language language() {
        return language;
    }

    public Stream<String> keys() {
        return bundle.keySet().stream();
    }

    /// The text with its places, as it stands in the bundle.
    public String pattern(String key) {
        return bundle.getString(key);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The text; the key itself in angle quotes where there is none, so that a slip shows and harms nothing.
    public String get(String key, Object... arguments) {
        try {
            String pattern = bundle.getString(key);
            MessageFormat format =
                    new MessageFormat(language.isRightToLeft() ? wrappable(pattern) : pattern, language.locale());
            return drawable(format.format(isolated(arguments)));
        } catch (MissingResourceException e) {
            return "‹" + key + "›";
        }
    }

    /// JavaFX 26 fails with an index below zero where it wraps one long run of text from right to left. An invisible
    /// mark
    /// behind each space makes a run of each word, and moves nothing.
    static String wrappable(String text) {
        return BETWEEN_WORDS.matcher(text).replaceAll(" " + LEFT_TO_RIGHT_MARK);
    }

    private static String drawable(String text) {
        return DRAWS_NON_JOINER ? text : text.replace(NON_JOINER, HAIR_SPACE);
    }

    private Object[] isolated(Object[] arguments) {
        if (!language.isRightToLeft()) {
            return arguments;
        }
        Object[] isolated = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            isolated[i] = arguments[i] instanceof String text ? isolated(text) : arguments[i];
        }
        return isolated;
    }

    /// A figure, a name or a sentence of the engine as it reads from left to right, within a text of either direction.
    public static String isolated(String text) {
        return text.isEmpty() || startsRightToLeft(text) ? text : LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK;
    }

    /// Whether a text has anything in it that is read from right to left.
    public static boolean hasRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static boolean startsRightToLeft(String text) {
        return text
                .codePoints()
                .filter(each -> each != LEFT_TO_RIGHT_MARK)
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .stream()
                .anyMatch(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }
}
