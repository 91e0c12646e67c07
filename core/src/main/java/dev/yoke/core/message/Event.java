package dev.yoke.core.message;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.List;

/// What happened outside: at a terminal, in the journal, on the clock. Quotes do not come this way but through
/// [dev.yoke.core.port.EngineInbox#offerTick], which allocates nothing.
public sealed interface Event {

    /// Time went on. `nowMs` UTC epoch milliseconds, `monotonicNs` for timeouts. The engine has no other clock.
    record TimeAdvanced(long nowMs, long monotonicNs) implements Event {}

    sealed interface TerminalEvent extends Event {
        TerminalId terminal();
    }

    /// A session was authenticated; a snapshot follows.
    record TerminalConnected(TerminalIdentity identity) implements TerminalEvent {
        @Override
        public TerminalId terminal() {
            return identity.terminal();
        }
    }

    /// The link changed. `reason` says why in words for the trader.
    record LinkChanged(TerminalId terminal, LinkState state, String reason) implements TerminalEvent {}

    /// The terminal was taken out of this cockpit on purpose, as the simulated ones are when the demo ends: what it had
    /// is in nobody's sums any more. It is back when it connects again.
    record TerminalWithdrawn(TerminalId terminal) implements TerminalEvent {}

    /// One heartbeat. The four permissions are the terminal's button, the EA's box, the account (investor password) and
    /// the server.
    ///
    /// @param outQueueBytes what waits in the terminal for the cockpit to read
    /// @param pumpUsMax the longest pass of the Expert Advisor so far, µs; 0 = not said
    record HeartbeatReceived(
            TerminalId terminal,
            long utcMs,
            long serverMs,
            boolean brokerConnected,
            boolean terminalTradeAllowed,
            boolean eaTradeAllowed,
            boolean accountTradeAllowed,
            boolean accountExpertAllowed,
            long pingUs,
            boolean halted,
            int outQueueBytes,
            long pumpUsLast,
            long pumpUsMax)
            implements TerminalEvent {

        /// Of a terminal that says nothing of its own work.
        public HeartbeatReceived(
                TerminalId terminal,
                long utcMs,
                long serverMs,
                boolean brokerConnected,
                boolean terminalTradeAllowed,
                boolean eaTradeAllowed,
                boolean accountTradeAllowed,
                boolean accountExpertAllowed,
                long pingUs,
                boolean halted) {
            this(
                    terminal,
                    utcMs,
                    serverMs,
                    brokerConnected,
                    terminalTradeAllowed,
                    eaTradeAllowed,
                    accountTradeAllowed,
                    accountExpertAllowed,
                    pingUs,
                    halted,
                    0,
                    0,
                    0);
        }
    }

    record SymbolSpecified(TerminalId terminal, SymbolSpec spec) implements TerminalEvent {}

    record AccountReport(TerminalId terminal, Account account) implements TerminalEvent {}

    /// Everything the terminal has, taken at one moment: replaces what was known. `serverOffsetMs` = server time − UTC.
    record SnapshotReport(
            TerminalId terminal,
            Account account,
            List<SymbolSpec> specs,
            List<Position> positions,
            List<Order> orders,
            List<Deal> recentDeals,
            long serverOffsetMs)
            implements TerminalEvent {
        public SnapshotReport {
            specs = List.copyOf(specs);
            positions = List.copyOf(positions);
            orders = List.copyOf(orders);
            recentDeals = List.copyOf(recentDeals);
        }
    }

    record PositionOpened(TerminalId terminal, Position position) implements TerminalEvent {}

    record PositionChanged(TerminalId terminal, Position position) implements TerminalEvent {}

    record PositionClosed(TerminalId terminal, Position position) implements TerminalEvent {}

    record OrderPlaced(TerminalId terminal, Order order) implements TerminalEvent {}

    record OrderChanged(TerminalId terminal, Order order) implements TerminalEvent {}

    /// A pending order left the book. `how` = filled, cancelled, expired.
    record OrderRemoved(TerminalId terminal, Order order, How how) implements TerminalEvent {
        public enum How {
            FILLED,
            CANCELLED,
            EXPIRED
        }
    }

    record DealAdded(TerminalId terminal, Deal deal) implements TerminalEvent {}

    record CommandAcknowledged(TerminalId terminal, IntentId intent) implements TerminalEvent {}

    record CommandResulted(TerminalId terminal, CommandResult result) implements TerminalEvent {}

    /// The link was lost, or the deadline passed, after the command's first byte left and before its result came.
    record CommandUncertain(TerminalId terminal, IntentId intent, String reason) implements TerminalEvent {}

    /// The terminal's own flatten loop ended: how many were closed and cancelled, and what is left.
    record FlattenResulted(TerminalId terminal, IntentId intent, int closed, int cancelled, int left, String text)
            implements TerminalEvent {}

    /// The panic path handed a flatten to the terminal by itself, before the engine knew; `sent` is false where the
    /// terminal could not be reached.
    record FlattenSent(TerminalId terminal, IntentId intent, boolean sent) implements TerminalEvent {}

    /// Candle history as asked for, oldest first. `complete` is false where the terminal had no more.
    record CandlesReport(Instrument instrument, Timeframe timeframe, List<Candle> candles, boolean complete)
            implements TerminalEvent {
        public CandlesReport {
            candles = List.copyOf(candles);
        }

        @Override
        public TerminalId terminal() {
            return instrument.terminal();
        }
    }

    /// A known source sent something that could not be read: `reason` in words, never its content.
    record SignalUnreadable(String source, String reason) implements Event {}

    /// Entries of a terminal's economic calendar, as they come. They are everybody's: also a MetaTrader 4 has to mind
    /// them.
    record CalendarReport(TerminalId terminal, List<NewsEvent> news) implements Event {
        public CalendarReport {
            news = List.copyOf(news);
        }
    }

    /// What was handed to the journal under `ticket` is on the disk.
    record JournalSynced(long ticket) implements Event {}

    /// The journal cannot write: entries are denied from now on, exits go on. `reason` is for the trader.
    record JournalFailed(String reason) implements Event {}
}
