package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.risk.prop.PropPhase;
import dev.yoke.core.risk.prop.PropReading;
import dev.yoke.core.risk.prop.PropStatus;
import dev.yoke.core.risk.prop.PropTracker;
import dev.yoke.core.trade.Deal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Feeds one account's tracker from what its terminal reports: in order of time also when the clock is set, with the
/// deals of the time when nobody looked, and with deposits told apart from profit.
final class PropAccount {

    /// A balance that differs from its deals by less is rounding.
    private static final long ROUNDING = FixedPoint.ONE;

    private final TerminalId terminal;
    private final PropAssignment assignment;
    private final List<Deal> deals = new ArrayList<>();
    private PropTracker tracker;
    private String beforeReset = "";
    private String turn = "";
    private long unexplained;
    private long deposited;
    private boolean fresh;
    private boolean caughtUp;
    private boolean misfit;

    /// An account that Yoke has not followed before.
    PropAccount(TerminalId terminal, PropAssignment assignment, long nowMs) {
        this.terminal = terminal;
        this.assignment = assignment;
        // Where the start is not said, today is no first day: it hangs from the balance at today's reset.
        long unsaid = assignment.pack().reset().atOrBefore(nowMs) - 1;
        long startMs = assignment.startMs() == 0 ? unsaid : Math.min(assignment.startMs(), nowMs);
        tracker = PropTracker.start(assignment.pack(), assignment.initial(), startMs, day -> {});
        tracker.peakWas(assignment.highestBalance());
        fresh = true;
    }

    /// Goes on where it was. Failure: [IllegalArgumentException] where the line cannot be read.
    PropAccount(TerminalId terminal, PropAssignment assignment, String saved) {
        this.terminal = terminal;
        this.assignment = assignment;
        tracker = PropTracker.restore(assignment.pack(), saved, day -> {});
        tracker.peakWas(assignment.highestBalance());
    }

    /// Whether a saved tracker is of the same account in the same challenge.
    static boolean isSame(PropAssignment assignment, PropTracker saved) {
        return saved.initial() == assignment.initial()
                && (assignment.startMs() == 0 || assignment.startMs() == saved.startMs());
    }

    TerminalId terminal() {
        return terminal;
    }

    PropAssignment assignment() {
        return assignment;
    }

    PropTracker tracker() {
        return tracker;
    }

    PropStatus status() {
        return tracker.status();
    }

    void add(Deal deal) {
        deals.add(deal);
    }

    /// The terminal is away: what it does meanwhile comes as deals when it is back.
    void lookedAway() {
        caughtUp = false;
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    /// The settings do not fit the account: it was below its floor when it was seen first.
    boolean isMisfit() {
        return misfit;
    }

    /// Whether something happened since the last time it was asked that a restart must not forget: a breach, a new day,
    /// a day that counts.
    boolean hasTurned() {
        PropStatus status = tracker.status();
        String now = tracker.dayStartMs() + " " + status.lost() + status.paused() + status.daysTraded();
        boolean turned = !now.equals(turn);
        turn = now;
        return turned;
    }

    PropPhase phaseAt(PropReading reading) {
        return tracker.phaseAt(reading);
    }

    /// The account as it is, believed.
    void read(PropReading reading) {
        followClock(reading.timeMs());
        long nowMs = Math.max(reading.timeMs(), tracker.lastMs());
        if (nowMs >= tracker.nextResetMs()) {
            beforeReset = tracker.save();
            unexplained = 0;
            deposited = 0;
        }
        List<Deal> since = new ArrayList<>(deals);
        since.sort(Comparator.comparingLong(Deal::timeMs));
        deals.clear();
        if (caughtUp) {
            explain(nowMs, reading.balance(), since);
        } else {
            catchUp(nowMs, reading.balance(), since);
        }
        tracker.on(new PropReading(
                nowMs, reading.balance(), reading.equity(), reading.openCommission(), reading.openSwap()));
        since.stream().filter(PropAccount::opens).forEach(deal -> tracker.onTrade(deal.timeMs()));
        misfit |= fresh && tracker.status().phase(assignment.pack().actAt()).flattens();
        fresh = false;
        caughtUp = true;
    }

    /// A day that was entered by a step of the clock and left again gives way to the one before, with its losses.
    private void followClock(long nowMs) {
        if (nowMs < tracker.dayStartMs() && !beforeReset.isEmpty()) {
            tracker = PropTracker.restore(assignment.pack(), beforeReset, day -> {});
            beforeReset = "";
        }
    }

    /// What the balance gained without a deal is a deposit, and stops being one when the deal comes late. What it lost
    /// without a deal counts as lost: a fee looks like a withdrawal.
    private void explain(long nowMs, long balance, List<Deal> since) {
        unexplained = within(unexplained + balance - tracker.status().balance() - net(since));
        long deposit = unexplained > ROUNDING ? unexplained : 0;
        if (deposit > deposited) {
            tracker.onFunds(nowMs, deposit - deposited);
        } else if (deposit < deposited) {
            tracker.takeBack(nowMs, deposited - deposit);
        }
        deposited = deposit;
    }

    private void catchUp(long nowMs, long balance, List<Deal> since) {
        long running = within(balance - net(since));
        long gained = running - tracker.status().balance();
        if (fresh) {
            tracker.catchUp(tracker.lastMs(), running);
        } else if (gained > ROUNDING) {
            tracker.onFunds(tracker.lastMs(), gained);
        }
        for (Deal deal : since) {
            running = within(running + deal.net().units());
            tracker.catchUp(Math.clamp(deal.timeMs(), tracker.lastMs(), nowMs), running);
            if (opens(deal)) {
                tracker.onTrade(deal.timeMs());
            }
        }
        tracker.catchUp(nowMs, balance);
        unexplained = 0;
        deposited = 0;
    }

    private static long net(List<Deal> deals) {
        return deals.stream().mapToLong(deal -> deal.net().units()).reduce(0, (a, b) -> within(a + b));
    }

    private static long within(long amount) {
        return Math.clamp(amount, -PropTracker.MOST / 4, PropTracker.MOST / 4);
    }

    private static boolean opens(Deal deal) {
        return deal.entry() == Deal.Entry.IN || deal.entry() == Deal.Entry.INOUT;
    }
}
