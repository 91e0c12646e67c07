package dev.yoke.ea.lint;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// One item of the language that both compilers read. `number`: of the list in ea-bridge-mql5/README.md.
record Rule(int number, String name, String why, Finder finder) {

    /// Finds the offsets in a source where the rule is broken.
    interface Finder {
        List<Integer> find(MqlSource source);
    }

    /// In code alone: comments are blank, the contents of literals are `~`.
    static Rule code(int number, String name, String why, String pattern) {
        return code(number, name, why, pattern, (source, offset) -> true);
    }

    /// In code, where `applies` says so of the source and the offset.
    static Rule code(int number, String name, String why, String pattern, BiPredicate<MqlSource, Integer> applies) {
        Pattern compiled = Pattern.compile(pattern, Pattern.MULTILINE);
        return new Rule(number, name, why, source -> matches(compiled, source.code(), source, applies));
    }

    /// In code with its literals.
    static Rule text(int number, String name, String why, String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.MULTILINE);
        return new Rule(number, name, why, source -> matches(compiled, source.text(), source, (s, o) -> true));
    }

    private static List<Integer> matches(
            Pattern pattern, String view, MqlSource source, BiPredicate<MqlSource, Integer> applies) {
        return pattern.matcher(view)
                .results()
                .map(match -> match.group().isBlank() ? match.start() : firstInk(view, match.start()))
                .filter(offset -> applies.test(source, offset))
                .toList();
    }

    private static int firstInk(String view, int start) {
        int offset = start;
        while (Character.isWhitespace(view.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    List<Finding> check(MqlSource source) {
        return finder.find(source).stream()
                .map(offset -> new Finding(source.name(), source.lineOf(offset), name, why))
                .distinct()
                .toList();
    }
}
