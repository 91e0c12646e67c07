package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketSessionSpansTest {

    private static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    /// Winter and summer by each centre's own rule: New York changes two weeks before London, Sydney the other way
    /// round.
    @ParameterizedTest
    @CsvSource({
        "LONDON, 2026-01-14T12:00:00Z, 2026-01-14T08:00:00Z, 2026-01-14T17:00:00Z",
        "LONDON, 2026-07-15T12:00:00Z, 2026-07-15T07:00:00Z, 2026-07-15T16:00:00Z",
        "LONDON, 2026-03-18T12:00:00Z, 2026-03-18T08:00:00Z, 2026-03-18T17:00:00Z",
        "NEW_YORK, 2026-03-18T12:30:00Z, 2026-03-18T12:00:00Z, 2026-03-18T21:00:00Z",
        "NEW_YORK, 2026-01-14T14:00:00Z, 2026-01-14T13:00:00Z, 2026-01-14T22:00:00Z",
        "TOKYO, 2026-07-15T03:00:00Z, 2026-07-15T00:00:00Z, 2026-07-15T09:00:00Z",
        "SYDNEY, 2026-01-13T23:00:00Z, 2026-01-13T20:00:00Z, 2026-01-14T05:00:00Z",
        "SYDNEY, 2026-07-15T00:00:00Z, 2026-07-14T21:00:00Z, 2026-07-15T06:00:00Z"
    })
    void opensByTheClockOfItsCentre(MarketSession session, String at, String from, String to) {
        assertThat(session.between(ms(at), ms(at) + 1))
                .containsExactly(new MarketSession.Span(session, ms(from), ms(to)));
    }

    @Test
    void restsOnSaturdayAndSunday() {
        assertThat(MarketSession.LONDON.between(ms("2026-01-16T17:00:00Z"), ms("2026-01-19T08:00:00Z")))
                .isEmpty();
        assertThat(MarketSession.LONDON.between(ms("2026-01-12T00:00:00Z"), ms("2026-01-18T00:00:00Z")))
                .hasSize(5);
    }
}
