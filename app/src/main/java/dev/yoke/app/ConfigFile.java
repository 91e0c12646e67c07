package dev.yoke.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `yoke.toml`. Everything in it is optional; what it does not know, it refuses, so that a misspelt limit is
/// never silently without effect.
final class ConfigFile {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "ports",
            Set.of("http", "bridge", "pipe"),
            "risk",
            Arrays.stream(Limit.values()).map(Limit::key).collect(Collectors.toSet()));
    private final Path file;
    private final List<String> lines;
    private final JsonNode root;

    private ConfigFile(Path file, List<String> lines, JsonNode root) {
        this.file = file;
        this.lines = lines;
        this.root = root;
    }

    /// @return the defaults where there is no such file
    static CockpitConfig read(Path file) {
        if (!Files.exists(file)) {
            return CockpitConfig.DEFAULT;
        }
        try {
            String text = Files.readString(file);
            TomlMapper mapper = TomlMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
            return new ConfigFile(file, text.lines().toList(), mapper.readTree(text)).parse();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ConfigException(file + " line " + line + ": this is not TOML: "
                    + e.getOriginalMessage().lines().findFirst().orElse("cannot be read") + ".");
        } catch (IOException e) {
            throw new ConfigException(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private CockpitConfig parse() {
        root.properties().forEach(section -> refuseUnknown(section.getKey(), section.getValue()));
        return new CockpitConfig(port("http"), port("bridge"), pipe(), policy());
    }

    private void refuseUnknown(String section, JsonNode content) {
        Set<String> known = KNOWN.get(section);
        if (known == null || !content.isObject()) {
            throw refusal("", section, "is not a section; known are [ports] and [risk]");
        }
        content.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw refusal(section, key, "is not known; known are " + String.join(", ", new TreeSet<>(known)));
            }
        });
    }

    private Optional<Integer> port(String key) {
        return value("ports", key).map(node -> {
            if (!node.isIntegralNumber() || node.asLong() < 0 || node.asLong() > 65_535) {
                throw refusal("ports", key, "must be a port, 0 (any free one) to 65535, not " + node.asText());
            }
            return node.asInt();
        });
    }

    private Optional<String> pipe() {
        return value("ports", "pipe").map(node -> {
            try {
                return new BridgeAddress.NamedPipe(node.isTextual() ? node.asText() : "").name();
            } catch (IllegalArgumentException e) {
                throw refusal("ports", "pipe", "must be text: " + e.getMessage());
            }
        });
    }

    private Optional<RiskPolicy> policy() {
        if (!root.has("risk")) {
            return Optional.empty();
        }
        RiskPolicy policy = RiskPolicy.DEFAULT;
        for (Limit limit : Limit.values()) {
            Optional<JsonNode> node = value("risk", limit.key());
            if (node.isPresent()) {
                policy = with(policy, limit, node.get());
            }
        }
        List<RiskPolicy.Contradiction> contradictions = policy.contradictions();
        if (!contradictions.isEmpty()) {
            throw new ConfigException(
                    file + " [risk]: " + contradictions.getFirst().text() + ".");
        }
        return Optional.of(policy);
    }

    private RiskPolicy with(RiskPolicy policy, Limit limit, JsonNode node) {
        boolean fits = limit.unit().isDecimal() ? node.isNumber() : node.isIntegralNumber();
        if (!fits) {
            throw refusal(
                    "risk",
                    limit.key(),
                    "must be a " + (limit.unit().isDecimal() ? "" : "whole ") + "number, not " + node);
        }
        try {
            return policy.with(limit, node.decimalValue().toPlainString());
        } catch (NumberFormatException | ArithmeticException e) {
            throw refusal("risk", limit.key(), "must be a number with at most 8 decimals, not " + node);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file + lineOf("risk", limit.key()) + ": " + e.getMessage() + ".");
        }
    }

    private Optional<JsonNode> value(String section, String key) {
        return Optional.ofNullable(root.path(section).get(key));
    }

    private ConfigException refusal(String section, String key, String why) {
        return new ConfigException(file + lineOf(section, key) + ": " + key + " " + why + ".");
    }

    /// The line that sets the key, for the message only: tables are found by their header.
    private String lineOf(String section, String key) {
        String current = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                current = line.replaceAll("[\\[\\]\\s]|#.*", "");
            }
            boolean header = section.isEmpty() && current.equals(key);
            boolean sets = current.equals(section) && line.matches("\"?" + Pattern.quote(key) + "\"?\\s*=.*");
            if (header || sets) {
                return " line " + (i + 1);
            }
        }
        return "";
    }
}
