package dev.yoke.connectors.gateway.webhook;

/// Text of a sender made fit for a message of ours: one short line of printable characters.
final class Shown {

    private static final int MAX_LENGTH = 40;

    private Shown() {}

    static String of(String text) {
        String line = printable(text);
        return line.length() <= MAX_LENGTH ? "'" + line + "'" : "'" + cut(line, MAX_LENGTH) + "…'";
    }

    /// Control characters and halves of surrogate pairs become spaces.
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || isLoneSurrogate(c) || isFormat(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /// At most `length` characters, never half a surrogate pair.
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /// Line separators and the marks that turn the writing direction.
    private static boolean isFormat(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
