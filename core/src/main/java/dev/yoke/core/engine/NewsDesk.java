package dev.yoke.core.engine;

import dev.yoke.core.market.NewsCalendar;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.view.NewsView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Keeps one economic calendar for all accounts: asks every MetaTrader 5 for it when it is connected and every few
/// hours. MetaTrader 4 has none and is served by the others.
final class NewsDesk {

    private static final long ASK_EVERY_MS = 4 * 3_600_000L;
    private static final long ASK_WHILE_UNKNOWN_MS = 600_000;
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long ASK_BEHIND_MS = 86_400_000L;
    private static final long ASK_AHEAD_MS = 7 * 86_400_000L;

    private final EngineTime time;
    private final Effects effects;
    private final NewsCalendar calendar = new NewsCalendar();
    private final Map<TerminalId, Long> askedMonotonicMs = new HashMap<>();
    private long lookedMs = -LOOK_EVERY_MS;
    private NewsView view = NewsView.NONE;
    private long viewedMs = -LOOK_EVERY_MS;

    NewsDesk(EngineTime time, Effects effects) {
        this.time = time;
        this.effects = effects;
    }

    void on(Event.CalendarReport report) {
        calendar.put(report.news(), time.nowMs());
    }

    void watch(Iterable<TerminalBook> books) {
        if (time.monotonicMs() - lookedMs < LOOK_EVERY_MS) {
            return;
        }
        lookedMs = time.monotonicMs();
        for (TerminalBook book : books) {
            if (book.link() == LinkState.OFFLINE) {
                askedMonotonicMs.remove(book.id());
            } else if (book.link() == LinkState.LIVE && hasCalendar(book) && isDue(book)) {
                ask(book);
            }
        }
    }

    private static boolean hasCalendar(TerminalBook book) {
        return book.identity()
                .map(identity -> identity.platform() == Platform.MT5)
                .orElse(false);
    }

    private boolean isDue(TerminalBook book) {
        Long asked = askedMonotonicMs.get(book.id());
        long everyMs = calendar.isKnown() ? ASK_EVERY_MS : ASK_WHILE_UNKNOWN_MS;
        return asked == null || time.monotonicMs() - asked >= everyMs;
    }

    private void ask(TerminalBook book) {
        if (effects.requestCalendar(book.id(), time.nowMs() - ASK_BEHIND_MS, time.nowMs() + ASK_AHEAD_MS)) {
            askedMonotonicMs.put(book.id(), time.monotonicMs());
        }
    }

    boolean isKnown() {
        return calendar.isKnown();
    }

    /// The next news of the symbol's currencies that count.
    Optional<NewsEvent> next(SymbolSpec spec, RiskPolicy policy) {
        return calendar.next(time.nowMs(), event -> counts(event, policy) && concerns(event, spec));
    }

    /// The last ones.
    Optional<NewsEvent> last(SymbolSpec spec, RiskPolicy policy) {
        return calendar.last(time.nowMs(), event -> counts(event, policy) && concerns(event, spec));
    }

    private static boolean counts(NewsEvent event, RiskPolicy policy) {
        return event.importance().level() >= policy.of(Limit.NEWS_IMPORTANCE);
    }

    /// An index is moved by the news of the currency that it is quoted in.
    private static boolean concerns(NewsEvent event, SymbolSpec spec) {
        return event.currency().equalsIgnoreCase(spec.baseCurrency())
                || event.currency().equalsIgnoreCase(spec.profitCurrency())
                || event.currency().equalsIgnoreCase(spec.marginCurrency());
    }

    /// As of at most a second ago.
    NewsView view(Iterable<TerminalBook> books, RiskPolicy policy) {
        if (time.monotonicMs() - viewedMs >= LOOK_EVERY_MS) {
            viewedMs = time.monotonicMs();
            view = new NewsView(calendar.isKnown(), nextPerCurrency(books, policy));
        }
        return view;
    }

    private List<NewsEvent> nextPerCurrency(Iterable<TerminalBook> books, RiskPolicy policy) {
        Set<String> currencies = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (TerminalBook book : books) {
            for (SymbolSpec spec : book.specs()) {
                currencies.add(spec.baseCurrency());
                currencies.add(spec.profitCurrency());
                currencies.add(spec.marginCurrency());
            }
        }
        List<NewsEvent> next = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (NewsEvent event : calendar.between(time.nowMs(), time.nowMs() + NewsCalendar.AHEAD_MS)) {
            if (counts(event, policy) && currencies.contains(event.currency()) && found.add(event.currency())) {
                next.add(event);
            }
        }
        next.sort(Comparator.comparingLong(NewsEvent::timeMs));
        return next;
    }
}
