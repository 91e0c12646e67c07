package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.NewsEvent.Importance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/// A calendar as a pure function of seed and time: on working days each currency has its usual publications at their
/// usual hours; which of them falls on a day, and its figures, are chance.
public final class SyntheticNews implements NewsSource {

    private static final long MOST_DAYS = 60;
    private static final long SUBJECT = Noise.subject("news");

    /// One publication that comes up on about one of `everyDays` working days. `usual` and `spread` in units of its
    /// figure.
    private record Publication(
            String currency,
            Importance importance,
            String name,
            int minuteOfDay,
            int everyDays,
            double usual,
            double spread) {}

    private static final List<Publication> PUBLICATIONS = List.of(
            new Publication("JPY", Importance.MODERATE, "Industrial Production m/m", 30, 8, 0.4, 1.2),
            new Publication("GBP", Importance.HIGH, "CPI y/y", 7 * 60, 12, 2.6, 0.4),
            new Publication("EUR", Importance.MODERATE, "Manufacturing PMI", 9 * 60, 6, 48.5, 1.5),
            new Publication("EUR", Importance.HIGH, "ECB Main Refinancing Rate", 13 * 60 + 15, 20, 2.4, 0.2),
            new Publication("USD", Importance.HIGH, "CPI m/m", 13 * 60 + 30, 10, 0.3, 0.1),
            new Publication("USD", Importance.HIGH, "Nonfarm Payrolls, thousands", 13 * 60 + 30, 12, 140, 70),
            new Publication("USD", Importance.LOW, "Initial Jobless Claims, thousands", 13 * 60 + 30, 3, 228, 9),
            new Publication("USD", Importance.MODERATE, "ISM Services PMI", 15 * 60, 6, 51.5, 1.4),
            new Publication("USD", Importance.HIGH, "Federal Funds Rate", 19 * 60, 20, 4.0, 0.25));

    private final long seed;

    public SyntheticNews(long seed) {
        this.seed = seed;
    }

    @Override
    public List<NewsEvent> between(long fromMs, long toMs, long nowMs) {
        List<NewsEvent> entries = new ArrayList<>();
        long first = Math.floorDiv(fromMs, Sessions.DAY_MS);
        long last = Math.min(Math.floorDiv(toMs, Sessions.DAY_MS), first + MOST_DAYS);
        for (long day = first; day <= last; day++) {
            for (int i = 0; i < PUBLICATIONS.size(); i++) {
                on(day, i, nowMs)
                        .filter(entry -> entry.timeMs() >= fromMs && entry.timeMs() <= toMs)
                        .ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<NewsEvent> on(long day, int index, long nowMs) {
        Publication publication = PUBLICATIONS.get(index);
        SplittableRandom chance = Noise.at(seed, SUBJECT + index, day);
        long timeMs = day * Sessions.DAY_MS + publication.minuteOfDay() * 60_000L;
        if (Math.floorMod(day + 3, 7L) > 4 || chance.nextInt(publication.everyDays()) != 0) {
            return Optional.empty();
        }
        double previous = publication.usual() + publication.spread() * (chance.nextDouble() - 0.5) * 2;
        double forecast = (previous + publication.usual()) / 2;
        double actual = forecast + publication.spread() * (chance.nextDouble() - 0.5);
        return Optional.of(new NewsEvent(
                day * 100 + index,
                timeMs,
                publication.currency(),
                publication.importance(),
                publication.name(),
                timeMs <= nowMs ? figure(actual) : "",
                figure(forecast),
                figure(previous)));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
