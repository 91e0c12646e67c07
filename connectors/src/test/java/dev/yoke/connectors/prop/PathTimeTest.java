package dev.yoke.connectors.prop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1762178400, true",
        "1762178400000, true",
        "2025-11-03T14:00:00Z, true",
        "2025-11-03T14:00Z, true",
        "2025-11-03 14:00:00.000+00:00, true",
        "2025-11-03T15:00:00+01:00, true",
        "2025-11-03T15:00:00+01:00[Europe/Prague], true",
        "2025-11-03 14:00:00 UTC, true",
        "2025-11-03T14:00:00, false",
        "2025-11-03 14:00, false",
        "2025.11.03 14:00, false",
        "2025.11.03 14:00:00, false"
    })
    void readsTheFormsThatFilesHave(String text, boolean zoned) {
        assertThat(PathTime.parse(text)).contains(new PathTime(1_762_178_400_000L, zoned));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-03", "2025.11.03"})
    void readsADateAsItsMidnight(String text) {
        assertThat(PathTime.parse(text)).contains(new PathTime(1_762_128_000_000L, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "0",
                "123456789",
                "99999999999999",
                "-1762178400",
                "1762178400.5",
                "2025-13-03T14:00:00Z",
                "2025-02-30 14:00",
                "2025.11.03 25:00",
                "1999-12-31T23:59:59Z",
                "2100-01-01T00:00:00Z",
                "03.11.2025 14:00",
                "NaN"
            })
    void refusesEverythingElse(String text) {
        assertThat(PathTime.parse(text)).isEmpty();
    }
}
