package dev.yoke.core.port;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.risk.RiskCase;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import java.util.List;
import java.util.Optional;

/// One thing the journal keeps. Units: times UTC epoch milliseconds.
public sealed interface JournalEntry {

    record SignalReceived(Signal signal) implements JournalEntry {}

    /// @param input what the rules were asked, empty where they were not
    record DecisionTaken(Decision decision, Optional<RiskCase> input) implements JournalEntry {
        public DecisionTaken(Decision decision) {
            this(decision, Optional.empty());
        }
    }

    /// When a signal or one of its orders passed its hops.
    record Traced(Trace trace, long timeMs) implements JournalEntry {}

    /// An order intent, before its first byte leaves. `source` is the signal's source or the screen that asked;
    /// `entryRisk` is the money at risk in the account currency (1e-8),
    /// 0 for exits.
    record IntentMade(
            TerminalId terminal,
            OrderCommand command,
            Optional<String> signalId,
            String source,
            long entryRisk,
            long timeMs)
            implements JournalEntry {}

    record IntentMoved(TerminalId terminal, IntentId intent, IntentState state, String reason, long timeMs)
            implements JournalEntry {}

    record ResultReceived(CommandResult result, long timeMs) implements JournalEntry {}

    /// Positions and pending orders of one terminal as of now: replaces the projection.
    record BookReplaced(TerminalId terminal, List<Position> positions, List<Order> orders, long timeMs)
            implements JournalEntry {
        public BookReplaced {
            positions = List.copyOf(positions);
            orders = List.copyOf(orders);
        }
    }

    record PositionStored(Position position, long timeMs) implements JournalEntry {}

    record PositionRemoved(TerminalId terminal, long identifier, long timeMs) implements JournalEntry {}

    record OrderStored(Order order, long timeMs) implements JournalEntry {}

    record OrderRemoved(TerminalId terminal, long ticket, long timeMs) implements JournalEntry {}

    /// How far a position has gone, replacing what was stored of it; kept when the position is closed.
    record ExcursionStored(Excursion excursion, long timeMs) implements JournalEntry {}

    /// Kept once per terminal and ticket, however often it is reported.
    record DealStored(Deal deal) implements JournalEntry {}

    /// A setting or a latched state: `halt`, `live/<terminal>`, `day-start/<terminal>`, `risk-policy`. An empty value
    /// removes it.
    record SettingChanged(String key, String value, String origin, long timeMs) implements JournalEntry {}

    record CandlesStored(Instrument instrument, Timeframe timeframe, List<Candle> candles) implements JournalEntry {
        public CandlesStored {
            candles = List.copyOf(candles);
        }
    }

    /// Anything else worth a line in the flight recorder: links, reconciliation, alarms.
    record Noted(String kind, String subject, String text, long timeMs) implements JournalEntry {}
}
