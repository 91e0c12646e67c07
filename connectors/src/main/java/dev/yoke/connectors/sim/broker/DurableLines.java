package dev.yoke.connectors.sim.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// One append-only file of lines in which a group of lines counts only when its closing line with the checksum is there
/// too. So a process that is killed in the middle of writing loses at most what it had not yet promised.
///
/// Thread: one. A damaged end is cut off when the file is opened; damage is never passed on.
public final class DurableLines implements AutoCloseable {

    private static final String END = "END\t";
    private static final long COMPACT_BYTES = 4L << 20;

    private final Path file;
    private FileChannel channel;
    private boolean torn;

    /// Opens the file and truncates what is torn.
    ///
    /// @param lines receives the lines of all complete groups, oldest first
    public DurableLines(Path file, List<String> lines) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long good = readGroups(lines);
        channel.truncate(good);
        channel.position(good);
    }

    private long readGroups(List<String> lines) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> group = new ArrayList<>();
        int groupStart = 0;
        int lineStart = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            String line = new String(bytes, lineStart, i - lineStart, StandardCharsets.UTF_8);
            if (!line.startsWith(END)) {
                group.add(line);
            } else if (line.equals(END + checksum(bytes, groupStart, lineStart))) {
                lines.addAll(group);
                group.clear();
                groupStart = i + 1;
            } else {
                break;
            }
            lineStart = i + 1;
        }
        torn = groupStart != bytes.length;
        return groupStart;
    }

    /// Whether the end of the file was damaged when it was opened.
    public boolean wasTorn() {
        return torn;
    }

    /// Writes one group and returns when it is on the disk.
    public void append(List<String> lines) throws IOException {
        write(channel, group(lines));
        channel.force(false);
    }

    /// Replaces the file's content as a whole: either the old or the new one survives, whatever happens.
    public void replace(List<String> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        FileChannel written = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try {
            write(written, group(lines));
            written.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            written.close();
            throw failed;
        }
        channel.close();
        channel = written;
    }

    /// Whether it has grown enough to be worth replacing.
    public boolean isLong() throws IOException {
        return channel.position() > COMPACT_BYTES;
    }

    private static byte[] group(List<String> lines) {
        String text = String.join("\n", lines) + "\n";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return (text + END + checksum(body, 0, body.length) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String checksum(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return Long.toHexString(crc.getValue());
    }

    private static void write(FileChannel to, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (to.write(buffer) == 0) {
                throw new IOException("the disk takes no more");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
