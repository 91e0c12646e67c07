package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.market.NewsSource;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Tick;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the cockpit says in a live session, passed on to where it is done. Thread: one.
final class CockpitOrders {

    private static final Logger LOG = LoggerFactory.getLogger(CockpitOrders.class);

    private final SimBroker broker;
    private final Link link;
    private final EventRing events;
    private final EventPublisher publisher;
    private final TerminalReports reports;
    private final CommandDesk desk;
    private final Flattens flattens;
    private final LastLine lastLine;
    private Optional<NewsSource> news = Optional.empty();
    private final Set<Symbol> subscribed = new LinkedHashSet<>();

    CockpitOrders(
            SimBroker broker,
            Link link,
            EventRing events,
            EventPublisher publisher,
            TerminalReports reports,
            CommandDesk desk,
            Flattens flattens,
            LastLine lastLine) {
        this.broker = broker;
        this.link = link;
        this.events = events;
        this.publisher = publisher;
        this.reports = reports;
        this.desk = desk;
        this.flattens = flattens;
        this.lastLine = lastLine;
    }

    void setNews(NewsSource calendar) {
        news = Optional.of(calendar);
    }

    boolean wantsQuotes(Symbol symbol) {
        return subscribed.contains(symbol);
    }

    /// @return false where the message belongs to the handshake, which is over
    boolean take(WireMessage.FromCockpit message, Pulse pulse) {
        switch (message) {
            case WireMessage.Sub m -> subscribe(m.symbols(), pulse);
            case WireMessage.Unsub m -> m.symbols().forEach(subscribed::remove);
            case WireMessage.Cmd m -> desk.onCommand(m.command(), lastLine.refuseOnArrival(m.command()), pulse);
            case WireMessage.Flatten m -> flattens.onFlatten(m, pulse);
            case WireMessage.GuardMessage m -> lastLine.onGuard(m.guard());
            case WireMessage.Snap m -> reports.snapshot(pulse);
            case WireMessage.Hist m -> reports.history(m, pulse);
            case WireMessage.CalendarRequest m -> calendar(m, pulse);
            case WireMessage.Resend m -> {
                if (!publisher.resend(m.fromSeq())) {
                    reports.snapshot(pulse);
                }
            }
            case WireMessage.Eack m -> events.confirm(m.seq());
            case WireMessage.CockpitHeartbeat m -> lastLine.cockpitLives(pulse);
            case WireMessage.Err m ->
                LOG.debug("{}: the cockpit says {} {}", broker.terms().name(), m.about(), m.text());
            case WireMessage.Challenge m -> {
                return false;
            }
            case WireMessage.Welcome m -> {
                return false;
            }
            case WireMessage.Bye m -> {
                return false;
            }
        }
        return true;
    }

    private void calendar(WireMessage.CalendarRequest asked, Pulse pulse) {
        if (broker.terms().platform() == Platform.MT4) {
            link.send(new WireMessage.Err(
                    "CALENDAR", "MetaTrader 4 has no economic calendar; a connected MetaTrader 5 has one for all"));
        } else if (news.isEmpty()) {
            link.send(new WireMessage.Err("CALENDAR", "the simulated terminal has no economic calendar"));
        } else {
            news.get()
                    .between(asked.fromMs(), asked.toMs(), pulse.nowMs())
                    .forEach(entry -> link.send(new WireMessage.Cal(entry)));
        }
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
}
