package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.Activity.Level;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Knows each account's balance at the start of its server's day, and flattens and halts an account whose day is lost.
final class DailyLossGuard {

    private static final String PREFIX = "day-start/";

    /// Days that are remembered, so that a clock that was set forward in several steps and back loosens nothing.
    private static final int MOST_DAYS = 40;

    private final EngineTime time;
    private final Recorder recorder;
    private final MarketBook market;
    private final ActivityFeed activities;
    private final Map<TerminalId, DayStart> days = new HashMap<>();
    private final Map<TerminalId, NavigableMap<Long, DayStart>> daysBefore = new HashMap<>();
    private final Confirmation confirmation;

    DailyLossGuard(EngineTime time, Recorder recorder, MarketBook market, ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.market = market;
        this.activities = activities;
        confirmation = new Confirmation(time);
    }

    private record DayStart(long day, long balance) {}

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                parse(value).ifPresent(start -> days.put(new TerminalId(key.substring(PREFIX.length())), start));
            }
        });
    }

    /// A value that cannot be read is worked out anew from the terminal's deals.
    private static Optional<DayStart> parse(String value) {
        int space = value.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DayStart(
                    Long.parseLong(value.substring(0, space)), FixedPoint.parse(value.substring(space + 1))));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /// The terminal's account is known: is this its first sight today? `todaysDeals` tell what the day brought before
    /// we came.
    void onSnapshot(TerminalBook book, List<Deal> recentDeals) {
        long day = serverDay(book);
        DayStart known = days.get(book.id());
        if (known == null || known.day() != day) {
            long dayStartMs = day * Timeframe.D1.durationMs() - book.serverOffsetMs();
            long sinceMidnight = recentDeals.stream()
                    .filter(deal -> deal.timeMs() >= dayStartMs)
                    .mapToLong(deal -> deal.net().units())
                    .reduce(0, Saturated::add);
            book.account()
                    .ifPresent(account ->
                            begin(book, day, Saturated.add(account.balance().units(), -sinceMidnight)));
        }
    }

    private void begin(TerminalBook book, long day, long balance) {
        DayStart before = days.put(book.id(), new DayStart(day, balance));
        if (before != null) {
            NavigableMap<Long, DayStart> earlier = daysBefore.computeIfAbsent(book.id(), id -> new TreeMap<>());
            earlier.put(before.day(), before);
            if (earlier.size() > MOST_DAYS) {
                earlier.pollFirstEntry();
            }
        }
        String value = day + " " + FixedPoint.format(balance);
        recorder.record(new SettingChanged(PREFIX + book.id().name(), value, "day", time.nowMs()));
    }

    private long serverDay(TerminalBook book) {
        return Math.floorDiv(time.nowMs() + book.serverOffsetMs(), Timeframe.D1.durationMs());
    }

    /// 0 = not known.
    long dayStartBalance(TerminalBook book) {
        DayStart start = days.get(book.id());
        return start == null ? 0 : start.balance();
    }

    /// Equity without credit now − balance at the start of the day.
    long dayProfit(TerminalBook book) {
        DayStart start = days.get(book.id());
        if (start == null) {
            return 0;
        }
        long credit = book.account().map(account -> account.credit().units()).orElse(0L);
        return Saturated.add(Saturated.add(market.equity(book), -credit), -start.balance());
    }

    boolean isBreached(TerminalBook book, RiskPolicy policy) {
        return Limits.isDailyLossReached(policy, dayStartBalance(book), dayProfit(book));
    }

    /// Rolls the day over and says whether the account has to be flattened now.
    boolean check(TerminalBook book, RiskPolicy policy) {
        boolean known = book.synced() && book.link() != LinkState.OFFLINE;
        if (known) {
            rollOver(book);
        }
        return confirmation.holds(book.id(), known && isBreached(book, policy));
    }

    /// Days that were entered by steps of the clock and left again give way to the one before, with its losses.
    private void rollOver(TerminalBook book) {
        long today = serverDay(book);
        DayStart start = days.get(book.id());
        Optional<DayStart> before = Optional.ofNullable(daysBefore
                .getOrDefault(book.id(), Collections.emptyNavigableMap())
                .get(today));
        if (start != null && start.day() > today && before.isPresent()) {
            begin(book, today, before.get().balance());
        } else if (start != null && start.day() < today) {
            book.account().map(Account::balance).ifPresent(balance -> begin(book, today, balance.units()));
        }
    }

    void tell(TerminalBook book, RiskPolicy policy) {
        activities.add(
                Level.ALARM,
                "daily-loss",
                "Daily loss on " + book.id() + ": " + FixedPoint.format(-dayProfit(book), 2) + " of "
                        + FixedPoint.format(dayStartBalance(book), 2) + " at the day's start, limit "
                        + FixedPoint.format(policy.of(Limit.MAX_DAILY_LOSS)) + " %. Flattened and halted.");
    }
}
