package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.EURUSD;

import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.port.JournalEntry.IntentMoved;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.PlanView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A desk with position #7, BUY 1 lot of EURUSD at 1.1000 with its stop 20 pips below, and a broker that is moved by
/// hand. Prices are told in pips of gain at the bid; the spread is one pip.
final class PlanRig {

    static final long PIP = 10_000;
    static final long OPEN = FixedPoint.parse("1.1");

    Desk desk;
    Position position;

    PlanRig() {
        desk = new Desk().connect(ALDER);
        desk.effects.sent.clear();
        position = position(7, 7, "1", gain(-20), "");
        desk.core.onEvent(new Event.PositionOpened(ALDER, position));
        at(0);
    }

    static Price gain(double pips) {
        return Price.of(OPEN + Math.round(pips * PIP));
    }

    static Position position(long identifier, long ticket, String lots, Price stop, String comment) {
        return position(identifier, ticket, Side.BUY, lots, stop, 0, comment);
    }

    static Position position(
            long identifier, long ticket, Side side, String lots, Price stop, long magic, String comment) {
        return new Position(
                ALDER,
                identifier,
                ticket,
                EURUSD,
                side,
                Lots.parse(lots),
                Price.of(OPEN),
                stop,
                Price.NONE,
                Price.of(OPEN),
                Money.zero("USD"),
                Money.zero("USD"),
                Money.zero("USD"),
                magic,
                comment,
                Desk.START_MS);
    }

    PlanRig plan(String text) {
        Answer answer = desk.askAndSync(new Command.SetExitPlan(ALDER, 7, ExitPlanText.parse(text)));
        if (!answer.isAccepted()) {
            throw new AssertionError(answer.text());
        }
        return this;
    }

    PlanRig at(double pips) {
        long bid = gain(pips).units();
        desk.quote(ALDER, bid, bid + PIP);
        return this;
    }

    /// What was sent since the last call.
    List<OrderCommand> sent() {
        List<OrderCommand> sent =
                desk.effects.sent.stream().map(RecordedEffects.Sent::command).toList();
        desk.effects.sent.clear();
        return sent;
    }

    /// The one command sent since the last call, as text.
    String sentText() {
        List<OrderCommand> sent = sent();
        if (sent.size() > 1) {
            throw new AssertionError("sent more than one: " + sent);
        }
        return sent.isEmpty() ? "nothing" : OrderText.of(sent.getFirst());
    }

    IntentId last() {
        return desk.effects.sent.getLast().command().intent();
    }

    void result(IntentId intent, ResultCategory category) {
        desk.core.onEvent(new Event.CommandResulted(
                ALDER,
                new CommandResult(ALDER, intent, category, 10_009, "text", 0, 0, 0, Lots.ZERO, Price.NONE, 1_000)));
    }

    /// The broker tells the position anew.
    void changed(Position now) {
        position = now;
        desk.core.onEvent(new Event.PositionChanged(ALDER, now));
    }

    void changed(String lots, Price stop) {
        changed(position(7, position.ticket(), lots, stop, ""));
    }

    void changed(String lots) {
        changed(lots, position.stopLoss());
    }

    void snapshot(Position... positions) {
        desk.snapshot(ALDER, List.of(positions), List.of(), List.of());
    }

    /// `kill -9` and a new cockpit on what the journal kept.
    PlanRig restart(Position... found) {
        return restart(List.of(found), List.of());
    }

    PlanRig restartWith(List<Order> found) {
        return restart(List.of(), found);
    }

    private PlanRig restart(List<Position> positions, List<Order> orders) {
        Journal.Recovered recovered = recovered(desk.effects.journal);
        long nowMs = desk.nowMs;
        desk = new Desk(recovered);
        desk.nowMs = nowMs;
        desk.advance(16);
        desk.core.onEvent(new Event.TerminalConnected(Desk.identity(ALDER, TerminalIdentity.TradeMode.DEMO)));
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.SYNCING, "connected"));
        desk.snapshot(ALDER, positions, orders, List.of());
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.LIVE, "live"));
        desk.effects.sent.clear();
        return this;
    }

    static Journal.Recovered recovered(List<JournalEntry> journal) {
        Map<String, String> settings = new LinkedHashMap<>();
        Map<IntentId, Journal.OpenIntent> open = new LinkedHashMap<>();
        long lastMagic = 0;
        for (JournalEntry entry : journal) {
            switch (entry) {
                case SettingChanged change -> settings.put(change.key(), change.value());
                case IntentMade made -> {
                    open.put(
                            made.command().intent(),
                            new Journal.OpenIntent(
                                    made.terminal(),
                                    made.command(),
                                    IntentState.MADE,
                                    made.entryRisk(),
                                    made.timeMs()));
                    lastMagic = Math.max(lastMagic, Intent.magicOf(made.command()));
                }
                case IntentMoved moved when !moved.state().isOpen() -> open.remove(moved.intent());
                default -> {}
            }
        }
        settings.values().removeIf(String::isEmpty);
        return new Journal.Recovered(
                settings, List.copyOf(open.values()), Set.of(), lastMagic, List.of(), List.of(), List.of(), "");
    }

    String setting(String key) {
        return recovered(desk.effects.journal).settings().getOrDefault(key, "");
    }

    PlanView view() {
        return desk.view().positions().stream()
                .flatMap(shown -> shown.plan().stream())
                .findFirst()
                .orElseThrow();
    }

    boolean hasPlan() {
        return desk.view().positions().stream().anyMatch(shown -> shown.plan().isPresent());
    }

    long said(String part) {
        return desk.activities().stream().filter(text -> text.contains(part)).count();
    }
}
