package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.app.home.Home;
import dev.yoke.app.home.Ports;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// A cockpit as its user meets it: through its home folder, its control API and its webhook.
final class RunningCockpit {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;

    RunningCockpit(Path home) {
        this.home = home;
    }

    /// Free ports, and entries in every regime: the simulated market is a lively one at some hours of a day, and a test
    /// is run at any.
    static CockpitConfig config() {
        RiskPolicy policy =
                RiskPolicy.DEFAULT.with(Limit.REGIME_VOLATILE, "100").with(Limit.REGIME_EXTREME, "100");
        CockpitConfig standard = CockpitConfig.DEFAULT.withPorts(Optional.of(0), Optional.of(0));
        return new CockpitConfig(
                standard.ports(), RiskPolicies.of(policy), standard.strategies(), standard.prop(), standard.origin());
    }

    /// Waits until every terminal is live, reconciled and quotes.
    RunningCockpit awaitReady(int terminals) {
        await("every terminal live", this::status, status -> {
            int ready = 0;
            for (JsonNode terminal : status.path("terminals")) {
                ready += terminal.path("state").asText().equals("LIVE")
                                && terminal.path("reconciled").asBoolean()
                        ? 1
                        : 0;
            }
            return ready == terminals;
        });
        return this;
    }

    ControlClient client() throws ControlFailure {
        return ControlClient.ofHome(home);
    }

    JsonNode status() throws ControlFailure {
        try (ControlClient client = ControlClient.ofHome(home)) {
            return client.status();
        }
    }

    /// Open positions as `terminal symbol side lots id`, in order of their names.
    List<String> positions() throws ControlFailure {
        try (ControlClient client = ControlClient.ofHome(home)) {
            List<String> found = new ArrayList<>();
            for (JsonNode position : client.positions()) {
                assertThat(position.path("sl").decimalValue()).isPositive();
                assertThat(position.path("tp").decimalValue()).isPositive();
                found.add(position.path("terminal").asText() + " "
                        + position.path("symbol").asText() + " "
                        + position.path("side").asText() + " "
                        + position.path("lots").asText() + " "
                        + position.path("id").asText());
            }
            return found.stream().sorted().toList();
        }
    }

    List<String> awaitPositions(int count) {
        return await(count + " positions", this::positions, positions -> positions.size() == count);
    }

    /// Waits until the signal would be traded on so many accounts: prices are fresh and the ATR is known.
    void awaitTradable(String signal, int accounts) {
        await("the signal to pass on " + accounts + " accounts", () -> preview(signal), preview -> {
            int passed = 0;
            for (String part : preview.split("\"outcome\":\"APPROVED\"", -1)) {
                passed += part.isEmpty() ? 0 : 1;
            }
            return passed - 1 == accounts;
        });
    }

    /// What the cockpit would decide; nothing is recorded and nothing sent.
    private String preview(String signal) throws IOException, InterruptedException {
        Home folder = Home.existing(home);
        int port = Ports.read(folder).orElseThrow().http();
        URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/orders/dry-run?source=demo");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .header(
                            "Authorization",
                            "Bearer " + Files.readString(folder.token()).strip())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(signal))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    /// @return the HTTP status
    int send(String signal) throws IOException, InterruptedException {
        String url = Ports.read(Home.existing(home)).orElseThrow().webhook().orElseThrow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(signal))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    /// @return one state per account, when the flatten has ended
    List<String> flatten() throws ControlFailure {
        try (ControlClient client = ControlClient.ofHome(home)) {
            client.flatten(false);
            JsonNode progress = await(
                    "the flatten's end",
                    client::flattenProgress,
                    answer -> answer.path("flatten").path("finished").asBoolean());
            List<String> states = new ArrayList<>();
            progress.path("flatten")
                    .path("lines")
                    .forEach(line -> states.add(line.path("state").asText()));
            return states;
        }
    }

    static <T> T await(String what, Callable<T> look, Predicate<T> enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < deadline) {
            try {
                T seen = look.call();
                if (enough.test(seen)) {
                    return seen;
                }
                last = String.valueOf(seen);
            } catch (Exception e) {
                last = String.valueOf(e);
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what + "; last seen: " + last);
    }
}
