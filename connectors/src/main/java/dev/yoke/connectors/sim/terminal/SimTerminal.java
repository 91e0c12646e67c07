package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.FaultScript;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.market.NewsSource;
import dev.yoke.connectors.sim.market.SimMarket;
import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.Bye;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A terminal with an Expert Advisor that is not there: connects to the cockpit, keeps the session, answers. What it
/// knows about trading is the guard; everything else is the broker's.
///
/// Thread: one (the fleet's). Failure: a lost link is opened again; a disk that refuses is logged and blocks entries.
public final class SimTerminal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimTerminal.class);

    private final SimBroker broker;
    private final FaultScript faults;
    private final LinkFaults linkFaults = new LinkFaults();
    private final ProcessFaults processFaults = new ProcessFaults();
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
    private final Flattens flattens;
    private final LastLine lastLine;
    private final CockpitOrders orders;
    private @Nullable Session session;
    private long connectAtMs = Long.MIN_VALUE;
    private long heartbeatAtMs;
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
        this.journal = new CommandJournal(id, folder.resolve("commands.log"), processFaults);
        this.guard = new GuardKeeper(folder.resolve("guard.log"));
        this.outlet = new Outlet(id, broker.terms().platform());
        this.desk = new CommandDesk(broker, journal, timing, outlet);
        this.flattens = new Flattens(broker, journal, timing, outlet);
        this.lastLine = new LastLine(broker, guard, flattens, pulse);
        this.reports = new TerminalReports(broker, market, events, link);
        this.ladder = new ReconnectLadder(
                timing.firstReconnectMs(), new SplittableRandom(broker.terms().login()));
        this.orders = new CockpitOrders(broker, link, events, publisher, reports, desk, flattens, lastLine);
    }

    public String name() {
        return broker.terms().name();
    }

    public SimBroker broker() {
        return broker;
    }

    /// Gives it an economic calendar; a MetaTrader 4 shows none all the same.
    public void setNews(NewsSource calendar) {
        orders.setNews(calendar);
    }

    /// What goes wrong with the next orders.
    public FaultScript faults() {
        return faults;
    }

    /// What goes wrong with the link.
    public LinkFaults linkFaults() {
        return linkFaults;
    }

    /// What goes wrong with its process and its disk.
    public ProcessFaults processFaults() {
        return processFaults;
    }

    public boolean isLive() {
        Session present = session;
        return present != null && present.isLive();
    }

    public boolean isHalted() {
        return lastLine.isHalted();
    }

    public void setPermissions(Permissions now) {
        lastLine.setPermissions(now);
    }

    /// A quote of the market. Thread: the fleet's.
    public void onQuote(String market, long bid, long ask, long timeMs) {
        Tick quote = broker.onQuote(market, bid, ask, timeMs);
        Symbol symbol = new Symbol(market + broker.terms().suffix());
        if (isLive() && broker.isConnected() && orders.wantsQuotes(symbol)) {
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
        lastLine.watch(pulse);
        desk.pump(pulse, lastLine::refuse);
        if (lastLine.permissions().mayTrade()) {
            flattens.pump(pulse);
        }
        settle();
        beat(pulse);
        try {
            link.flush();
        } catch (IOException lost) {
            drop(String.valueOf(lost.getMessage()), pulse);
        }
    }

    /// When the next pass is needed at the latest, in monotonic milliseconds.
    public long nextDueMs() {
        long trades = Math.min(desk.nextDueMs(), flattens.nextDueMs());
        return Math.min(trades, session == null ? connectAtMs : heartbeatAtMs);
    }

    private void obeyLinkFaults() throws IOException {
        if (linkFaults.takeDisconnect()) {
            throw new IOException("the link was cut");
        }
    }

    private void connect(Pulse pulse) throws IOException {
        Session present = session;
        if (present == null) {
            if (pulse.monoMs() >= connectAtMs) {
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
            case WireMessage.Bye m -> {
                if (m.code() == Bye.Code.SUPERSEDED) {
                    ladder.giveWay();
                }
                drop(m.code() + " " + m.text(), pulse);
            }
            default -> {
                if (!present.isLive()) {
                    leave(new Bye(Bye.Code.PROTOCOL, "only a handshake is expected now"), pulse);
                } else if (!orders.take(message, pulse)) {
                    leave(new Bye(Bye.Code.PROTOCOL, "the handshake is over"), pulse);
                }
            }
        }
    }

    private void onWelcome(WireMessage.Welcome welcome, Session present, Pulse pulse) {
        Optional<Bye> refusal = present.welcome(welcome, lastLine.cockpitEpoch(), pulse);
        if (refusal.isPresent()) {
            leave(refusal.get(), pulse);
            return;
        }
        ladder.reset();
        lastLine.onWelcome(welcome, pulse);
        reports.snapshot(pulse);
        heartbeatAtMs = pulse.monoMs();
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
            reports.heartbeat(pulse, lastLine.permissions(), lastLine.isHalted());
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
        abandon();
    }

    /// Ends without a goodbye, as if the process had been killed.
    public void abandon() throws IOException {
        link.close();
        session = null;
        journal.close();
        guard.close();
        broker.close();
    }
}
