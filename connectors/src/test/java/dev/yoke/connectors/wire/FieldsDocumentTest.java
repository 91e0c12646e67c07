package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The document names every message and every field, in order.
class FieldsDocumentTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void namesEveryFieldInOrder() throws IOException {
        Map<MessageType, List<String>> documented = new EnumMap<>(MessageType.class);
        MessageType current = null;
        boolean cockpit = false;
        for (String line : Files.readAllLines(Path.of("..", "docs", "bridge-protocol-fields.md"))) {
            cockpit |= line.startsWith("## Cockpit to terminal");
            if (!line.startsWith("|") || line.startsWith("|---") || line.startsWith("| message")) {
                continue;
            }
            String[] cells = line.split("\\|");
            if (!cells[1].isBlank()) {
                current = type(cells[1].strip().replace("`", ""), cockpit);
                documented.put(current, new ArrayList<>());
            }
            Matcher names = CODE.matcher(cells[2]);
            while (names.find()) {
                documented.get(current).add(names.group(1));
            }
        }
        for (MessageType type : MessageType.values()) {
            assertThat(documented.get(type)).as(type.name()).isEqualTo(type.fields());
        }
    }

    private static MessageType type(String word, boolean cockpit) {
        return cockpit && word.equals("HB") ? MessageType.HB_COCKPIT : MessageType.valueOf(word);
    }
}
