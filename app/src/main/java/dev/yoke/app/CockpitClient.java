package dev.yoke.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.yoke.app.home.Home;
import dev.yoke.app.home.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/// Talks to the cockpit that runs on a home folder, with the token that only the same user can read.
final class CockpitClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Home home;
    private final int port;
    private final String token;

    private CockpitClient(Home home, int port, String token) {
        this.home = home;
        this.port = port;
        this.token = token;
    }

    /// @throws NotRunningException when no cockpit was started on this home
    static CockpitClient of(Home home) {
        try {
            Ports ports = Ports.read(home).orElseThrow(() -> notRunning(home));
            return new CockpitClient(
                    home, ports.http(), Files.readString(home.token()).strip());
        } catch (IOException e) {
            throw new CommandFailedException(
                    "The files in " + home.folder() + " cannot be read (" + e.getMessage() + ").");
        }
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    JsonNode delete(String path) {
        return send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw refusal(response.statusCode(), body);
            }
            return body;
        } catch (ConnectException e) {
            throw notRunning(home);
        } catch (JsonProcessingException e) {
            throw new CommandFailedException("What answers on 127.0.0.1:" + port + " is not Yoke.");
        } catch (IOException e) {
            throw new CommandFailedException("The cockpit did not answer: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted while the cockpit was asked.");
        }
    }

    private CommandFailedException refusal(int status, JsonNode body) {
        if (status == 401) {
            return new CommandFailedException("The cockpit on port " + port + " refuses the token of " + home.folder()
                    + "; it was started with another home. Name that one with --home.");
        }
        String text = body.path("error").asText(body.path("text").asText(""));
        return new CommandFailedException(
                text.isBlank() ? "The cockpit refused with HTTP status " + status + "." : text);
    }

    private static NotRunningException notRunning(Home home) {
        return new NotRunningException("No cockpit runs on " + home.folder()
                + ". Start one with 'yoke' or 'yoke demo', or name its folder with --home.");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
