package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.view.Activity.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How far each account's equity, without credit, is below its highest. Kept over restarts.
///
/// A deposit is no profit and a withdrawal no loss: what changes the balance without a deal moves the peak by the same
/// amount. Balance, deals and positions are reported one after the other, so an equity counts as a peak only when it
/// was as high a look before, and a change as a deposit only when no deal has explained it for [#DEPOSIT_LOOKS] looks.
final class EquityPeaks {

    static final int DEPOSIT_LOOKS = 5;

    private static final String PREFIX = "peak/";
    private static final long LOOK_EVERY_MS = 1_000;

    /// A rising peak is written down this often.
    private static final long WRITE_EVERY_MS = 60_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final MarketBook market;
    private final ActivityFeed activities;
    private final Map<TerminalId, Peak> peaks = new HashMap<>();
    private long lookedMs = -LOOK_EVERY_MS;

    EquityPeaks(EngineTime time, Recorder recorder, MarketBook market, ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.market = market;
        this.activities = activities;
    }

    /// `balance` holds all deals up to `settledMs`; `dealt` is what later ones brought.
    private static final class Peak {
        long highest;
        long balance;
        long settledMs;
        long dealt;
        long newestDealMs;
        long equityBefore = Long.MIN_VALUE;
        long unexplained;
        int unexplainedLooks;
        long writtenMonotonicMs;
    }

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                parse(value).ifPresent(peak -> peaks.put(new TerminalId(key.substring(PREFIX.length())), peak));
            }
        });
    }

    /// One that cannot be read begins anew.
    private static Optional<Peak> parse(String value) {
        String[] words = value.split(" ", -1);
        if (words.length != 3) {
            return Optional.empty();
        }
        try {
            Peak peak = new Peak();
            peak.highest = FixedPoint.parse(words[0]);
            peak.balance = FixedPoint.parse(words[1]);
            peak.settledMs = Long.parseLong(words[2]);
            peak.newestDealMs = peak.settledMs;
            return Optional.of(peak);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /// A deal of the journal: what the balance that was written down with the peak does not hold yet.
    void onRecovered(Deal deal) {
        Peak peak = peaks.get(deal.terminal());
        if (peak != null && deal.timeMs() > peak.settledMs) {
            onDeal(deal);
        }
    }

    /// A deal that was not known before.
    void onDeal(Deal deal) {
        Peak peak = peaks.get(deal.terminal());
        if (peak != null) {
            peak.dealt = Saturated.add(peak.dealt, deal.net().units());
            peak.newestDealMs = Math.max(peak.newestDealMs, deal.timeMs());
        }
    }

    void watch(Iterable<TerminalBook> books) {
        if (time.monotonicMs() - lookedMs < LOOK_EVERY_MS) {
            return;
        }
        lookedMs = time.monotonicMs();
        for (TerminalBook book : books) {
            if (book.synced() && book.link() == LinkState.LIVE) {
                book.account().ifPresent(account -> look(book, account));
            }
        }
    }

    private void look(TerminalBook book, Account account) {
        Peak peak = peaks.get(book.id());
        if (peak == null) {
            begin(book, account);
            return;
        }
        long unexplained = unexplained(peak, account);
        peak.unexplainedLooks = unexplained == peak.unexplained ? peak.unexplainedLooks + 1 : 1;
        peak.unexplained = unexplained;
        if (unexplained != 0) {
            peak.equityBefore = Long.MIN_VALUE;
            if (peak.unexplainedLooks >= DEPOSIT_LOOKS) {
                moveBy(peak, book, account, unexplained);
            }
            return;
        }
        boolean dealt = peak.balance != account.balance().units();
        if (dealt) {
            settle(peak, account);
        }
        boolean higher = raise(peak, equity(book, account));
        if (dealt || (higher && time.monotonicMs() - peak.writtenMonotonicMs >= WRITE_EVERY_MS)) {
            write(book, peak);
        }
    }

    private void begin(TerminalBook book, Account account) {
        Peak peak = new Peak();
        peak.highest = equity(book, account);
        // Deals of the same moment are in the balance already.
        peak.newestDealMs = time.nowMs();
        settle(peak, account);
        peaks.put(book.id(), peak);
        write(book, peak);
    }

    private static void settle(Peak peak, Account account) {
        peak.balance = account.balance().units();
        peak.dealt = 0;
        peak.settledMs = peak.newestDealMs;
    }

    private static boolean raise(Peak peak, long equity) {
        long lasting = Math.min(equity, peak.equityBefore);
        peak.equityBefore = equity;
        boolean higher = lasting > peak.highest;
        peak.highest = Math.max(peak.highest, lasting);
        return higher;
    }

    private void moveBy(Peak peak, TerminalBook book, Account account, long amount) {
        peak.highest = Saturated.add(peak.highest, amount);
        settle(peak, account);
        write(book, peak);
        activities.add(
                Level.NOTE,
                "balance",
                "The balance of " + book.id() + " changed by "
                        + new Money(amount, account.currency()) + " without a trade: taken as "
                        + (amount > 0 ? "a deposit" : "a withdrawal") + ", the peak moves with it.");
    }

    private static long unexplained(Peak peak, Account account) {
        return Saturated.add(account.balance().units(), -Saturated.add(peak.balance, peak.dealt));
    }

    private long equity(TerminalBook book, Account account) {
        return Saturated.add(market.equity(book), -account.credit().units());
    }

    private void write(TerminalBook book, Peak peak) {
        peak.writtenMonotonicMs = time.monotonicMs();
        String value = FixedPoint.format(peak.highest) + " " + FixedPoint.format(peak.balance) + " " + peak.settledMs;
        recorder.record(new SettingChanged(PREFIX + book.id().name(), value, "peak", time.nowMs()));
    }

    /// 1e-8 per percent point; 0 at the peak and while none is known. What may be a deposit does not count.
    long drawdownPercent(TerminalBook book) {
        Peak peak = peaks.get(book.id());
        Optional<Account> account = book.account();
        if (peak == null || account.isEmpty() || peak.highest <= 0) {
            return 0;
        }
        long equity = Saturated.add(equity(book, account.get()), -unexplained(peak, account.get()));
        long fall = Saturated.add(peak.highest, -equity);
        try {
            return fall <= 0 ? 0 : RiskMath.asPercent(fall, peak.highest);
        } catch (ArithmeticException absurdFigures) {
            return Saturated.MOST;
        }
    }
}
