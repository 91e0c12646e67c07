package dev.yoke.connectors.sim.market;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The lines of a text file, one at a time. UTF-8, or UTF-16 where the file starts with its mark. Of a line longer than
/// [#MAX_LINE_CHARS] only the beginning is kept, so memory stays bounded whatever the file holds.
final class LineSource implements Closeable {

    static final int MAX_LINE_CHARS = 1_024;

    private final BufferedReader reader;
    private long lineNumber;

    LineSource(Path file) throws IOException {
        this.reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)), 1 << 16);
    }

    private static Charset charset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
            return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        }
    }

    /// @return null at the end of the file
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder(64);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (c != '\r' && c != '\uFEFF' && line.length() < MAX_LINE_CHARS) {
                line.append((char) c);
            }
            c = reader.read();
        }
        lineNumber++;
        return line.toString();
    }

    /// Of the line that [#next] returned last; the first is 1.
    long lineNumber() {
        return lineNumber;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
