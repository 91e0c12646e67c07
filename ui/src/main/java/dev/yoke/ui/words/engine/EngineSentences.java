package dev.yoke.ui.words.engine;

import dev.yoke.core.risk.Limit;
import dev.yoke.ui.words.HaltCauses;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the engine said, in a language of the screen. The engine says and the journal keeps English; here a sentence is
/// taken apart into what it is about (account, symbol, value, limit, lots) and put together anew. What is not known
/// stays as it was recorded, so that nothing is lost, and so that a broker's own words stay its own.
///
/// Thread: any; immutable.
public final class EngineSentences {

    /// Sentences nest: `Denied on A: BUY …: only 12.00 USD are left of the open risk in EURUSD`.
    private static final int DEEPEST = 6;
    /// Longer texts are lists and reports, not sentences.
    private static final int LONGEST = 600;

    private static final Pattern BETWEEN_DECISIONS = Pattern.compile(" \\| ");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?]) (?=\\p{Lu})");
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("; ");
    private static final Pattern BETWEEN_ITEMS = Pattern.compile(", ");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern BEGINS_RIGHT_TO_LEFT = Pattern.compile("^\\p{Cf}*[\\u0590-\\u08FF]");
    /// Whose first argument is what halts.
    private static final Set<String> BY_CAUSE = Set.of("flatten.by", "halt.still", "halt.rearmed-by", "chat.halted");

    private static final Map<Language, EngineSentences> ALL = new ConcurrentHashMap<>();

    private final Phrases phrases;
    private final RuleNames names;
    private final HaltCauses causes;

    private EngineSentences(Language language) {
        phrases = Phrases.of(EngineSentences.class, language);
        names = RuleNames.in(language);
        causes = HaltCauses.in(language);
    }

    /// The same one each time.
    public static EngineSentences in(Language language) {
        return ALL.computeIfAbsent(language, EngineSentences::new);
    }

    /// Line by line, and of several decisions in one text each by itself.
    public String say(String recorded) {
        if (phrases.language() == Language.EN || !LETTER.matcher(recorded).find()) {
            return recorded;
        }
        return recorded.lines()
                .map(line -> BETWEEN_DECISIONS
                        .splitAsStream(line)
                        .map(each -> indented(each, said(each.strip(), 0).orElse(each.strip())))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    /// What a broker or a terminal said: where it is not known, it is told apart as the broker's own words.
    public String ofBroker(String recorded) {
        String said = say(recorded);
        return said.equals(recorded) && phrases.language() != Language.EN && !recorded.isBlank()
                ? phrases.get("broker", recorded)
                : said;
    }

    private static String indented(String line, String said) {
        return line.substring(0, line.length() - line.stripLeading().length()) + said;
    }

    private Optional<String> said(String text, int depth) {
        if (depth > DEEPEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return whole(bare, depth).map(said -> bare.length() < text.length() ? said + "." : said);
    }

    /// By parts where each part is known, else as one sentence, else the parts that are known.
    private Optional<String> whole(String text, int depth) {
        Optional<String> exactly = compose(text, depth, shape -> shape.breaks() == Shape.breaks(text))
                .or(() -> compose(text, depth, shape -> shape.isAround() && isList(shape, text, depth)));
        if (exactly.isPresent()) {
            return exactly;
        }
        Optional<Parts> parts = parts(text, depth);
        if (parts.isPresent() && (parts.get().complete() || isList(text))) {
            return Optional.of(parts.get().text());
        }
        return compose(text, depth, any -> true).or(() -> parts.map(Parts::text));
    }

    /// Whether the clauses that are too many are a list within it: `when one of …, … is filled, the other is
    /// cancelled`.
    private boolean isList(Shape shape, String text, int depth) {
        return Shapes.match(shape, text)
                .filter(found -> !found.hasBrokenName() && knows(found, depth))
                .isPresent();
    }

    /// Of items alone: where most are known, the others stay as they are.
    private static boolean isList(String text) {
        return !BETWEEN_SENTENCES.matcher(text).find()
                && !BETWEEN_CLAUSES.matcher(text).find();
    }

    /// @param most at least half of them are known
    private record Parts(String text, boolean complete, boolean most) {}

    private Optional<Parts> parts(String text, int depth) {
        Optional<Parts> sentences = parts(text, BETWEEN_SENTENCES, any -> " ", depth);
        return sentences
                .or(() -> parts(text, BETWEEN_CLAUSES, this::betweenClauses, depth))
                .or(() -> parts(text, BETWEEN_ITEMS, this::betweenItems, depth).filter(Parts::most));
    }

    private Optional<Parts> parts(String text, Pattern between, Function<String, String> joint, int depth) {
        String[] parts = between.split(text);
        if (parts.length < 2) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        int known = 0;
        for (String part : parts) {
            Optional<String> said = said(part, depth + 1);
            known += said.isPresent() ? 1 : 0;
            String next = said.orElse(part);
            all.append(all.isEmpty() ? "" : joint.apply(next)).append(next);
        }
        return known == 0
                ? Optional.empty()
                : Optional.of(new Parts(all.toString(), known == parts.length, 2 * known >= parts.length));
    }

    /// A Persian semicolon before a figure would go to the figure's side.
    private String betweenClauses(String next) {
        if (!phrases.language().isRightToLeft()) {
            return "; ";
        }
        return BEGINS_RIGHT_TO_LEFT.matcher(next).find() ? "؛ " : " · ";
    }

    private String betweenItems(String next) {
        return phrases.language().isRightToLeft() ? " · " : ", ";
    }

    private Optional<String> compose(String text, int depth, Predicate<Shape> wanted) {
        return Shapes.ALL
                .find(text, wanted)
                .map(found -> found.withLongestNames(text)
                        .filter(longest -> !knows(found, depth) && knows(longest, depth))
                        .orElse(found))
                .map(found -> phrases.get(found.shape().key(), arguments(found, depth)));
    }

    /// Whether each argument that is no name is said, or is a figure.
    private boolean knows(Shapes.Found found, int depth) {
        for (int i = 0; i < found.arguments().size(); i++) {
            String argument = found.arguments().get(i);
            if (!found.isName(i)
                    && LETTER.matcher(argument).find()
                    && said(argument, depth + 1).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Object[] arguments(Shapes.Found found, int depth) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < found.arguments().size(); i++) {
            arguments.add(argument(found, i, depth));
        }
        return arguments.toArray();
    }

    /// What is an account's or a symbol's name stays so, also where it is a word of the catalogue.
    private String argument(Shapes.Found found, int place, int depth) {
        String argument = found.arguments().get(place);
        if (found.isName(place)) {
            return argument;
        }
        return place == 0 && BY_CAUSE.contains(found.shape().key())
                ? causes.cause(argument)
                : said(argument, depth + 1).orElseGet(() -> named(argument));
    }

    /// `max-heat-percent 6`: a limit's key becomes its name.
    private String named(String argument) {
        int end = argument.indexOf(' ');
        String first = end < 0 ? argument : argument.substring(0, end);
        return Limit.of(first)
                .map(limit -> names.limit(limit) + (end < 0 ? "" : " " + argument.substring(end + 1)))
                .orElse(argument);
    }
}
