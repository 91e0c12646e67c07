package dev.yoke.app.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/// Where the running cockpit listens, as told in `ports.json`.
///
/// @param http port of the gateway
/// @param bridge port for terminals
/// @param webhook full URL of the demo's source, empty without one; it holds a capability and is as secret as a
/// password
public record Ports(int http, int bridge, Optional<String> webhook) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public void write(Home home) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("http", http).put("bridge", bridge);
        webhook.ifPresent(url -> node.put("webhook", url));
        PrivateFiles.write(home.ports(), node.toPrettyString() + "\n");
    }

    /// The ports of the cockpit that runs on this home; empty where none was started or it ended in order.
    public static Optional<Ports> read(Home home) throws IOException {
        if (!Files.exists(home.ports())) {
            return Optional.empty();
        }
        JsonNode node = JSON.readTree(Files.readString(home.ports()));
        return Optional.of(new Ports(
                node.path("http").asInt(),
                node.path("bridge").asInt(),
                Optional.ofNullable(node.get("webhook")).map(JsonNode::asText)));
    }

    public static void forget(Home home) throws IOException {
        Files.deleteIfExists(home.ports());
    }
}
