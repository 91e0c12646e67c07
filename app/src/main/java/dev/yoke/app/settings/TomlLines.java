package dev.yoke.app.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// On which line each key of a TOML file stands, and which stand there twice. It judges nothing else: that is the
/// parser's, which knows no lines.
final class TomlLines {
    private final String text;
    private final Map<List<String>, Integer> lines = new HashMap<>();
    private final Set<List<String>> values = new HashSet<>();
    private final List<Twice> twice = new ArrayList<>();
    private int at;
    private int line = 1;

    private TomlLines(String text) {
        this.text = text;
    }

    /// A key or table that is there already.
    record Twice(String name, int firstLine, int line) {}

    /// Takes any text; of one that is not TOML, what can be read.
    static TomlLines of(String text) {
        TomlLines lines = new TomlLines(text);
        lines.read();
        return lines;
    }

    OptionalInt line(List<String> path) {
        Integer found = lines.get(path);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    List<Twice> twice() {
        return twice;
    }

    private void read() {
        List<String> table = List.of();
        while (skipBlank()) {
            int before = at;
            if (peek() == '[') {
                boolean array = at + 1 < text.length() && text.charAt(at + 1) == '[';
                at += array ? 2 : 1;
                table = key(List.of());
                note(table, !array);
                skipRestOfLine();
            } else {
                List<String> path = key(table);
                note(path, true);
                if (peek() == '=') {
                    at++;
                    value(path);
                }
            }
            if (at == before) {
                skipRestOfLine();
                at++;
            }
        }
    }

    private void note(List<String> path, boolean once) {
        for (int length = 1; length <= path.size(); length++) {
            lines.putIfAbsent(path.subList(0, length), line);
        }
        if (once && !path.isEmpty() && !values.add(path)) {
            twice.add(new Twice(path.getLast(), lines.getOrDefault(path, line), line));
        }
    }

    /// `a.b."c d"`, behind which `=` or `]` is next.
    private List<String> key(List<String> prefix) {
        List<String> path = new ArrayList<>(prefix);
        do {
            skipSpaces();
            path.add(peek() == '"' || peek() == '\'' ? quoted() : bare());
            skipSpaces();
        } while (take('.'));
        return List.copyOf(path);
    }

    private String bare() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(peek()) || peek() == '-' || peek() == '_')) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        char quote = peek();
        StringBuilder word = new StringBuilder();
        at++;
        while (at < text.length() && peek() != quote && peek() != '\n') {
            if (quote == '"' && peek() == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(peek());
            at++;
        }
        take(quote);
        return word.toString();
    }

    private void value(List<String> path) {
        skipSpaces();
        switch (peek()) {
            case '"', '\'' -> string();
            case '[' -> array(path);
            case '{' -> inlineTable(path);
            default -> {
                while (at < text.length() && ",]}#\n".indexOf(peek()) < 0) {
                    at++;
                }
            }
        }
    }

    private void string() {
        String triple = String.valueOf(peek()).repeat(3);
        if (!text.startsWith(triple, at)) {
            quoted();
            return;
        }
        int end = text.indexOf(triple, at + 3);
        int after = end < 0 ? text.length() : end + 3;
        line += (int) text.substring(at, after).chars().filter(c -> c == '\n').count();
        at = after;
    }

    private void array(List<String> path) {
        at++;
        while (skipBlank() && peek() != ']') {
            int before = at;
            value(path);
            skipBlank();
            if (!take(',') && at == before) {
                return;
            }
        }
        take(']');
    }

    private void inlineTable(List<String> path) {
        at++;
        while (skipBlank() && peek() != '}') {
            int before = at;
            List<String> inner = key(path);
            note(inner, true);
            if (take('=')) {
                value(inner);
            }
            skipBlank();
            if (!take(',') && at == before) {
                return;
            }
        }
        take('}');
    }

    /// Spaces, ends of lines and comments; false at the end of the text.
    private boolean skipBlank() {
        while (at < text.length()) {
            if (peek() == '#') {
                skipRestOfLine();
            } else if (peek() == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(peek())) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipSpaces() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    private void skipRestOfLine() {
        while (at < text.length() && peek() != '\n') {
            at++;
        }
    }

    private boolean take(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /// NUL behind the end.
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
