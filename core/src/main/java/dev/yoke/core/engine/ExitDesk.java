package dev.yoke.core.engine;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.CancelOrder;
import dev.yoke.core.message.Command.ClosePosition;
import dev.yoke.core.message.Command.ClosePositions;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SymbolResolver;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Closes and cancels. Nothing but an unreachable terminal stops an exit: no limit, no halt, no broken journal.
final class ExitDesk {

    private final Terminals terminals;
    private final IntentBook intents;
    private final OrderDispatch dispatch;
    private final ExitOrders orders;
    private final MarketBook market;

    ExitDesk(Terminals terminals, IntentBook intents, OrderDispatch dispatch, ExitOrders orders, MarketBook market) {
        this.dispatch = dispatch;
        this.terminals = terminals;
        this.intents = intents;
        this.orders = orders;
        this.market = market;
    }

    void close(ClosePosition wish, String source, Reply reply) {
        terminals.position(
                wish.terminal(),
                wish.identifier(),
                reply,
                (book, position) -> close(wish, book, position, source, reply));
    }

    private void close(ClosePosition wish, TerminalBook book, Position position, String source, Reply reply) {
        Optional<String> wrongLots =
                book.spec(position.symbol()).flatMap(spec -> wrongLots(wish.lots(), position, spec));
        if (wrongLots.isPresent()) {
            reply.answer(Answer.refused(wrongLots.get()));
        } else if (intents.isClosing(book.id(), position.identifier(), isWhole(wish.lots(), position))) {
            reply.answer(new Answer(
                    Answer.Status.DUPLICATE, "Already closing " + text(position, position.lots()) + ".", List.of()));
        } else if (sendClose(book, position, wish.lots(), source)) {
            Lots lots = wish.lots().isZero() ? position.lots() : wish.lots();
            reply.answer(Answer.accepted("Closing " + text(position, lots) + "."));
        } else {
            reply.answer(Answer.refused(unreachable(book, "close " + text(position, position.lots()))));
        }
    }

    private static boolean isWhole(Lots lots, Position position) {
        return lots.isZero() || lots.equals(position.lots());
    }

    private static Optional<String> wrongLots(Lots lots, Position position, SymbolSpec spec) {
        if (isWhole(lots, position)) {
            return Optional.empty();
        }
        if (lots.compareTo(position.lots()) > 0) {
            return Optional.of("Cannot close " + lots + " lots of " + position.symbol() + ": the position has "
                    + position.lots() + ".");
        }
        long left = position.lots().units() - lots.units();
        boolean onStep = lots.units() % spec.lotStep() == 0;
        if (!onStep || lots.units() < spec.lotMin() || left < spec.lotMin()) {
            return Optional.of("Cannot close " + lots + " of " + position.lots() + " lots of " + position.symbol()
                    + ": both parts must be multiples of " + Lots.of(spec.lotStep()) + " and at least "
                    + Lots.of(spec.lotMin()) + ".");
        }
        return Optional.empty();
    }

    void close(ClosePositions wish, String source, Reply reply) {
        Optional<TerminalId> unknown =
                wish.terminal().filter(id -> terminals.find(id).isEmpty());
        if (unknown.isPresent()) {
            reply.answer(Terminals.unknown(unknown.get()));
            return;
        }
        List<Answer.Wished> wished = new ArrayList<>();
        for (TerminalBook book : books(wish.terminal())) {
            for (Position position : List.copyOf(book.positions())) {
                if (matches(wish, position) && !intents.isClosing(book.id(), position.identifier(), true)) {
                    boolean sent = sendClose(book, position, Lots.ZERO, source);
                    wished.add(Answer.Wished.close(position, sent ? "" : whyUnreachable(book)));
                }
            }
        }
        int closing = (int) wished.stream().filter(Answer.Wished::isOnItsWay).count();
        Reply withThem = answer -> reply.answer(answer.about(wished));
        answerCount(withThem, "position", "Closing", closing, wished.size() - closing, List.of());
    }

    private boolean matches(ClosePositions wish, Position position) {
        if (wish.symbol().isPresent() && !wish.symbol().get().equals(position.symbol())) {
            return false;
        }
        long profit = market.floating(position);
        return switch (wish.which()) {
            case ALL -> true;
            case WINNERS -> profit > 0;
            case LOSERS -> profit < 0;
        };
    }

    void cancel(CancelOrder wish, String source, Reply reply) {
        terminals.order(wish.terminal(), wish.ticket(), reply, (book, order) -> cancel(book, order, source, reply));
    }

    private void cancel(TerminalBook book, Order order, String source, Reply reply) {
        if (intents.isCancelling(book.id(), order.ticket())) {
            reply.answer(new Answer(
                    Answer.Status.DUPLICATE, "Already cancelling order #" + order.ticket() + ".", List.of()));
        } else if (sendCancel(book, order, source)) {
            reply.answer(Answer.accepted("Cancelling " + order.symbol() + " order #" + order.ticket() + "."));
        } else {
            reply.answer(Answer.refused(unreachable(book, "cancel order #" + order.ticket())));
        }
    }

    /// The exits that a signal asks for, on the terminals it is routed to.
    ///
    /// @param unreached why the signal does not reach others that it names; nobody may believe that they are closed
    void exit(Signal signal, Collection<TerminalBook> routed, List<String> unreached, Reply reply) {
        boolean cancel = signal.action() == Signal.Action.CANCEL;
        List<String> problems = new ArrayList<>(unreached);
        List<String> notFound = new ArrayList<>();
        int done = 0;
        int failed = 0;
        for (TerminalBook book : routed) {
            Optional<Symbol> symbol = symbol(signal, book, notFound);
            if (symbol.isPresent()) {
                dispatch.withdraw(
                        intent -> isOvertaken(intent, signal, book, symbol.get()),
                        signal.action() + " of the same source came before it was sent");
                for (boolean sent :
                        cancel ? cancelAll(signal, book, symbol.get()) : closeAll(signal, book, symbol.get())) {
                    done += sent ? 1 : 0;
                    failed += sent ? 0 : 1;
                }
            }
        }
        if (notFound.size() == routed.size()) {
            problems.addAll(notFound);
        }
        answerCount(reply, cancel ? "order" : "position", cancel ? "Cancelling" : "Closing", done, failed, problems);
    }

    /// What the signal means at this terminal. What is open there can be closed by its own name also where the terminal
    /// lists the symbol no more.
    private Optional<Symbol> symbol(Signal signal, TerminalBook book, List<String> notFound) {
        return switch (market.resolve(signal.symbolText(), book)) {
            case SymbolResolver.Found(SymbolSpec spec) -> Optional.of(spec.symbol());
            case SymbolResolver.NotFound(String why) -> {
                String name = signal.symbolText().strip();
                Optional<Symbol> open = Stream.concat(
                                book.positions().stream().map(Position::symbol),
                                book.orders().stream().map(Order::symbol))
                        .filter(symbol -> symbol.name().equalsIgnoreCase(name))
                        .findFirst();
                if (open.isEmpty()) {
                    notFound.add(book.id() + ": " + why);
                }
                yield open;
            }
        };
    }

    /// An entry of the same sender that is still on its way to the disk must not open after it said to close.
    private static boolean isOvertaken(Intent entry, Signal exit, TerminalBook book, Symbol symbol) {
        boolean meant = switch (entry.command()) {
            case OrderCommand.Open open -> isMeant(exit.action(), open.side());
            case OrderCommand.Place place ->
                exit.action() == Signal.Action.CANCEL || isMeant(exit.action(), place.side());
            default -> false;
        };
        return meant
                && entry.source().equals(exit.source())
                && entry.terminal().equals(book.id())
                && entry.command().symbol().equals(symbol);
    }

    private List<Boolean> cancelAll(Signal signal, TerminalBook book, Symbol symbol) {
        List<Boolean> sent = new ArrayList<>();
        for (Order order : List.copyOf(book.orders())) {
            if (order.symbol().equals(symbol) && !intents.isCancelling(book.id(), order.ticket())) {
                sent.add(orders.cancel(book, order, signal).isPresent());
            }
        }
        return sent;
    }

    private List<Boolean> closeAll(Signal signal, TerminalBook book, Symbol symbol) {
        List<Boolean> sent = new ArrayList<>();
        for (Position position : List.copyOf(book.positions())) {
            if (position.symbol().equals(symbol)
                    && isMeant(signal.action(), position.side())
                    && !intents.isClosing(book.id(), position.identifier(), true)) {
                sent.add(orders.close(book, position, signal).isPresent());
            }
        }
        return sent;
    }

    private static boolean isMeant(Signal.Action action, Side side) {
        return switch (action) {
            case CLOSE -> true;
            case CLOSE_LONG -> side == Side.BUY;
            case CLOSE_SHORT -> side == Side.SELL;
            case BUY, SELL, CANCEL -> false;
        };
    }

    private static void answerCount(
            Reply reply, String noun, String verb, int done, int failed, List<String> problems) {
        String nouns = done == 1 ? noun : noun + "s";
        if (!problems.isEmpty()) {
            reply.answer(Answer.refused(verb + " " + done + " " + nouns + ", " + failed + " could not be reached; "
                    + String.join("; ", problems) + "."));
        } else if (failed > 0) {
            reply.answer(Answer.refused(verb + " " + done + " " + nouns + "; " + failed
                    + " could not be reached. Close them in the terminal, or flatten: that is retried."));
        } else {
            reply.answer(Answer.accepted(
                    done == 0 ? "Nothing to do: no " + noun + " matches." : verb + " " + done + " " + nouns + "."));
        }
    }

    private boolean sendClose(TerminalBook book, Position position, Lots lots, String source) {
        return orders.close(book, position, isWhole(lots, position) ? Lots.ZERO : lots, source)
                .isPresent();
    }

    private boolean sendCancel(TerminalBook book, Order order, String source) {
        return orders.cancel(book, order, source).isPresent();
    }

    private Collection<TerminalBook> books(Optional<TerminalId> terminal) {
        return terminal.<Collection<TerminalBook>>map(id -> List.of(terminals.of(id)))
                .orElseGet(terminals::all);
    }

    private static String text(Position position, Lots lots) {
        return lots + " " + position.symbol() + " on " + position.terminal();
    }

    private static String unreachable(TerminalBook book, String what) {
        return "Cannot " + what + ": " + whyUnreachable(book)
                + ". Do it in the terminal itself, or flatten: that is retried.";
    }

    private static String whyUnreachable(TerminalBook book) {
        return book.link() == LinkState.OFFLINE ? "it is offline (" + book.linkReason() + ")" : "its queue is full";
    }
}
