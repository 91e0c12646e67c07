package dev.yoke.ea.lint;

import java.util.List;

/// A source in views of the same length, so that an offset means the same place in each.
///
/// `code`: comments are blank, the contents of literals are `~`. `text`: comments are blank.
final class MqlSource {

    private final String name;
    private final String code;
    private final String text;
    private final Regions regions;

    private MqlSource(String name, String code, String text) {
        this.name = name;
        this.code = code;
        this.text = text;
        this.regions = Regions.of(code);
    }

    static MqlSource of(String name, String content) {
        StringBuilder code = new StringBuilder(content);
        StringBuilder text = new StringBuilder(content);
        int i = 0;
        while (i < content.length()) {
            if (content.startsWith("//", i)) {
                i = blank(code, text, i, lineEnd(content, i));
            } else if (content.startsWith("/*", i)) {
                int end = content.indexOf("*/", i + 2);
                i = blank(code, text, i, end < 0 ? content.length() : end + 2);
            } else if (content.charAt(i) == '"' || content.charAt(i) == '\'') {
                i = hide(code, content, i);
            } else {
                i++;
            }
        }
        return new MqlSource(name, code.toString(), text.toString());
    }

    private static int lineEnd(String content, int from) {
        int end = content.indexOf('\n', from);
        return end < 0 ? content.length() : end;
    }

    private static int blank(StringBuilder code, StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
                text.setCharAt(i, ' ');
            }
        }
        return to;
    }

    /// A literal ends at its quote or with its line.
    private static int hide(StringBuilder code, String content, int start) {
        char quote = content.charAt(start);
        int i = start + 1;
        while (i < content.length() && content.charAt(i) != quote && content.charAt(i) != '\n') {
            int step = content.charAt(i) == '\\' && i + 1 < content.length() && content.charAt(i + 1) != '\n' ? 2 : 1;
            for (int k = i; k < i + step; k++) {
                code.setCharAt(k, '~');
            }
            i += step;
        }
        return Math.min(i + 1, content.length());
    }

    String name() {
        return name;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    int lineOf(int offset) {
        return 1
                + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /// Where `#ifdef WORD` holds; `!WORD` for `#ifndef WORD`.
    boolean isUnder(int offset, String condition) {
        return regions.conditions(offset).contains(condition);
    }

    boolean isInFunction(int offset) {
        return regions.body(offset) == Regions.Body.FUNCTION;
    }

    /// In a class or struct, but not in one of its functions.
    boolean isInType(int offset) {
        return regions.body(offset) == Regions.Body.TYPE;
    }

    /// For one platform alone: its own file, or a part behind `#ifdef`.
    boolean isOnlyFor(int offset, int platform) {
        boolean own = name.matches(".*" + platform + "\\.(mqh|mq" + platform + ")") || name.endsWith(".mq" + platform);
        int other = 9 - platform;
        return own || isUnder(offset, "__MQL" + platform + "__") || isUnder(offset, "!__MQL" + other + "__");
    }

    boolean isNamed(String... names) {
        return List.of(names).stream().anyMatch(name::endsWith);
    }
}
