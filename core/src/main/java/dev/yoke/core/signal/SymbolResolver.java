package dev.yoke.core.signal;

import dev.yoke.core.market.SymbolAliases;
import dev.yoke.core.market.SymbolSpec;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds the broker's symbol for a sender's spelling: `OANDA:EUR/USD`, `gold`, `EURUSD` where the broker has
/// `EURUSD.r`.
///
/// Tries in this order and stops at the first step that finds any: the exact name; the name but for case; without
/// exchange prefix and separators; another name of the same instrument; the broker's name with a prefix or suffix;
/// the sender's name without its own suffix. Two finds in one step are ambiguous: the wrong instrument is worse
/// than none. Thread: stateless.
public final class SymbolResolver {

    /// What was found.
    public sealed interface Resolution {}

    public record Found(SymbolSpec spec) implements Resolution {}

    /// No symbol, or more than one. `text` is for the trader and says what to do next.
    public record NotFound(String text) implements Resolution {}

    private static final int MIN_AFFIX_NAME = 4;
    private static final int MAX_PREFIX = 3;
    private static final int MAX_SUFFIX = 6;
    private static final Set<String> SUFFIX_WORDS =
            Set.of("cash", "spot", "pro", "ecn", "raw", "std", "stp", "mini", "micro", "fx", "zero");

    private SymbolResolver() {}

    public static Resolution resolve(String symbolText, Collection<SymbolSpec> specs) {
        String text = symbolText.strip();
        String name = plain(withoutExchange(text));
        List<Predicate<String>> steps = List.of(
                text::equals,
                text::equalsIgnoreCase,
                broker -> plain(broker).equals(name),
                broker -> SymbolAliases.of(name).contains(plain(broker)),
                broker -> isVariant(broker, name),
                broker -> SymbolAliases.of(name).stream().anyMatch(alias -> isVariant(broker, alias)),
                broker -> sameCore(broker, withoutExchange(text)));
        for (Predicate<String> step : steps) {
            List<SymbolSpec> found = specs.stream()
                    .filter(spec -> step.test(spec.symbol().name()))
                    .sorted(Comparator.comparing(SymbolSpec::symbol))
                    .toList();
            if (found.size() == 1) {
                return new Found(found.getFirst());
            }
            if (found.size() > 1) {
                return ambiguous(text, found);
            }
        }
        return new NotFound("the broker has no symbol for '" + shown(text) + "'; use the name in its Market Watch");
    }

    private static Resolution ambiguous(String text, List<SymbolSpec> found) {
        List<SymbolSpec> tradable = found.stream()
                .filter(spec -> spec.tradeMode() != SymbolSpec.SymbolTradeMode.DISABLED)
                .toList();
        if (tradable.size() == 1) {
            return new Found(tradable.getFirst());
        }
        String names = found.stream().map(spec -> spec.symbol().name()).collect(Collectors.joining(", "));
        return new NotFound("'" + shown(text) + "' may be " + names + "; use the full name");
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String withoutExchange(String text) {
        return text.substring(text.lastIndexOf(':') + 1);
    }

    /// Upper case, without the separators that senders put between two currencies.
    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[/_ -]", "");
    }

    /// Whether the broker's name is `name` with something before it, after it or both: `EURUSD.r`, `mEURUSD`,
    /// `#US30`.
    private static boolean isVariant(String broker, String name) {
        if (name.length() < MIN_AFFIX_NAME) {
            return false;
        }
        int at = broker.toUpperCase(Locale.ROOT).indexOf(name);
        return at >= 0 && isPrefix(broker.substring(0, at)) && isSuffix(broker.substring(at + name.length()));
    }

    private static boolean isPrefix(String text) {
        return text.length() <= MAX_PREFIX && (isLowerCase(text) || !Character.isLetterOrDigit(text.charAt(0)));
    }

    /// Capitals right after the name make another instrument: `EURUSDT` is no variant of `EURUSD`.
    private static boolean isSuffix(String text) {
        return text.length() <= MAX_SUFFIX
                && (isLowerCase(text)
                        || !Character.isLetterOrDigit(text.charAt(0))
                        || SUFFIX_WORDS.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean isLowerCase(String text) {
        return text.chars().allMatch(Character::isLowerCase);
    }

    /// Whether both names are the same pair of currencies or metal, each with a suffix of its own.
    private static boolean sameCore(String broker, String text) {
        String core = core(text);
        return core.length() == 6 && (core.equals(core(broker)) || isVariant(broker, core));
    }

    private static String core(String name) {
        int end = 0;
        while (end < name.length() && end < 6 && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return end == 6 && isSuffix(name.substring(6)) ? name.substring(0, 6).toUpperCase(Locale.ROOT) : "";
    }
}
