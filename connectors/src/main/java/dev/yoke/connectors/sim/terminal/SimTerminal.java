package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.FaultScript;
import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.market.SimMarket;
import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.Guard;
import dev.yoke.connectors.wire.Guard.DeadManPolicy;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.Bye;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A terminal with an Expert Advisor that is not there: connects to the cockpit, keeps the session, answers. What it
/// knows
/// about trading is the guard; everything else is the broker's.
///
/// Thread: one (the fleet's). Failure: a lost link is opened again; a disk that refuses is logged and blocks entries.
public final class SimTerminal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimTerminal.class);
    private static final long GUARD_FLATTEN_MS = 60_000;

    private final SimBroker broker;
    private final FaultScript faults;
    private final LinkFaults linkFaults = new LinkFaults();
    private final TerminalTiming timing;
    private final Handshake handshake;
    private final SecureRandom nonces = new SecureRandom();
    private final Link link;
    private final EventRing events;
    private final EventPublisher publisher;
    private final CommandJournal journal;
    private final GuardKeeper guard;
    private final CommandDesk desk;
    private final Outlet outlet;
    private final TerminalReports reports;
    private final ReconnectLadder ladder;
    private final Set<Symbol> subscribed = new LinkedHashSet<>();
    private final List<FlattenLoop> flattens = new ArrayList<>();
    private Permissions permissions = Permissions.ALL;
    private @Nullable Session session;
    private long connectAtMs = Long.MIN_VALUE;
    private long heartbeatAtMs;
    private long cockpitHeardMs = Long.MIN_VALUE;
    private boolean deadManActed;
    private boolean accountTouched;

    /// @param folder where journal and guard are kept; the account itself is the broker's
    public SimTerminal(
            SimBroker broker,
            SimMarket market,
            FaultScript faults,
            BridgeTarget target,
            Selector selector,
            byte[] key,
            Path folder,
            TerminalTiming timing,
            Pulse pulse)
            throws IOException {
        TerminalId id = new TerminalId(broker.terms().name());
        this.broker = broker;
        this.faults = faults;
        this.timing = timing;
        this.handshake = new Handshake(key);
        this.link = new Link(target, selector);
        this.events = new EventRing(pulse.nowMs());
        this.publisher = new EventPublisher(events, link, linkFaults);
        this.journal = new CommandJournal(id, folder.resolve("commands.log"));
        this.guard = new GuardKeeper(folder.resolve("guard.log"));
        this.outlet = new Outlet(id, broker.terms().platform());
        this.desk = new CommandDesk(broker, journal, timing, outlet);
        this.reports = new TerminalReports(broker, market, events, link);
        this.ladder = new ReconnectLadder(
                timing.firstReconnectMs(), new SplittableRandom(broker.terms().login()));
        this.cockpitHeardMs = pulse.monoMs();
    }

    public String name() {
        return broker.terms().name();
    }

    public SimBroker broker() {
        return broker;
    }

    /// What goes wrong with the next orders.
    public FaultScript faults() {
        return faults;
    }

    /// What goes wrong with the link.
    public LinkFaults linkFaults() {
        return linkFaults;
    }

    public boolean isLive() {
        Session present = session;
        return present != null && present.isLive();
    }

    public boolean isHalted() {
        return guard.isHalted();
    }

    /// Quotes that were replaced by newer ones because the cockpit was slow.
    public long conflatedQuotes() {
        return link.out().conflated();
    }

    public void setPermissions(Permissions now) {
        permissions = now;
    }

    /// A quote of the market. Thread: the fleet's.
    public void onQuote(String market, long bid, long ask, long timeMs) {
        Tick quote = broker.onQuote(market, bid, ask, timeMs);
        Symbol symbol = new Symbol(market + broker.terms().suffix());
        if (isLive() && broker.isConnected() && subscribed.contains(symbol)) {
            link.sendQuote(new WireMessage.TickMessage(symbol, quote.bid(), quote.ask(), 0, 0, timeMs));
        }
    }

    /// One pump pass: reads, trades, answers.
    public void step(Pulse pulse) {
        try {
            obeyLinkFaults();
            connect(pulse);
            link.receive(decoded -> onFrame(decoded, pulse));
        } catch (IOException lost) {
            drop(String.valueOf(lost.getMessage()), pulse);
        }
        broker.onTime(pulse.nowMs());
        watch(pulse);
        desk.pump(pulse, entryRefusal(), entryRefusalText());
        pumpFlattens(pulse);
        settle();
        beat(pulse);
        try {
            link.setStalled(linkFaults.isHalfOpen());
            link.flush();
        } catch (IOException lost) {
            drop(String.valueOf(lost.getMessage()), pulse);
        }
    }

    /// When the next pass is needed at the latest, in monotonic milliseconds.
    public long nextDueMs() {
        long next = Math.min(desk.nextDueMs(), session == null ? connectAtMs : heartbeatAtMs);
        for (FlattenLoop flatten : flattens) {
            next = Math.min(next, flatten.nextDueMs());
        }
        return next;
    }

    private void obeyLinkFaults() throws IOException {
        if (linkFaults.takeDisconnect() || (linkFaults.isOffline() && link.isOpen())) {
            throw new IOException("the link was cut");
        }
    }

    private void connect(Pulse pulse) throws IOException {
        Session present = session;
        if (present == null) {
            if (pulse.monoMs() >= connectAtMs && !linkFaults.isOffline()) {
                session = new Session(broker.terms(), handshake, nonces, pulse);
                link.open();
            }
            return;
        }
        if (present.isLate(pulse, timing.handshakeMs())) {
            throw new IOException(present.isLive() ? "the cockpit is silent" : "no handshake in time");
        }
        switch (present.phase()) {
            case OPENED -> {
                if (link.isConnected()) {
                    present.connected();
                    heartbeatAtMs = pulse.monoMs();
                }
            }
            case CONNECTED -> link.send(present.hello(events));
            case GREETED, PROVED, LIVE -> {}
        }
    }

    private void drop(String why, Pulse pulse) {
        if (isLive()) {
            LOG.info("{}: the link to the cockpit ended: {}", name(), why);
        }
        link.close();
        session = null;
        long waitMs = ladder.nextWaitMs();
        connectAtMs = pulse.monoMs() + waitMs;
    }

    private void leave(Bye bye, Pulse pulse) {
        link.send(bye);
        try {
            link.flush();
        } catch (IOException gone) {
            LOG.debug("{}: the cockpit left before BYE", name(), gone);
        }
        drop(bye.text(), pulse);
    }

    private void onFrame(Decoded decoded, Pulse pulse) {
        Session present = session;
        if (present == null) {
            return;
        }
        switch (decoded) {
            case Decoded.Malformed m -> leave(new Bye(Bye.Code.MALFORMED, m.text()), pulse);
            case Decoded.Unknown u -> link.send(new WireMessage.Err(u.type(), "unknown type"));
            case Decoded.Message m -> {
                present.heard(pulse);
                switch (m.message()) {
                    case WireMessage.FromCockpit message -> onMessage(message, present, pulse);
                    case WireMessage.FromTerminal other ->
                        leave(new Bye(Bye.Code.PROTOCOL, "a terminal's message came from the cockpit"), pulse);
                }
            }
        }
    }

    private void onMessage(WireMessage.FromCockpit message, Session present, Pulse pulse) {
        switch (message) {
            case WireMessage.Challenge m -> link.send(present.answer(m));
            case WireMessage.Welcome m -> onWelcome(m, present, pulse);
            case WireMessage.Bye m -> drop(m.code() + " " + m.text(), pulse);
            case WireMessage.Err m -> LOG.debug("{}: the cockpit says {} {}", name(), m.about(), m.text());
            case WireMessage.CockpitHeartbeat m -> cockpitLives(pulse);
            default -> {
                if (present.isLive()) {
                    onLive(message, pulse);
                } else {
                    leave(new Bye(Bye.Code.PROTOCOL, "only a handshake is expected now"), pulse);
                }
            }
        }
    }

    private void onWelcome(WireMessage.Welcome welcome, Session present, Pulse pulse) {
        Optional<Bye> refusal = present.welcome(welcome, guard.cockpitEpoch(), pulse);
        if (refusal.isPresent()) {
            leave(refusal.get(), pulse);
            return;
        }
        ladder.reset();
        cockpitLives(pulse);
        keepGuard(() -> guard.join(welcome.guard(), equity(), welcome.cockpitEpoch()));
        publisher.restart();
        reports.snapshot(pulse);
        heartbeatAtMs = pulse.monoMs();
    }

    private void cockpitLives(Pulse pulse) {
        cockpitHeardMs = pulse.monoMs();
        deadManActed = false;
    }

    private void onLive(WireMessage.FromCockpit message, Pulse pulse) {
        switch (message) {
            case WireMessage.Sub m -> subscribe(m.symbols(), pulse);
            case WireMessage.Unsub m -> m.symbols().forEach(subscribed::remove);
            case WireMessage.Cmd m -> onCommand(m.command(), pulse);
            case WireMessage.Flatten m -> onFlatten(m, pulse);
            case WireMessage.GuardMessage m -> keepGuard(() -> guard.set(m.guard(), equity()));
            case WireMessage.Snap m -> reports.snapshot(pulse);
            case WireMessage.Hist m -> reports.history(m, pulse);
            case WireMessage.CalendarRequest m ->
                link.send(new WireMessage.Err("CALENDAR", "the simulated terminal has no economic calendar"));
            case WireMessage.Resend m -> {
                if (!publisher.resend(m.fromSeq())) {
                    reports.snapshot(pulse);
                }
            }
            case WireMessage.Eack m -> events.confirm(m.seq());
            case WireMessage.Challenge m -> leave(outOfOrder(), pulse);
            case WireMessage.Welcome m -> leave(outOfOrder(), pulse);
            case WireMessage.CockpitHeartbeat m -> cockpitLives(pulse);
            case WireMessage.Err m -> LOG.debug("{}: the cockpit says {} {}", name(), m.about(), m.text());
            case WireMessage.Bye m -> drop(m.text(), pulse);
        }
    }

    private static Bye outOfOrder() {
        return new Bye(Bye.Code.PROTOCOL, "the handshake is over");
    }

    private void subscribe(List<Symbol> symbols, Pulse pulse) {
        for (Symbol symbol : symbols) {
            Optional<Tick> quote = broker.quote(symbol);
            if (broker.marketSymbol(symbol).isEmpty()) {
                link.send(new WireMessage.Err(symbol.name(), "this broker does not list " + symbol));
            } else if (subscribed.add(symbol) && broker.isConnected()) {
                quote.ifPresent(q -> link.sendQuote(new WireMessage.TickMessage(
                        symbol, q.bid(), q.ask(), 0, 0, Math.min(q.timeMs(), pulse.nowMs()))));
            }
        }
    }

    private void onCommand(OrderCommand command, Pulse pulse) {
        Optional<Reply> refusal =
                command.isExit() ? tradeRefusal() : tradeRefusal().or(this::entryRefusal);
        String why = tradeRefusal().isPresent() ? Reply.AUTO_TRADING_OFF.text() : entryRefusalText();
        desk.onCommand(command, refusal, why, pulse);
    }

    private Optional<Reply> tradeRefusal() {
        return permissions.mayTrade() ? Optional.empty() : Optional.of(Reply.AUTO_TRADING_OFF);
    }

    private Optional<Reply> entryRefusal() {
        boolean flattening = flattens.stream().anyMatch(FlattenLoop::blocksEntries);
        return guard.isHalted() || flattening ? Optional.of(Reply.HALTED) : Optional.empty();
    }

    private String entryRefusalText() {
        return guard.isHalted()
                ? name() + " is halted; re-arm it in the cockpit to trade again"
                : name() + " is being flattened; entries wait until it is done";
    }

    private void onFlatten(WireMessage.Flatten order, Pulse pulse) {
        boolean running = flattens.stream().anyMatch(loop -> loop.cid().equals(order.cid()));
        Optional<CommandJournal.Stage> known = journal.find(order.cid());
        if (!running && known.isPresent() && known.get() instanceof CommandJournal.Stage.Finished finished) {
            link.send(done(finished.result()));
            return;
        }
        if (!running) {
            journal.received(order.cid());
            flattens.add(new FlattenLoop(broker, order, false, outlet, timing, pulse));
        }
        outlet.put(new WireMessage.Ack(order.cid()));
    }

    private static WireMessage.FlattenDone done(CommandResult r) {
        return new WireMessage.FlattenDone(
                r.intent(), (int) r.order(), (int) r.deal(), (int) r.identifier(), r.elapsedUs(), r.text());
    }

    private void pumpFlattens(Pulse pulse) {
        if (!permissions.mayTrade()) {
            return;
        }
        for (FlattenLoop flatten : List.copyOf(flattens)) {
            flatten.pump(pulse).ifPresent(done -> {
                flattens.remove(flatten);
                if (done.cid().equals(GUARD_CID)) {
                    LOG.warn("{}: the guard closed everything: {}", name(), done.text());
                    return;
                }
                journal.finished(new CommandResult(
                        new TerminalId(name()),
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
            });
        }
    }

    private static final IntentId GUARD_CID = new IntentId("guard");

    /// The last line of defence: equity floor and dead man.
    private void watch(Pulse pulse) {
        if (guard.floor() > 0 && !guard.isHalted() && equity() < guard.floor()) {
            LOG.warn("{}: equity fell below the guard's floor; halting and closing everything", name());
            halt();
            closeAll(pulse);
        }
        Guard rules = guard.guard();
        boolean silent = rules.deadManS() > 0 && pulse.monoMs() - cockpitHeardMs > rules.deadManS() * 1_000L;
        if (silent && !deadManActed && rules.deadManPolicy() != DeadManPolicy.HOLD) {
            deadManActed = true;
            LOG.warn("{}: no cockpit for {} s; halting", name(), rules.deadManS());
            halt();
            if (rules.deadManPolicy() == DeadManPolicy.FLATTEN) {
                closeAll(pulse);
            }
        }
    }

    private void closeAll(Pulse pulse) {
        WireMessage.Flatten order = new WireMessage.Flatten(
                GUARD_CID, pulse.nowMs() + GUARD_FLATTEN_MS, FlattenScope.ALL, Optional.empty());
        flattens.add(new FlattenLoop(broker, order, true, outlet, timing, pulse));
    }

    private void halt() {
        keepGuard(guard::halt);
    }

    private long equity() {
        return broker.account().equity().units();
    }

    private interface GuardChange {
        void save() throws IOException;
    }

    private void keepGuard(GuardChange change) {
        try {
            change.save();
        } catch (IOException refused) {
            LOG.error("{}: the guard cannot be saved; it holds until the terminal ends", name(), refused);
        }
    }

    /// Books and journal first, then events, then answers.
    private void settle() {
        accountTouched |= publisher.publish(broker.commit(), isLive());
        desk.settle();
        for (WireMessage answer : outlet.take()) {
            if (answer instanceof WireMessage.Result && linkFaults.takeLostResult()) {
                linkFaults.disconnect();
                return;
            }
            if (isLive()) {
                link.send(answer);
            }
        }
        if (accountTouched) {
            accountTouched = false;
            publisher.account(broker.account(), isLive());
        }
    }

    private void beat(Pulse pulse) {
        if (isLive() && pulse.monoMs() >= heartbeatAtMs) {
            heartbeatAtMs = pulse.monoMs() + timing.heartbeatMs();
            reports.heartbeat(pulse, permissions, guard.isHalted());
        }
    }

    @Override
    public void close() throws IOException {
        if (isLive()) {
            link.send(new Bye(Bye.Code.SHUTDOWN, "the terminal was closed"));
            try {
                link.flush();
            } catch (IOException gone) {
                LOG.debug("{}: the cockpit left first", name(), gone);
            }
        }
        link.close();
        session = null;
        journal.close();
        guard.close();
        broker.close();
    }
}
