package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.MoneySums;
import dev.yoke.ui.control.Confirmation.Question;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked before something is done that cannot be taken back: how many, on which accounts, what is at stake.
final class Questions {

    private final Look look;
    private final Phrases words;

    Questions(Look look) {
        this.look = look;
        this.words = look.words();
    }

    Question close(List<PositionRow> rows) {
        return new Question(
                words.get("ask.close", rows.size()),
                stake(rows),
                words.get("ask.close.yes", rows.size()),
                words.get("ask.keep"));
    }

    Question closePart(List<PositionRow> rows, String part) {
        return new Question(
                words.get("ask.part", part, rows.size()),
                stake(rows),
                words.get("ask.part.yes", part),
                words.get("ask.keep"));
    }

    Question closeWhich(Which which, List<PositionRow> open) {
        List<PositionRow> meant = meant(which, open);
        return new Question(
                words.get("ask.which." + which.name(), meant.size()),
                words.get("ask.which.text") + " " + stake(meant),
                words.get("ask.close.yes", meant.size()),
                words.get("ask.keep"));
    }

    static List<PositionRow> meant(Which which, List<PositionRow> open) {
        return open.stream()
                .filter(row -> switch (which) {
                    case ALL -> true;
                    case WINNERS -> row.view().profit().units() > 0;
                    case LOSERS -> row.view().profit().units() < 0;
                })
                .toList();
    }

    /// Accounts, lots and the profit of now.
    private String stake(List<PositionRow> rows) {
        String accounts = names(rows.stream().map(row -> row.key().terminal()));
        String profit = MoneySums.perCurrency(
                        rows.stream().map(row -> row.view().profit()).toList())
                .stream()
                .map(look::signed)
                .collect(Collectors.joining(", "));
        String each =
                rows.size() > 4 ? "" : "\n" + rows.stream().map(this::line).collect(Collectors.joining("\n"));
        return words.get("ask.stake", accounts, profit) + each;
    }

    private String line(PositionRow row) {
        Position position = row.view().position();
        return look.side(position.side()) + " "
                + look.amounts().lots(position.lots().units()) + " " + position.symbol() + "  " + position.terminal()
                + "  " + look.signed(row.view().profit());
    }

    private static String names(Stream<TerminalId> terminals) {
        return terminals.distinct().map(TerminalId::name).sorted().collect(Collectors.joining(", "));
    }

    Question cancel(List<OrderRow> rows) {
        return new Question(
                words.get("ask.cancel", rows.size()),
                words.get(
                        "ask.cancel.text",
                        names(rows.stream().map(row -> row.key().terminal()))),
                words.get("ask.cancel.yes", rows.size()),
                words.get("ask.keep.orders"));
    }

    Question reverse(PositionRow row) {
        Position position = row.view().position();
        return new Question(
                words.get(
                        "ask.reverse",
                        position.symbol().name(),
                        position.terminal().name()),
                words.get("ask.reverse.text", line(row), other(position)),
                words.get("ask.reverse.yes"),
                words.get("ask.keep"));
    }

    /// The order on the other side, in words: `SELL 0.50 EURUSD`.
    private String other(Position position) {
        Side side = position.side().opposite();
        return look.side(side) + " " + look.amounts().lots(position.lots().units()) + " " + position.symbol();
    }

    Question second(Reversal.Second second) {
        String order = other(second.closed());
        return new Question(
                words.get("ask.second", order, second.closed().terminal().name()),
                words.get("ask.second.text", second.said()),
                order,
                words.get("ask.stay-flat"));
    }

    /// What stands where the gate would deny the second step.
    String denied(Reversal.Second second) {
        return words.get("reverse.denied", other(second.closed()), second.said());
    }

    Question move(String symbol, String account, LevelEdit.Move move) {
        return new Question(
                words.get("ask.move." + move.what().name(), symbol, account),
                words.get("ask.move.text", move.before(), move.after())
                        + (move.effect().isEmpty() ? "" : "\n" + move.effect()),
                words.get("ask.move.yes", move.after()),
                words.get("ask.leave"));
    }

    Question clearPlans(List<PositionRow> rows) {
        return new Question(
                words.get("ask.clear", rows.size()),
                words.get("ask.clear.text"),
                words.get("ask.clear.yes"),
                words.get("ask.leave"));
    }
}
