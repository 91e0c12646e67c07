package dev.yoke.connectors.wire;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks over the fields of one frame after its type. Thread: one. Failure: [WireFormatException] naming the field.
final class FieldReader {

    private final byte[] bytes;
    private final int end;
    private int position;
    private String type = "";

    FieldReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.end = end;
        this.position = start;
    }

    /// The first field.
    String type() {
        rejectControlCharacters();
        int start = position;
        int stop = fieldEnd();
        int length = stop - start;
        boolean wellFormed = length >= 1 && length <= 16;
        for (int i = start; wellFormed && i < stop; i++) {
            wellFormed = (bytes[i] >= 'A' && bytes[i] <= 'Z') || bytes[i] == '_';
        }
        if (!wellFormed) {
            throw new WireFormatException(FrameFault.BAD_TYPE, "a line does not start with a message type");
        }
        type = new String(bytes, start, length, StandardCharsets.US_ASCII);
        advance(stop);
        return type;
    }

    private void rejectControlCharacters() {
        for (int i = position; i < end; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t') {
                throw new WireFormatException(
                        FrameFault.CONTROL_CHARACTER, "a line holds the control character " + bytes[i]);
            }
        }
    }

    private int fieldEnd() {
        int index = position;
        while (index < end && bytes[index] != '\t') {
            index++;
        }
        return index;
    }

    private void advance(int stop) {
        position = stop < end ? stop + 1 : end + 1;
    }

    boolean hasMore() {
        return position <= end;
    }

    WireFormatException fault(FrameFault fault, String field, String what) {
        return new WireFormatException(fault, type + ": field '" + field + "' " + what);
    }

    /// The field's text, empty for null. A field that is not there counts as missing even where it may be empty.
    String textOrEmpty(String field) {
        if (!hasMore()) {
            throw fault(FrameFault.MISSING_FIELD, field, "is missing");
        }
        int start = position;
        int stop = fieldEnd();
        advance(stop);
        return unescape(field, start, stop);
    }

    String text(String field) {
        String text = textOrEmpty(field);
        if (text.isEmpty()) {
            throw fault(FrameFault.MISSING_FIELD, field, "is empty");
        }
        return text;
    }

    /// A field that newer versions add at the end: empty where it is missing.
    String trailing(String field) {
        return hasMore() ? textOrEmpty(field) : "";
    }

    private String unescape(String field, int start, int stop) {
        String raw = decodeUtf8(field, start, stop);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            out.append(c == '\\' ? unescaped(field, raw, ++i) : c);
        }
        return out.toString();
    }

    private char unescaped(String field, String raw, int index) {
        char c = index < raw.length() ? raw.charAt(index) : 0;
        return switch (c) {
            case '\\' -> '\\';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw fault(FrameFault.BAD_ESCAPE, field, "holds an unknown escape");
        };
    }

    private String decodeUtf8(String field, int start, int stop) {
        boolean ascii = true;
        for (int i = start; ascii && i < stop; i++) {
            ascii = bytes[i] >= 0;
        }
        if (ascii) {
            return new String(bytes, start, stop - start, StandardCharsets.US_ASCII);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, stop - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(FrameFault.BAD_UTF8, field, "is not UTF-8");
        }
    }

    long integer(String field) {
        return parseInteger(field, text(field));
    }

    /// Zero where the field is empty.
    long integerOrZero(String field) {
        String text = textOrEmpty(field);
        return text.isEmpty() ? 0 : parseInteger(field, text);
    }

    long trailingInteger(String field, long otherwise) {
        String text = trailing(field);
        return text.isEmpty() ? otherwise : parseInteger(field, text);
    }

    private long parseInteger(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw fault(FrameFault.BAD_NUMBER, field, "is not a whole number");
        }
    }

    int smallInteger(String field) {
        return narrow(field, integer(field));
    }

    int smallIntegerOrZero(String field) {
        return narrow(field, integerOrZero(field));
    }

    private int narrow(String field, long value) {
        if ((int) value != value) {
            throw fault(FrameFault.BAD_NUMBER, field, "is out of range");
        }
        return (int) value;
    }

    /// Units 1e-8.
    long decimal(String field) {
        return parseDecimal(field, text(field));
    }

    long decimalOrZero(String field) {
        String text = textOrEmpty(field);
        return text.isEmpty() ? 0 : parseDecimal(field, text);
    }

    private long parseDecimal(String field, String text) {
        try {
            return FixedPoint.parse(text);
        } catch (NumberFormatException e) {
            throw fault(FrameFault.BAD_NUMBER, field, "is not a decimal in range");
        }
    }

    Price price(String field) {
        return Price.of(notNegative(field, decimal(field)));
    }

    Price priceOrNone(String field) {
        return Price.of(notNegative(field, decimalOrZero(field)));
    }

    Lots lots(String field) {
        return Lots.of(notNegative(field, decimal(field)));
    }

    Lots lotsOrZero(String field) {
        return Lots.of(notNegative(field, decimalOrZero(field)));
    }

    long notNegative(String field, long value) {
        if (value < 0) {
            throw fault(FrameFault.BAD_VALUE, field, "is negative");
        }
        return value;
    }

    Money money(String field, String currency) {
        return new Money(decimal(field), currency);
    }

    Money moneyOrZero(String field, String currency) {
        return new Money(decimalOrZero(field), currency);
    }

    boolean flag(String field) {
        String text = text(field);
        return switch (text) {
            case "1" -> true;
            case "0" -> false;
            default -> throw fault(FrameFault.BAD_VALUE, field, "is neither 0 nor 1");
        };
    }

    <E extends Enum<E>> E word(String field, Class<E> words) {
        return parseWord(field, words, text(field));
    }

    <E extends Enum<E>> Optional<E> wordIfAny(String field, Class<E> words) {
        String text = textOrEmpty(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(parseWord(field, words, text));
    }

    <E extends Enum<E>> E parseWord(String field, Class<E> words, String text) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw fault(FrameFault.BAD_VALUE, field, "is none of the known words");
    }

    /// Weeks and months are not on the wire: the cockpit makes them of days.
    Timeframe timeframe(String field) {
        Timeframe timeframe = word(field, Timeframe.class);
        if (timeframe.source() != timeframe) {
            throw fault(FrameFault.BAD_VALUE, field, "is none of the known words");
        }
        return timeframe;
    }

    Symbol symbol(String field) {
        return parseSymbol(field, text(field));
    }

    Optional<Symbol> symbolIfAny(String field) {
        String text = textOrEmpty(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(parseSymbol(field, text));
    }

    List<Symbol> remainingSymbols(String field) {
        List<Symbol> symbols = new ArrayList<>();
        while (hasMore()) {
            String text = textOrEmpty(field);
            if (!text.isEmpty()) {
                symbols.add(parseSymbol(field, text));
            }
        }
        return symbols;
    }

    private Symbol parseSymbol(String field, String text) {
        try {
            return new Symbol(text);
        } catch (IllegalArgumentException e) {
            throw fault(FrameFault.BAD_VALUE, field, "is not a symbol");
        }
    }

    IntentId intent(String field) {
        try {
            return new IntentId(text(field));
        } catch (IllegalArgumentException e) {
            throw fault(FrameFault.BAD_VALUE, field, "is not an intent id");
        }
    }
}
