package dev.yoke.connectors.wire;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.TerminalIdentity.MarginMode;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.util.List;
import java.util.Optional;

/// One message of the wire. Since version 1, all of them. Units: prices, lots, money 1e-8; times UTC epoch
/// milliseconds; `…ServerMs` server epoch milliseconds; `…Us` microseconds.
public sealed interface WireMessage {

    /// What a terminal says.
    sealed interface FromTerminal extends WireMessage {}

    /// What the cockpit says.
    sealed interface FromCockpit extends WireMessage {}

    /// The resulting state that an [Ev] carries, and a row of a snapshot.
    sealed interface State extends FromTerminal {}

    /// `epoch` changes whenever the terminal's event counter starts anew; `lastEventSeq` is the last event it made.
    record Hello(
            int protoMin,
            int protoMax,
            String eaVersion,
            Platform platform,
            int build,
            String company,
            String server,
            long login,
            String currency,
            int leverage,
            MarginMode marginMode,
            TradeMode tradeMode,
            String terminalName,
            long epoch,
            long lastEventSeq,
            String nonce)
            implements FromTerminal {}

    record Auth(String hmac) implements FromTerminal {}

    /// `eventSeq` (−1 = not said) and `bookHash` (empty = not said) let the cockpit notice a book that differs.
    record Heartbeat(
            long utcMs,
            long serverMs,
            boolean brokerConnected,
            boolean terminalTradeAllowed,
            boolean eaTradeAllowed,
            boolean accountTradeAllowed,
            boolean accountExpertAllowed,
            long pingUs,
            long equity,
            long balance,
            long margin,
            long freeMargin,
            int positions,
            int orders,
            int outQueue,
            long pumpUsLast,
            long pumpUsMax,
            boolean halted,
            long eventSeq,
            String bookHash)
            implements FromTerminal {

        public Heartbeat {
            if (eventSeq < 0) {
                eventSeq = -1;
                bookHash = "";
            }
        }
    }

    /// `last` and `volume` 0 where the symbol has none.
    record TickMessage(Symbol symbol, long bid, long ask, long last, long volume, long timeMs)
            implements FromTerminal {}

    /// `swapMode` and `sessions` are the platform's own words; empty where it does not say. The specification has the
    /// sessions as they were read.
    record Sym(SymbolSpec spec, long spreadPoints, String swapMode, String sessions) implements State {}

    record Acc(Account account) implements State {}

    record Pos(Position position) implements State {}

    record Ord(Order order) implements State {}

    record DealRow(Deal deal) implements State {}

    /// State as of event `eventSeq` of `epoch`: later events apply on top of it.
    record SnapBegin(long snapId, long epoch, long eventSeq, long utcMs, long serverMs) implements FromTerminal {}

    record SnapEnd(long snapId, int specs, int positions, int orders, int deals, String bookHash)
            implements FromTerminal {}

    record Ev(long epoch, long seq, Kind kind, State state) implements FromTerminal {
        public enum Kind {
            POSITION_OPENED,
            POSITION_CHANGED,
            POSITION_CLOSED,
            ORDER_PLACED,
            ORDER_CHANGED,
            /// Cancelled.
            ORDER_REMOVED,
            ORDER_FILLED,
            ORDER_EXPIRED,
            DEAL_ADDED,
            ACCOUNT_CHANGED,
            SYMBOL_CHANGED
        }
    }

    /// The command is in the terminal's journal.
    record Ack(IntentId cid) implements FromTerminal {}

    /// A blocking trade call for this command starts now.
    record Busy(IntentId cid) implements FromTerminal {}

    /// The final word on a `CMD`; of a `FLATTEN`, one per ticket, with the flatten's `cid`.
    record Result(CommandResult result) implements FromTerminal {}

    /// The final word on a `FLATTEN`.
    record FlattenDone(IntentId cid, int closed, int cancelled, int left, long elapsedUs, String text)
            implements FromTerminal {}

    /// `realVolume` and `spreadPoints` 0 where the platform has none.
    record Bar(
            long rid,
            Symbol symbol,
            Timeframe timeframe,
            long openServerMs,
            long open,
            long high,
            long low,
            long close,
            long tickVolume,
            long realVolume,
            long spreadPoints)
            implements FromTerminal {}

    record BarEnd(long rid, Status status, long firstAvailableServerMs, long maxBars, String text)
            implements FromTerminal {
        public enum Status {
            COMPLETE,
            PARTIAL,
            ERROR
        }
    }

    /// One entry of the economic calendar.
    record Cal(NewsEvent event) implements FromTerminal {}

    record Log(Level level, String text) implements FromTerminal {
        public enum Level {
            DEBUG,
            INFO,
            WARN,
            ERROR
        }
    }

    /// Either way: something the other end sent was not understood or not possible. `about` is its type or symbol.
    record Err(String about, String text) implements FromTerminal, FromCockpit {}

    /// Either way: the session ends. `text` is for a person.
    record Bye(Code code, String text) implements FromTerminal, FromCockpit {
        public enum Code {
            SHUTDOWN,
            SUPERSEDED,
            AUTH,
            PROTOCOL,
            TIMEOUT,
            MALFORMED,
            BUSY,
            OLD_COCKPIT
        }
    }

    record Challenge(String nonce) implements FromCockpit {}

    /// `cockpitEpoch` is the start of this cockpit (UTC ms): a terminal refuses a cockpit older than one it has obeyed.
    /// `proof` is [Handshake#cockpitProof].
    record Welcome(
            String sessionId,
            long lastEventSeqSeen,
            long heartbeatMs,
            long staleMs,
            long deadMs,
            Guard guard,
            long cockpitEpoch,
            String proof,
            int protocol)
            implements FromCockpit {}

    record CockpitHeartbeat(long utcMs, boolean engineOk) implements FromCockpit {}

    record Sub(List<Symbol> symbols) implements FromCockpit {
        public Sub {
            symbols = List.copyOf(symbols);
        }
    }

    record Unsub(List<Symbol> symbols) implements FromCockpit {
        public Unsub {
            symbols = List.copyOf(symbols);
        }
    }

    record Cmd(OrderCommand command) implements FromCockpit {}

    /// `symbol` for [FlattenScope#SYMBOL] only.
    record Flatten(IntentId cid, long expiresMs, FlattenScope scope, Optional<Symbol> symbol) implements FromCockpit {}

    record GuardMessage(Guard guard) implements FromCockpit {}

    /// Asks for a snapshot.
    record Snap() implements FromCockpit {}

    /// Asks for candles: the last `count`, or those from `fromServerMs` to `toServerMs` (0 = open) up to `count`.
    record Hist(long rid, Symbol symbol, Timeframe timeframe, long fromServerMs, long toServerMs, int count)
            implements FromCockpit {}

    record CalendarRequest(long fromMs, long toMs) implements FromCockpit {}

    /// Asks for the events from `fromSeq` on again.
    record Resend(long fromSeq) implements FromCockpit {}

    /// Events up to `seq` were taken over.
    record Eack(long seq) implements FromCockpit {}
}
