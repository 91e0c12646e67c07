package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.broker.Fault;
import dev.yoke.connectors.sim.broker.FaultScript;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.broker.TradeAnswer;
import dev.yoke.connectors.sim.market.NewsSource;
import dev.yoke.connectors.sim.market.SimMarket;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One simulated broker's terminal without a wire: commands are carried out at the next step, quotes and events go
/// straight to the engine.
///
/// Thread: one. Bounded: at most [#MOST_WAITING] commands wait for the step.
public final class StageTerminal implements Terminal {

    private static final int MOST_WAITING = 4_096;
    private static final int ANY_DEVIATION_POINTS = 1_000_000;

    private final SimBroker broker;
    private final SimMarket market;
    private final EngineInbox inbox;
    private final TerminalId id;
    private final ArrayDeque<OrderCommand> waiting = new ArrayDeque<>();
    private final ArrayDeque<IntentId> flattens = new ArrayDeque<>();
    private final Map<String, Instrument> instruments = new HashMap<>();
    private Optional<NewsSource> news = Optional.empty();
    private boolean online;
    private boolean halted;
    private boolean autoTrading = true;
    private final FaultScript faults;
    private boolean quoting = true;
    private long quoteClockMs;
    private boolean snapshotWanted;

    StageTerminal(SimBroker broker, FaultScript faults, SimMarket market, EngineInbox inbox) {
        this.broker = broker;
        this.faults = faults;
        this.market = market;
        this.inbox = inbox;
        this.id = new TerminalId(broker.terms().name());
        for (String name : market.symbols()) {
            instruments.put(
                    name, new Instrument(id, new Symbol(name + broker.terms().suffix())));
        }
    }

    /// Says hello, sends its book and is live.
    void connect(long nowMs) {
        online = true;
        inbox.onEvent(new Event.TerminalConnected(identity()));
        snapshot(nowMs);
        inbox.onEvent(new Event.LinkChanged(id, LinkState.LIVE, "rehearsal"));
    }

    /// The link is gone until [#connect].
    public void disconnect() {
        online = false;
        waiting.clear();
        inbox.onEvent(new Event.LinkChanged(id, LinkState.OFFLINE, "rehearsal"));
    }

    /// Presses the terminal's AutoTrading button.
    public void setAutoTrading(boolean on) {
        autoTrading = on;
    }

    /// Keeps the quotes back, as a feed does that hangs.
    public void setQuoting(boolean on) {
        quoting = on;
    }

    /// How much the broker's clock is ahead in the quotes it sends.
    public void setQuoteClock(long aheadMs) {
        quoteClockMs = aheadMs;
    }

    /// What the next orders meet.
    public FaultScript faults() {
        return faults;
    }

    public SimBroker broker() {
        return broker;
    }

    private TerminalIdentity identity() {
        AccountTerms terms = broker.terms();
        return new TerminalIdentity(
                id,
                terms.platform(),
                1_000,
                "rehearsal",
                terms.company(),
                terms.server(),
                terms.login(),
                terms.currency(),
                terms.leverage(),
                terms.marginMode(),
                terms.tradeMode(),
                1);
    }

    private void snapshot(long nowMs) {
        report();
        heartbeat(nowMs);
    }

    private void report() {
        inbox.onEvent(new Event.SnapshotReport(
                id,
                broker.account(),
                broker.specs(),
                broker.positions(),
                broker.orders(),
                broker.deals(),
                broker.terms().serverOffsetMs()));
    }

    /// Once a second; also the moment at which a snapshot that was asked for is sent.
    void heartbeat(long nowMs) {
        if (online) {
            if (snapshotWanted) {
                snapshotWanted = false;
                report();
            }
            inbox.onEvent(new Event.HeartbeatReceived(
                    id,
                    nowMs,
                    nowMs + broker.terms().serverOffsetMs(),
                    broker.isConnected(),
                    autoTrading,
                    true,
                    true,
                    true,
                    1_000,
                    halted));
            inbox.onEvent(new Event.AccountReport(id, broker.account()));
        }
    }

    void onQuote(String symbol, long bid, long ask, long timeMs) {
        Tick quote = broker.onQuote(symbol, bid, ask, timeMs);
        Instrument instrument = instruments.get(symbol);
        if (online && quoting && instrument != null) {
            inbox.offerTick(instrument, quote.bid(), quote.ask(), 0, timeMs + quoteClockMs);
        }
    }

    /// Carries out what was asked for and tells what happened.
    void step(long nowMs) {
        broker.onTime(nowMs);
        tell();
        for (OrderCommand command = waiting.poll(); command != null; command = waiting.poll()) {
            carryOut(command, nowMs);
        }
        for (IntentId flatten = flattens.poll(); flatten != null; flatten = flattens.poll()) {
            flattenNow(flatten, nowMs);
        }
    }

    private void tell() {
        broker.commit().forEach(event -> {
            if (online) {
                inbox.onEvent(event);
            }
        });
    }

    private void carryOut(OrderCommand command, long nowMs) {
        Fault fault = broker.nextFault();
        TradeAnswer answer = broker.execute(command, Optional.empty(), fault, nowMs);
        tell();
        if (answer.lost()) {
            inbox.onEvent(new Event.CommandUncertain(id, command.intent(), "the answer was lost"));
        } else {
            inbox.onEvent(new Event.CommandResulted(id, result(command.intent(), answer)));
        }
    }

    private CommandResult result(IntentId intent, TradeAnswer answer) {
        return new CommandResult(
                id,
                intent,
                answer.reply().category(),
                answer.reply().code(broker.terms().platform()),
                answer.text(),
                answer.order(),
                answer.deal(),
                answer.identifier(),
                answer.lots(),
                answer.price(),
                1_000);
    }

    private void flattenNow(IntentId intent, long nowMs) {
        int cancelled = broker.orders().size();
        for (Order order : broker.orders()) {
            broker.execute(
                    new OrderCommand.Cancel(intent, nowMs + 1, order.ticket(), order.symbol()),
                    Optional.empty(),
                    new Fault.None(),
                    nowMs);
        }
        int before = broker.positions().size();
        for (Position position : broker.positions()) {
            broker.execute(
                    new OrderCommand.Close(
                            intent,
                            nowMs + 1,
                            position.ticket(),
                            position.identifier(),
                            position.symbol(),
                            Lots.ZERO,
                            ANY_DEVIATION_POINTS),
                    Optional.empty(),
                    new Fault.None(),
                    nowMs);
        }
        tell();
        int left = broker.positions().size() + broker.orders().size();
        inbox.onEvent(new Event.FlattenResulted(
                id, intent, before - broker.positions().size(), cancelled, left, left == 0 ? "flat" : "left"));
        snapshot(nowMs);
    }

    @Override
    public TerminalId id() {
        return id;
    }

    @Override
    public boolean send(OrderCommand command) {
        boolean passes = command.isExit() || command instanceof OrderCommand.Modify;
        if (!online || (halted && !passes) || waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.add(command);
        return true;
    }

    @Override
    public boolean flatten(IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs) {
        return online && flattens.size() < MOST_WAITING && flattens.add(intent);
    }

    @Override
    public boolean guard(boolean nowHalted) {
        halted = nowHalted;
        return online;
    }

    @Override
    public boolean requestSnapshot() {
        snapshotWanted = online;
        return online;
    }

    @Override
    public boolean requestCandles(Symbol symbol, Timeframe timeframe, int count) {
        Optional<String> name = broker.marketSymbol(symbol);
        if (!online || name.isEmpty()) {
            return false;
        }
        long offsetMs = broker.terms().serverOffsetMs();
        long nowServerMs = market.last(name.get()).timeMs() + offsetMs;
        inbox.onEvent(new Event.CandlesReport(
                new Instrument(id, symbol),
                timeframe,
                market.candles(name.get(), timeframe, count, nowServerMs + 1, offsetMs),
                true));
        return true;
    }

    @Override
    public boolean requestCalendar(long fromMs, long toMs) {
        if (!online || news.isEmpty() || broker.terms().platform() == TerminalIdentity.Platform.MT4) {
            return online;
        }
        long nowMs = market.last("EURUSD").timeMs();
        inbox.onEvent(new Event.CalendarReport(id, news.get().between(fromMs, toMs, nowMs)));
        return true;
    }

    /// Gives it an economic calendar; a MetaTrader 4 shows none all the same.
    public void setNews(NewsSource calendar) {
        news = Optional.of(calendar);
    }

    @Override
    public boolean subscribe(Set<Symbol> symbols) {
        return online;
    }

    /// Tells the engine another specification than the broker's own, as a broker does that changes its terms.
    public void specify(SymbolSpec spec) {
        inbox.onEvent(new Event.SymbolSpecified(id, spec));
    }
}
