package dev.yoke.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One settings file as TOML. Sections take from it what they know; what none of them took is refused at the end,
/// with every other problem that was found.
public final class SettingsFile {
    static final int MOST_BYTES = 256 * 1024;

    private static final TomlMapper TOML = TomlMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private final TomlLines lines;
    private final List<Problem> problems = new ArrayList<>();
    private final Section root;

    private SettingsFile(Path file, TomlLines lines, JsonNode content) {
        this.file = file;
        this.lines = lines;
        this.root = new Section(this, List.of(), content);
    }

    private record Problem(int line, String text) {}

    /// Failure: [SettingsRefused] where the file cannot be read.
    public static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(file, " is a folder: put the settings into a file of this name.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(
                        file,
                        String.format(
                                Locale.ROOT,
                                " has %.1f MB: a settings file has at most %d KB. Is it another file?",
                                Files.size(file) / 1e6,
                                MOST_BYTES / 1024));
            }
            return bytes;
        } catch (IOException e) {
            throw refused(file, " cannot be read: " + e.getMessage() + ". See who owns it and who may read it.");
        }
    }

    /// Failure: [SettingsRefused] where the bytes are not TOML in UTF-8.
    public static SettingsFile parse(Path file, byte[] bytes) {
        String text = text(file, bytes);
        if (text.isBlank()) {
            throw refused(file, " is empty: delete it to use the defaults, or write a section into it, as [risk].");
        }
        TomlLines lines = TomlLines.of(text);
        try {
            return new SettingsFile(file, lines, TOML.readTree(text));
        } catch (JsonProcessingException e) {
            throw notToml(file, lines, e);
        }
    }

    private static String text(Path file, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            throw refused(file, " begins with a byte order mark: save it as UTF-8 without BOM.");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw refused(file, " is UTF-16: save it as UTF-8.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused(file, " line " + lineOfFirstWrong(bytes) + ": this is not UTF-8: save the file as UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineOfFirstWrong(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static SettingsRefused notToml(Path file, TomlLines lines, JsonProcessingException e) {
        if (!lines.twice().isEmpty()) {
            return new SettingsRefused(lines.twice().stream()
                    .map(each -> file + " line " + each.line() + ": " + each.name() + " is there already on line "
                            + each.firstLine() + ". Keep one of the two.")
                    .toList());
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        String reason = e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
        return refused(file, " line " + line + ": this is not TOML: " + reason + ".");
    }

    private static SettingsRefused refused(Path file, String why) {
        return new SettingsRefused(List.of(file + why));
    }

    /// The whole file.
    public Section root() {
        return root;
    }

    int line(List<String> path) {
        return lines.line(path).orElse(0);
    }

    void problem(int line, String text) {
        problems.add(new Problem(
                line, file + (line > 0 ? " line " + line : "") + ": " + text + (text.endsWith("?") ? "" : ".")));
    }

    /// Failure: [SettingsRefused] with every problem, in the order of the lines.
    public void finish() {
        root.refuseUnknown();
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(Problem::text)
                    .distinct()
                    .toList());
        }
    }
}
