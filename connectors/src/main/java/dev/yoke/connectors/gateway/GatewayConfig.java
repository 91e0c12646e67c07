package dev.yoke.connectors.gateway;

import dev.yoke.connectors.gateway.webhook.SourceConventions;
import java.util.Map;
import java.util.Set;

/// How the gateway listens and how much it takes. Holds only the hash of the bearer token, so it may be printed.
///
/// @param host address to listen on; 127.0.0.1 unless a person decided otherwise
/// @param port 0 = any free
/// @param bearerTokenHash lower-case hex of the SHA-256 of the control API's token
/// @param extraHosts names besides 127.0.0.1 and localhost that a request may be addressed to: those of a tunnel
/// @param conventions per source, what numbers without a unit mean; [SourceConventions#DEFAULT] for the others
/// @param entriesPerMinute signals that enter, per source; exits have as many of their own
/// @param maxBodyBytes greatest body of a request
/// @param maxConnections open at once; further ones wait in the accept queue of 64
/// @param requestTimeoutMs for the head of a request, for its body, and for silence in between
/// @param answerTimeoutMs how long a request waits for the engine's answer
public record GatewayConfig(
        String host,
        int port,
        String bearerTokenHash,
        Set<String> extraHosts,
        Map<String, SourceConventions> conventions,
        int entriesPerMinute,
        int maxBodyBytes,
        int maxConnections,
        long requestTimeoutMs,
        long answerTimeoutMs) {

    private static final String LOOPBACK = "127.0.0.1";

    public GatewayConfig {
        extraHosts = Set.copyOf(extraHosts);
        conventions = Map.copyOf(conventions);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        if (!bearerTokenHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("the bearer token's hash is 64 hex digits");
        }
        if (entriesPerMinute < 1 || maxBodyBytes < 1 || maxConnections < 1) {
            throw new IllegalArgumentException("the gateway's limits must be above 0");
        }
        if (requestTimeoutMs < 1 || answerTimeoutMs < 1) {
            throw new IllegalArgumentException("the gateway's timeouts must be above 0");
        }
    }

    /// Listens on 127.0.0.1 with the defaults of the specification.
    public static GatewayConfig local(int port, String bearerToken) {
        return new GatewayConfig(
                LOOPBACK, port, Tokens.hash(bearerToken), Set.of(), Map.of(), 60, 8_192, 128, 10_000, 2_500);
    }

    public GatewayConfig withExtraHosts(Set<String> hosts) {
        return new GatewayConfig(
                host,
                port,
                bearerTokenHash,
                hosts,
                conventions,
                entriesPerMinute,
                maxBodyBytes,
                maxConnections,
                requestTimeoutMs,
                answerTimeoutMs);
    }

    public GatewayConfig withConventions(Map<String, SourceConventions> bySource) {
        return new GatewayConfig(
                host,
                port,
                bearerTokenHash,
                extraHosts,
                bySource,
                entriesPerMinute,
                maxBodyBytes,
                maxConnections,
                requestTimeoutMs,
                answerTimeoutMs);
    }

    public GatewayConfig withEntriesPerMinute(int entries) {
        return new GatewayConfig(
                host,
                port,
                bearerTokenHash,
                extraHosts,
                conventions,
                entries,
                maxBodyBytes,
                maxConnections,
                requestTimeoutMs,
                answerTimeoutMs);
    }

    public GatewayConfig withTimeouts(long requestMs, long answerMs) {
        return new GatewayConfig(
                host,
                port,
                bearerTokenHash,
                extraHosts,
                conventions,
                entriesPerMinute,
                maxBodyBytes,
                maxConnections,
                requestMs,
                answerMs);
    }

    SourceConventions conventionsOf(String source) {
        return conventions.getOrDefault(source, SourceConventions.DEFAULT);
    }
}
