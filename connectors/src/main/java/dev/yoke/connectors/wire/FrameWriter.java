package dev.yoke.connectors.wire;

import dev.yoke.core.market.FixedPoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts frames one after the other into memory. Numbers are written without intermediate strings.
///
/// Use: `begin(type)`, one call per field, `end()`; then `buffer()` for the bytes and `clear()`.
/// Thread: one.
/// Failure: `end()` refuses a frame longer than [FrameReader#MAX_FRAME_BYTES] with [IllegalArgumentException] and takes
/// it back; earlier frames stay.
public final class FrameWriter {

    private byte[] bytes = new byte[1024];
    private int length;
    private int frameStart;

    public FrameWriter begin(MessageType type) {
        frameStart = length;
        raw(type.word());
        return this;
    }

    public void end() {
        put('\n');
        if (length - frameStart > FrameReader.MAX_FRAME_BYTES) {
            int tooLong = length - frameStart;
            length = frameStart;
            throw new IllegalArgumentException("a frame of " + tooLong + " bytes is longer than 64 KiB");
        }
        frameStart = length;
    }

    /// Empty text stands for null.
    public FrameWriter text(String text) {
        put('\t');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '\\') {
                put(c);
            } else if (c < 0x80) {
                escaped(c);
            } else {
                return rest(text, i);
            }
        }
        return this;
    }

    private FrameWriter rest(String text, int from) {
        for (byte b : text.substring(from).getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || (b >= ' ' && b != '\\')) {
                put(b);
            } else {
                escaped((char) b);
            }
        }
        return this;
    }

    /// Control characters without an escape of their own become spaces.
    private void escaped(char c) {
        switch (c) {
            case '\\' -> raw("\\\\");
            case '\t' -> raw("\\t");
            case '\n' -> raw("\\n");
            case '\r' -> raw("\\r");
            default -> put(' ');
        }
    }

    public FrameWriter empty() {
        put('\t');
        return this;
    }

    public FrameWriter integer(long value) {
        put('\t');
        digits(value);
        return this;
    }

    /// Units 1e-8; trailing zeros are left out.
    public FrameWriter decimal(long units) {
        put('\t');
        decimalDigits(units);
        return this;
    }

    /// Zero is written as null: "not set".
    public FrameWriter decimalIfSet(long units) {
        return units == 0 ? empty() : decimal(units);
    }

    public FrameWriter flag(boolean value) {
        put('\t');
        put(value ? '1' : '0');
        return this;
    }

    public FrameWriter word(Enum<?> word) {
        put('\t');
        raw(word.name());
        return this;
    }

    /// A whole `TICK` frame without allocation. `symbol` UTF-8 bytes, escaped; prices and volume 1e-8, `last` and
    /// `volume` 0 where the symbol has none; `timeMs` UTC epoch milliseconds.
    public void tick(byte[] symbol, long bid, long ask, long last, long volume, long timeMs) {
        begin(MessageType.TICK);
        put('\t');
        ensure(symbol.length);
        System.arraycopy(symbol, 0, bytes, length, symbol.length);
        length += symbol.length;
        decimal(bid).decimal(ask).decimalIfSet(last).decimalIfSet(volume).integer(timeMs);
        end();
    }

    private void decimalDigits(long units) {
        if (units < 0) {
            put('-');
        }
        digits(Math.abs(units / FixedPoint.ONE));
        long fraction = Math.abs(units % FixedPoint.ONE);
        if (fraction == 0) {
            return;
        }
        put('.');
        for (long scale = FixedPoint.ONE / 10; fraction > 0; scale /= 10) {
            put((int) ('0' + fraction / scale));
            fraction %= scale;
        }
    }

    private void digits(long value) {
        if (value == Long.MIN_VALUE) {
            raw("-9223372036854775808");
            return;
        }
        long rest = value;
        if (rest < 0) {
            put('-');
            rest = -rest;
        }
        int count = 1;
        for (long power = rest; power >= 10; power /= 10) {
            count++;
        }
        ensure(count);
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private void raw(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(int b) {
        ensure(1);
        bytes[length++] = (byte) b;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    /// How many bytes of finished frames wait.
    public int length() {
        return frameStart;
    }

    /// The finished frames; valid until the next call.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, frameStart);
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, frameStart);
    }

    public void clear() {
        length = 0;
        frameStart = 0;
    }
}
