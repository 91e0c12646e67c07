package dev.yoke.conformance;

import dev.yoke.connectors.sim.SimConfig;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.broker.Fault;
import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.broker.TradeAnswer;
import dev.yoke.connectors.sim.market.NewsSource;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.sim.terminal.Permissions;
import dev.yoke.connectors.sim.terminal.ProcessFaults.Moment;
import dev.yoke.connectors.sim.terminal.SimTerminal;
import dev.yoke.connectors.sim.terminal.TerminalTiming;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.port.Clock;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The Java simulation of a terminal, in this process.
final class SimulatedTerminal implements TerminalUnderTest {

    static final TerminalTiming QUICK = new TerminalTiming(20, 50, 10, 5_000, 100);
    private static final IntentId HAND = new IntentId("hand");

    private final SocketAddress line;
    private final byte[] key;
    private final Path home;
    private final List<NewsEvent> news = new ArrayList<>();
    private AccountTerms terms;
    private SimFleet fleet;

    SimulatedTerminal(AccountTerms terms, SocketAddress line, byte[] key, Path home) {
        this.terms = terms;
        this.line = line;
        this.key = key;
        this.home = home;
    }

    @Override
    public void start() throws IOException {
        fleet = new SimFleet(SimConfig.manual(terms).withTiming(QUICK), Clock.system(), home);
        fleet.start(new BridgeTarget(line), key);
        quote("1.10000", "1.10010");
    }

    @Override
    public void kill() {
        fleet.kill();
    }

    @Override
    public boolean isAlive() {
        return fleet.isAlive();
    }

    @Override
    public void close() {
        fleet.close();
    }

    private SimTerminal sim() {
        return fleet.terminal(terms.name());
    }

    private <T> T broker(Function<SimBroker, T> work) {
        return fleet.call(f -> work.apply(f.terminal(terms.name()).broker()));
    }

    @Override
    public void quote(String bid, String ask) {
        fleet.quote("EURUSD", FixedPoint.parse(bid), FixedPoint.parse(ask));
    }

    @Override
    public void setMarketOpen(boolean open) {
        fleet.setOpen("EURUSD", open);
    }

    @Override
    public void setStopsLevel(int points) throws IOException {
        close();
        terms = terms.withLevels(points, 0);
        start();
    }

    @Override
    public void setConnected(boolean connected) {
        broker(broker -> {
            broker.setConnected(connected);
            return connected;
        });
    }

    @Override
    public void setPermissions(Permissions permissions) {
        fleet.call(f -> {
            f.terminal(terms.name()).setPermissions(permissions);
            return true;
        });
    }

    @Override
    public void setDiskFull(boolean full) {
        sim().processFaults().setDiskFull(full);
    }

    @Override
    public boolean announce(long timeMs, String currency, String importance, String name) {
        news.add(new NewsEvent(
                news.size() + 1, timeMs, currency, NewsEvent.Importance.valueOf(importance), name, "", "1.5", ""));
        fleet.call(f -> {
            f.terminal(terms.name()).setNews(NewsSource.of(news));
            return true;
        });
        return terms.platform() == TerminalIdentity.Platform.MT5;
    }

    /// Its broker tells everything in order.
    @Override
    public void shuffleReports() {}

    @Override
    public void deposit(String amount) {
        broker(broker -> {
            broker.deposit(FixedPoint.parse(amount));
            return true;
        });
    }

    @Override
    public long handOpen(Side side, String lots, String stop, String target) {
        return byHand(new OrderCommand.Open(
                        HAND,
                        Long.MAX_VALUE,
                        symbol(),
                        side,
                        Lots.parse(lots),
                        Price.parse(stop),
                        Price.parse(target),
                        50,
                        0,
                        "by hand"))
                .identifier();
    }

    @Override
    public void handClose(long ticket, String lots) {
        byHand(new OrderCommand.Close(HAND, Long.MAX_VALUE, ticket, 0, symbol(), Lots.parse(lots), 50));
    }

    @Override
    public void handModify(long ticket, String stop, String target) {
        byHand(new OrderCommand.Modify(
                HAND, Long.MAX_VALUE, ticket, 0, symbol(), Price.parse(stop), Price.parse(target)));
    }

    @Override
    public long handPlace(OrderType type, Side side, String lots, String price) {
        return byHand(new OrderCommand.Place(
                        HAND,
                        Long.MAX_VALUE,
                        symbol(),
                        side,
                        type,
                        Lots.parse(lots),
                        Price.parse(price),
                        Price.NONE,
                        Price.NONE,
                        Price.NONE,
                        0,
                        0,
                        "by hand"))
                .order();
    }

    @Override
    public void handCancel(long ticket) {
        byHand(new OrderCommand.Cancel(HAND, Long.MAX_VALUE, ticket, symbol()));
    }

    private Symbol symbol() {
        return new Symbol("EURUSD" + terms.suffix());
    }

    private TradeAnswer byHand(OrderCommand command) {
        TradeAnswer answer = broker(broker -> broker.execute(
                command, Optional.empty(), new Fault.None(), Clock.system().nowMs()));
        if (!answer.reply().category().isSuccess()) {
            throw new AssertionError(command + " by hand: " + answer);
        }
        return answer;
    }

    @Override
    public void fault(OrderFault fault) {
        sim().faults()
                .next(
                        switch (fault) {
                            case OrderFault.None f -> new Fault.None();
                            case OrderFault.Refuse f ->
                                new Fault.Refuse(reply(f.rawCode()).orElseThrow());
                            case OrderFault.LoseReply f -> new Fault.LoseReply();
                            case OrderFault.LoseRequest f -> new Fault.LoseRequest();
                            case OrderFault.Delay f -> new Fault.Delay(f.ms());
                            case OrderFault.Liquidity f -> new Fault.Liquidity(FixedPoint.parse(f.lots()));
                            case OrderFault.Slip f -> new Fault.Slip(f.points());
                        });
    }

    /// It knows one answer per meaning, not every code that can carry it.
    private Optional<Reply> reply(int rawCode) {
        for (Reply reply : Reply.values()) {
            if (reply.code(terms.platform()) == rawCode && !reply.category().isSuccess()) {
                return Optional.of(reply);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean canAnswer(int rawCode) {
        return reply(rawCode).isPresent();
    }

    @Override
    public void killAt(KillPoint point, int count) {
        switch (point) {
            case FLUSH -> sim().processFaults().killAt(Moment.BEFORE_FLUSH, count);
            case FLUSHED -> sim().processFaults().killAt(Moment.AFTER_FLUSH, count);
            case SEND -> die(count, false);
            case SENT -> die(count, true);
        }
    }

    private void die(int count, boolean done) {
        for (int i = 1; i < count; i++) {
            sim().faults().next(new Fault.None());
        }
        sim().faults().next(new Fault.Die(done));
    }

    @Override
    public List<Position> positions() {
        return broker(SimBroker::positions);
    }

    @Override
    public List<Order> orders() {
        return broker(SimBroker::orders);
    }

    @Override
    public List<Deal> deals() {
        return broker(SimBroker::deals);
    }
}
