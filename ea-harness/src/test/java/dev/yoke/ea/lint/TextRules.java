package dev.yoke.ea.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Strings, numbers and literals: where MQL converts silently, and how it formats.
final class TextRules {

    private static final String LITERAL = "\"~*\"";
    private static final String COUNTING =
            "StringLen|ArraySize|GetLastError|GetTickCount|StringToInteger|StringToDouble"
                    + "|MathRound|MathAbs|MathMax|MathMin|\\w+(?:Get|Info)(?:Integer|Double)|TimeCurrent|TimeGMT|TimeLocal";
    private static final Pattern FORMAT_CALL = Pattern.compile("\\b(?:StringFormat|PrintFormat)\\s*\\(");
    private static final Pattern SPECIFIER = Pattern.compile("%(?:%|(s|d|u|I64d|I64u|X|\\.\\d+f)|)");

    private TextRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.code(
                        5,
                        "literal-plus-literal",
                        "two literals are added as addresses; write one, or begin with a string",
                        LITERAL + "\\s*\\+\\s*" + LITERAL),
                Rule.code(5, "adjacent-literals", "MQL does not join literals", LITERAL + "\\s+" + LITERAL),
                Rule.code(
                        5,
                        "number-plus-text",
                        "a number becomes text by IntegerToString, DecimalText or StringFormat",
                        LITERAL + "\\s*\\+\\s*(?:\\d|'|\\(\\s*(?:u?int|u?long|double|datetime)\\s*\\)|(?:" + COUNTING
                                + ")\\s*\\()|(?:\\b\\d+|')\\s*\\+\\s*" + LITERAL),
                new Rule(
                        6,
                        "string-format",
                        "one literal with %s %d %u %I64d %I64u %X %.Nf, and as many values as it has places",
                        TextRules::formats),
                Rule.code(
                        7,
                        "narrowing",
                        "a value that loses digits, and a time that becomes a number, is cast",
                        "\\b(?:u?int|u?short|u?char|bool|ENUM_\\w+)\\s+\\w+\\s*=\\s*(?:StringToInteger|StringToDouble"
                                + "|Time(?:Current|GMT|Local|TradeServer)|Math(?:Round|Floor|Ceil)"
                                + "|\\w+(?:Get|Info)(?:Integer|Double)|GetMicrosecondCount|ChartID)\\s*\\([^;=<>]*;"
                                + "|\\bu?long\\s+\\w+\\s*=\\s*(?:Time(?:Current|GMT|Local|TradeServer)|StructToTime"
                                + "|StringToTime|Order(?:Open|Close)Time|Math(?:Round|Floor|Ceil)"
                                + "|\\w+(?:Get|Info)Double)\\s*\\([^;=<>]*;"),
                Rule.text(
                        11,
                        "ascii",
                        "MetaEditor may read other characters in the code page of the computer",
                        "[^\\x00-\\x7F]"),
                new Rule(
                        11,
                        "literal-escape",
                        "both compilers know \\\\ \\\" \\' \\n \\r \\t alike, other escapes not",
                        TextRules::escapes));
    }

    private static List<Integer> escapes(MqlSource source) {
        List<Integer> found = new ArrayList<>();
        String text = source.text();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '\\' && source.code().charAt(i) == '~') {
                if ("\\\"'nrt".indexOf(text.charAt(i + 1)) < 0) {
                    found.add(i);
                }
                i++;
            }
        }
        return found;
    }

    private static List<Integer> formats(MqlSource source) {
        List<Integer> found = new ArrayList<>();
        Matcher call = FORMAT_CALL.matcher(source.code());
        while (call.find()) {
            if (!isSound(source, call.end())) {
                found.add(call.start());
            }
        }
        return found;
    }

    private static boolean isSound(MqlSource source, int open) {
        List<int[]> arguments = arguments(source.code(), open);
        int[] first = arguments.getFirst();
        if (!source.code().substring(first[0], first[1]).strip().matches(LITERAL)) {
            return false;
        }
        Matcher specifier = SPECIFIER.matcher(source.text().substring(first[0], first[1]));
        int places = 0;
        while (specifier.find()) {
            if (specifier.group().equals("%")) {
                return false;
            }
            places += specifier.group().equals("%%") ? 0 : 1;
        }
        return places == arguments.size() - 1;
    }

    /// Start and end of each argument of a call whose parenthesis opens before `open`.
    private static List<int[]> arguments(String code, int open) {
        List<int[]> arguments = new ArrayList<>();
        int depth = 0;
        int start = open;
        int i = open;
        while (i < code.length() && (depth > 0 || code.charAt(i) != ')')) {
            switch (code.charAt(i)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        arguments.add(new int[] {start, i});
                        start = i + 1;
                    }
                }
                default -> {}
            }
            i++;
        }
        arguments.add(new int[] {start, i});
        return arguments;
    }
}
