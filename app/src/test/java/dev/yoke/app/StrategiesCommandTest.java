package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class StrategiesCommandTest {
    private final StringWriter out = new StringWriter();

    private void run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        assertThat(line.execute(arguments)).isEqualTo(ExitCode.OK);
    }

    @Test
    void printsEveryDefinitionAndParameterAndAgent() {
        run("strategies");

        for (Strategy strategy : Strategies.ALL) {
            assertThat(out.toString()).contains(strategy.title() + " (" + strategy.id());
            strategy.definition()
                    .lines()
                    .forEach(line -> assertThat(out.toString()).contains(line));
            strategy.parameters()
                    .forEach(parameter -> assertThat(out.toString()).contains(parameter.key(), parameter.text()));
        }
        assertThat(out.toString()).containsPattern("Nova +100 % +3 +any +calm, normal, volatile +any ");
    }

    @Test
    void printsTheSameAsJson() throws IOException {
        run("strategies", "--json");

        JsonNode all = new ObjectMapper().readTree(out.toString());
        JsonNode momentum = all.path("strategies").path(0);
        assertThat(momentum.path("id").asText()).isEqualTo("momentum-breakout");
        assertThat(momentum.path("timeframe").asText()).isEqualTo("M15");
        assertThat(momentum.path("definition").asText())
                .isEqualTo(Strategies.ALL.getFirst().definition());
        assertThat(momentum.path("parameters").path(1).toString())
                .isEqualTo("{\"key\":\"range-atr\",\"unit\":\"ATR\",\"default\":1.2,\"least\":0.1,\"most\":10,"
                        + "\"whole\":false,\"text\":\"least range of the breaking candle\"}");
        assertThat(all.path("agents").size()).isEqualTo(3);
        assertThat(all.path("agents").path(0).path("sessions").toString()).isEqualTo("[\"london\",\"new-york\"]");
        assertThat(all.path("agents")
                        .path(2)
                        .path("strategies")
                        .path(2)
                        .path("source")
                        .asText())
                .isEqualTo("strategy-nova-m1-retest");
    }
}
