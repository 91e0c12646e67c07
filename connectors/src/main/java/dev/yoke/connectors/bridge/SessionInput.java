package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.FrameFault;
import dev.yoke.connectors.wire.TickDecoder;
import dev.yoke.connectors.wire.WireContext;
import dev.yoke.connectors.wire.WireDecoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one terminal says, turned into events for the engine: snapshots, events in sequence, results, candles, quotes.
///
/// Thread: the session's reader; `lookForOverdue` its timer.
final class SessionInput {

    private static final Logger LOG = LoggerFactory.getLogger(SessionInput.class);
    private static final int SNAPSHOT_ATTEMPTS = 3;
    private static final long NEVER = Long.MAX_VALUE;

    private final Session session;
    private final BridgeTerminal terminal;
    private final TerminalId id;
    private final TerminalIdentity identity;
    private final WireContext context;
    private final EngineInbox inbox;
    private final LinkTracker link;
    private final CommandLedger ledger;
    private final TickIntake ticks;
    private final BridgeCounters counters;
    private final Clock clock;
    private final BridgeConfig config;
    private final EventSequence sequence = new EventSequence();
    private final BookMirror book = new BookMirror();
    private final CalendarBatch calendar;
    private final UnreadHours hours;
    private Optional<SnapshotAssembly> snapshot = Optional.empty();
    private boolean synced;
    private boolean snapshotAsked;
    private long acknowledgedSeq;
    private long comparedNs;
    private volatile int snapshotAttempts;
    private volatile long snapshotDueNs = NEVER;

    SessionInput(
            Session session,
            BridgeTerminal terminal,
            TerminalIdentity identity,
            EngineInbox inbox,
            LinkTracker link,
            CommandLedger ledger,
            TickIntake ticks,
            BridgeCounters counters,
            Clock clock,
            BridgeConfig config) {
        this.session = session;
        this.terminal = terminal;
        this.id = terminal.id();
        this.identity = identity;
        this.context = new WireContext(id, identity.currency());
        this.inbox = inbox;
        this.link = link;
        this.ledger = ledger;
        this.ticks = ticks;
        this.counters = counters;
        this.clock = clock;
        this.config = config;
        this.calendar = new CalendarBatch(id, inbox);
        this.hours = new UnreadHours(id, counters);
    }

    /// The terminal sends a snapshot by itself after `WELCOME`.
    void begin() {
        inbox.onEvent(new Event.TerminalConnected(identity));
        link.begin();
        expectSnapshot();
    }

    private void expectSnapshot() {
        snapshotDueNs = clock.monotonicNs() + config.timing().answerMs() * 1_000_000;
    }

    /// Asks again for a snapshot that did not come. Thread: the timer.
    void lookForOverdue(long nowNs) {
        long due = snapshotDueNs;
        if (due != NEVER && nowNs - due > 0) {
            askForSnapshot("the terminal has not sent its book yet");
        }
    }

    private void askForSnapshot(String why) {
        if (snapshotAttempts >= SNAPSHOT_ATTEMPTS) {
            session.end(
                    "the terminal's book could not be read: " + why,
                    WireMessage.Bye.Code.PROTOCOL,
                    "no valid snapshot after " + SNAPSHOT_ATTEMPTS + " requests");
            return;
        }
        countAttempt();
        LOG.info("{}: asking for a snapshot: {}", id, why);
        link.synced(LinkState.SYNCING, why);
        expectSnapshot();
        session.requestSnapshot();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // reader and timer; one attempt more or less does not matter
    private void countAttempt() {
        snapshotAttempts++;
    }

    /// After the frames that came together: acknowledges events, offers waiting quotes.
    void pause() {
        if (synced && sequence.last() != acknowledgedSeq) {
            acknowledgedSeq = sequence.last();
            session.out().acknowledge(acknowledgedSeq);
            terminal.eventsSeen(sequence.epoch(), acknowledgedSeq);
        }
        ticks.flush();
        calendar.flush();
    }

    void frame(byte[] bytes, int start, int end) {
        if (TickDecoder.isTick(bytes, start, end)) {
            tick(bytes, start, end);
            return;
        }
        switch (WireDecoder.fromTerminal(bytes, start, end, context)) {
            case Decoded.Message(WireMessage message)
            when message instanceof WireMessage.FromTerminal known -> message(known);
            case Decoded.Message(WireMessage message) ->
                session.fault(
                        FrameFault.OUT_OF_ORDER,
                        "only the cockpit says " + message.getClass().getSimpleName());
            case Decoded.Unknown(String type) -> {
                counters.unknownType();
                session.offer(OutQueue.Lane.OTHER, new WireMessage.Err(type, "unknown message type"));
            }
            case Decoded.Malformed(FrameFault fault, String text) -> session.fault(fault, text);
        }
    }

    private void tick(byte[] bytes, int start, int end) {
        switch (ticks.frame(bytes, start, end)) {
            case TICK -> {}
            case NO_QUOTE -> counters.notAQuote();
            case MALFORMED ->
                session.fault(ticks.decoder().fault(), ticks.decoder().faultText());
        }
    }

    private void message(WireMessage.FromTerminal message) {
        switch (message) {
            case WireMessage.Heartbeat beat -> heartbeat(beat);
            case WireMessage.State state -> {
                hours.look(state);
                state(state);
            }
            case WireMessage.Ev event -> {
                hours.look(event.state());
                event(event);
            }
            case WireMessage.SnapBegin begin -> {
                snapshot = Optional.of(new SnapshotAssembly(begin));
                expectSnapshot();
            }
            case WireMessage.SnapEnd end -> snapshotEnds(end);
            case WireMessage.Ack ack -> inbox.onEvent(new Event.CommandAcknowledged(id, ack.cid()));
            case WireMessage.Busy busy -> ledger.busy();
            case WireMessage.Result result -> result(result);
            case WireMessage.FlattenDone done -> flattenDone(done);
            case WireMessage.Bar bar -> {
                if (!terminal.candles().add(bar)) {
                    counters.notACandle();
                }
            }
            case WireMessage.BarEnd end ->
                terminal.candles().finish(end, terminal).ifPresent(inbox::onEvent);
            case WireMessage.Log log -> log(log);
            case WireMessage.Err err when err.about().equals("CALENDAR") -> LOG.info("{}: {}", id, err.text());
            case WireMessage.Err err -> LOG.warn("{}: the terminal refused '{}': {}", id, err.about(), err.text());
            case WireMessage.Bye bye -> session.end("the terminal ended the session: " + bye.code() + " " + bye.text());
            case WireMessage.Cal entry -> calendar.add(entry);
            case WireMessage.TickMessage tick -> throw new IllegalStateException("read on the fast path: " + tick);
            case WireMessage.Hello hello -> session.fault(FrameFault.OUT_OF_ORDER, "a second HELLO");
            case WireMessage.Auth auth -> session.fault(FrameFault.OUT_OF_ORDER, "a second AUTH");
        }
    }

    private void heartbeat(WireMessage.Heartbeat beat) {
        session.heard();
        ledger.idle();
        inbox.onEvent(new Event.HeartbeatReceived(
                id,
                beat.utcMs(),
                beat.serverMs(),
                beat.brokerConnected(),
                beat.terminalTradeAllowed(),
                beat.eaTradeAllowed(),
                beat.accountTradeAllowed(),
                beat.accountExpertAllowed(),
                beat.pingUs(),
                beat.halted(),
                beat.outQueue(),
                beat.pumpUsLast(),
                beat.pumpUsMax()));
        if (terminal.guard().halted() && !beat.halted()) {
            session.offer(OutQueue.Lane.EXIT, new WireMessage.GuardMessage(terminal.guard()));
        }
        compareBooks(beat);
    }

    private void compareBooks(WireMessage.Heartbeat beat) {
        long nowNs = clock.monotonicNs();
        if (!synced || snapshot.isPresent() || snapshotAsked) {
            return;
        }
        if (sequence.endsShortOf(beat.eventSeq())) {
            askForEvents();
        } else if ((nowNs - comparedNs) / 1_000_000 >= config.timing().reconcileMs()) {
            compareHashes(beat, nowNs);
        }
    }

    private void compareHashes(WireMessage.Heartbeat beat, long nowNs) {
        if (beat.bookHash().isEmpty()) {
            comparedNs = nowNs;
            session.requestSnapshot();
        } else if (beat.eventSeq() == sequence.last()) {
            comparedNs = nowNs;
            if (!beat.bookHash().equals(book.hash())) {
                counters.bookDifference();
                snapshotAsked = true;
                askForSnapshot("the terminal's positions or orders differ from the cockpit's; reading them again");
            }
        }
    }

    private void state(WireMessage.State state) {
        if (snapshot.isPresent()) {
            if (!snapshot.get().add(state)) {
                session.fault(FrameFault.TOO_MANY, "a snapshot of more than " + SnapshotAssembly.MAX_ROWS + " rows");
            }
        } else if (synced) {
            inbox.onEvent(
                    switch (state) {
                        case WireMessage.Acc acc -> new Event.AccountReport(id, acc.account());
                        case WireMessage.Sym sym -> new Event.SymbolSpecified(id, sym.spec());
                        case WireMessage.DealRow row -> new Event.DealAdded(id, row.deal());
                        case WireMessage.Pos pos ->
                            book.put(pos.position())
                                    ? new Event.PositionOpened(id, pos.position())
                                    : new Event.PositionChanged(id, pos.position());
                        case WireMessage.Ord ord ->
                            book.put(ord.order())
                                    ? new Event.OrderPlaced(id, ord.order())
                                    : new Event.OrderChanged(id, ord.order());
                    });
        }
    }

    private void snapshotEnds(WireMessage.SnapEnd end) {
        if (snapshot.isEmpty()) {
            session.fault(FrameFault.OUT_OF_ORDER, "SNAP_END without SNAP_BEGIN");
            return;
        }
        SnapshotAssembly assembly = snapshot.get();
        snapshot = Optional.empty();
        switch (assembly.finish(end, id)) {
            case SnapshotAssembly.Outcome.Unfit(String why) -> {
                counters.badSnapshot();
                askForSnapshot("the terminal's snapshot does not fit: " + why);
            }
            case SnapshotAssembly.Outcome.Applied(Event.SnapshotReport report) -> apply(assembly, report);
        }
    }

    private void apply(SnapshotAssembly assembly, Event.SnapshotReport report) {
        snapshotDueNs = NEVER;
        snapshotAttempts = 0;
        snapshotAsked = false;
        synced = true;
        comparedNs = clock.monotonicNs();
        sequence.restart(assembly.begin().epoch(), assembly.begin().eventSeq());
        book.replace(report.positions(), report.orders());
        inbox.onEvent(report);
        assembly.heldEvents().forEach(this::event);
        if (!sequence.hasGap()) {
            link.synced(LinkState.LIVE, "the terminal's book was read");
        }
    }

    private void event(WireMessage.Ev event) {
        if (snapshot.isPresent()) {
            if (!snapshot.get().hold(event)) {
                session.fault(FrameFault.TOO_MANY, "too many events inside a snapshot");
            }
            return;
        }
        if (!synced) {
            return;
        }
        boolean hadGap = sequence.hasGap();
        switch (sequence.next(event.epoch(), event.seq())) {
            case APPLY -> {
                inbox.onEvent(applied(event));
                if (hadGap) {
                    snapshotDueNs = NEVER;
                    link.synced(LinkState.LIVE, "the missing events came");
                }
            }
            case GAP -> askForEvents();
            case NEW_EPOCH -> askForSnapshot("the terminal counts its events anew");
            case DUPLICATE, WAIT -> {}
        }
    }

    private void askForEvents() {
        counters.eventGap();
        link.synced(LinkState.SYNCING, "events of the terminal are missing; asking for them again");
        expectSnapshot();
        session.offer(OutQueue.Lane.OTHER, new WireMessage.Resend(sequence.last() + 1));
    }

    private Event applied(WireMessage.Ev event) {
        return switch (event.state()) {
            case WireMessage.Acc acc -> new Event.AccountReport(id, acc.account());
            case WireMessage.Sym sym -> new Event.SymbolSpecified(id, sym.spec());
            case WireMessage.DealRow row -> new Event.DealAdded(id, row.deal());
            case WireMessage.Pos pos -> appliedPosition(event.kind(), pos);
            case WireMessage.Ord ord -> appliedOrder(event.kind(), ord);
        };
    }

    private Event appliedPosition(WireMessage.Ev.Kind kind, WireMessage.Pos pos) {
        if (kind == WireMessage.Ev.Kind.POSITION_CLOSED) {
            book.removePosition(pos.position().identifier());
            return new Event.PositionClosed(id, pos.position());
        }
        book.put(pos.position());
        return kind == WireMessage.Ev.Kind.POSITION_OPENED
                ? new Event.PositionOpened(id, pos.position())
                : new Event.PositionChanged(id, pos.position());
    }

    private Event appliedOrder(WireMessage.Ev.Kind kind, WireMessage.Ord ord) {
        return switch (kind) {
            case ORDER_FILLED -> removed(ord, Event.OrderRemoved.How.FILLED);
            case ORDER_EXPIRED -> removed(ord, Event.OrderRemoved.How.EXPIRED);
            case ORDER_REMOVED -> removed(ord, Event.OrderRemoved.How.CANCELLED);
            default -> {
                book.put(ord.order());
                yield kind == WireMessage.Ev.Kind.ORDER_PLACED
                        ? new Event.OrderPlaced(id, ord.order())
                        : new Event.OrderChanged(id, ord.order());
            }
        };
    }

    private Event removed(WireMessage.Ord ord, Event.OrderRemoved.How how) {
        book.removeOrder(ord.order().ticket());
        return new Event.OrderRemoved(id, ord.order(), how);
    }

    /// A late result, also of an earlier session, is told as well: it settles what was not known.
    private void result(WireMessage.Result result) {
        IntentId intent = result.result().intent();
        ledger.idle();
        if (ledger.isFlatten(intent)) {
            LOG.info(
                    "{}: flatten {}: ticket {}: {} {}",
                    id,
                    intent,
                    result.result().order(),
                    result.result().category(),
                    result.result().text());
            return;
        }
        ledger.ended(intent);
        inbox.onEvent(new Event.CommandResulted(id, result.result()));
    }

    private void flattenDone(WireMessage.FlattenDone done) {
        ledger.idle();
        ledger.ended(done.cid());
        inbox.onEvent(
                new Event.FlattenResulted(id, done.cid(), done.closed(), done.cancelled(), done.left(), done.text()));
    }

    private void log(WireMessage.Log log) {
        switch (log.level()) {
            case DEBUG -> LOG.debug("{}: {}", id, log.text());
            case INFO -> LOG.info("{}: {}", id, log.text());
            case WARN -> LOG.warn("{}: {}", id, log.text());
            case ERROR -> LOG.error("{}: {}", id, log.text());
        }
    }
}
