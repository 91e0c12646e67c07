package dev.yoke.connectors.sim.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The fields of one row of text.
final class RowFields {

    private static final int MAX_FIELD_CHARS = 40;

    private RowFields() {}

    static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>(10);
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            fields.add(line.substring(from, at).strip());
            from = at + 1;
        }
        fields.add(line.substring(from).strip());
        return fields;
    }

    static String field(List<String> fields, int index, String what) {
        if (index >= fields.size() || fields.get(index).isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return fields.get(index);
    }

    /// Decimal text as 1e-8 × `unit`, rounded to the nearest `step`: some exports write 130583.99999999999 for 130584.
    static long price(String text, long unit, long step, String what) {
        if (!isDecimal(text)) {
            throw new IllegalArgumentException(what + " is not a number: '" + shown(text) + "'");
        }
        BigDecimal units = new BigDecimal(text).multiply(BigDecimal.valueOf(unit));
        BigDecimal steps = units.divide(BigDecimal.valueOf(step), 0, RoundingMode.HALF_UP);
        try {
            return Math.multiplyExact(steps.longValueExact(), step);
        } catch (ArithmeticException tooGreat) {
            throw new IllegalArgumentException(what + " is out of range: '" + shown(text) + "'", tooGreat);
        }
    }

    static boolean isDecimal(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
                return false;
            }
        }
        return digit && text.length() <= MAX_FIELD_CHARS && text.indexOf('.') == text.lastIndexOf('.');
    }

    /// `2020.01.01`, `2020-01-01` or `20200101`, then the time: `17:00`, `17:00:00`, `17:00:00.065`, `170000065` or
    /// none.
    static long time(String date, String time) {
        try {
            return LocalDate.of(number(year(date)), number(month(date)), number(day(date)))
                    .atTime(timeOfDay(time))
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException notATime) {
            throw new IllegalArgumentException("not a date and time: '" + shown(date + " " + time) + "'", notATime);
        }
    }

    private static String year(String date) {
        return date.substring(0, 4);
    }

    private static String month(String date) {
        return date.length() == 8 ? date.substring(4, 6) : date.substring(5, 7);
    }

    private static String day(String date) {
        return date.length() == 8 ? date.substring(6) : date.substring(8);
    }

    private static LocalTime timeOfDay(String time) {
        if (time.isEmpty()) {
            return LocalTime.MIDNIGHT;
        }
        if (time.indexOf(':') >= 0) {
            return LocalTime.parse(time.length() == 4 ? "0" + time : time);
        }
        int millis = time.length() > 6 ? number(time.substring(6)) : 0;
        return LocalTime.of(
                number(time.substring(0, 2)),
                number(time.substring(2, 4)),
                time.length() > 4 ? number(time.substring(4, 6)) : 0,
                millis * 1_000_000);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    static String shown(String text) {
        return text.length() <= MAX_FIELD_CHARS ? text : text.substring(0, MAX_FIELD_CHARS) + "…";
    }
}
