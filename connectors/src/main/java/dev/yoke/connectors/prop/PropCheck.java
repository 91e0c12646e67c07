package dev.yoke.connectors.prop;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.PropBreach;
import dev.yoke.core.risk.prop.PropDay;
import dev.yoke.core.risk.prop.PropObjectives;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.risk.prop.PropReading;
import dev.yoke.core.risk.prop.PropStatus;
import dev.yoke.core.risk.prop.PropTracker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds an account's course against a pack after the fact: would it have passed?
///
/// Thread: one per check.
public final class PropCheck {

    /// Longer than any weekend with a holiday.
    private static final long LONG_GAP_MS = 5 * 24 * 3_600_000L;

    private final PropPack pack;
    private final long initial;
    private final List<PropDay> days = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<PropTracker> tracker = Optional.empty();
    private long lastBalance;
    private boolean guessedTrades;
    private boolean longGap;

    private PropCheck(PropPack pack, long initial) {
        this.pack = pack;
        this.initial = initial;
        lastBalance = initial;
    }

    /// What came of a check.
    public sealed interface Outcome {}

    /// @param missing what is not met; empty = passed
    /// @param days every day with a row, the last one included
    public record Checked(
            PropPack pack,
            long initial,
            PropStatus status,
            List<PropObjectives.Missing> missing,
            List<PropDay> days,
            List<String> warnings)
            implements Outcome {

        public Optional<PropBreach> breach() {
            return status.lost();
        }
    }

    /// The file cannot be used; `reason` names it and the line.
    public record Refused(String reason) implements Outcome {}

    /// The amount in a text such as `100000` or `99875.50`; empty where it is none, or not above 0.
    public static Optional<Long> initial(String text) {
        return EquityPath.amount(text).filter(amount -> amount > 0);
    }

    /// @param initial of the account, above 0, 1e-8
    public static Outcome of(PropPack pack, long initial, Path path) {
        PropCheck check = new PropCheck(pack, initial);
        EquityPath.Result result = EquityPath.read(path, check::on);
        return result.refusal().<Outcome>map(Refused::new).orElseGet(() -> check.checked(result.unzoned()));
    }

    private void on(EquityPath.Row row) {
        if (tracker.isEmpty() && row.balance() != initial) {
            warnings.add("The first balance is " + money(row.balance()) + ", not the initial " + money(initial)
                    + "; the difference counts as profit or loss.");
        }
        PropTracker now = tracker.orElseGet(() -> PropTracker.start(pack, initial, row.timeMs(), days::add));
        longGap |= row.timeMs() - now.lastMs() > LONG_GAP_MS;
        tracker = Optional.of(now);
        now.on(PropReading.of(row.timeMs(), row.balance(), row.equity()));
        guessedTrades |= row.trades().isEmpty();
        if (row.trades().orElse(row.balance() != lastBalance)) {
            now.onTrade(row.timeMs());
        }
        lastBalance = row.balance();
    }

    private Checked checked(boolean unzoned) {
        PropTracker end = tracker.orElseThrow();
        days.add(end.today());
        PropStatus status = end.status();
        if (unzoned) {
            warnings.add("Times without a zone are taken as UTC.");
        }
        if (guessedTrades) {
            warnings.add("The file has no column trades: a day counts as traded when its balance changed.");
        }
        if (longGap) {
            warnings.add("There is a gap of more than 5 days between two rows; what happened in it is not seen.");
        }
        if (!pack.included().equals(PropPack.Included.ALL)) {
            warnings.add("The pack leaves out floating profit, commission or swap; of the equity in the file only"
                    + " floating profit can be left out.");
        }
        if (status.pauses() > 0) {
            warnings.add("The firm would have paused trading on " + status.pauses() + " day(s).");
        }
        if (status.resetWouldBreach() && status.lost().isEmpty()) {
            warnings.add("At the next reset, " + pack.reset().text(status.nextResetMs()) + ", the floor would be "
                    + money(status.floorAfterReset()) + ", above the equity of " + money(status.equity()) + ".");
        }
        return new Checked(
                pack,
                initial,
                status,
                PropObjectives.of(pack, initial, status),
                List.copyOf(days),
                List.copyOf(warnings));
    }

    private static String money(long amount) {
        return FixedPoint.format(amount, 2);
    }
}
