package dev.yoke.core.signal;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import java.util.List;
import java.util.Optional;

/// The flight recorder's record of what was decided about one signal for one terminal, and why.
///
/// Units: `decidedMs` UTC epoch milliseconds. `terminal` is empty where the signal was refused before it was routed.
/// `summary` is one line for the trader: `Denied: risk 1.40 % > limit 1.00 % per trade (FTMO 100k)`.
public record Decision(
        SignalId signal,
        String source,
        Optional<TerminalId> terminal,
        String symbol,
        Signal.Action action,
        Outcome outcome,
        Lots lots,
        Price entry,
        Price stopLoss,
        Price takeProfit,
        String riskText,
        List<Verdict> verdicts,
        Optional<IntentId> intent,
        String summary,
        long decidedMs) {

    public enum Outcome {
        /// An intent was made.
        APPROVED,
        /// A rule refused: nothing was sent.
        DENIED,
        /// Passed, and waits for a person.
        AWAITING,
        /// Passed, in shadow mode or as a preview: nothing was sent.
        SHADOW,
        /// Seen before: nothing was done.
        DUPLICATE
    }

    public Decision {
        verdicts = List.copyOf(verdicts);
    }

    public Decision withOutcome(Outcome next) {
        return new Decision(
                signal,
                source,
                terminal,
                symbol,
                action,
                next,
                lots,
                entry,
                stopLoss,
                takeProfit,
                riskText,
                verdicts,
                intent,
                summary,
                decidedMs);
    }

    public Decision withIntent(IntentId made) {
        return new Decision(
                signal,
                source,
                terminal,
                symbol,
                action,
                outcome,
                lots,
                entry,
                stopLoss,
                takeProfit,
                riskText,
                verdicts,
                Optional.of(made),
                summary,
                decidedMs);
    }
}
