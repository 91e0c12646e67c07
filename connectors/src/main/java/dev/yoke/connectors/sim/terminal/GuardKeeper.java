package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.DurableLines;
import dev.yoke.connectors.wire.Guard;
import dev.yoke.connectors.wire.Guard.DeadManPolicy;
import dev.yoke.core.market.FixedPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The guard as the terminal keeps it: halted stays halted over any restart, until the cockpit sends another `GUARD`.
///
/// Thread: one. Units: `floor` money 1e-8, 0 = off; `cockpitEpoch` start of the newest cockpit obeyed, UTC ms.
final class GuardKeeper implements AutoCloseable {

    private final DurableLines file;
    private Guard guard = Guard.OPEN;
    private long floor;
    private long cockpitEpoch;

    GuardKeeper(Path path) throws IOException {
        List<String> lines = new ArrayList<>();
        this.file = new DurableLines(path, lines);
        if (!lines.isEmpty()) {
            read(lines.getLast());
        }
    }

    Guard guard() {
        return guard;
    }

    boolean isHalted() {
        return guard.halted();
    }

    /// The equity below which everything is closed; 0 = none.
    long floor() {
        return floor;
    }

    long cockpitEpoch() {
        return cockpitEpoch;
    }

    /// An explicit order of the cockpit: may also release.
    void set(Guard newGuard, long equity) throws IOException {
        long byLoss = newGuard.maxEquityLoss() == 0 ? 0 : equity - newGuard.maxEquityLoss();
        boolean sameLoss = newGuard.maxEquityLoss() == guard.maxEquityLoss() && floor != 0;
        long lossFloor = sameLoss && newGuard.maxEquityLoss() != 0 ? floor : byLoss;
        floor = Math.max(newGuard.floorEquity(), lossFloor);
        guard = newGuard;
        save();
    }

    /// The guard of a new session: it may halt, but not release.
    void join(Guard welcome, long equity, long epoch) throws IOException {
        cockpitEpoch = Math.max(cockpitEpoch, epoch);
        set(welcome.withHalted(welcome.halted() || guard.halted()), equity);
    }

    void halt() throws IOException {
        guard = guard.withHalted(true);
        save();
    }

    private void save() throws IOException {
        file.replace(List.of(String.join(
                "\t",
                Boolean.toString(guard.halted()),
                FixedPoint.format(guard.maxEquityLoss()),
                FixedPoint.format(guard.floorEquity()),
                Integer.toString(guard.deadManS()),
                guard.deadManPolicy().name(),
                FixedPoint.format(floor),
                Long.toString(cockpitEpoch))));
    }

    private void read(String line) {
        String[] fields = line.split("\t", -1);
        guard = new Guard(
                Boolean.parseBoolean(fields[0]),
                FixedPoint.parse(fields[1]),
                FixedPoint.parse(fields[2]),
                Integer.parseInt(fields[3]),
                DeadManPolicy.valueOf(fields[4]));
        floor = FixedPoint.parse(fields[5]);
        cockpitEpoch = Long.parseLong(fields[6]);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
