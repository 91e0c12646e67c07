package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.NewsEvent;
import java.util.List;

/// An economic calendar that simulated MetaTrader 5 terminals show.
public interface NewsSource {

    /// Entries of this time, the earliest first. What has been published by `nowMs` has its figure. Units: UTC epoch
    /// milliseconds.
    List<NewsEvent> between(long fromMs, long toMs, long nowMs);

    /// Exactly these entries.
    static NewsSource of(List<NewsEvent> entries) {
        List<NewsEvent> kept = List.copyOf(entries);
        return (fromMs, toMs, nowMs) -> kept.stream()
                .filter(entry -> entry.timeMs() >= fromMs && entry.timeMs() <= toMs)
                .toList();
    }
}
