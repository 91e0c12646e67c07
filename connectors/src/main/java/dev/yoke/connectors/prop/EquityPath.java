package dev.yoke.connectors.prop;

import dev.yoke.core.market.FixedPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// An account's course from a CSV file: a header with `time`, `balance`, `equity` and perhaps `trades`, in any order,
/// other columns ignored; separated by comma, semicolon or tab; UTF-8, or UTF-16 with its mark.
///
/// `trades` is the number of trades opened since the row before, or their net result: anything but 0 and nothing makes
/// the row's day a trading day.
///
/// Thread: one reader per file. Memory: one line at a time.
final class EquityPath {

    private static final int LONGEST_LINE = 4_096;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST_NUMBER = 60;

    private final Consumer<Row> rows;
    private char separator;
    private int columns;
    private int timeAt = -1;
    private int balanceAt = -1;
    private int equityAt = -1;
    private int tradesAt = -1;
    private long lastMs = Long.MIN_VALUE;
    private boolean unzoned;
    private int count;

    private EquityPath(Consumer<Row> rows) {
        this.rows = rows;
    }

    /// Units: UTC epoch milliseconds; money 1e-8. `trades` is empty where the file has no such column.
    record Row(long timeMs, long balance, long equity, Optional<Boolean> trades) {}

    /// @param refusal why the file cannot be used, with its line; empty when it was read to its end
    /// @param unzoned some times had no zone and were taken as UTC
    record Result(Optional<String> refusal, boolean unzoned) {}

    /// Gives every row in order to `rows`; those before a refusal have been given.
    static Result read(Path file, Consumer<Row> rows) {
        EquityPath path = new EquityPath(rows);
        try (InputStream in = Files.newInputStream(file)) {
            path.readAll(reader(in));
            return new Result(Optional.empty(), path.unzoned);
        } catch (Refused refused) {
            return refused(file, " line " + refused.line + ": " + refused.text);
        } catch (CharacterCodingException e) {
            return refused(file, " is not text in UTF-8 or UTF-16");
        } catch (NoSuchFileException e) {
            return refused(file, " does not exist");
        } catch (IOException e) {
            return refused(file, " cannot be read: " + e.getMessage());
        }
    }

    private static Result refused(Path file, String why) {
        return new Result(Optional.of(file + why), false);
    }

    private static BufferedReader reader(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] mark = bytes.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int skipped = 0;
        if (startsWith(mark, 0xef, 0xbb, 0xbf)) {
            skipped = 3;
        } else if (startsWith(mark, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            skipped = 2;
        } else if (startsWith(mark, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            skipped = 2;
        }
        bytes.unread(mark, skipped, mark.length - skipped);
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void readAll(BufferedReader reader) throws IOException, Refused {
        int number = 0;
        boolean headed = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.length() > LONGEST_LINE) {
                throw new Refused(number, "is longer than " + LONGEST_LINE + " characters; this is no equity path");
            }
            if (line.isBlank()) {
                continue;
            }
            if (headed) {
                row(number, line);
            } else {
                header(number, line);
                headed = true;
            }
        }
        if (!headed || count == 0) {
            throw new Refused(Math.max(number, 1), "has no rows; a header and at least one row are needed");
        }
    }

    private void header(int number, String line) throws Refused {
        separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        List<String> names = split(line);
        columns = names.size();
        for (int i = 0; i < names.size(); i++) {
            switch (names.get(i).toLowerCase(Locale.ROOT)) {
                case "time" -> timeAt = once(number, "time", timeAt, i);
                case "balance" -> balanceAt = once(number, "balance", balanceAt, i);
                case "equity" -> equityAt = once(number, "equity", equityAt, i);
                case "trades" -> tradesAt = once(number, "trades", tradesAt, i);
                default -> {}
            }
        }
        List<String> missing = new ArrayList<>();
        if (timeAt < 0) {
            missing.add("time");
        }
        if (balanceAt < 0) {
            missing.add("balance");
        }
        if (equityAt < 0) {
            missing.add("equity");
        }
        if (!missing.isEmpty()) {
            throw new Refused(
                    number,
                    "the header has no column " + String.join(", ", missing) + "; it begins time,balance,equity");
        }
    }

    private static int once(int number, String name, int before, int now) throws Refused {
        if (before >= 0) {
            throw new Refused(number, "the header has the column " + name + " twice");
        }
        return now;
    }

    private List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == separator) {
                String cell = line.substring(from, i).strip();
                boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
                cells.add(quoted ? cell.substring(1, cell.length() - 1).strip() : cell);
                from = i + 1;
            }
        }
        return cells;
    }

    private void row(int number, String line) throws Refused {
        List<String> cells = split(line);
        if (cells.size() != columns) {
            throw new Refused(number, "has " + cells.size() + " columns, the header has " + columns);
        }
        Optional<PathTime> time = PathTime.parse(cells.get(timeAt));
        if (time.isEmpty()) {
            throw new Refused(
                    number,
                    "'" + shown(cells.get(timeAt)) + "' is no time of the years 2000 to 2099; " + PathTime.FORMS);
        }
        long timeMs = time.get().timeMs();
        if (timeMs == lastMs) {
            throw new Refused(number, "has the same time as the row before; each time may be there once");
        }
        if (timeMs < lastMs) {
            throw new Refused(
                    number,
                    "goes back in time by " + (lastMs - timeMs) / 1_000
                            + " s; sort the rows, and take out those from before a clock was set");
        }
        lastMs = timeMs;
        unzoned |= !time.get().zoned();
        count++;
        rows.accept(new Row(
                timeMs,
                money(number, "balance", cells.get(balanceAt)),
                money(number, "equity", cells.get(equityAt)),
                tradesAt < 0 ? Optional.empty() : Optional.of(trades(number, cells.get(tradesAt)))));
    }

    private static boolean trades(int number, String cell) throws Refused {
        return !cell.isEmpty() && money(number, "trades", cell) != 0;
    }

    private static long money(int number, String column, String cell) throws Refused {
        if (cell.isEmpty()) {
            throw new Refused(number, "has no " + column);
        }
        return amount(cell)
                .orElseThrow(() -> new Refused(
                        number,
                        column + " '" + shown(cell)
                                + "' is not a decimal number within 1,000,000,000; write 99875.50"));
    }

    /// Plain or with an exponent, rounded to 1e-8; empty where it is no number or out of range.
    static Optional<Long> amount(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean inRange = number.signum() == 0
                    || (number.precision() - (long) number.scale() <= 10
                            && number.abs().compareTo(MOST) <= 0);
            if (!inRange) {
                return Optional.empty();
            }
            // An exponent below every digit that is kept is nothing, however small it is.
            boolean nothing = number.precision() - (long) number.scale() < -FixedPoint.DECIMALS;
            return Optional.of(
                    nothing || number.signum() == 0
                            ? 0L
                            : number.movePointRight(FixedPoint.DECIMALS)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .longValueExact());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String shown(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final String text;

        Refused(int line, String text) {
            super(text, null, false, false);
            this.line = line;
            this.text = text;
        }
    }
}
