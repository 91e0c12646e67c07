package dev.yoke.connectors.prop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.PropBreach;
import dev.yoke.core.risk.prop.PropDay;
import dev.yoke.core.risk.prop.PropObjectives;
import dev.yoke.core.risk.prop.PropPack;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropCheckTest {

    @TempDir
    Path folder;

    /// Four days in Prague's winter: midnight there is 23:00 UTC.
    private static final String MONTH = """
            time,balance,equity,trades
            2025-11-03T09:00:00Z,100000,100000,0
            2025-11-03T15:00:00Z,104000,103000,2
            2025-11-04T10:00:00Z,104000,101000,1
            2025-11-05T10:00:00Z,103000,103000,1
            2025-11-06T10:00:00Z,110000,110000,3
            """;

    @Test
    void passesAMonthThatKeepsEveryRule() throws IOException {
        PropCheck.Checked checked = check("ftmo-2-step", MONTH);
        assertThat(checked.missing()).isEmpty();
        assertThat(checked.breach()).isEmpty();
        assertThat(checked.warnings()).isEmpty();
        assertThat(checked.status().floor()).isEqualTo(money("98000")); // 103,000 − 5,000
        assertThat(checked.status().headroom()).isEqualTo(money("12000"));
        assertThat(checked.days())
                .extracting(
                        day -> day.day().toString(),
                        PropDay::startBalance,
                        day -> day.dailyFloor().getAsLong(),
                        PropDay::lowestEquity,
                        PropDay::headroom,
                        PropDay::traded)
                .containsExactly(
                        tuple("2025-11-03", money("100000"), money("95000"), money("100000"), money("5000"), true),
                        tuple("2025-11-04", money("104000"), money("99000"), money("101000"), money("2000"), true),
                        tuple("2025-11-05", money("104000"), money("99000"), money("103000"), money("4000"), true),
                        tuple("2025-11-06", money("103000"), money("98000"), money("110000"), money("12000"), true));
    }

    @Test
    void namesTheFirstBreachWithTimeAndRule() throws IOException {
        PropCheck.Checked checked = check("ftmo-2-step", MONTH.replace("104000,101000", "104000,98999.99"));
        assertThat(checked.breach())
                .contains(new PropBreach(
                        Instant.parse("2025-11-04T10:00:00Z").toEpochMilli(),
                        "max-daily-loss",
                        money("98999.99"),
                        money("99000"),
                        true));
        assertThat(checked.missing())
                .extracting(PropObjectives.Missing::rule, PropObjectives.Missing::text)
                .containsExactly(tuple("max-daily-loss", "equity 98999.99 broke the floor of 99000.00"));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        PropCheck.Checked checked = check("ftmo-1-step", MONTH.replace("110000,110000", "109000,109000"));
        assertThat(checked.missing())
                .extracting(PropObjectives.Missing::text)
                .containsExactly(
                        "profit 9000.00 is below the target of 10000.00",
                        "the best day, 6000.00, is 66.67 % of the profit, limit 50.00 %; a profit of 12000.00 would be"
                                + " enough");
    }

    @Test
    void takesADayAsTradedWhenItsBalanceChangedWhereNoColumnSaysIt() throws IOException {
        PropCheck.Checked checked = check("ftmo-2-step", MONTH.replaceAll("(?m),[^,\n]*$", ""));
        assertThat(checked.days()).extracting(PropDay::traded).containsExactly(true, false, true, true);
        assertThat(checked.warnings())
                .containsExactly("The file has no column trades: a day counts as traded when its balance changed.");
    }

    @Test
    void takesNetResultsInTheColumnTradesAsWell() throws IOException {
        String results =
                MONTH.replace(",2\n", ",4000.00\n").replace(",1\n", ",-12.5\n").replace(",3\n", ",\n");
        assertThat(check("ftmo-2-step", results).days())
                .extracting(PropDay::traded)
                .containsExactly(true, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ", "})
    void takesOtherSeparators(String separator) throws IOException {
        assertThat(check("ftmo-2-step", MONTH.replace(",", separator))).isEqualTo(check("ftmo-2-step", MONTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesFilesWithAByteOrderMark(String charset) throws IOException {
        Path file = folder.resolve("marked.csv");
        Files.write(file, ("\ufeff" + MONTH.replace("\n", "\r\n")).getBytes(Charset.forName(charset)));
        assertThat(PropCheck.of(pack("ftmo-2-step"), money("100000"), file)).isEqualTo(check("ftmo-2-step", MONTH));
    }

    @Test
    void ignoresOtherColumnsAndTheirOrder() throws IOException {
        String other = "\"Equity\",comment,TIME,\"Balance\",trades\n100000,x,1762160400,100000,1\n";
        assertThat(check("ftmo-2-step", other).status().equity()).isEqualTo(money("100000"));
    }

    @Test
    void saysThatTimesWithoutZoneAreUtc() throws IOException {
        String local = "time,balance,equity,trades\n2025.11.03 09:00,100000,100000,1\n";
        assertThat(check("ftmo-2-step", local).warnings()).containsExactly("Times without a zone are taken as UTC.");
    }

    @Test
    void warnsOfAResetThatWouldBreach() throws IOException {
        String carried = "time,balance,equity,trades\n2025-11-03T22:00:00Z,104000,98000,1\n";
        assertThat(check("ftmo-2-step", carried).warnings())
                .contains("At the next reset, 00:00 CET, the floor would be 99000.00, above the equity of 98000.00.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-0.01", "-5000000"})
    void equityOfNothingOrLessIsABreach(String equity) throws IOException {
        PropCheck.Checked checked = check("ftmo-2-step", MONTH.replace("104000,101000", "104000," + equity));
        assertThat(checked.breach().orElseThrow().equity()).isEqualTo(money(equity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "104000,101000 | NaN,101000 | line 4: balance 'NaN' is not a decimal number",
                "104000,101000 | 104000,Infinity | line 4: equity 'Infinity' is not a decimal number",
                "104000,101000 | 104000,1e300 | line 4: equity '1e300' is not a decimal number within",
                "104000,101000 | 104000,1e-999999999 | ok",
                "104000,101000 | 104000,1e999999999 | line 4: equity '1e999999999' is not a decimal number within",
                "104000,101000 | 104000,100123.45000000001 | ok",
                "104000,101000 | 104000, | line 4: has no equity",
                "104000,101000 | 104 000,101000 | line 4: balance '104 000' is not a decimal number",
                "104000,101000 | 104000 | line 4: has 3 columns, the header has 4",
                "2025-11-04T10:00:00Z | 2025-11-03T15:00:00Z | line 4: has the same time as the row before",
                "2025-11-04T10:00:00Z | 2025-11-03T14:59:30Z | line 4: goes back in time by 30 s",
                "2025-11-04T10:00:00Z | yesterday | line 4: 'yesterday' is no time",
                "2025-11-04T10:00:00Z | 0 | line 4: '0' is no time",
                "time,balance,equity,trades | time,balance,profit,trades | line 1: the header has no column equity",
                "time,balance,equity,trades | when,saldo,equity,trades | line 1: the header has no column time, balance",
                "time,balance,equity,trades | time,balance,equity,equity | line 1: the header has the column equity twice",
                ",2 | ,two | line 3: trades 'two' is not a decimal number",
            })
    void refusesBadInputWithItsLine(String good, String bad, String said) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, MONTH.replaceFirst(good, bad));
        PropCheck.Outcome outcome = PropCheck.of(pack("ftmo-2-step"), money("100000"), file);
        if (said.equals("ok")) {
            assertThat(outcome).isInstanceOf(PropCheck.Checked.class);
        } else {
            assertThat(((PropCheck.Refused) outcome).reason()).startsWith(file + " " + said);
        }
    }

    @Test
    void refusesFilesWithoutRows() throws IOException {
        assertThat(refusal("")).contains("line 1: has no rows");
        assertThat(refusal("time,balance,equity\n")).contains("line 1: has no rows");
        assertThat(refusal("x".repeat(5_000))).contains("line 1: is longer than 4096 characters");
        Path binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {'t', (byte) 0xc3, (byte) 0x28});
        assertThat(((PropCheck.Refused) PropCheck.of(pack("ftmo-2-step"), 1, binary)).reason())
                .endsWith("is not text in UTF-8 or UTF-16");
        assertThat(((PropCheck.Refused) PropCheck.of(pack("ftmo-2-step"), 1, folder.resolve("absent"))).reason())
                .contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-100000", "NaN", "1e300", "", "100,000", "2000000000"})
    void refusesAnInitialBalanceThatIsNone(String text) {
        assertThat(PropCheck.initial(text)).isEmpty();
    }

    @Test
    void readsAnInitialBalance() {
        assertThat(PropCheck.initial("99875.50")).contains(money("99875.5"));
        assertThat(PropCheck.initial("1e5")).contains(money("100000"));
    }

    private String refusal(String text) throws IOException {
        Path file = folder.resolve("refused.csv");
        Files.writeString(file, text);
        return ((PropCheck.Refused) PropCheck.of(pack("ftmo-2-step"), money("100000"), file)).reason();
    }

    private PropCheck.Checked check(String pack, String text) throws IOException {
        Path file = folder.resolve("path.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return (PropCheck.Checked) PropCheck.of(pack(pack), money("100000"), file);
    }

    private static PropPack pack(String id) {
        return PropLibrary.builtIn().find(id).orElseThrow();
    }

    private static long money(String text) {
        return FixedPoint.parse(text);
    }
}
