package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class SizeCommandTest {
    private static final String EURUSD =
            "--symbol EURUSD --side buy --equity 10000 --currency USD --risk 1% --stop-distance 0.0020 --entry 1.1";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void answersInWordsWithEveryStep() {
        assertThat(run(EURUSD)).isEqualTo(ExitCode.OK);

        assertThat(out.toString().lines())
                .containsExactly(
                        "EURUSD: buy 0.50 lots at 1.10000, stop 1.09800. Risk 100.00 USD = 1.00 % of 10000.00 USD.",
                        "Euro vs US Dollar: 100000 units a lot, pays in USD, 0.01 to 100.00 lots in steps of 0.01."
                                + " Where your broker's differ: --contract, --lot-min, --lot-step, --lot-max.",
                        "",
                        "STEP                        FORMULA                         VALUE",
                        "stop                        1.1 − 0.002                     1.098",
                        "loss per lot, USD           0.002 × 100000                    200",
                        "rate USD to USD             profit and account are in USD       1",
                        "risk wanted, USD            10000 × 1 %                       100",
                        "lots wanted                 100 ÷ 200                         0.5",
                        "lots in the broker's steps  0.5 down to a multiple of 0.01    0.5",
                        "risk, USD                   0.5 × 200                         100");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void answersInJsonWithExactNumbers() {
        assertThat(run("--symbol USDJPY --side sell --equity 12345.67 --currency USD --risk 0.5% --stop-distance 0.30"
                        + " --entry 150 --json"))
                .isEqualTo(ExitCode.OK);

        // 30000 JPY ÷ 150 = 200 USD; 12345.67 × 0.5 % = 61.72835; ÷ 200 = 0.30864175; 0.30 × 200 = 60
        // 60 ÷ 12345.67 = 0.486000354…%, up
        assertThat(out.toString().replaceAll("\\s", ""))
                .isEqualTo("{\"symbol\":\"USDJPY\",\"side\":\"sell\",\"lots\":0.3,\"reason\":null,\"risk\":60,"
                        + "\"riskPercent\":0.48600036,\"currency\":\"USD\",\"entry\":150,\"stop\":150.3,"
                        + "\"lossPerLot\":200,\"wantedLots\":0.30864175,\"steps\":["
                        + "{\"name\":\"stop\",\"formula\":\"150+0.3\",\"value\":150.3},"
                        + "{\"name\":\"lossperlot,JPY\",\"formula\":\"0.3×100000\",\"value\":30000},"
                        + "{\"name\":\"rateJPYtoUSD\",\"formula\":\"1÷150,becausethebasecurrencyistheaccount's\","
                        + "\"value\":0.00666667},"
                        + "{\"name\":\"lossperlot,USD\",\"formula\":\"30000÷150\",\"value\":200},"
                        + "{\"name\":\"riskwanted,USD\",\"formula\":\"12345.67×0.5%\",\"value\":61.72835},"
                        + "{\"name\":\"lotswanted\",\"formula\":\"61.72835÷200\",\"value\":0.30864175},"
                        + "{\"name\":\"lotsinthebroker'ssteps\",\"formula\":\"0.30864175downtoamultipleof0.01\","
                        + "\"value\":0.3},"
                        + "{\"name\":\"risk,USD\",\"formula\":\"0.3×200\",\"value\":60}]}");
    }

    @Test
    void saysWhyThereAreNoLots() throws IOException {
        JsonNode answer = json("--symbol XAGUSD --side buy --equity 1000 --currency USD --risk 1% --stop-distance 0.5"
                + " --entry 30");

        assertThat(answer.get("lots").decimalValue()).isEqualByComparingTo("0");
        assertThat(answer.get("risk").decimalValue()).isEqualByComparingTo("0");
        assertThat(answer.get("wantedLots").decimalValue()).isEqualByComparingTo("0.004");
        assertThat(answer.get("reason").asText())
                .isEqualTo("0.004 lots needed, minimum 0.01; would risk 2.50 % = 25.00 USD."
                        + " Use a closer stop or a greater risk");
    }

    @Test
    void saysThatTheBrokerTakesNoMore() throws IOException {
        JsonNode answer = json(EURUSD + " --lot-max 0.3");

        assertThat(answer.get("lots").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(answer.get("reason").asText()).isEqualTo("the broker takes at most 0.30 lots");
        run(EURUSD + " --lot-max 0.3");
        assertThat(out.toString()).contains("Less than wanted: the broker takes at most 0.30 lots.");
    }

    @Test
    void takesARiskInMoneyAndAPercentSignWithASpace() {
        String entry = "--symbol EURUSD --side buy --equity 10000 --currency usd --stop-distance 0.0020 --entry 1.1";

        assertThat(lots(entry, "--risk", "41")).isEqualTo("0.20");
        assertThat(lots(entry, "--risk", "0.5 %")).isEqualTo("0.25");
        assertThat(lots(entry, "--risk", "5e-1%")).isEqualTo("0.25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURUSD.r", "EURUSDm", "EURUSD_pro", "OANDA:EUR/USD", "eurusd", "#EURUSD", "EURUSD.raw"})
    void knowsASymbolUnderItsBrokersName(String symbol) {
        assertThat(lots(
                        "--side buy --equity 10000 --currency USD --risk 1% --stop-distance 0.0020 --entry 1.1",
                        "--symbol", symbol))
                .isEqualTo("0.50");
    }

    /// gold: 10 × 100 = 1000 a lot; US30: 150; GER40 in EUR: 40; oil: 0.8 × 1000 = 800.
    @ParameterizedTest
    @CsvSource({
        "gold,      USD, 10,  2000,  0.10",
        "XAUUSD.r,  USD, 10,  2000,  0.10",
        "US30.cash, USD, 150, 38000, 0.60",
        "DE40,      EUR, 40,  18000, 2.50",
        "XTIUSD,    USD, 0.8, 78,    0.12",
        "BTCUSDT,   USD, 1500, 60000, 0.06"
    })
    void knowsOtherNamesOfASymbol(String symbol, String currency, String distance, String entry, String lots) {
        assertThat(lots("--side buy --equity 10000 --risk 1% --symbol " + symbol + " --currency " + currency
                        + " --stop-distance " + distance + " --entry " + entry))
                .isEqualTo(lots);
    }

    @Test
    void sizesASymbolThatTheTraderDescribes() {
        String entry = "--side buy --equity 10000 --currency USD --risk 1% --stop-distance 10 --entry 4000";

        // 10 × 10 = 100 a lot
        assertThat(lots(entry + " --symbol FOO --digits 2 --contract 10 --rate 1"))
                .isEqualTo("1.00");
        // in EUR at 1.1: 110 a lot; 100 ÷ 110 = 0.909 in steps of 0.5
        assertThat(lots(entry
                        + " --symbol FOO --digits 2 --contract 10 --rate 1.1 --lot-min 0.5 --lot-step 0.5 --lot-max 9"))
                .isEqualTo("0.50");
        // a name that ends in the account's currency
        assertThat(lots(entry + " --symbol DOGEUSD.x --digits 2 --contract 10")).isEqualTo("1.00");
    }

    @Test
    void takesTheBrokersContractInsteadOfTheBuiltInOne() {
        // 10 × 10 oz = 100 a lot
        assertThat(lots("--symbol XAUUSD --side buy --equity 10000 --currency USD --risk 1% --stop-distance 10"
                        + " --entry 2000 --contract 10"))
                .isEqualTo("1.00");
    }

    @Test
    void convertsByTheRateThatIsGiven() {
        String cross = "--symbol EURGBP --side buy --equity 10000 --currency USD --risk 1% --stop-distance 0.0025"
                + " --entry 0.85";

        assertThat(lots(cross + " --rate 1.27")).isEqualTo("0.31");
        // 17 decimals are not cut: 30000 JPY × the first is just above 200 USD, × the second just below
        assertThat(lots("--symbol GBPJPY --side buy --equity 10000 --currency USD --risk 1% --stop-distance 0.3"
                        + " --entry 190 --rate 0.00666666666666667"))
                .isEqualTo("0.49");
        assertThat(lots("--symbol GBPJPY --side buy --equity 10000 --currency USD --risk 1% --stop-distance 0.3"
                        + " --entry 190 --rate 0.00666666666666666"))
                .isEqualTo("0.50");
    }

    @Test
    void takesNoRateForGranted() {
        assertThat(run("--symbol GBPJPY --side buy --equity 10000 --currency USD --risk 1% --stop-distance 0.3"
                        + " --entry 190"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .isEqualTo(
                        "yoke: GBPJPY pays in JPY and the account is in USD; give --rate, how many USD one JPY is worth."
                                + " See: yoke size --help" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--equity 0",
                "--equity -5",
                "--equity NaN",
                "--equity Infinity",
                "--equity 1e30",
                "--equity 99999999999999999999",
                "--equity 10,000",
                "--equity 0x10",
                "--equity 0.1+0.2",
                "--equity 0.000000001",
                "--risk 0",
                "--risk 0%",
                "--risk -1%",
                "--risk NaN%",
                "--risk %",
                "--risk 101%",
                "--risk 10001",
                "--risk 1%%",
                "--stop-distance 0",
                "--stop-distance -0.002",
                "--stop-distance NaN",
                "--stop-distance infinity",
                "--stop-distance 1e-9",
                "--stop-distance 0.30000000000000004",
                "--stop-distance 1.1",
                "--stop-distance 2",
                "--entry 0",
                "--entry -1",
                "--entry NaN",
                "--digits 9",
                "--digits -1",
                "--digits two",
                "--contract 0",
                "--contract -100",
                "--lot-step 0",
                "--lot-step -0.01",
                "--lot-min 0",
                "--lot-max 0.001",
                "--lot-min 200",
                "--rate 0",
                "--rate -1",
                "--rate NaN",
                "--rate 1.27",
                "--rate 1234567890123456789.123",
                "--side long",
                "--currency US",
                "--currency DOLLAR",
                "--currency U$D",
                "--currency 123",
                "--symbol NOPE",
                "--symbol EURUSDX",
                "--symbol 0123456789012345678901234567890123456789",
                "--contract 90000000000 --entry 90000000000 --stop-distance 80000000000",
                "--no-such-option"
            })
    void refusesInOneLine(String wrong) {
        List<String> words = new ArrayList<>(List.of(EURUSD.split(" ")));
        List<String> changed = List.of(wrong.split(" "));
        for (int i = 0; i + 1 < changed.size(); i += 2) {
            int at = words.indexOf(changed.get(i));
            if (at >= 0) {
                words.subList(at, at + 2).clear();
            }
        }
        words.addAll(changed);

        assertThat(execute(words)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("yoke: ")
                .endsWith("See: yoke size --help");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--symbol", "--side", "--equity", "--currency", "--risk", "--stop-distance", "--entry"})
    void needsEveryPartOfTheQuestion(String option) {
        List<String> words = new ArrayList<>(List.of(EURUSD.split(" ")));
        int at = words.indexOf(option);
        words.subList(at, at + 2).clear();

        assertThat(execute(words)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(option);
    }

    @Test
    void refusesARateThatThePriceContradicts() {
        String entry =
                "--symbol USDJPY --side buy --equity 10000 --currency USD --risk 1% --stop-distance 0.3 --entry 150";

        assertThat(run(entry + " --rate 150")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--rate of 150 is more than 5 % away from 1 ÷ 150");
        // 0.0064 × 150 = 0.96
        assertThat(run(entry + " --rate 0.0064")).isEqualTo(ExitCode.OK);
        // 0.0063 × 150 = 0.945
        assertThat(run(entry + " --rate 0.0063")).isEqualTo(ExitCode.USAGE);
    }

    private JsonNode json(String arguments) throws IOException {
        assertThat(run(arguments + " --json")).isEqualTo(ExitCode.OK);
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(out.toString());
    }

    /// The lots of the first line.
    private String lots(String arguments, String... more) {
        out.getBuffer().setLength(0);
        List<String> words = new ArrayList<>(List.of(arguments.split(" ")));
        words.addAll(Arrays.asList(more));
        assertThat(execute(words)).as(err.toString()).isEqualTo(ExitCode.OK);
        return out.toString().replaceFirst("(?s).*?: buy ([0-9.]+) lots.*", "$1");
    }

    private int run(String arguments) {
        return execute(List.of(arguments.split(" ")));
    }

    private int execute(List<String> words) {
        List<String> command = new ArrayList<>(List.of("size"));
        command.addAll(words);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(command.toArray(String[]::new));
    }
}
