package dev.yoke.core.engine;

import dev.yoke.core.manage.BreakEvenPrice;
import dev.yoke.core.manage.ProtectiveStop;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.MoveToBreakEven;
import dev.yoke.core.message.Command.ProtectPosition;
import dev.yoke.core.message.Command.ProtectPositions;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.OpenRisk;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Stops at one click: break-even with its costs, and a stop by ATR for what has none. Both only lower risk and are
/// sent at once, also while halted.
final class StopDesk {

    private final Terminals terminals;
    private final IntentBook intents;
    private final MarketBook market;
    private final ExitOrders orders;
    private final Function<TerminalId, RiskPolicy> policy;

    StopDesk(
            Terminals terminals,
            IntentBook intents,
            MarketBook market,
            ExitOrders orders,
            Function<TerminalId, RiskPolicy> policy) {
        this.terminals = terminals;
        this.intents = intents;
        this.market = market;
        this.orders = orders;
        this.policy = policy;
    }

    /// What became of a wish: sent, or why not, in words.
    ///
    /// @param wished the levels that are on their way; empty also where nothing had to be moved
    private record Outcome(boolean sent, String text, Optional<Answer.Wished> wished) {
        Outcome(boolean sent, String text) {
            this(sent, text, Optional.empty());
        }

        Answer answer() {
            Answer said = sent ? Answer.accepted(text) : Answer.refused(text);
            return said.about(wished.stream().toList());
        }
    }

    void moveToBreakEven(MoveToBreakEven wish, String source, Reply reply) {
        terminals.position(
                wish.terminal(),
                wish.identifier(),
                reply,
                (book, position) ->
                        reply.answer(moveToBreakEven(book, position, source).answer()));
    }

    private Outcome moveToBreakEven(TerminalBook book, Position position, String source) {
        Optional<SymbolSpec> known = book.spec(position.symbol());
        long exit = market.exitPrice(position);
        if (known.isEmpty() || exit == 0) {
            return new Outcome(
                    false, "No break-even: there is no price of " + position.symbol() + " from " + book.id());
        }
        SymbolSpec spec = known.get();
        boolean wholeTurn = book.identity()
                .filter(identity -> identity.platform() == Platform.MT4)
                .isPresent();
        OptionalLong stop = BreakEvenPrice.of(position, spec, wholeTurn, 0);
        if (stop.isEmpty()) {
            return new Outcome(
                    false,
                    "No break-even: " + book.id() + " gives no tick value of " + position.symbol()
                            + " to measure the costs by. Set the stop as a price.");
        }
        int sign = position.side().sign();
        boolean isThere =
                position.stopLoss().isSet() && sign * (position.stopLoss().units() - stop.getAsLong()) >= 0;
        if (isThere) {
            return new Outcome(true, "The stop of " + name(position) + " is at break-even or better already.");
        }
        long room = Math.max((long) spec.stopsLevelPoints() * spec.point(), spec.tickSize());
        if (sign * (exit - stop.getAsLong()) < room) {
            return new Outcome(
                    false,
                    "No break-even yet: " + name(position) + " is at " + spec.formatPrice(exit)
                            + ", break-even with costs is "
                            + spec.formatPrice(stop.getAsLong()) + " and the stop needs "
                            + spec.formatPrice(room) + " to the price. As a plan it waits for that: be=now.");
        }
        return send(book, position, spec, stop.getAsLong(), "break-even", source);
    }

    void protect(ProtectPosition wish, String source, Reply reply) {
        terminals.position(
                wish.terminal(),
                wish.identifier(),
                reply,
                (book, position) -> reply.answer(protect(book, position, source).answer()));
    }

    /// Every position without a stop, of one terminal or of all.
    void protect(ProtectPositions wish, String source, Reply reply) {
        Optional<TerminalId> unknown =
                wish.terminal().filter(id -> terminals.find(id).isEmpty());
        if (unknown.isPresent()) {
            reply.answer(Terminals.unknown(unknown.get()));
            return;
        }
        int sent = 0;
        List<String> problems = new ArrayList<>();
        for (TerminalBook book : terminals.all()) {
            if (wish.terminal().isPresent() && !wish.terminal().get().equals(book.id())) {
                continue;
            }
            for (Position position : List.copyOf(book.positions())) {
                if (OpenRisk.isNaked(position)) {
                    Outcome outcome = protect(book, position, source);
                    sent += outcome.sent ? 1 : 0;
                    if (!outcome.sent) {
                        problems.add(outcome.text);
                    }
                }
            }
        }
        String count = sent == 1 ? "A stop for 1 position is set." : "Stops for " + sent + " positions are set.";
        if (!problems.isEmpty()) {
            reply.answer(Answer.refused((sent == 0 ? "" : count + " ") + String.join(" ", problems)));
        } else {
            reply.answer(Answer.accepted(sent == 0 ? "Nothing to do: every position has a stop." : count));
        }
    }

    /// @return why not, empty where a stop is on its way
    Optional<String> protectNow(TerminalBook book, Position position, String source) {
        Outcome outcome = protect(book, position, source);
        return outcome.sent ? Optional.empty() : Optional.of(outcome.text);
    }

    private Outcome protect(TerminalBook book, Position position, String source) {
        if (!OpenRisk.isNaked(position)) {
            return new Outcome(true, name(position) + " has a stop already, at " + position.stopLoss() + ".");
        }
        Optional<SymbolSpec> spec = book.spec(position.symbol());
        Optional<InstrumentBook> quoted = market.find(position.instrument()).filter(InstrumentBook::hasQuote);
        if (spec.isEmpty() || quoted.isEmpty()) {
            return new Outcome(false, "No stop for " + name(position) + ": there is no price from " + book.id() + ".");
        }
        OptionalLong stop = ProtectiveStop.of(
                position,
                quoted.get().bid(),
                quoted.get().ask(),
                market.atr(position.instrument()),
                policy.apply(book.id()).of(Limit.ATR_STOP),
                spec.get());
        if (stop.isEmpty()) {
            return new Outcome(
                    false,
                    "No stop for " + name(position)
                            + ": its ATR is not ready or gives no price above zero. Set the stop as a" + " price.");
        }
        return send(book, position, spec.get(), stop.getAsLong(), "stop by ATR", source);
    }

    private Outcome send(TerminalBook book, Position position, SymbolSpec spec, long stop, String what, String source) {
        String text = what + " of " + name(position) + " at " + spec.formatPrice(stop);
        if (intents.isTouching(book.id(), position.identifier())) {
            return new Outcome(
                    false, "Not sent: " + name(position) + " is being changed or closed. Look again in a moment.");
        }
        return orders.tighten(book, position, Price.of(stop), source).isPresent()
                ? new Outcome(true, "Sent: " + text + ".", Optional.of(Answer.Wished.stop(position, Price.of(stop))))
                : new Outcome(
                        false,
                        "Not sent: " + text + ", " + book.id() + " cannot be reached (" + book.linkReason()
                                + "). Set it in the terminal itself.");
    }

    private static String name(Position position) {
        return position.symbol() + " #" + position.ticket() + " on " + position.terminal();
    }
}
