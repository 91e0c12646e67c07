package dev.yoke.connectors.store;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Signals as received and what was decided about them.
final class SignalTable {

    private final Write signal;
    private final Write decision;
    private final Write input;

    SignalTable(Connection connection) throws SQLException {
        signal = Write.insert(
                connection,
                "signals",
                "id, source, action, symbol_text, order_type, price, stop_loss_kind, stop_loss_value,"
                        + " take_profit_kind, take_profit_value, sizing_kind, sizing_value, terminals, comment, time_ms,"
                        + " received_ms, raw, plan, limit_price");
        decision = Write.insert(
                connection,
                "decisions",
                "signal_id, source, terminal, symbol, action, outcome, lots, entry, stop_loss, take_profit, risk_text,"
                        + " verdicts, intent_id, summary, decided_ms");
        input = new Write(connection, "INSERT INTO decision_inputs(decision, input) VALUES (last_insert_rowid(), ?)");
    }

    void store(Signal s) throws SQLException {
        signal.start()
                .put(s.id().value())
                .put(s.source())
                .put(s.action())
                .put(s.symbolText())
                .put(s.orderType())
                .put(s.price());
        putLevel(s.stopLoss());
        putLevel(s.takeProfit());
        putSizing(s.sizing());
        signal.put(RowJson.ofTerminals(s.terminals()))
                .put(s.comment())
                .put(s.timeMs())
                .put(s.receivedMs())
                .put(s.raw())
                .put(s.plan().isEmpty() ? "" : s.plan().toString())
                .put(s.limit())
                .run();
    }

    private void putLevel(Level level) throws SQLException {
        switch (level) {
            case Level.Unsaid() -> signal.put("UNSAID").put(0);
            case Level.None() -> signal.put("NONE").put(0);
            case Level.AtPrice(long price) -> signal.put("PRICE").put(price);
            case Level.Pips(long pips) -> signal.put("PIPS").put(pips);
            case Level.Atr(long multiple) -> signal.put("ATR").put(multiple);
            case Level.Percent(long percent) -> signal.put("PERCENT").put(percent);
            case Level.Money(long amount) -> signal.put("MONEY").put(amount);
        }
    }

    private void putSizing(Sizing sizing) throws SQLException {
        switch (sizing) {
            case Sizing.Standard() -> signal.put("STANDARD").put(0);
            case Sizing.RiskPercent(long percent) -> signal.put("RISK_PERCENT").put(percent);
            case Sizing.RiskMoney(long amount) -> signal.put("RISK_MONEY").put(amount);
            case Sizing.Kelly(long fraction) -> signal.put("KELLY").put(fraction);
            case Sizing.FixedLots(Lots lots) -> signal.put("FIXED_LOTS").put(lots);
        }
    }

    void store(DecisionTaken taken) throws SQLException {
        store(taken.decision());
        if (taken.input().isPresent()) {
            input.start().put(CaseCodec.encode(taken.input().get())).run();
        }
    }

    private void store(Decision d) throws SQLException {
        decision.start()
                .put(d.signal().value())
                .put(d.source())
                .put(d.terminal().map(TerminalId::name))
                .put(d.symbol())
                .put(d.action())
                .put(d.outcome())
                .put(d.lots())
                .put(d.entry())
                .put(d.stopLoss())
                .put(d.takeProfit())
                .put(d.riskText())
                .put(RowJson.ofVerdicts(d.verdicts()))
                .put(d.intent().map(IntentId::value))
                .put(d.summary())
                .put(d.decidedMs())
                .run();
    }

    static Signal signal(ResultSet row) throws SQLException {
        return new Signal(
                new SignalId(row.getString("id")),
                row.getString("source"),
                Signal.Action.valueOf(row.getString("action")),
                row.getString("symbol_text"),
                OrderType.valueOf(row.getString("order_type")),
                Read.price(row, "price"),
                level(row.getString("stop_loss_kind"), row.getLong("stop_loss_value")),
                level(row.getString("take_profit_kind"), row.getLong("take_profit_value")),
                sizing(row.getString("sizing_kind"), row.getLong("sizing_value")),
                RowJson.terminals(row.getString("terminals")),
                row.getString("comment"),
                row.getLong("time_ms"),
                row.getLong("received_ms"),
                row.getString("raw"),
                plan(row.getString("plan")),
                Read.price(row, "limit_price"));
    }

    private static ExitPlan plan(String text) {
        return text.isEmpty() ? ExitPlan.NONE : ExitPlanText.parse(text);
    }

    private static Level level(String kind, long value) {
        return switch (kind) {
            case "UNSAID" -> new Level.Unsaid();
            case "NONE" -> new Level.None();
            case "PRICE" -> new Level.AtPrice(value);
            case "PIPS" -> new Level.Pips(value);
            case "ATR" -> new Level.Atr(value);
            case "PERCENT" -> new Level.Percent(value);
            case "MONEY" -> new Level.Money(value);
            default -> throw new IllegalArgumentException("unknown kind of stop or target: " + kind);
        };
    }

    private static Sizing sizing(String kind, long value) {
        return switch (kind) {
            case "STANDARD" -> new Sizing.Standard();
            case "RISK_PERCENT" -> new Sizing.RiskPercent(value);
            case "RISK_MONEY" -> new Sizing.RiskMoney(value);
            case "KELLY" -> new Sizing.Kelly(value);
            case "FIXED_LOTS" -> new Sizing.FixedLots(Lots.of(value));
            default -> throw new IllegalArgumentException("unknown kind of sizing: " + kind);
        };
    }

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new SignalId(row.getString("signal_id")),
                row.getString("source"),
                Optional.ofNullable(row.getString("terminal")).map(TerminalId::new),
                row.getString("symbol"),
                Signal.Action.valueOf(row.getString("action")),
                Decision.Outcome.valueOf(row.getString("outcome")),
                Read.lots(row, "lots"),
                Read.price(row, "entry"),
                Read.price(row, "stop_loss"),
                Read.price(row, "take_profit"),
                row.getString("risk_text"),
                RowJson.verdicts(row.getString("verdicts")),
                Optional.ofNullable(row.getString("intent_id")).map(IntentId::new),
                row.getString("summary"),
                row.getLong("decided_ms"));
    }
}
