package dev.yoke.core.message;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.OcoMember;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import java.util.List;
import java.util.Optional;

/// What a person, a screen, an API or a signal asks of the engine. Every one is answered with an [Answer].
public sealed interface Command {

    /// Exits, halts and flattens: never refused for a full queue, a halt or a broken journal.
    default boolean isPrivileged() {
        return switch (this) {
            case ClosePosition c -> true;
            case ClosePositions c -> true;
            case CancelOrder c -> true;
            case FlattenAll c -> true;
            case SubmitSignal s -> !s.signal().action().isEntry();
            case MoveToBreakEven m -> true;
            case ProtectPosition p -> true;
            case ProtectPositions p -> true;
            case SetExitPlan p -> false;
            case ClearExitPlan p -> false;
            case LinkOco l -> false;
            case SubmitPair s -> false;
            case ModifyPosition m -> false;
            case ModifyOrder m -> false;
            case PreviewSignal p -> false;
            case ConfirmSignal c -> false;
            case Rearm r -> false;
            case SetLiveTrading s -> false;
            case SetRiskPolicy s -> false;
            case ReportSettings r -> false;
            case SetAgent s -> false;
            case SetStrategyParameter s -> false;
            case SetSourcePolicy s -> false;
            case AssignPropPack a -> false;
            case WatchCandles w -> false;
        };
    }

    /// Judges the signal and, where it passes and its source may, trades it. Answered once signal and decision are
    /// durable.
    ///
    /// @param receivedNs when its last byte came in, on the monotonic clock; 0 = not measured
    /// @param parsedNs when it was understood, likewise
    record SubmitSignal(Signal signal, long receivedNs, long parsedNs) implements Command {
        public SubmitSignal(Signal signal) {
            this(signal, 0, 0);
        }
    }

    /// The same judgement with nothing recorded and nothing sent.
    record PreviewSignal(Signal signal) implements Command {}

    /// A person's word on a signal that waits: judged again now, then traded; or dropped.
    record ConfirmSignal(SignalId signal, boolean approve) implements Command {}

    /// Closes `lots` of a position, all of it where `lots` is zero.
    record ClosePosition(TerminalId terminal, long identifier, Lots lots) implements Command {}

    /// Closes every position that matches.
    record ClosePositions(Optional<TerminalId> terminal, Optional<Symbol> symbol, Which which) implements Command {
        public enum Which {
            ALL,
            WINNERS,
            LOSERS
        }
    }

    record ModifyPosition(TerminalId terminal, long identifier, Price stopLoss, Price takeProfit) implements Command {}

    record ModifyOrder(TerminalId terminal, long ticket, Price price, Price stopLoss, Price takeProfit)
            implements Command {}

    record CancelOrder(TerminalId terminal, long ticket) implements Command {}

    /// Moves the stop to where closing nets zero after commission and swap, now.
    record MoveToBreakEven(TerminalId terminal, long identifier) implements Command {}

    /// Sets a stop by ATR on a position that has none.
    record ProtectPosition(TerminalId terminal, long identifier) implements Command {}

    /// Sets a stop by ATR on every position without one, of one terminal or of all.
    record ProtectPositions(Optional<TerminalId> terminal) implements Command {}

    /// From now on the engine follows this plan for the position, also over restarts, until it is closed. Replaces an
    /// earlier plan.
    record SetExitPlan(TerminalId terminal, long identifier, ExitPlan plan) implements Command {}

    record ClearExitPlan(TerminalId terminal, long identifier) implements Command {}

    /// One cancels the other: when one of these orders is filled, or one of these positions is closed, the other
    /// orders are cancelled.
    record LinkOco(List<OcoMember> members) implements Command {
        public LinkOco {
            members = List.copyOf(members);
        }
    }

    /// Two pending orders of a person, of which one cancels the other. Judged as one: on an account where either is
    /// denied neither is sent. Their link is durable before the first leaves; where one of them is refused by the
    /// broker, the other is cancelled. Answered once both are durable, with the decisions about both.
    record SubmitPair(Signal first, Signal second) implements Command {}

    /// Blocks entries, cancels and closes everything everywhere, verifies, and stays halted. Answered at once; progress
    /// is in the view.
    ///
    /// @param origin who asked, for the record: `button`, `hotkey`, `cli`, `rest`, `daily-loss`
    record FlattenAll(String origin, boolean dryRun) implements Command {}

    /// A person ends the halt.
    record Rearm(String origin) implements Command {}

    /// A person allows or forbids entries on a REAL account. Server and login must match what the terminal says.
    record SetLiveTrading(TerminalId terminal, String server, long login, boolean enabled) implements Command {}

    /// The limits that a person wants. What is tighter than now is in force at once, what is looser from the next
    /// trading day on; nothing and nobody loosens earlier. The answer says which.
    ///
    /// @param origin who asked, for the record: `person`, `yoke.toml`
    /// @param onlyFirst changes nothing where limits were set before
    record SetRiskPolicy(RiskPolicies policies, String origin, boolean onlyFirst) implements Command {
        public SetRiskPolicy(RiskPolicies policies, String origin) {
            this(policies, origin, false);
        }

        public SetRiskPolicy(RiskPolicy policy) {
            this(RiskPolicies.of(policy), "person");
        }
    }

    /// The settings file was read anew. `problems` say why it is refused, each with its line, and stay in the view
    /// until a report without any; `notes` are told once.
    record ReportSettings(String file, List<String> problems, List<String> notes) implements Command {
        public ReportSettings {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /// A person switches an agent; durable. `origin` who asked, for the record.
    ///
    /// @param onlyFirst changes nothing where the agent was switched before
    record SetAgent(AgentSetting setting, boolean onlyFirst, String origin) implements Command {}

    /// Sets a parameter of a strategy; durable. `value` 1e-8 of the parameter's unit.
    record SetStrategyParameter(String strategy, String parameter, long value, String origin) implements Command {}

    record SetSourcePolicy(SourcePolicy source) implements Command {}

    /// From now on the account is held to its firm's rules; empty = to none. A line that was in force stays in force
    /// until the firm's next reset.
    record AssignPropPack(TerminalId terminal, Optional<PropAssignment> assignment) implements Command {}

    /// Makes sure that the series is kept and its history is loaded.
    record WatchCandles(Instrument instrument, Timeframe timeframe) implements Command {}
}
