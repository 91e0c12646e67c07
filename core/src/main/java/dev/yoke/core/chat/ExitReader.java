package dev.yoke.core.chat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads what closes and cancels.
final class ExitReader {

    private static final String CLOSE_EXAMPLE = "close gold";
    private static final String CANCEL_EXAMPLE = "cancel EURUSD";

    private final ChatContext context;
    private final SymbolWords symbols;

    ExitReader(ChatContext context) {
        this.context = context;
        this.symbols = new SymbolWords(context.view());
    }

    ChatReply close(Words words) throws NotUnderstood {
        boolean all = words.takeIf("all", "everything");
        if (words.takeIf("losers", "losing")) {
            return closeWhich(Which.LOSERS, "every losing position");
        }
        if (words.takeIf("winners", "winning")) {
            return closeWhich(Which.WINNERS, "every winning position");
        }
        if (all && !words.hasNext()) {
            return closeWhich(Which.ALL, "every position");
        }
        if (!words.hasNext()) {
            throw new NotUnderstood("Close what? A symbol, losers, winners or all.", CLOSE_EXAMPLE);
        }
        return closeSymbol(symbols.require(words.take(), CLOSE_EXAMPLE));
    }

    private ChatReply closeWhich(Which which, String what) {
        if (context.view().positions().isEmpty()) {
            return new ChatReply.Say("No open positions.");
        }
        return ask(
                List.of(new Command.ClosePositions(Optional.empty(), Optional.empty(), which)),
                "Close " + what + " on all accounts.");
    }

    private ChatReply closeSymbol(String name) {
        List<PositionView> found = context.view().positions().stream()
                .filter(view -> SymbolWords.matches(view.position().symbol().name(), name))
                .toList();
        if (found.isEmpty()) {
            return new ChatReply.Say("No open position in " + name + ".");
        }
        List<Command> commands = found.stream()
                .map(PositionView::position)
                .<Command>map(p -> new Command.ClosePosition(p.terminal(), p.identifier(), Lots.ZERO))
                .toList();
        StringBuilder lines = new StringBuilder("Close " + count(found.size(), "position") + " in " + name + ":");
        found.forEach(view -> lines.append("\n").append(ChatAnswers.line(view)));
        return ask(commands, lines.toString());
    }

    ChatReply cancel(Words words) throws NotUnderstood {
        if (!words.hasNext()) {
            throw new NotUnderstood("Cancel what? A symbol or all.", CANCEL_EXAMPLE);
        }
        if (words.takeIf("all", "everything", "orders")) {
            return cancelMatching(symbol -> true, "");
        }
        String name = symbols.require(words.take(), CANCEL_EXAMPLE);
        return cancelMatching(symbol -> SymbolWords.matches(symbol.name(), name), " in " + name);
    }

    private ChatReply cancelMatching(Predicate<Symbol> wanted, String where) {
        List<OrderView> found = context.view().orders().stream()
                .filter(view -> wanted.test(view.order().symbol()))
                .toList();
        if (found.isEmpty()) {
            return new ChatReply.Say("No pending order" + where + ".");
        }
        List<Command> commands = found.stream()
                .map(OrderView::order)
                .<Command>map(order -> new Command.CancelOrder(order.terminal(), order.ticket()))
                .toList();
        StringBuilder lines = new StringBuilder("Cancel " + count(found.size(), "pending order") + where + ":");
        found.forEach(view -> lines.append("\n").append(ChatAnswers.line(view)));
        return ask(commands, lines.toString());
    }

    private ChatReply ask(List<Command> commands, String summary) {
        return new ChatReply.Ask(commands, summary, context.nowMs() + ChatReply.LIFE_MS);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
