package dev.yoke.ui.desk;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which figures of a text nobody may see in streamer mode. Of what is not known to be harmless every figure is hidden,
/// a price too. Pure.
final class HiddenFigures {

    private static final String SPACE = "[ \u2009\u202F\u00A0]";
    private static final String NUMBER =
            "(?>\\d{1,3}(?:[ \u2009\u202F\u00A0,]\\d{3})+(?!\\d)|\\d+)(?>(?:[.,]\\d+)*)(?![\\d])";
    /// What may be glued to an amount, so that it is no name.
    private static final String UNIT =
            "(?i:lots?|risk|size|qty|stop|target|limit|price|buy|sell|sl|tp|usd|eur|gbp|chf|jpy|aud|nzd|cad)";

    private static final String DATE = "(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])";
    private static final String TIME = "(?<![\\d:.])\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?![\\d:.]*\\d)";
    private static final String TICKET = "#\\d+(?![.,]?\\d)";
    /// `US30`, `demo-1`, `ic-live-1`: begins with a letter and has no decimals.
    private static final String NAME =
            "(?<![\\p{L}\\d])(?!" + UNIT + "[-+]?\\d)\\p{L}(?>[\\p{L}\\d_]*(?:-[\\p{L}\\d_]+)*)(?![.,]\\d)";
    private static final String ALWAYS = DATE + "|T?" + TIME + "|" + TICKET + "|" + NAME;

    private static final String RELATIVE = "[+\u2212-]?" + NUMBER + "(?=" + SPACE + "?(?:%|(?:R|pips?)\\b))";

    /// Of what the engine says: distances, times and counts.
    private static final String HARMLESS = "[+\u2212-]?" + NUMBER + "(?=" + SPACE
            + "?(?:%|(?:R|pips?|points?|ms|s|seconds?)\\b))"
            + "|(?<![\\d.,])\\d+(?= ?(?:m|min|h|d|minutes?|hours?|days?|tries|times|positions?|orders?|entries"
            + "|trades?|accounts?|signals?|repeats?|loss(?:es)? in a row)\\b| of \\d+ (?:positions|orders|accounts)\\b)"
            + "|\\d{1,3}/\\d{1,3}(?= flat\\b)"
            // `FTMO 100k`, but no `BUY 5k` and no `Risk 5k USD`.
            + "|(?<=\\p{Lu}\\p{L}{1,30} )(?<!\\b(?:BUY|SELL) )\\d+k\\b(?!" + SPACE + "?[A-Z]{3}\\b)";

    private static final String AMOUNT = "[+\u2212-]?" + NUMBER + "(?:[kKmM](?![\\p{L}\\d]))?";

    private static final Pattern SAID = either(ALWAYS + "|" + HARMLESS);
    private static final Pattern TYPED = either(ALWAYS + "|" + RELATIVE);

    private HiddenFigures() {}

    private static Pattern either(String seen) {
        return Pattern.compile("(?<seen>" + seen + ")|" + AMOUNT);
    }

    /// Of a sentence of the engine's, in English, which knows its units and what it counts.
    static String inSentence(String recorded) {
        return SAID.matcher(recorded).replaceAll(found -> shown(found, Amounts.HIDDEN));
    }

    /// Of what a person wrote: all but percent, R and pips.
    static String inTyped(String line) {
        return TYPED.matcher(line).replaceAll(found -> shown(found, Amounts.HIDDEN));
    }

    /// As [#inTyped], a dot for each character, so that a caret stays where it is.
    static String dotted(String line) {
        return TYPED.matcher(line).replaceAll(found -> shown(found, "•".repeat(found.end() - found.start())));
    }

    private static String shown(MatchResult found, String hidden) {
        return found.group("seen") == null ? hidden : Matcher.quoteReplacement(found.group());
    }
}
