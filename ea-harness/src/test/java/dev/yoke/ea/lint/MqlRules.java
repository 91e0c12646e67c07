package dev.yoke.ea.lint;

import java.util.List;
import java.util.stream.Stream;

/// All rules, by the number of the list in ea-bridge-mql5/README.md. Number 13, the checked index, is the native
/// runtime's.
final class MqlRules {

    static final List<Rule> ALL = Stream.of(PlatformRules.all(), LanguageRules.all(), TextRules.all())
            .flatMap(List::stream)
            .toList();

    private MqlRules() {}

    static List<Finding> check(MqlSource source) {
        return ALL.stream().flatMap(rule -> rule.check(source).stream()).toList();
    }
}
