package dev.yoke.connectors.wire;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fast path of the wire: reads `TICK` frames straight from bytes and allocates nothing for a symbol seen before.
///
/// `T` is what the caller keeps per symbol; it is made once, at the symbol's first tick. At most [#MAX_SYMBOLS] are
/// kept; a further one is a fault. Units: prices and volume 1e-8, time UTC epoch milliseconds.
/// Thread: one.
public final class TickDecoder<T> {

    public static final int MAX_SYMBOLS = 4096;

    private static final long[] SCALES = {100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    public enum Outcome {
        TICK,
        /// Zero, negative or crossed prices: not a quote, to be counted and dropped.
        NO_QUOTE,
        /// See [#fault()] and [#faultText()].
        MALFORMED
    }

    private final Function<Symbol, T> intern;
    private final byte[][] names = new byte[2 * MAX_SYMBOLS][];
    private final Object[] values = new Object[2 * MAX_SYMBOLS];
    private int symbols;

    private byte[] bytes = new byte[0];
    private int position;
    private int end;
    private boolean bad;

    private @Nullable T value;
    private long bid;
    private long ask;
    private long last;
    private long volume;
    private long timeMs;
    private FrameFault fault = FrameFault.BAD_VALUE;
    private String faultText = "";

    public TickDecoder(Function<Symbol, T> intern) {
        this.intern = intern;
    }

    /// Whether the frame is a `TICK`.
    public static boolean isTick(byte[] bytes, int start, int end) {
        return end - start > 4
                && bytes[start] == 'T'
                && bytes[start + 1] == 'I'
                && bytes[start + 2] == 'C'
                && bytes[start + 3] == 'K'
                && bytes[start + 4] == '\t';
    }

    /// Reads one frame for which [#isTick] holds.
    public Outcome decode(byte[] frame, int start, int frameEnd) {
        bytes = frame;
        end = frameEnd;
        position = start + 5;
        bad = false;
        int nameStart = position;
        while (position < end && bytes[position] != '\t') {
            position++;
        }
        int nameEnd = position;
        bid = decimal(false);
        ask = decimal(false);
        last = decimal(true);
        volume = decimal(true);
        timeMs = wholeNumber();
        while (position < end) {
            byte further = bytes[position++];
            bad |= further >= 0 && further < ' ' && further != '\t';
        }
        if (bad) {
            explain(start);
            return Outcome.MALFORMED;
        }
        T found = find(nameStart, nameEnd);
        if (found == null) {
            return Outcome.MALFORMED;
        }
        value = found;
        return bid > 0 && ask >= bid ? Outcome.TICK : Outcome.NO_QUOTE;
    }

    /// Lets the careful decoder say what is wrong.
    private void explain(int start) {
        if (WireDecoder.fromTerminal(bytes, start, end, WireContext.UNKNOWN)
                instanceof Decoded.Malformed(FrameFault why, String text)) {
            malformed(why, text);
        } else {
            malformed(FrameFault.BAD_NUMBER, "TICK: a number is malformed or out of range");
        }
    }

    private void malformed(FrameFault why, String text) {
        fault = why;
        faultText = text;
    }

    private long decimal(boolean mayBeEmpty) {
        if (position >= end) {
            bad = true;
            return 0;
        }
        position++;
        boolean negative = position < end && bytes[position] == '-';
        if (negative) {
            position++;
        }
        long units = 0;
        int digits = 0;
        int decimals = -1;
        while (position < end && bytes[position] != '\t') {
            int digit = bytes[position++] - '0';
            if (digit == '.' - '0' && decimals < 0) {
                decimals = 0;
            } else if (digit < 0 || digit > 9 || units > Long.MAX_VALUE / 10 - 1) {
                bad = true;
            } else if (decimals == FixedPoint.DECIMALS) {
                bad |= digit != 0;
            } else {
                units = units * 10 + digit;
                digits++;
                decimals = decimals < 0 ? decimals : decimals + 1;
            }
        }
        long scale = SCALES[Math.max(decimals, 0)];
        bad |= (digits == 0 && (!mayBeEmpty || negative || decimals >= 0)) || units > Long.MAX_VALUE / scale;
        return negative ? -units * scale : units * scale;
    }

    private long wholeNumber() {
        if (position >= end) {
            bad = true;
            return 0;
        }
        position++;
        long number = 0;
        int digits = 0;
        while (position < end && bytes[position] != '\t') {
            int digit = bytes[position++] - '0';
            bad |= digit < 0 || digit > 9 || ++digits > 18;
            number = number * 10 + digit;
        }
        bad |= digits == 0;
        return number;
    }

    @SuppressWarnings("unchecked")
    private @Nullable T find(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & (names.length - 1);
        while (true) {
            byte[] name = names[slot];
            if (name == null) {
                return add(slot, from, to);
            }
            if (matches(name, from, to)) {
                return (T) values[slot];
            }
            slot = (slot + 1) & (names.length - 1);
        }
    }

    private boolean matches(byte[] name, int from, int to) {
        return Arrays.equals(name, 0, name.length, bytes, from, to);
    }

    private @Nullable T add(int slot, int from, int to) {
        if (symbols == MAX_SYMBOLS) {
            malformed(FrameFault.TOO_MANY, "TICK: more than " + MAX_SYMBOLS + " symbols");
            return null;
        }
        try {
            T made = intern.apply(new FieldReader(bytes, from, to).symbol("symbol"));
            names[slot] = Arrays.copyOfRange(bytes, from, to);
            values[slot] = made;
            symbols++;
            return made;
        } catch (WireFormatException e) {
            malformed(e.fault(), "TICK" + e.reason());
            return null;
        }
    }

    /// What the caller keeps for the symbol of the frame read last.
    public T symbol() {
        T current = value;
        if (current == null) {
            throw new IllegalStateException("no tick was read");
        }
        return current;
    }

    public long bid() {
        return bid;
    }

    public long ask() {
        return ask;
    }

    /// Price of the last trade, 0 where the symbol has none.
    public long last() {
        return last;
    }

    public long volume() {
        return volume;
    }

    public long timeMs() {
        return timeMs;
    }

    public FrameFault fault() {
        return fault;
    }

    public String faultText() {
        return faultText;
    }
}
