package dev.yoke.ea.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which preprocessor conditions hold at an offset, and in what sort of braces it lies.
final class Regions {

    enum Body {
        NONE,
        TYPE,
        ENUM,
        FUNCTION
    }

    private static final Pattern DIRECTIVE = Pattern.compile("^\\s*#\\s*(ifdef|ifndef|else|endif)\\b\\s*(\\w*)");
    private static final Pattern TYPE = Pattern.compile("\\b(struct|class|enum)\\b[^()]*$");

    private final List<List<String>> conditionsOfLines = new ArrayList<>();
    private final int[] lines;
    private final Body[] bodies;

    private Regions(String code) {
        lines = new int[code.length() + 1];
        bodies = new Body[code.length() + 1];
    }

    static Regions of(String code) {
        Regions regions = new Regions(code);
        regions.readConditions(code);
        regions.readBodies(code);
        return regions;
    }

    List<String> conditions(int offset) {
        return conditionsOfLines.get(lines[offset]);
    }

    Body body(int offset) {
        return bodies[offset];
    }

    private void readConditions(String code) {
        Deque<String> open = new ArrayDeque<>();
        int offset = 0;
        for (String line : code.lines().toList()) {
            Matcher directive = DIRECTIVE.matcher(line);
            if (directive.find()) {
                apply(directive.group(1), directive.group(2), open);
            }
            for (int i = 0; i <= line.length() && offset < lines.length; i++) {
                lines[offset++] = conditionsOfLines.size();
            }
            conditionsOfLines.add(List.copyOf(open));
        }
        if (conditionsOfLines.isEmpty()) {
            conditionsOfLines.add(List.of());
        }
    }

    private static void apply(String directive, String word, Deque<String> open) {
        switch (directive) {
            case "ifdef" -> open.push(word);
            case "ifndef" -> open.push("!" + word);
            case "else" -> {
                if (!open.isEmpty()) {
                    String top = open.pop();
                    open.push(top.startsWith("!") ? top.substring(1) : "!" + top);
                }
            }
            default -> open.poll();
        }
    }

    private void readBodies(String code) {
        Deque<Body> open = new ArrayDeque<>();
        Body current = Body.NONE;
        int statement = 0;
        for (int i = 0; i < code.length(); i++) {
            bodies[i] = current;
            switch (code.charAt(i)) {
                case '{' -> {
                    open.push(current);
                    current = opened(current, code.substring(statement, i));
                    statement = i + 1;
                }
                case '}' -> {
                    current = open.isEmpty() ? Body.NONE : open.pop();
                    statement = i + 1;
                }
                case ';' -> statement = i + 1;
                default -> {}
            }
        }
        bodies[code.length()] = current;
    }

    private static Body opened(Body around, String head) {
        if (around == Body.FUNCTION) {
            return Body.FUNCTION;
        }
        String declaration = head.replaceAll("(?m)^\\s*#.*$", "");
        Matcher type = TYPE.matcher(declaration);
        if (!type.find()) {
            return Body.FUNCTION;
        }
        return type.group(1).equals("enum") ? Body.ENUM : Body.TYPE;
    }
}
