package dev.yoke.connectors.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.connectors.gateway.GatewayBench;
import dev.yoke.core.message.Command;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ControlClientIT {

    private final GatewayBench bench = new GatewayBench();
    private final ControlClient client = new ControlClient(bench.gateway.baseUrl(), GatewayBench.TOKEN);

    @AfterEach
    void close() {
        client.close();
        bench.close();
    }

    private static ControlFailure.Kind kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(ControlFailure.class);
        assertThat(thrown.getMessage()).isNotBlank().doesNotContain("\n").doesNotContain("canary");
        return ((ControlFailure) thrown).kind();
    }

    @Test
    void readsStatusAndPositionsExactly() throws ControlFailure {
        assertThat(client.status().path("halted").asBoolean()).isTrue();
        JsonNode position = client.positions().path(0);
        assertThat(position.path("profit").decimalValue()).isEqualTo(new BigDecimal("12.00000001"));
        assertThat(ControlClient.pretty(client.positions())).contains("12.00000001");
        assertThat(client.orders()).hasSize(1);
    }

    @Test
    void flattensFollowsAndRearms() throws ControlFailure {
        client.flatten(true);
        client.rearm();
        assertThat(bench.engine.commands)
                .containsExactly(new Command.FlattenAll("cli", true), new Command.Rearm("cli"));
        assertThat(client.flattenProgress().path("flatten").path("finished").asBoolean())
                .isTrue();
    }

    @Test
    void addsAndRemovesASource() throws ControlFailure {
        JsonNode added = client.addSource("tv", "AUTO", Optional.of("HIGH"), true, false);
        assertThat(added.path("url").asText()).contains("/webhook/tv/");
        assertThat(added.path("priority").asText()).isEqualTo("HIGH");
        client.removeSource("tv");
        assertThat(client.sources()).hasSize(1);
        assertThat(kind(() -> client.removeSource("tv"))).isEqualTo(ControlFailure.Kind.REFUSED);
    }

    @Test
    void saysTheCockpitsReason() throws ControlFailure {
        client.closePosition("demo 1", 7);
        assertThatThrownBy(() -> client.closePosition("demo 1", 8)).hasMessageContaining("no position 8");
    }

    @Test
    void tellsAWrongTokenFromNoCockpit() {
        try (ControlClient stranger = new ControlClient(bench.gateway.baseUrl(), "wrong")) {
            assertThat(kind(stranger::status)).isEqualTo(ControlFailure.Kind.WRONG_TOKEN);
        }
        bench.close();
        assertThat(kind(client::status)).isEqualTo(ControlFailure.Kind.NOT_RUNNING);
    }

    @Test
    void findsTheCockpitOfAHomeFolder(@TempDir Path home) throws Exception {
        assertThat(kind(() -> ControlClient.ofHome(home))).isEqualTo(ControlFailure.Kind.NOT_RUNNING);
        Files.writeString(home.resolve("ports.json"), "{\"http\":" + bench.port + "}");
        Files.writeString(home.resolve("token"), GatewayBench.TOKEN + "\n");
        try (ControlClient found = ControlClient.ofHome(home)) {
            assertThat(found.status().path("halted").asBoolean()).isTrue();
        }
    }
}
