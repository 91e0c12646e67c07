package dev.yoke.core.view;

import dev.yoke.core.market.NewsEvent;
import java.util.List;

/// What the economic calendar brings next.
///
/// @param known a terminal gave its calendar; without one the news rule passes
/// @param next of each currency that is traded the next entry that counts, the earliest first
public record NewsView(boolean known, List<NewsEvent> next) {

    public static final NewsView NONE = new NewsView(false, List.of());

    public NewsView {
        next = List.copyOf(next);
    }
}
