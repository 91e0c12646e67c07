package dev.yoke.core.view;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import java.util.List;
import java.util.Optional;

/// One signal and what became of it so far.
///
/// Units: `sinceMs` and `expiresMs` UTC epoch milliseconds.
///
/// @param number counts from 1 in the order in which signals came since the start
/// @param sinceMs when the engine got it
/// @param expiresMs until when it waits for a person, 0 where it does not
/// @param decisions one per account, as last judged; with none the rules have not spoken, or an exit needed none
/// @param traces the hops: the signal's first, then those of its orders
/// @param orders what it made, in the order of the accounts
public record SignalView(
        long number,
        Signal signal,
        Stage stage,
        long sinceMs,
        long expiresMs,
        String said,
        List<Decision> decisions,
        List<Trace> traces,
        List<OrderLine> orders) {

    /// Where it stands.
    public enum Stage {
        /// Waits for one of the pipelines.
        QUEUED,
        /// Waits for a person.
        WAITING,
        /// Orders are on their way.
        ORDERED,
        /// Every order was carried out.
        DONE,
        /// None of the orders was carried out.
        NOT_DONE,
        /// What became of an order is not known.
        UNKNOWN,
        /// The rules refused it.
        DENIED,
        /// Judged only, its source is in shadow mode.
        SHADOW,
        /// A person refused it.
        REJECTED,
        /// Nobody decided in time.
        EXPIRED,
        /// An exit that was sent.
        EXITED;

        /// Whether something will still happen by itself or by a person's word.
        public boolean isOpen() {
            return this == QUEUED || this == WAITING || this == ORDERED || this == UNKNOWN;
        }
    }

    /// One order of it.
    ///
    /// @param reason the terminal's or the engine's words on the state, empty where there are none
    /// @param magic under which position and deals of the order are found
    /// @param filled lots and mean price of its entry deals, zero before
    /// @param result profit with all costs of what was closed of it; empty while nothing was
    /// @param open lots of it that are not closed
    public record OrderLine(
            TerminalId terminal,
            IntentId intent,
            long magic,
            IntentState state,
            String reason,
            Lots filled,
            Price price,
            Optional<Money> result,
            Lots open) {}

    public SignalView {
        decisions = List.copyOf(decisions);
        traces = List.copyOf(traces);
        orders = List.copyOf(orders);
    }
}
