package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.BuiltInSymbols;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of hand-computed lots, for every kind of symbol and account.
class GoldenSizesTest {

    /// One line of the table. `arithmetic` is for the reader.
    record Row(
            String symbol,
            String side,
            String account,
            String equity,
            String risk,
            String entry,
            String distance,
            String rate,
            String lots,
            String money,
            String arithmetic) {

        static Row of(String line) {
            String[] cells = line.split("\\|");
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            return new Row(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9],
                    cells[10]);
        }

        SymbolSpec spec() {
            return BuiltInSymbols.require(symbol);
        }

        ConversionRate conversion() {
            return switch (rate) {
                case "same" -> ConversionRate.same(account);
                case "1/entry" -> ConversionRate.inverse(spec().profitCurrency(), account, units(entry));
                default -> ConversionRate.of(spec().profitCurrency(), account, new BigDecimal(rate));
            };
        }

        Sizing sizing() {
            return risk.endsWith("%")
                    ? new Sizing.RiskPercent(units(risk.substring(0, risk.length() - 1)))
                    : new Sizing.RiskMoney(units(risk));
        }

        Sized sized(SizingSteps steps) {
            steps.stop(Side.valueOf(side.toUpperCase(Locale.ROOT)), units(entry), units(distance));
            long lossPerLot = steps.lossPerLot(units(distance), spec().contractSize(), conversion());
            return new LotSizing(spec(), lossPerLot, conversion(), SizingBasis.of(units(equity), account), steps)
                    .size(sizing(), Long.MAX_VALUE, "");
        }
    }

    static Stream<Row> rows() {
        try (InputStream table = GoldenSizesTest.class.getResourceAsStream("golden-sizes.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithHandArithmetic(Row row) {
        Sized sized = row.sized(SizingSteps.UNWRITTEN);

        assertThat(FixedPoint.format(sized.lots())).isEqualTo(FixedPoint.format(units(row.lots())));
        assertThat(FixedPoint.format(sized.risk())).isEqualTo(FixedPoint.format(units(row.money())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesTheRateThatTheCurrenciesAskFor(Row row) {
        SymbolSpec spec = row.spec();

        assertThat(row.rate().equals("same")).isEqualTo(spec.profitCurrency().equals(row.account()));
        assertThat(row.rate().equals("1/entry"))
                .isEqualTo(spec.baseCurrency().equals(row.account())
                        && !spec.profitCurrency().equals(row.account()));
    }

    /// A broker that counts in ticks comes to the same lots, unless its tick value is rounded up: then to one step
    /// less.
    @ParameterizedTest
    @MethodSource("rows")
    void sizesByTickValueAsByContract(Row row) {
        SymbolSpec spec = row.spec();
        long tickValue = row.conversion().convertUp(FixedPoint.multiply(spec.tickSize(), spec.contractSize()));
        Specs.Change change = new Specs.Change();
        change.tickValueLoss = FixedPoint.format(tickValue);
        SymbolSpec quoted = Specs.with(spec, change);

        long lossPerLot = SizingSteps.UNWRITTEN.lossPerLot(units(row.distance()), quoted, row.account());
        Sized sized = new LotSizing(
                        quoted, lossPerLot, SizingBasis.of(units(row.equity()), row.account()), SizingSteps.UNWRITTEN)
                .size(row.sizing(), Long.MAX_VALUE, "");

        assertThat(sized.lots()).isBetween(units(row.lots()) - spec.lotStep(), units(row.lots()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endsItsArithmeticWithWhatItAnswers(Row row) {
        SizingSteps steps = SizingSteps.written();
        Sized sized = row.sized(steps);

        assertThat(steps.list().getLast().value()).isEqualTo(sized.hasSize() ? sized.risk() : 0);
        assertThat(sized).isEqualTo(row.sized(SizingSteps.UNWRITTEN));
    }

    @Test
    void hasEveryKindOfSymbolAndAccount() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(rows().map(row -> row.spec().path().replaceFirst("\\\\.*", "")))
                .contains("Forex", "Metals", "Indices", "Energies", "Crypto");
        assertThat(rows().map(Row::account)).contains("USD", "EUR", "GBP", "JPY", "CHF", "AUD");
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }
}
