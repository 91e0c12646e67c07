package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;

/// Reads a figure as people type it: with a point or a comma, with spaces between thousands, in Latin, Arabic or
/// Persian digits. Pure.
///
/// One comma alone is a decimal comma: `39,812` is 39.812, which is the smaller of the two readings.
final class FieldNumber {

    private FieldNumber() {}

    /// Why a text is no figure. `key` names the sentence in the words of this package.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;

        Unreadable(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /// Above 0, 1e-8.
    static long read(String text) throws Unreadable {
        String plain = plain(text);
        if (plain.isEmpty()) {
            throw new Unreadable("wrong.missing");
        }
        long number;
        try {
            number = FixedPoint.parse(plain);
        } catch (NumberFormatException e) {
            throw new Unreadable("wrong.number");
        }
        if (number <= 0) {
            throw new Unreadable("wrong.positive");
        }
        return number;
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u066B') {
                out.append('.');
            } else if (c == '\u2212') {
                out.append('-');
            } else if (!isBetweenThousands(c)) {
                out.append(c);
            }
        }
        return withoutCommas(out.toString());
    }

    /// Spaces of every width, marks of direction, and the Persian comma between thousands.
    private static boolean isBetweenThousands(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u066C'
                || c == '\''
                || c == '\u200E'
                || c == '\u200F';
    }

    private static String withoutCommas(String text) {
        int first = text.indexOf(',');
        boolean one = first >= 0 && first == text.lastIndexOf(',');
        return one && text.indexOf('.') < 0 ? text.replace(',', '.') : text.replace(",", "");
    }
}
