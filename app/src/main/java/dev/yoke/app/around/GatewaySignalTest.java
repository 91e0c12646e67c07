package dev.yoke.app.around;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.connectors.gateway.DecisionReader;
import dev.yoke.connectors.gateway.WebhookSources;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.SignalTest;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries this cockpit's own gateway.
public final class GatewaySignalTest implements SignalTest {
    private static final Logger LOG = LoggerFactory.getLogger(GatewaySignalTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TEST = "-test";
    private static final int LONGEST_NAME = 40;

    private final WebhookSources sources;
    private final String baseUrl;
    private final DecisionReader decisions;
    private final Clock clock;

    /// @param baseUrl where the gateway is reached: `http://127.0.0.1:8080`
    public GatewaySignalTest(WebhookSources sources, String baseUrl, DecisionReader decisions, Clock clock) {
        this.sources = sources;
        this.baseUrl = baseUrl;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Tested send(String name, String symbol) {
        String own = name.substring(0, Math.min(name.length(), LONGEST_NAME - TEST.length())) + TEST;
        if (sources.exists(own)) {
            return failed("There is a source " + own + ", which the test would use. Remove it first.");
        }
        try {
            String path = sources.create(new SourcePolicy(own, SourcePolicy.Mode.SHADOW, Set.of(), true));
            return post(path, symbol);
        } catch (IllegalStateException e) {
            return failed(sentence(e));
        } finally {
            revoke(own);
        }
    }

    private void revoke(String own) {
        try {
            sources.revoke(own);
        } catch (IllegalStateException e) {
            LOG.warn("The address of the test {} is left, its signals are only judged: {}", own, e.getMessage());
        }
    }

    private Tested post(String path, String symbol) {
        long begin = clock.monotonicNs();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(JSON.createObjectNode()
                            .put("symbol", symbol)
                            .put("action", "buy")
                            .put("id", "test-" + clock.nowMs()))))
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return tested(response, (clock.monotonicNs() - begin) / 1_000_000);
        } catch (IOException e) {
            return failed("The gateway did not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("The test was interrupted.");
        }
    }

    private Tested tested(HttpResponse<String> response, long tookMs) throws IOException {
        JsonNode body = JSON.readTree(response.body());
        if (response.statusCode() != 202) {
            return new Tested(
                    false,
                    "The gateway answered " + response.statusCode() + ": "
                            + body.path("error").asText(""),
                    List.of(),
                    tookMs);
        }
        List<Decision> found =
                decisions.decisions(new SignalId(body.path("signal").asText()));
        return new Tested(true, body.path("text").asText(), found, tookMs);
    }

    private static Tested failed(String text) {
        return new Tested(false, text, List.of(), 0);
    }

    private static String sentence(IllegalStateException e) {
        String text = String.valueOf(e.getMessage());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
