package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.BookHash;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the rows between `SNAP_BEGIN` and `SNAP_END`. Bounded. Thread: the session's reader.
final class SnapshotAssembly {

    static final int MAX_ROWS = 50_000;
    static final int MAX_HELD_EVENTS = 2048;

    private static final long OFFSET_STEP_MS = 15 * 60_000L;

    /// What a finished snapshot is.
    sealed interface Outcome {
        record Applied(Event.SnapshotReport report) implements Outcome {}

        /// Counts or hash do not fit, `why` in words.
        record Unfit(String why) implements Outcome {}
    }

    private final WireMessage.SnapBegin begin;
    private final List<SymbolSpec> specs = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<WireMessage.Ev> heldEvents = new ArrayList<>();
    private Optional<Account> account = Optional.empty();

    SnapshotAssembly(WireMessage.SnapBegin begin) {
        this.begin = begin;
    }

    WireMessage.SnapBegin begin() {
        return begin;
    }

    /// @return false when there are more rows than are kept
    boolean add(WireMessage.State row) {
        switch (row) {
            case WireMessage.Sym sym -> specs.add(sym.spec());
            case WireMessage.Acc acc -> account = Optional.of(acc.account());
            case WireMessage.Pos pos -> positions.add(pos.position());
            case WireMessage.Ord ord -> orders.add(ord.order());
            case WireMessage.DealRow deal -> deals.add(deal.deal());
        }
        return specs.size() + positions.size() + orders.size() + deals.size() <= MAX_ROWS;
    }

    /// Keeps an event until the snapshot is applied.
    ///
    /// @return false when there are more than are kept
    boolean hold(WireMessage.Ev event) {
        heldEvents.add(event);
        return heldEvents.size() <= MAX_HELD_EVENTS;
    }

    List<WireMessage.Ev> heldEvents() {
        return heldEvents;
    }

    Outcome finish(WireMessage.SnapEnd end, TerminalId terminal) {
        String counted = counts(specs.size(), positions.size(), orders.size(), deals.size());
        String said = counts(end.specs(), end.positions(), end.orders(), end.deals());
        if (end.snapId() != begin.snapId()) {
            return new Outcome.Unfit("it ends as number " + end.snapId() + " but began as " + begin.snapId());
        }
        if (!counted.equals(said)) {
            return new Outcome.Unfit("it says " + said + " but holds " + counted);
        }
        if (!BookHash.text(BookHash.of(positions, orders)).equals(end.bookHash())) {
            return new Outcome.Unfit("its hash does not fit its rows");
        }
        return account.<Outcome>map(known -> new Outcome.Applied(
                        new Event.SnapshotReport(terminal, known, specs, positions, orders, deals, serverOffsetMs())))
                .orElseGet(() -> new Outcome.Unfit("it has no account"));
    }

    private static String counts(int specs, int positions, int orders, int deals) {
        return specs + " symbols, " + positions + " positions, " + orders + " orders, " + deals + " deals";
    }

    /// Zones differ by whole quarters of an hour; what is over is the age of the server time.
    private long serverOffsetMs() {
        return Math.round((double) (begin.serverMs() - begin.utcMs()) / OFFSET_STEP_MS) * OFFSET_STEP_MS;
    }
}
