package dev.yoke.core.engine;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A trading core at a desk of fakes: a 10,000 USD account or more that quote EURUSD at 1.10000 / 1.10010, stepped by
/// hand.
final class Desk {

    static final long START_MS = 1_763_640_000_000L; // 2025-11-20 12:00 UTC
    static final TerminalId ALDER = new TerminalId("Alder");
    static final TerminalId BIRCH = new TerminalId("Birch");
    static final Symbol EURUSD = new Symbol("EURUSD");
    static final long BID = FixedPoint.parse("1.1");
    static final long ASK = FixedPoint.parse("1.1001");

    final RecordedEffects effects = new RecordedEffects();
    final TradingCore core;
    long nowMs = START_MS;
    private long monotonicMs;
    private long synced;

    Desk() {
        this(Journal.Recovered.nothing(""));
    }

    Desk(Journal.Recovered recovered) {
        core = new TradingCore(EngineConfig.startingAt(START_MS), effects, recovered);
        source("tv", SourcePolicy.Mode.AUTO, false);
        advance(16);
    }

    void source(String name, SourcePolicy.Mode mode, boolean demoOnly) {
        core.onCommand(new Command.SetSourcePolicy(new SourcePolicy(name, mode, Set.of(), demoOnly)), answer -> {});
    }

    Desk connect(TerminalId terminal) {
        return connect(terminal, TerminalIdentity.TradeMode.DEMO);
    }

    Desk connect(TerminalId terminal, TerminalIdentity.TradeMode mode) {
        core.onEvent(new Event.TerminalConnected(identity(terminal, mode)));
        core.onEvent(new Event.LinkChanged(terminal, LinkState.SYNCING, "connected"));
        snapshot(terminal, List.of(), List.of(), List.of());
        core.onEvent(new Event.LinkChanged(terminal, LinkState.LIVE, "live"));
        history(terminal);
        quote(terminal, BID, ASK);
        return this;
    }

    static TerminalIdentity identity(TerminalId terminal, TerminalIdentity.TradeMode mode) {
        return new TerminalIdentity(
                terminal,
                TerminalIdentity.Platform.MT5,
                5_000,
                "1.0",
                "Broker",
                "Server",
                4711,
                "USD",
                100,
                TerminalIdentity.MarginMode.HEDGING,
                mode,
                1);
    }

    /// Forty M15 candles, each 20 pips high: ATR(14) = 0.0020.
    private void history(TerminalId terminal) {
        List<Candle> candles = new ArrayList<>();
        long open = Timeframe.M15.openTime(START_MS) - 40 * Timeframe.M15.durationMs();
        for (int i = 0; i < 40; i++) {
            candles.add(new Candle(open + i * Timeframe.M15.durationMs(), BID, BID + 100_000, BID - 100_000, BID, 100));
        }
        core.onEvent(new Event.CandlesReport(new Instrument(terminal, EURUSD), Timeframe.M15, candles, true));
    }

    void snapshot(TerminalId terminal, List<Position> positions, List<Order> orders, List<Deal> deals) {
        core.onEvent(new Event.SnapshotReport(
                terminal, account(terminal, "10000"), List.of(eurusd()), positions, orders, deals, 0));
    }

    static Account account(TerminalId terminal, String balance) {
        Money money = Money.parse(balance, "USD");
        Money zero = Money.zero("USD");
        return new Account(
                terminal,
                money,
                money,
                zero,
                zero,
                money,
                0,
                Account.StopOutMode.PERCENT,
                50 * FixedPoint.ONE,
                zero,
                true);
    }

    static SymbolSpec eurusd() {
        return new SymbolSpec(
                EURUSD,
                "Euro vs US Dollar",
                "Forex",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                FixedPoint.parse("0.01"),
                100 * FixedPoint.ONE,
                FixedPoint.parse("0.01"),
                0,
                0,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(SymbolSpec.FillingMode.FOK),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    void quote(TerminalId terminal, long bid, long ask) {
        core.onTick(new Instrument(terminal, EURUSD), bid, ask, nowMs);
    }

    /// Lets time pass in steps of 16 ms at most, with fresh quotes of nothing.
    void advance(long ms) {
        for (long left = ms; left > 0; left -= 16) {
            long step = Math.min(left, 16);
            nowMs += step;
            monotonicMs += step;
            core.onEvent(new Event.TimeAdvanced(nowMs, monotonicMs * 1_000_000));
        }
    }

    /// Lets time pass in one step, as after a pause of the machine.
    void jump(long ms) {
        nowMs += ms;
        monotonicMs += ms;
        core.onEvent(new Event.TimeAdvanced(nowMs, monotonicMs * 1_000_000));
    }

    /// Lets a long time pass in steps of a second.
    void pass(long ms) {
        for (long left = ms; left > 0; left -= 1_000) {
            long step = Math.min(left, 1_000);
            nowMs += step;
            monotonicMs += step;
            core.onEvent(new Event.TimeAdvanced(nowMs, monotonicMs * 1_000_000));
        }
    }

    /// The disk catches up with everything appended.
    void sync() {
        synced = effects.lastTicket;
        core.onEvent(new Event.JournalSynced(synced));
    }

    Signal signal(String id, Signal.Action action, Sizing sizing, Level stop, String source) {
        return new Signal(
                new SignalId(id),
                source,
                action,
                "EURUSD",
                OrderType.MARKET,
                Price.NONE,
                stop,
                new Level.Unsaid(),
                sizing,
                Set.of(),
                "",
                nowMs,
                nowMs,
                "{}");
    }

    Signal buy(String id) {
        return signal(id, Signal.Action.BUY, new Sizing.Standard(), new Level.Unsaid(), "tv");
    }

    /// Asks and returns the answer if there is one already.
    Optional<Answer> ask(Command command) {
        List<Answer> answers = new ArrayList<>();
        core.onCommand(command, answers::add);
        if (answers.size() > 1) {
            throw new AssertionError("answered " + answers.size() + " times");
        }
        return answers.stream().findFirst();
    }

    /// Asks, syncs, and returns the answer.
    Answer askAndSync(Command command) {
        List<Answer> answers = new ArrayList<>();
        core.onCommand(command, answers::add);
        sync();
        if (answers.size() != 1) {
            throw new AssertionError("answered " + answers.size() + " times");
        }
        return answers.getFirst();
    }

    /// The broker fills the open command and reports position and result.
    Position fill(RecordedEffects.Sent sent, long identifier) {
        OrderCommand.Open open = (OrderCommand.Open) sent.command();
        Position position =
                position(sent.terminal(), identifier, open.side(), open.lots(), open.magic(), open.stopLoss());
        core.onEvent(new Event.PositionOpened(sent.terminal(), position));
        result(sent, ResultCategory.DONE, identifier);
        return position;
    }

    void result(RecordedEffects.Sent sent, ResultCategory category, long identifier) {
        core.onEvent(new Event.CommandResulted(
                sent.terminal(),
                new CommandResult(
                        sent.terminal(),
                        sent.command().intent(),
                        category,
                        10_009,
                        "text",
                        identifier,
                        identifier,
                        identifier,
                        Lots.ZERO,
                        Price.of(ASK),
                        1_500)));
    }

    static Position position(TerminalId terminal, long identifier, Side side, Lots lots, long magic, Price stopLoss) {
        return new Position(
                terminal,
                identifier,
                identifier,
                EURUSD,
                side,
                lots,
                Price.of(side == Side.BUY ? ASK : BID),
                stopLoss,
                Price.NONE,
                Price.of(BID),
                Money.zero("USD"),
                Money.zero("USD"),
                Money.zero("USD"),
                magic,
                "",
                START_MS);
    }

    CockpitView view() {
        return core.views().build(List.of(), new Journal.Stats(0, 1, 0, 0, 0, ""));
    }

    List<String> activities() {
        return core.activities().after(0).activities().stream()
                .map(activity -> activity.text())
                .toList();
    }

    List<IntentState> states(OrderCommand command) {
        return effects.recorded(JournalEntry.IntentMoved.class).stream()
                .filter(moved -> moved.intent().equals(command.intent()))
                .map(JournalEntry.IntentMoved::state)
                .toList();
    }
}
