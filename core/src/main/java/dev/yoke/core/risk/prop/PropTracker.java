package dev.yoke.core.risk.prop;

import dev.yoke.core.risk.RiskMath;
import java.util.Optional;
import java.util.function.Consumer;

/// Holds one account against its firm's rules: told what the account shows, in order of time, it knows the floors, what
/// is left above them, and the first breach.
///
/// What happens between two readings is not seen. At a reset that passed between them the account counts as it was
/// shown last; a reading at the very moment of the reset is the account at the reset.
///
/// Thread: its owner's only; deterministic, without clock. Units: UTC epoch milliseconds; money 1e-8.
/// Failure: time that goes back and figures out of range are refused with [IllegalArgumentException]; the tracker is
/// then as before.
public final class PropTracker {

    /// Far beyond any account, and with room for the arithmetic of floors.
    public static final long MOST = Long.MAX_VALUE / 64;

    private final PropPack pack;
    private final long initial;
    private final long startMs;
    private final Consumer<PropDay> closedDays;
    private TrackedDay day;
    private long lastMs;
    private long balance;
    private long tested;
    private boolean read;
    private long peak;
    private long funds;
    private long floorFunds;
    private int daysTraded;
    private long bestDay;
    private int pauses;
    private Optional<PropBreach> lost = Optional.empty();
    private Optional<PropBreach> paused = Optional.empty();

    private PropTracker(PropPack pack, long initial, long startMs, Consumer<PropDay> closedDays) {
        PropPack.require(initial > 0 && initial <= MOST, "the initial balance must be above 0 and below 1,400,000,000");
        this.pack = pack;
        this.initial = initial;
        this.startMs = startMs;
        this.closedDays = closedDays;
        day = new TrackedDay(pack.reset(), startMs, initial, initial);
        lastMs = startMs;
        balance = initial;
        tested = initial;
        peak = initial;
    }

    /// An account that begins at `startMs` with `initial`.
    ///
    /// @param closedDays is given every day once it is over
    public static PropTracker start(PropPack pack, long initial, long startMs, Consumer<PropDay> closedDays) {
        return new PropTracker(pack, initial, startMs, closedDays);
    }

    /// Continues from a line of [#save]; the same pack, or a corrected one of the same firm.
    ///
    /// Failure: [IllegalArgumentException] where the line cannot be read.
    public static PropTracker restore(PropPack pack, String line, Consumer<PropDay> closedDays) {
        TrackerLine saved = TrackerLine.parse(line);
        PropTracker tracker = new PropTracker(pack, saved.initial(), saved.startMs(), closedDays);
        tracker.day = new TrackedDay(pack.reset(), saved.dayMs(), saved.startBalance(), saved.startEquity());
        tracker.day.lowestEquity = saved.lowestEquity();
        tracker.day.headroom = saved.headroom();
        tracker.day.seen = saved.seen();
        tracker.day.breached = saved.breached();
        tracker.day.traded = saved.traded();
        tracker.lastMs = saved.lastMs();
        tracker.balance = saved.balance();
        tracker.tested = saved.tested();
        tracker.read = saved.read();
        tracker.peak = saved.peak();
        tracker.funds = saved.funds();
        tracker.floorFunds = saved.floorFunds();
        tracker.daysTraded = saved.daysTraded();
        tracker.bestDay = saved.bestDay();
        tracker.pauses = saved.pauses();
        tracker.lost = saved.lost();
        tracker.paused = saved.paused();
        return tracker;
    }

    /// Everything it knows, in one line of text.
    public String save() {
        return new TrackerLine(
                        initial,
                        startMs,
                        day.startMs,
                        day.startBalance,
                        day.startEquity,
                        day.lowestEquity,
                        day.headroom,
                        day.seen,
                        day.breached,
                        day.traded,
                        lastMs,
                        balance,
                        tested,
                        read,
                        peak,
                        funds,
                        floorFunds,
                        daysTraded,
                        bestDay,
                        pauses,
                        lost,
                        paused)
                .format();
    }

    /// The account as it shows itself now.
    public void on(PropReading reading) {
        long value = reading.tested(pack.included());
        check(reading.timeMs(), reading.balance(), value);
        advance(reading.timeMs(), reading.balance(), value, read);
        if (!read && pack.dailyLoss().isPresent() && !pack.dailyLoss().get().firstDayInitial()) {
            day.startBalance = reading.balance();
            day.startEquity = value;
        }
        read = true;
        balance = reading.balance();
        tested = value;
        trail(OverallLoss.Trailing.INTRADAY);
        test(lastMs);
    }

    /// What happened while nobody looked: the balance after a closed trade, equity not known. Nothing is tested.
    public void catchUp(long timeMs, long newBalance) {
        check(timeMs, newBalance, newBalance);
        advance(timeMs, newBalance, newBalance, false);
        read = true;
        balance = newBalance;
        tested = newBalance;
    }

    /// A trade was opened. One of a day that is over is too late to count.
    public void onTrade(long timeMs) {
        if (timeMs >= day.startMs) {
            day.traded = true;
        }
    }

    /// A deposit (above 0) or a withdrawal, which is in the next reading's balance: the bases move, it is no profit.
    public void onFunds(long timeMs, long amount) {
        boolean lower =
                pack.overallLoss().map(OverallLoss::withdrawalsLowerFloor).orElse(false);
        moveFunds(timeMs, amount, amount > 0 || lower);
    }

    /// What was taken for a deposit of this amount was none.
    public void takeBack(long timeMs, long amount) {
        moveFunds(timeMs, -amount, true);
    }

    private void moveFunds(long timeMs, long amount, boolean floorToo) {
        check(timeMs, amount, Math.addExact(funds, amount));
        advance(timeMs, balance, tested, read);
        funds += amount;
        day.moveFunds(amount);
        balance += amount;
        tested += amount;
        if (floorToo) {
            floorFunds += amount;
            peak += amount;
        }
    }

    private void check(long timeMs, long one, long other) {
        PropPack.require(timeMs >= lastMs, "time goes back by " + (lastMs - timeMs) + " ms");
        PropPack.require(Math.max(Math.abs(one), Math.abs(other)) <= MOST, "a figure out of range");
    }

    private void advance(long timeMs, long balanceThen, long testedThen, boolean tests) {
        while (timeMs >= day.endMs) {
            if (timeMs == day.endMs) {
                rollOver(balanceThen, testedThen);
            } else {
                rollOver(balance, tested);
                if (tests) {
                    testCarried();
                }
            }
        }
        lastMs = timeMs;
    }

    private void rollOver(long balanceThen, long testedThen) {
        long profit = dayProfit();
        bestDay = Math.max(bestDay, profit);
        daysTraded += counts(profit) ? 1 : 0;
        if (day.seen) {
            closedDays.accept(today());
        }
        balance = balanceThen;
        tested = testedThen;
        trail(OverallLoss.Trailing.END_OF_DAY);
        day = new TrackedDay(pack.reset(), day.endMs, balance, tested);
        pauses += paused.isPresent() ? 1 : 0;
        paused = Optional.empty();
    }

    private void trail(OverallLoss.Trailing when) {
        if (pack.overallLoss().isPresent() && pack.overallLoss().get().trailing() == when) {
            peak = Math.max(peak, pack.overallLoss().get().trailsOn().of(balance, tested));
        }
    }

    /// What was shown last, at the reset: it is of this day only where it breaks the new floor.
    private void testCarried() {
        if (floors().isBroken(tested)) {
            test(day.startMs);
        }
    }

    private void test(long timeMs) {
        Floors floors = floors();
        day.seen = true;
        day.see(tested, floors.higher());
        if (!floors.isBroken(tested)) {
            return;
        }
        day.breached = true;
        for (PropBreach breach : floors.broken(timeMs, tested)) {
            if (breach.hard()) {
                lost = lost.or(() -> Optional.of(breach));
            } else {
                paused = paused.or(() -> Optional.of(breach));
            }
        }
    }

    private long dayProfit() {
        return balance - day.startBalance;
    }

    private boolean counts(long profit) {
        long least = RiskMath.percentOf(initial, pack.tradingDays().profitPercent());
        return day.traded && (least == 0 || profit >= least);
    }

    private Floors floors() {
        return Floors.of(pack, initial, day.startBalance, day.startEquity, initial + floorFunds, peak);
    }

    /// As if the reset were now.
    private Floors floorsAfterReset() {
        long highest = pack.overallLoss()
                .filter(rule -> rule.trailing() == OverallLoss.Trailing.END_OF_DAY)
                .map(rule -> Math.max(peak, rule.trailsOn().of(balance, tested)))
                .orElse(peak);
        return Floors.of(pack, initial, balance, tested, initial + floorFunds, highest);
    }

    /// The day under way, as it is so far.
    public PropDay today() {
        long profit = dayProfit();
        return day.row(floors(), counts(profit), profit);
    }

    public PropStatus status() {
        long profit = dayProfit();
        Floors floors = floors();
        Floors after = floorsAfterReset();
        return new PropStatus(
                lastMs,
                balance,
                tested,
                floors.daily(),
                floors.dailyAllowance(),
                floors.overall(),
                floors.overallAllowance(),
                after.higher(),
                after.isBroken(tested) && !floors.isBroken(tested),
                floors.levelAt(pack.actAt().block()),
                floors.levelAt(pack.actAt().flatten()),
                day.endMs,
                balance - initial - funds,
                Math.max(bestDay, profit),
                daysTraded + (counts(profit) ? 1 : 0),
                pauses + (paused.isPresent() ? 1 : 0),
                lost,
                paused);
    }

    /// Where the account would stand with this reading: for who wants to see it last before it counts.
    public PropPhase phaseAt(PropReading reading) {
        long value = reading.tested(pack.included());
        Floors floors = floors();
        if (floors.isBroken(value)) {
            return PropPhase.LOST;
        }
        for (PropPhase phase : PropPhase.BEFORE_THE_LINE) {
            if (value <= floors.levelAt(pack.actAt().percent(phase))) {
                return phase;
            }
        }
        return PropPhase.OPEN;
    }

    /// What the trader knows of the time before: the highest value that a trailing floor hangs from.
    public void peakWas(long amount) {
        PropPack.require(amount <= MOST, "a figure out of range");
        peak = Math.max(peak, amount);
    }

    public PropPack pack() {
        return pack;
    }

    /// What the account began with, and what percentages are of.
    public long initial() {
        return initial;
    }

    public long startMs() {
        return startMs;
    }

    /// When the day under way began and when it ends.
    public long dayStartMs() {
        return day.startMs;
    }

    public long nextResetMs() {
        return day.endMs;
    }

    /// The time of the last reading.
    public long lastMs() {
        return lastMs;
    }
}
