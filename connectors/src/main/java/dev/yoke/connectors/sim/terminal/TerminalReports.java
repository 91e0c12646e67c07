package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.market.SimMarket;
import dev.yoke.connectors.wire.BookHash;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.BarEnd;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Tick;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import java.util.List;
import java.util.Optional;

/// Snapshots, heartbeats and candle history as the terminal sends them. Thread: one.
final class TerminalReports {

    /// Deals of a snapshot, the newest.
    private static final int DEALS = 500;
    /// Candles of one answer.
    private static final int MOST_BARS = 5_000;
    private static final long PING_US = 18_000;

    private final SimBroker broker;
    private final SimMarket market;
    private final EventRing events;
    private final Link link;
    private long snapshots;

    TerminalReports(SimBroker broker, SimMarket market, EventRing events, Link link) {
        this.broker = broker;
        this.market = market;
        this.events = events;
        this.link = link;
    }

    void snapshot(Pulse pulse) {
        List<SymbolSpec> specs = broker.specs();
        List<Position> positions = broker.positions();
        List<Order> orders = broker.orders();
        List<Deal> all = broker.deals();
        List<Deal> deals = all.subList(Math.max(0, all.size() - DEALS), all.size());
        long id = ++snapshots;
        link.send(new WireMessage.SnapBegin(id, events.epoch(), events.lastSeq(), pulse.nowMs(), serverMs(pulse)));
        specs.forEach(spec -> link.send(new WireMessage.Sym(spec, spreadPoints(spec), "POINTS", hours(spec))));
        link.send(new WireMessage.Acc(broker.account()));
        positions.forEach(position -> link.send(new WireMessage.Pos(position)));
        orders.forEach(order -> link.send(new WireMessage.Ord(order)));
        deals.forEach(deal -> link.send(new WireMessage.DealRow(deal)));
        String hash = BookHash.text(BookHash.of(positions, orders));
        link.send(new WireMessage.SnapEnd(id, specs.size(), positions.size(), orders.size(), deals.size(), hash));
    }

    private String hours(SymbolSpec spec) {
        return broker.marketSymbol(spec.symbol())
                .filter(market.symbols()::contains)
                .map(symbol ->
                        market.hours(symbol, broker.terms().serverOffsetMs()).text())
                .orElse("");
    }

    private long spreadPoints(SymbolSpec spec) {
        Optional<Tick> quote = broker.quote(spec.symbol());
        return quote.map(q -> (q.ask() - q.bid()) / spec.point()).orElse(0L);
    }

    private long serverMs(Pulse pulse) {
        return pulse.nowMs() + broker.terms().serverOffsetMs();
    }

    void heartbeat(Pulse pulse, Permissions permissions, boolean halted) {
        Account account = broker.account();
        List<Position> positions = broker.positions();
        List<Order> orders = broker.orders();
        link.send(new WireMessage.Heartbeat(
                pulse.nowMs(),
                serverMs(pulse),
                broker.isConnected(),
                permissions.terminal(),
                permissions.expert(),
                permissions.account(),
                permissions.accountExpert(),
                PING_US,
                account.equity().units(),
                account.balance().units(),
                account.margin().units(),
                account.freeMargin().units(),
                positions.size(),
                orders.size(),
                link.out().size(),
                0,
                0,
                halted,
                events.lastSeq(),
                BookHash.text(BookHash.of(positions, orders))));
        link.send(new WireMessage.Acc(account));
    }

    void history(WireMessage.Hist request, Pulse pulse) {
        Optional<String> symbol = broker.marketSymbol(request.symbol());
        if (symbol.isEmpty() || request.count() <= 0) {
            String why = symbol.isEmpty() ? "this broker does not list " + request.symbol() : "no candles asked for";
            link.send(new BarEnd(request.rid(), BarEnd.Status.ERROR, 0, MOST_BARS, why));
            return;
        }
        int count = Math.min(request.count(), MOST_BARS);
        long toServerMs = request.toServerMs() > 0 ? request.toServerMs() + 1 : Long.MAX_VALUE / 4;
        long endMs = Math.min(toServerMs, serverMs(pulse) + 1);
        List<Candle> candles = market.candles(
                symbol.get(), request.timeframe(), count, endMs, broker.terms().serverOffsetMs());
        int sent = 0;
        for (Candle candle : candles) {
            if (candle.openServerMs() >= request.fromServerMs()) {
                send(request, candle);
                sent++;
            }
        }
        boolean whole = candles.size() == count || sent < candles.size();
        link.send(new BarEnd(
                request.rid(),
                whole && count == request.count() ? BarEnd.Status.COMPLETE : BarEnd.Status.PARTIAL,
                candles.isEmpty() ? 0 : candles.getFirst().openServerMs(),
                MOST_BARS,
                ""));
    }

    private void send(WireMessage.Hist request, Candle candle) {
        link.send(new WireMessage.Bar(
                request.rid(),
                request.symbol(),
                request.timeframe(),
                candle.openServerMs(),
                candle.open(),
                candle.high(),
                candle.low(),
                candle.close(),
                candle.tickVolume(),
                0,
                0));
    }
}
