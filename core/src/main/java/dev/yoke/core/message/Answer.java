package dev.yoke.core.message;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.OrderPreview;
import java.util.List;
import java.util.Optional;

/// The engine's answer to a [Command].
///
/// `text` is one line for the trader. `decisions` has one entry per terminal that a signal was judged for, else is
/// empty. `preview` has the figures behind them, for a preview of an entry alone. `wished` names the positions that the
/// engine itself chose to close, or whose levels it chose.
public record Answer(
        Status status, String text, List<Decision> decisions, Optional<OrderPreview> preview, List<Wished> wished) {

    /// What was wished of one position, by its identifier: to be closed, or to have these levels.
    ///
    /// @param stopLoss where the stop is to go; [Price#NONE] for a close, as `takeProfit`
    /// @param refused why it was not even sent; empty where it is on its way
    public record Wished(
            TerminalId terminal, long identifier, Symbol symbol, Price stopLoss, Price takeProfit, String refused) {

        public static Wished close(Position position, String refused) {
            return new Wished(
                    position.terminal(), position.identifier(), position.symbol(), Price.NONE, Price.NONE, refused);
        }

        public static Wished stop(Position position, Price stopLoss) {
            return new Wished(
                    position.terminal(), position.identifier(), position.symbol(), stopLoss, position.takeProfit(), "");
        }

        /// The same, refused in other words.
        public Wished refusedAs(String words) {
            return new Wished(terminal, identifier, symbol, stopLoss, takeProfit, words);
        }

        public boolean isOnItsWay() {
            return refused.isEmpty();
        }
    }

    public enum Status {
        ACCEPTED,
        /// Seen before; nothing was done again.
        DUPLICATE,
        REFUSED
    }

    public Answer(Status status, String text, List<Decision> decisions) {
        this(status, text, decisions, Optional.empty());
    }

    public Answer(Status status, String text, List<Decision> decisions, Optional<OrderPreview> preview) {
        this(status, text, decisions, preview, List.of());
    }

    public Answer {
        decisions = List.copyOf(decisions);
        wished = List.copyOf(wished);
    }

    public static Answer accepted(String text) {
        return new Answer(Status.ACCEPTED, text, List.of());
    }

    public static Answer refused(String text) {
        return new Answer(Status.REFUSED, text, List.of());
    }

    /// The same about these positions.
    public Answer about(List<Wished> positions) {
        return new Answer(status, text, decisions, preview, positions);
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }
}
