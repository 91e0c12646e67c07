package dev.yoke.connectors.prop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.ActAt;
import dev.yoke.core.risk.prop.DailyLoss;
import dev.yoke.core.risk.prop.OverallLoss;
import dev.yoke.core.risk.prop.PropBase;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.risk.prop.ResetTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropPackReaderTest {

    private static final String GOOD = """
            {
              "name": "My firm",
              "reset": {"zone": "Europe/Prague", "time": "17:30"},
              "dailyLoss": {"percent": 2.5, "of": "base", "base": "higher", "firstDay": "account",
                            "breach": "touch", "hard": false},
              "overallLoss": {"percent": 6, "trailing": "end-of-day", "on": "equity", "lock": "profit", "lockProfit": 1,
                              "withdrawals": "lower-floor"},
              "tradingDays": {"minimum": 5, "profit": 0.5},
              "profitTarget": 8,
              "bestDay": 40,
              "included": ["floating", "swap"],
              "actAt": {"warn": 50, "block": 60, "flatten": 90},
              "resetWarningMinutes": 30,
              "sources": ["https://firm.example/rules"],
              "note": "mine"
            }
            """;

    @Test
    void readsEveryField() {
        assertThat(PropPackReader.read("my-firm.json", GOOD))
                .isEqualTo(new PropPackReader.Reading(
                        Optional.of(new PropPack(
                                "my-firm",
                                "My firm",
                                new ResetTime(ZoneId.of("Europe/Prague"), LocalTime.of(17, 30)),
                                Optional.of(new DailyLoss(
                                        percent("2.5"),
                                        PropPack.PercentOf.BASE,
                                        PropBase.HIGHER,
                                        false,
                                        PropPack.BreachAt.TOUCH,
                                        false)),
                                Optional.of(new OverallLoss(
                                        percent("6"),
                                        PropPack.PercentOf.INITIAL,
                                        OverallLoss.Trailing.END_OF_DAY,
                                        PropBase.EQUITY,
                                        OverallLoss.Lock.AT_PROFIT,
                                        percent("1"),
                                        true,
                                        PropPack.BreachAt.BELOW,
                                        true)),
                                new PropPack.TradingDays(5, percent("0.5")),
                                percent("40"),
                                percent("8"),
                                new PropPack.Included(true, false, true),
                                new ActAt(percent("50"), percent("60"), percent("90")),
                                30,
                                List.of("https://firm.example/rules"),
                                "mine")),
                        List.of()));
    }

    private static long percent(String text) {
        return FixedPoint.parse(text);
    }

    @Test
    void saysEverythingThatIsWrongAtOnceWithLineAndPath() {
        String wrong = """
                {
                  "name": 7,
                  "reset": {"zone": "Europe/Prag", "time": "25:00"},
                  "dailyLoss": {
                    "percent": -5,
                    "procent": 5
                  },
                  "overallLoss": {
                    "percent": 10,
                    "trailing": "none",
                    "lock": "initial"
                  },
                  "tradingDays": 4,
                  "included": ["floating", "bonus"],
                  "hard": true
                }
                """;
        assertThat(PropPackReader.read("wrong.json", wrong).pack()).isEmpty();
        assertThat(PropPackReader.read("wrong.json", wrong).faults())
                .extracting(PropFault::toString)
                .containsExactly(
                        "wrong.json line 2, name: must be text in quotes, not 7.",
                        "wrong.json line 3, reset.zone: is no time zone: \"Europe/Prag\"; write a place such as"
                                + " Europe/Prague or an offset such as UTC+3.",
                        "wrong.json line 3, reset.time: is no time of the day: \"25:00\"; write hours and minutes such"
                                + " as 17:00.",
                        "wrong.json line 5, dailyLoss.percent: must be a number of percent, above 0 to 100, with at"
                                + " most 8 decimals, not -5.",
                        "wrong.json line 6, dailyLoss.procent: is not known here; known are base, breach, firstDay,"
                                + " hard, of, percent.",
                        "wrong.json line 11, overallLoss.lock: contradicts \"trailing\": \"none\": a floor that never"
                                + " moves cannot lock.",
                        "wrong.json line 13, tradingDays: must be an object in braces, not 4.",
                        "wrong.json line 14, included: knows \"floating\", \"commission\" and \"swap\", not"
                                + " \"bonus\".",
                        "wrong.json line 15, hard: is not known here; known are actAt, bestDay, dailyLoss, id,"
                                + " included, name, note, overallLoss, profitTarget, reset, resetWarningMinutes,"
                                + " sources, tradingDays.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"percent\": 6 | \"percent\": 1e300 | line 6, overallLoss.percent",
                "\"percent\": 6 | \"percent\": 1e-2147483000 | line 6, overallLoss.percent",
                "\"percent\": 6 | \"percent\": \"6\" | line 6, overallLoss.percent",
                "\"percent\": 6 | \"percent\": 100 | below 100",
                "\"percent\": 6, | | line 6, overallLoss.percent: is missing",
                "\"lockProfit\": 1 | \"lockProfit\": 0 | overallLoss.lockProfit: must be above 0",
                "\"lock\": \"profit\" | \"lock\": \"initial\" | overallLoss.lockProfit: contradicts",
                "\"trailing\": \"end-of-day\" | \"trailing\": \"daily\" | one of \"end-of-day\", \"intraday\", \"none\"",
                "\"minimum\": 5 | \"minimum\": 5.5 | line 8, tradingDays.minimum: must be a whole number",
                "\"minimum\": 5 | \"minimum\": -1 | line 8, tradingDays.minimum: must be a whole number",
                "\"warn\": 50 | \"warn\": 95 | line 12, actAt.flatten: warning and block must come before",
                "\"hard\": false | \"hard\": \"no\" | line 5, dailyLoss.hard: must be true or false",
                "\"name\": \"My firm\" | \"name\": \"My firm\", \"name\": \"Twice\" | line 2: this is not JSON: Duplicate",
                "\"mine\" | NaN | line 15: this is not JSON",
                "\"bestDay\": 40 | \"bestDay\": 140 | line 10, bestDay: must be a number of percent, 0 to 100",
            })
    void namesLineAndPathOfWhatIsWrong(String good, String wrong, String said) {
        String text = GOOD.replace(good, wrong == null ? "" : wrong);
        assertThat(text).isNotEqualTo(GOOD);
        PropPackReader.Reading reading = PropPackReader.read("my-firm.json", text);
        assertThat(reading.pack()).isEmpty();
        assertThat(reading.faults()).extracting(PropFault::toString).anyMatch(fault -> fault.contains(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "5",
                "{",
                "{}",
                "{\"name\": \"x\"} trailing",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}",
                "{\"name\": \"x\", \"reset\": {\"zone\": \"UTC\", \"time\": \"00:00\"}}",
                "{\"id\": \"Not An Id\", \"name\": \"x\", \"reset\": {\"zone\": \"UTC\", \"time\": \"00:00\"},"
                        + " \"dailyLoss\": {\"percent\": 5}}"
            })
    void refusesWhatIsNoPackWithoutAnAccident(String text) {
        PropPackReader.Reading reading = PropPackReader.read("x.json", text);
        assertThat(reading.pack()).isEmpty();
        assertThat(reading.faults())
                .isNotEmpty()
                .allMatch(fault -> fault.toString().startsWith("x.json"));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(PropPackReader.read("x.json", " ".repeat(70_000)).faults())
                .extracting(PropFault::text)
                .containsExactly("is larger than 65536 bytes; this is no pack");
    }
}
