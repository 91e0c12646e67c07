package dev.yoke.core.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The trading hours of a financial centre on its own clock, Monday to Friday.
///
/// Thread: any. Source: the hours that the retail market calls by these names; local times follow each centre's
/// daylight saving.
public enum MarketSession {
    SYDNEY("Australia/Sydney", "07:00", "16:00"),
    TOKYO("Asia/Tokyo", "09:00", "18:00"),
    LONDON("Europe/London", "08:00", "17:00"),
    NEW_YORK("America/New_York", "08:00", "17:00");

    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;

    MarketSession(String zone, String opens, String closes) {
        this.zone = ZoneId.of(zone);
        this.opens = LocalTime.parse(opens);
        this.closes = LocalTime.parse(closes);
    }

    /// @param nowMs UTC epoch milliseconds
    public boolean isOpen(long nowMs) {
        ZonedDateTime local = Instant.ofEpochMilli(nowMs).atZone(zone);
        LocalTime time = local.toLocalTime();
        return local.getDayOfWeek().getValue() <= 5 && !time.isBefore(opens) && time.isBefore(closes);
    }

    /// One day's session. Units: UTC epoch milliseconds; `toMs` is the first moment outside.
    public record Span(MarketSession session, long fromMs, long toMs) {}

    /// The days' sessions that touch a stretch of time, the oldest first.
    public List<Span> between(long fromMs, long toMs) {
        List<Span> spans = new ArrayList<>();
        LocalDate last = day(toMs);
        for (LocalDate day = day(fromMs); !day.isAfter(last); day = day.plusDays(1)) {
            Span span = new Span(this, ms(day, opens), ms(day, closes));
            boolean works = day.getDayOfWeek().getValue() <= 5;
            if (works && span.toMs() > fromMs && span.fromMs() < toMs) {
                spans.add(span);
            }
        }
        return spans;
    }

    private LocalDate day(long ms) {
        return Instant.ofEpochMilli(ms).atZone(zone).toLocalDate();
    }

    private long ms(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }

    /// The session with this key in the settings.
    public static Optional<MarketSession> of(String key) {
        return Arrays.stream(values())
                .filter(session -> session.key().equals(key))
                .findFirst();
    }

    /// As in the settings: `new-york`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
