package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.rule.EntryRules;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class RiskCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void printsEveryRuleOnceAndEveryLimitWithin120Columns() {
        List<String> lines = run("risk", "rules").lines().toList();

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        for (RiskRule rule : EntryRules.ALL) {
            assertThat(lines.stream()
                            .filter(line -> line.startsWith(rule.id() + " "))
                            .count())
                    .as(rule.id())
                    .isEqualTo(1);
        }
        Set<String> settings = new TreeSet<>();
        int column = lines.getFirst().indexOf("SETTING");
        lines.stream()
                .filter(line -> line.length() > column)
                .forEach(line -> settings.add(line.substring(column).split(" ")[0]));
        for (Limit limit : Limit.values()) {
            assertThat(settings).contains(limit.key());
        }
    }

    @Test
    void printsTheSameAsJson() throws Exception {
        JsonNode list = new ObjectMapper().readTree(run("risk", "rules", "--json"));

        List<String> ids = new ArrayList<>();
        for (JsonNode row : list) {
            assertThat(row.properties())
                    .extracting(field -> field.getKey())
                    .containsExactly("id", "setting", "default", "unit", "text", "tighter");
            assertThat(row.path("text").asText()).isNotBlank();
            ids.add(row.path("id").asText());
            Limit.of(row.path("setting").asText())
                    .ifPresentOrElse(
                            limit -> assertThat(limit.unit()
                                            .parse(row.path("default").asText()))
                                    .isEqualTo(limit.standard()),
                            () -> assertThat(row.path("default").asText()).isEqualTo("on"));
        }
        assertThat(ids).containsAll(EntryRules.ALL.stream().map(RiskRule::id).toList());
        assertThat(list.toString())
                .contains("{\"id\":\"heat\",\"setting\":\"max-heat-percent\",\"default\":6,\"unit\":\"%\",\"text\":\"")
                .contains("{\"id\":\"halted\",\"setting\":\"\",\"default\":\"on\",\"unit\":\"\",");
    }

    @Test
    void keepsThePageOfAllSettingsTrue() {
        Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
        assertThat(root.resolve("docs/settings.md"))
                .as("write it anew: app/target/yoke/bin/yoke risk rules --markdown > docs/settings.md")
                .hasContent(run("risk", "rules", "--markdown"));
    }

    private String run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        assertThat(line.execute(arguments)).isEqualTo(ExitCode.OK);
        return out.toString();
    }
}
