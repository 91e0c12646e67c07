package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.FixedPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of quotes or candles that the market can replay. The format is found from the content (see [Columns]); the
/// whole file is checked once when it is opened and then read row by row, so memory does not grow with the file.
///
/// Thread: any for opening; rows are read by the market's thread.
public final class CsvReplay {

    private static final String CURRENCY = "(?:USD|EUR|GBP|JPY|CHF|AUD|NZD|CAD|SEK|NOK|DKK|PLN|HUF|CZK|ZAR|MXN|TRY|SGD"
            + "|HKD|CNH|XAU|XAG|XPT|XPD|BTC|ETH|LTC|XRP)";
    private static final Pattern LEADING_SYMBOL =
            Pattern.compile("^(" + CURRENCY + CURRENCY + "|[A-Z]{2,5}\\d{2,4})(?![A-Z])", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 50;

    private final Path file;
    private final Columns columns;
    private final SymbolModel model;
    private final boolean inPoints;
    private final long plausiblePrice;
    private final long periodMs;
    private final ReplayReport report;
    private final long sizeBytes;

    private CsvReplay(Path file, Optional<String> symbol, BadRows badRows) throws IOException {
        this.file = file;
        this.sizeBytes = Files.size(file);
        Sample sample = Sample.of(file);
        this.columns = sample.columns;
        String name = symbol.or(() -> symbolOf(file))
                .orElseThrow(() -> new IllegalArgumentException(
                        file.getFileName() + " does not begin with a symbol; say which one it is with --symbol"));
        this.model = SymbolModels.find(name)
                .orElseGet(() -> SymbolModel.unknown(name, sample.decimals(), sample.medianPrice()));
        this.inPoints = sample.isInPoints(model);
        this.plausiblePrice = inPoints
                ? FixedPoint.multiplyDivide(sample.medianPrice(), model.point(), FixedPoint.ONE)
                : sample.medianPrice();
        ReplayCheck check = new ReplayCheck(name);
        check.readAll(this);
        this.report = check.report();
        this.periodMs = columns.isQuotes() ? 0 : check.periodMs();
        refuseIfUseless(badRows);
    }

    /// Tells this file from another: its name and size.
    String identity() {
        return file.getFileName() + " " + sizeBytes;
    }

    /// Opens and checks a file.
    ///
    /// @param symbol what the file holds; where empty, the symbol that its name begins with (`eurusd-ticks-….csv`)
    /// @throws ReplayFileException where the file cannot be used; the message names the rows
    public static CsvReplay open(Path file, Optional<String> symbol, BadRows badRows) throws ReplayFileException {
        if (!Files.isRegularFile(file)) {
            throw new ReplayFileException("There is no file " + file + " to replay.");
        }
        try {
            return new CsvReplay(file, symbol.map(name -> name.toUpperCase(Locale.ROOT)), badRows);
        } catch (ReplayFileException refused) {
            throw refused;
        } catch (IllegalArgumentException | IOException unusable) {
            throw new ReplayFileException(file.getFileName() + " cannot be replayed: " + unusable.getMessage());
        }
    }

    /// The symbol that a file's name begins with: `eurusd-ticks-2020.csv` and `EURUSD_M1.csv` hold EURUSD.
    public static Optional<String> symbolOf(Path file) {
        Matcher matcher =
                LEADING_SYMBOL.matcher(String.valueOf(file.getFileName()).replace('_', '-'));
        return matcher.find() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private void refuseIfUseless(BadRows badRows) throws ReplayFileException {
        if (report.rows() == 0) {
            throw new ReplayFileException(file.getFileName() + " has no usable row. " + report.text() + ".");
        }
        if (report.brokenRows() > 0 && badRows == BadRows.REFUSE) {
            throw new ReplayFileException(file.getFileName() + " was refused because of broken rows. " + report.text()
                    + ". Repair them, or replay the rest with --bad-rows skip.");
        }
    }

    public SymbolModel model() {
        return model;
    }

    public ReplayReport report() {
        return report;
    }

    /// Length of a candle, 0 for quotes.
    long periodMs() {
        return periodMs;
    }

    Rows rows() throws IOException {
        return new Rows(new LineSource(file), new ColumnParser(columns, model, inPoints), columns, plausiblePrice);
    }

    /// The good rows from the beginning; broken ones go to `onBroken`.
    static final class Rows implements AutoCloseable {

        private final LineSource lines;
        private final RowParser parser;
        private final boolean header;
        private long lastMs = Long.MIN_VALUE;
        private long lastBid;

        private Rows(LineSource lines, RowParser parser, Columns columns, long plausiblePrice) {
            this.lines = lines;
            this.parser = parser;
            this.header = columns.hasHeader();
            this.lastBid = plausiblePrice;
        }

        /// @return null at the end
        @Nullable
        ReplayRow next(ReplayCheck onBroken) throws IOException {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank() || (header && lines.lineNumber() == 1)) {
                    continue;
                }
                try {
                    return inOrder(parser.parse(line));
                } catch (IllegalArgumentException broken) {
                    onBroken.broken(lines.lineNumber(), String.valueOf(broken.getMessage()));
                }
            }
            return null;
        }

        private ReplayRow inOrder(ReplayRow row) {
            if (row.timeMs() < lastMs) {
                throw new IllegalArgumentException("its time is before the row above");
            }
            if (row.bidLow() < lastBid / 2 || row.bidHigh() / 2 > lastBid) {
                throw new IllegalArgumentException("the price " + FixedPoint.format(row.bidClose())
                        + " is less than half or more than twice the price before it");
            }
            lastMs = row.timeMs();
            lastBid = row.bidClose();
            return row;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /// The first rows, from which format, unit and decimals are found.
    private record Sample(Columns columns, List<String> prices) {

        static Sample of(Path file) throws IOException {
            try (LineSource lines = new LineSource(file)) {
                String first = lines.next();
                while (first != null && first.isBlank()) {
                    first = lines.next();
                }
                if (first == null) {
                    throw new ReplayFileException(file.getFileName() + " is empty.");
                }
                Columns columns = Columns.detect(first)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "its first line is in no known format (quotes or candles as MetaTrader exports them)"));
                return new Sample(columns, sampled(lines, columns.hasHeader() ? "" : first, columns));
            }
        }

        private static List<String> sampled(LineSource lines, String first, Columns columns) throws IOException {
            int index = columns.index(columns.isQuotes() ? "bid" : columns.has("close") ? "close" : "bid_close");
            List<String> prices = new ArrayList<>();
            for (String line = first; line != null && prices.size() < SAMPLE; line = lines.next()) {
                List<String> fields = RowFields.split(line, columns.separator());
                if (index < fields.size() && RowFields.isDecimal(fields.get(index))) {
                    prices.add(fields.get(index));
                }
            }
            if (prices.isEmpty()) {
                throw new IllegalArgumentException("no price was found in its first rows");
            }
            return prices;
        }

        long medianPrice() {
            List<Long> units = new ArrayList<>();
            for (String price : prices) {
                units.add(RowFields.price(price, FixedPoint.ONE, 1, "a price"));
            }
            Collections.sort(units);
            return units.get(units.size() / 2);
        }

        int decimals() {
            int most = 0;
            for (String price : prices) {
                int dot = price.indexOf('.');
                most = Math.max(most, dot < 0 ? 0 : price.replaceAll("0+$", "").length() - dot - 1);
            }
            return Math.min(most, FixedPoint.DECIMALS);
        }

        /// Whole numbers that fit the symbol better as points than as prices.
        boolean isInPoints(SymbolModel model) {
            double price = FixedPoint.toDouble(medianPrice());
            double anchor = FixedPoint.toDouble(model.anchor());
            double asPoints = price * FixedPoint.toDouble(model.point());
            boolean whole = Math.abs(price - Math.rint(price)) < 1e-6;
            return whole && Math.abs(Math.log(asPoints / anchor)) < Math.abs(Math.log(price / anchor));
        }
    }
}
