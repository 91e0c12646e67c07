package dev.yoke.connectors.gateway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Talks to a running cockpit on this machine. Replies are the JSON of the control API, numbers as exact decimals.
///
/// Thread: one at a time; blocks up to ten seconds. Failure: [ControlFailure] with one line for the trader.
public final class ControlClient implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(10);
    private static final String ORIGIN = "cli";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String baseUrl;
    private final String token;
    private final HttpClient http;

    /// @param baseUrl `http://127.0.0.1:8080`
    public ControlClient(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /// Finds the cockpit of that home folder by its `ports.json` and `token`.
    public static ControlClient ofHome(Path home) throws ControlFailure {
        try {
            JsonNode ports = MAPPER.readTree(Files.readString(home.resolve("ports.json")));
            int port = ports.path("http").asInt();
            if (port <= 0) {
                throw notRunning(home, null);
            }
            return new ControlClient(
                    "http://127.0.0.1:" + port,
                    Files.readString(home.resolve("token")).strip());
        } catch (NoSuchFileException | JsonProcessingException e) {
            throw notRunning(home, e);
        } catch (IOException e) {
            throw new ControlFailure(
                    ControlFailure.Kind.NOT_RUNNING, "cannot read the home folder " + home + ": " + e.getMessage(), e);
        }
    }

    private static ControlFailure notRunning(Path home, @Nullable Exception cause) {
        String text = "no cockpit is running with the home folder " + home + ": start it with 'yoke' or name another"
                + " folder with --home";
        return cause == null
                ? new ControlFailure(ControlFailure.Kind.NOT_RUNNING, text)
                : new ControlFailure(ControlFailure.Kind.NOT_RUNNING, text, cause);
    }

    public JsonNode status() throws ControlFailure {
        return get("/system/status");
    }

    /// A list of objects, one per open position.
    public JsonNode positions() throws ControlFailure {
        return get("/positions");
    }

    public JsonNode orders() throws ControlFailure {
        return get("/orders");
    }

    /// The limits in force, what differs from the defaults, what waits for the next trading day.
    public JsonNode limits() throws ControlFailure {
        return get("/risk/limits");
    }

    /// Starts the flatten of every account; [#flattenProgress] follows it.
    public JsonNode flatten(boolean dryRun) throws ControlFailure {
        return post("/system/emergency-stop", object().put("dryRun", dryRun).put("origin", ORIGIN));
    }

    /// `flatten` is null before the first one; `flatten.finished` and `flatten.lines` are its proof.
    public JsonNode flattenProgress() throws ControlFailure {
        return get("/system/emergency-stop");
    }

    public JsonNode rearm() throws ControlFailure {
        return post("/system/rearm", object().put("origin", ORIGIN));
    }

    /// Adds a webhook source.
    ///
    /// @param mode shadow, confirm or auto
    /// @param replace a source of that name gets a new URL, and its old one ends; without it that is refused
    /// @return among others `url`, which is shown this once
    /// @param priority empty = as its mode has
    public JsonNode addSource(String name, String mode, Optional<String> priority, boolean demoOnly, boolean replace)
            throws ControlFailure {
        ObjectNode body = object().put("name", name).put("mode", mode.toLowerCase(Locale.ROOT));
        priority.ifPresent(text -> body.put("priority", text.toLowerCase(Locale.ROOT)));
        return post("/sources", body.put("demoOnly", demoOnly).put("replace", replace));
    }

    public JsonNode sources() throws ControlFailure {
        return get("/sources");
    }

    public void removeSource(String name) throws ControlFailure {
        send(request("/sources/" + encoded(name)).DELETE().build());
    }

    public JsonNode closePosition(String terminal, long id) throws ControlFailure {
        return post(position(terminal, id) + "/close", object());
    }

    /// Sets a stop by ATR on a position that has none.
    public JsonNode protect(String terminal, long id) throws ControlFailure {
        return post(position(terminal, id) + "/protect", object());
    }

    /// Sets a stop by ATR on every position without one.
    public JsonNode protectAll() throws ControlFailure {
        return post("/positions/protect", object());
    }

    public JsonNode breakEven(String terminal, long id) throws ControlFailure {
        return post(position(terminal, id) + "/break-even", object());
    }

    /// @param plan `be=1R tp=2R:50%`
    public JsonNode setPlan(String terminal, long id, String plan) throws ControlFailure {
        return post(position(terminal, id) + "/plan", object().put("plan", plan));
    }

    public void clearPlan(String terminal, long id) throws ControlFailure {
        send(request(position(terminal, id) + "/plan").DELETE().build());
    }

    private static String position(String terminal, long id) {
        return "/positions/" + encoded(terminal) + "/" + id;
    }

    public JsonNode decisions(String signal) throws ControlFailure {
        return get("/signals/" + encoded(signal) + "/decisions");
    }

    /// Indented text of a reply, for `--json`.
    public static String pretty(JsonNode reply) {
        return reply.toPrettyString();
    }

    @Override
    public void close() {
        http.close();
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode get(String path) throws ControlFailure {
        return send(request(path).GET().build());
    }

    private JsonNode post(String path, ObjectNode body) throws ControlFailure {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1" + path))
                .timeout(REPLY_TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws ControlFailure {
        HttpResponse<String> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ControlFailure(
                    ControlFailure.Kind.NOT_RUNNING,
                    "no cockpit answers at " + baseUrl + ": start it with 'yoke', or name its folder with --home",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ControlFailure(ControlFailure.Kind.BROKEN, "interrupted while waiting for the cockpit", e);
        }
        return reply(response);
    }

    private JsonNode reply(HttpResponse<String> response) throws ControlFailure {
        int status = response.statusCode();
        if (status == 401) {
            throw new ControlFailure(
                    ControlFailure.Kind.WRONG_TOKEN,
                    "the cockpit at " + baseUrl
                            + " does not know this token: is --home the folder of the running one?");
        }
        JsonNode body = parsed(response.body());
        if (status < 300) {
            return body;
        }
        String reason = body.path("error").asText("status " + status);
        throw status < 500 || status == 503
                ? new ControlFailure(ControlFailure.Kind.REFUSED, reason)
                : new ControlFailure(ControlFailure.Kind.BROKEN, reason);
    }

    private JsonNode parsed(String body) throws ControlFailure {
        try {
            return body.isEmpty() ? object() : MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ControlFailure(ControlFailure.Kind.BROKEN, "what answers at " + baseUrl + " is not a cockpit", e);
        }
    }
}
