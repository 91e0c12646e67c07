package dev.yoke.ea.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule sees what it is there for, and lets the right way pass.
class MqlRulesTest {

    record Example(String rule, String name, boolean passes, String source) {
        @Override
        public String toString() {
            return rule + (passes ? " passes: " : " fails: ") + source.strip();
        }
    }

    /// A block begins with `fails RULE [file]` or `passes RULE [file]`; the source follows, up to the next one.
    static Stream<Example> examples() throws IOException {
        String all = Files.readString(Path.of("src", "test", "resources", "lint", "examples.txt"));
        return Stream.of(all.split("(?m)^(?=(?:fails|passes) )", -1))
                .filter(block -> block.startsWith("fails ") || block.startsWith("passes "))
                .map(MqlRulesTest::example);
    }

    private static Example example(String block) {
        int end = block.indexOf('\n');
        List<String> head = List.of(block.substring(0, end).split(" ", -1));
        String name = head.size() > 2 ? head.get(2) : "Sample.mqh";
        return new Example(head.get(1), name, head.getFirst().equals("passes"), block.substring(end + 1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void judgesEveryExample(Example example) {
        List<String> broken = MqlRules.check(MqlSource.of(example.name(), example.source())).stream()
                .map(Finding::rule)
                .filter(rule -> rule.equals(example.rule()))
                .toList();
        if (example.passes()) {
            assertThat(broken).isEmpty();
        } else {
            assertThat(broken).isNotEmpty();
        }
    }

    @Test
    void hasExamplesOfBothKindsForEveryRule() throws IOException {
        TreeSet<String> rules =
                new TreeSet<>(MqlRules.ALL.stream().map(Rule::name).toList());
        assertThat(rulesOf(examples().filter(Example::passes))).isEqualTo(rules);
        assertThat(rulesOf(examples().filter(example -> !example.passes()))).isEqualTo(rules);
    }

    private static TreeSet<String> rulesOf(Stream<Example> examples) {
        return new TreeSet<>(examples.map(Example::rule).toList());
    }

    @Test
    void overlooksCommentsAndLiterals() {
        String source = """
                // new X->y; int a[]; case 1: foo(); GetLastError(); "a" + "b"
                /* auto x = nullptr; OrderSend(request, result);
                   #if defined(X) */
                string text = "new X->y[][]; OrderSend(a) \\" GetTickCount64() // not a comment";
                string other = "/*";
                """;
        assertThat(MqlRules.check(MqlSource.of("Sample.mqh", source))).isEmpty();
    }

    @Test
    void namesFileLineRuleAndReason() {
        List<Finding> findings =
                MqlRules.check(MqlSource.of("Sample.mqh", "void F() {\n   // ->\n   first->Second();\n}\n"));
        assertThat(findings)
                .map(Finding::toString)
                .containsExactly("Sample.mqh:3: arrow: there are no pointers; objects go by reference");
    }

    @Test
    void documentsEveryRule() throws IOException {
        String page = Files.readString(Path.of("..", "ea-bridge-mql5", "README.md"));
        assertThat(MqlRules.ALL)
                .allSatisfy(rule -> assertThat(page)
                        .as(rule.name())
                        .containsPattern("(?m)^\\| " + rule.number() + " \\|.*`" + rule.name() + "`"));
    }
}
