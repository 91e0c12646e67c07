package dev.yoke.ea.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of an Expert Advisor's inputs, read from its source and from what that includes.
final class EaInputs {
    private static final Pattern INPUT = Pattern.compile("(?m)^\\s*s?input\\s+(?!group)\\w+\\s+(\\w+)");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*#include\\s+([<\"])([^>\"]+)[>\"]");

    private EaInputs() {}

    static List<String> of(Path source, Path includes) throws IOException {
        var names = new ArrayList<String>();
        Set<Path> seen = new HashSet<>();
        var waiting = new ArrayDeque<Path>(List.of(source));
        while (!waiting.isEmpty()) {
            Path file = waiting.remove();
            if (!seen.add(file.normalize()) || !Files.exists(file)) {
                continue;
            }
            String text = Files.readString(file);
            INPUT.matcher(text).results().forEach(found -> names.add(found.group(1)));
            Matcher include = INCLUDE.matcher(text);
            while (include.find()) {
                Path from = include.group(1).equals("<") ? includes : file.resolveSibling(".");
                waiting.add(from.resolve(include.group(2)));
            }
        }
        return names;
    }
}
