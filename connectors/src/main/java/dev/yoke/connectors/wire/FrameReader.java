package dev.yoke.connectors.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// Cuts a byte stream into lines. Holds at most 128 KiB, whatever comes in, and allocates nothing after construction.
///
/// Use: fill (from a channel or from memory), then `next()` until it is false, then fill again. The current frame is
/// `bytes()[start() .. end())` without its LF and is valid until the next fill.
/// Thread: one.
/// Failure: a line longer than [#MAX_FRAME_BYTES] sets `isOversized()`; nothing can be read after it.
public final class FrameReader {

    /// The longest line, LF included.
    public static final int MAX_FRAME_BYTES = 64 * 1024;

    private final byte[] bytes = new byte[2 * MAX_FRAME_BYTES];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private int start;
    private int end;
    private int pendingStart;
    private int scanned;
    private int limit;
    private boolean oversized;

    /// Reads once from the channel; blocks as the channel does.
    ///
    /// @return false at the end of the stream
    public boolean fill(ReadableByteChannel channel) throws IOException {
        compact();
        buffer.limit(bytes.length).position(limit);
        int count = channel.read(buffer);
        limit = buffer.position();
        return count >= 0;
    }

    /// Takes bytes from memory.
    ///
    /// @return how many were taken; fewer than `length` when the buffer is full
    public int fill(byte[] source, int offset, int length) {
        compact();
        int taken = Math.min(length, bytes.length - limit);
        System.arraycopy(source, offset, bytes, limit, taken);
        limit += taken;
        return taken;
    }

    /// Moves on to the next complete line.
    public boolean next() {
        if (oversized) {
            return false;
        }
        int index = scanned;
        while (index < limit && bytes[index] != '\n') {
            index++;
        }
        start = pendingStart;
        scanned = index;
        if (index - start >= MAX_FRAME_BYTES) {
            oversized = true;
            return false;
        }
        if (index == limit) {
            end = start;
            return false;
        }
        end = index;
        scanned = index + 1;
        pendingStart = scanned;
        return true;
    }

    private void compact() {
        if (pendingStart > 0) {
            System.arraycopy(bytes, pendingStart, bytes, 0, limit - pendingStart);
            limit -= pendingStart;
            scanned -= pendingStart;
            pendingStart = 0;
            start = 0;
            end = 0;
        }
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public boolean isOversized() {
        return oversized;
    }

    /// Whether bytes of an unfinished line wait.
    public boolean hasPartial() {
        return limit > pendingStart;
    }
}
