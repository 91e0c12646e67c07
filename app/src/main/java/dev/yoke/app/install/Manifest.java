package dev.yoke.app.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which files of a data folder this program wrote, and with what content. While files are being replaced a path has
/// two contents, the old and the new, so that an installation that was cut off still knows its own.
///
/// @param hashes by path below the folder of programs
record Manifest(Map<String, Set<String>> hashes) {

    static final String FILE = EaBundle.EXPERTS + "installed.txt";

    private static final String HEADER =
            "# Written by 'yoke install-ea': its own files here. Do not edit; changed files are kept as .bak.";

    /// Lines that it does not know are of no account: nothing is deleted on their word.
    static Manifest read(Path programs) throws IOException {
        Map<String, Set<String>> hashes = new TreeMap<>();
        Path file = programs.resolve(FILE);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readString(file).split("\\R")) {
                String[] parts = line.split(" ", 2);
                if (parts.length == 2 && parts[0].matches("[0-9a-f]{64}") && EaBundle.isOurs(parts[1])) {
                    hashes.computeIfAbsent(parts[1], path -> new TreeSet<>()).add(parts[0]);
                }
            }
        }
        return new Manifest(hashes);
    }

    static Manifest of(EaBundle bundle) {
        Map<String, Set<String>> hashes = new TreeMap<>();
        bundle.files().forEach((path, content) -> hashes.put(path, Set.of(hash(content))));
        return new Manifest(hashes);
    }

    Manifest and(Manifest other) {
        Map<String, Set<String>> both = new TreeMap<>();
        hashes.forEach((path, known) -> both.put(path, new TreeSet<>(known)));
        other.hashes.forEach((path, known) ->
                both.computeIfAbsent(path, key -> new TreeSet<>()).addAll(known));
        return new Manifest(both);
    }

    /// Whether that content is one that this program wrote there.
    boolean wrote(String path, byte[] content) {
        return hashes.getOrDefault(path, Set.of()).contains(hash(content));
    }

    byte[] text() {
        StringBuilder text = new StringBuilder(HEADER).append("\n");
        hashes.forEach((path, known) ->
                known.forEach(hash -> text.append(hash).append(' ').append(path).append('\n')));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
