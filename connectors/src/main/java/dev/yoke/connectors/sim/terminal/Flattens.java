package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.FlattenDone;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The flattens under way, the cockpit's and the guard's own. One that ended is answered from the journal. Thread: one.
///
/// Capacity: [#MOST] at once; the same work goes on in those that run, so one more is answered "left over" at once.
final class Flattens {

    static final int MOST = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Flattens.class);
    private static final IntentId GUARD_CID = new IntentId("guard");
    private static final long GUARD_MS = 60_000;

    private final SimBroker broker;
    private final CommandJournal journal;
    private final TerminalTiming timing;
    private final Outlet outlet;
    private final List<FlattenLoop> running = new ArrayList<>();

    Flattens(SimBroker broker, CommandJournal journal, TerminalTiming timing, Outlet outlet) {
        this.broker = broker;
        this.journal = journal;
        this.timing = timing;
        this.outlet = outlet;
    }

    void onFlatten(WireMessage.Flatten order, Pulse pulse) {
        boolean known = running.stream().anyMatch(loop -> loop.cid().equals(order.cid()));
        if (!known && journal.find(order.cid()).orElse(null) instanceof CommandJournal.Stage.Finished finished) {
            outlet.put(done(finished.result()));
            return;
        }
        if (!known && running.size() >= MOST) {
            int left = broker.positions().size() + broker.orders().size();
            outlet.put(new FlattenDone(order.cid(), 0, 0, left, 0, "too many flattens are under way"));
            return;
        }
        if (!known) {
            journal.received(order.cid());
            running.add(new FlattenLoop(broker, order, false, outlet, timing, pulse));
        }
        outlet.put(new WireMessage.Ack(order.cid()));
    }

    private static FlattenDone done(CommandResult r) {
        return new FlattenDone(
                r.intent(), (int) r.order(), (int) r.deal(), (int) r.identifier(), r.elapsedUs(), r.text());
    }

    /// The guard's own: closes everything, says nothing to the cockpit.
    void closeAll(Pulse pulse) {
        if (running.stream().anyMatch(loop -> loop.cid().equals(GUARD_CID))) {
            return;
        }
        WireMessage.Flatten order =
                new WireMessage.Flatten(GUARD_CID, pulse.nowMs() + GUARD_MS, FlattenScope.ALL, Optional.empty());
        running.add(new FlattenLoop(broker, order, true, outlet, timing, pulse));
    }

    boolean blockEntries() {
        return running.stream().anyMatch(FlattenLoop::blocksEntries);
    }

    void pump(Pulse pulse) {
        for (FlattenLoop flatten : List.copyOf(running)) {
            flatten.pump(pulse).ifPresent(done -> {
                running.remove(flatten);
                end(done);
            });
        }
    }

    private void end(FlattenDone done) {
        if (done.cid().equals(GUARD_CID)) {
            LOG.warn("{}: the guard closed everything: {}", broker.terms().name(), done.text());
            return;
        }
        journal.finished(new CommandResult(
                new TerminalId(broker.terms().name()),
                done.cid(),
                done.left() == 0 ? ResultCategory.DONE : ResultCategory.PARTIAL,
                0,
                done.text(),
                done.closed(),
                done.cancelled(),
                done.left(),
                Lots.ZERO,
                Price.NONE,
                done.elapsedUs()));
        outlet.put(done);
    }

    /// When the next step is due, in monotonic milliseconds.
    long nextDueMs() {
        long next = Long.MAX_VALUE;
        for (FlattenLoop flatten : running) {
            next = Math.min(next, flatten.nextDueMs());
        }
        return next;
    }
}
