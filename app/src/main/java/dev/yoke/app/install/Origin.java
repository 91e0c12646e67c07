package dev.yoke.app.install;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// `origin.txt`: where the program of a data folder is. MetaTrader writes it in UTF-16 with a mark at its start; some
/// tools that copy terminals write UTF-8.
final class Origin {

    static final String FILE = "origin.txt";

    private static final int MOST_BYTES = 64 * 1024;

    private Origin() {}

    /// @return empty where there is no such file, or nothing in it
    static Optional<String> read(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FILE);
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        return text(Files.readAllBytes(file))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    private static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        boolean wide = bytes.length >= 2 && bytes[1] == 0;
        return decode(bytes, 0, wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    /// What MetaTrader calls the data folder of a program at that path: MD5 of the path in capitals.
    static String idOf(String installPath) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5")
                    .digest(installPath.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
