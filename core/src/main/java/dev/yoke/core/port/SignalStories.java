package dev.yoke.core.port;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.IntentMoved;
import dev.yoke.core.port.JournalEntry.ResultReceived;
import dev.yoke.core.risk.SizingStep;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import java.util.List;
import java.util.Optional;

/// The whole way of single signals, from the journal: what `yoke explain` tells.
///
/// Thread: any that may wait for the disk. Failure: [IllegalStateException] whose message is for the trader.
public interface SignalStories {

    /// Where there is no journal to read.
    SignalStories NONE = id -> Optional.empty();

    /// Empty where the journal does not know the signal, or not yet.
    Optional<Story> story(SignalId id);

    /// Each list oldest first; `signal` as first received.
    record Story(Signal signal, List<Judged> decisions, List<Ordered> orders, List<Trace> traces) {
        public Story {
            decisions = List.copyOf(decisions);
            orders = List.copyOf(orders);
            traces = List.copyOf(traces);
        }
    }

    /// One decision with the arithmetic of its size.
    ///
    /// @param lacking why the arithmetic cannot be shown, empty where it can or where none was done
    record Judged(Decision decision, List<SizingStep> size, String lacking) {
        public Judged {
            size = List.copyOf(size);
        }
    }

    /// One order and what became of it. `madeMs` UTC epoch milliseconds.
    record Ordered(
            TerminalId terminal,
            OrderCommand command,
            IntentState state,
            long madeMs,
            List<IntentMoved> moves,
            List<ResultReceived> results) {
        public Ordered {
            moves = List.copyOf(moves);
            results = List.copyOf(results);
        }
    }
}
