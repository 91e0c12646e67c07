package dev.yoke.ui.chart.order;

import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.chart.order.TradeLine.Act;
import dev.yoke.ui.theme.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Turns what is traded into lines, from the highest price to the lowest.
final class TradeLines {

    private final Traded traded;
    private final LineTexts texts;
    private final Optional<String> heldByLock;
    private final Optional<String> heldAll;
    private final Predicate<LineKey> waiting;
    private final List<TradeLine> lines = new ArrayList<>();

    /// @param lockKey what unlocks trading, where the trader locked it
    /// @param waiting whether a move of the line that this screen sent is not answered
    private TradeLines(Traded traded, LineTexts texts, Optional<String> lockKey, Predicate<LineKey> waiting) {
        this.traded = traded;
        this.texts = texts;
        this.waiting = waiting;
        heldByLock = lockKey.map(key -> texts.phrases().get("held.locked", key));
        heldAll = traded.isReachable()
                ? traded.spec().isEmpty() ? held("unspecified") : Optional.empty()
                : held("offline");
    }

    static List<TradeLine> of(Traded traded, LineTexts texts, Optional<String> lockKey, Predicate<LineKey> waiting) {
        TradeLines made = new TradeLines(traded, texts, lockKey, waiting);
        traded.positions().forEach(made::add);
        traded.orders().forEach(made::add);
        traded.ticketLevels().ifPresent(made::addTicket);
        made.lines.sort((a, b) -> Long.compare(b.price(), a.price()));
        return List.copyOf(made.lines);
    }

    private Optional<String> held(String why) {
        return Optional.of(texts.phrases().get("held." + why));
    }

    /// May be made tighter while trading is locked.
    private static boolean isStopOfPosition(Levels levels, LineKey.Level level) {
        return levels.owner() == LineKey.Owner.POSITION && level == LineKey.Level.STOP;
    }

    private void add(PositionView view) {
        Position position = view.position();
        Levels levels = Levels.of(position);
        LineKey key = levels.key(LineKey.Level.ENTRY);
        boolean changing = isOnItsWay(view.change()) || waiting.test(key);
        Optional<String> held =
                heldAll.or(() -> view.closing() ? held("closing") : changing ? held("waiting") : Optional.empty());
        boolean whole = levels.stop() != 0 && levels.target() != 0;
        lines.add(new TradeLine(
                key,
                view.nakedStop() ? Token.WARN : side(levels),
                levels.entry(),
                texts.entry(view),
                false,
                held.or(() -> whole ? held("entry") : levels.stop() == 0 ? Optional.empty() : heldByLock),
                acts(levels, view.closing())));
        addLevels(levels, changing, held, LineTexts.oneR(view));
    }

    private static List<Act> acts(Levels levels, boolean closing) {
        List<Act> acts = new ArrayList<>();
        if (levels.stop() == 0) {
            acts.add(Act.STOP);
        }
        if (levels.target() == 0) {
            acts.add(Act.TARGET);
        }
        if (levels.owner() == LineKey.Owner.POSITION) {
            acts.add(Act.BREAK_EVEN);
            acts.add(Act.PARTIAL);
        }
        acts.add(Act.CLOSE);
        return closing ? List.of() : List.copyOf(acts);
    }

    private void addLevels(Levels levels, boolean changing, Optional<String> held, long oneR) {
        for (LineKey.Level level : new LineKey.Level[] {LineKey.Level.STOP, LineKey.Level.TARGET}) {
            if (levels.at(level) != 0) {
                boolean ticket = levels.owner() == LineKey.Owner.TICKET;
                String label = texts.level(level, levels, traded, oneR);
                lines.add(new TradeLine(
                        levels.key(level),
                        level == LineKey.Level.STOP ? Token.LOSS : Token.PROFIT,
                        levels.at(level),
                        changing ? label + "  " + texts.phrases().get("line.waiting") : label,
                        changing,
                        held.or(() -> ticket || isStopOfPosition(levels, level) ? Optional.empty() : heldByLock),
                        ticket ? List.of() : List.of(Act.CLOSE)));
            }
        }
    }

    private void add(OrderView view) {
        if (!view.order().price().isSet()) {
            return;
        }
        Levels levels = Levels.of(view.order());
        LineKey key = levels.key(LineKey.Level.ENTRY);
        boolean changing = isOnItsWay(view.change()) || waiting.test(key);
        Optional<String> held = heldAll.or(
                () -> view.cancelling() ? held("cancelling") : changing ? held("waiting") : Optional.empty());
        String label = texts.order(view, traded);
        lines.add(new TradeLine(
                key,
                side(levels),
                levels.entry(),
                changing ? label + "  " + texts.phrases().get("line.waiting") : label,
                changing,
                held.or(() -> heldByLock),
                acts(levels, view.cancelling())));
        addLevels(levels, changing, held, view.risk());
    }

    private void addTicket(Levels levels) {
        boolean market = traded.ticket()
                .map(pending -> pending.signal().orderType() == OrderType.MARKET)
                .orElse(true);
        lines.add(new TradeLine(
                levels.key(LineKey.Level.ENTRY),
                side(levels),
                levels.entry(),
                texts.ticket(levels),
                false,
                market ? held("market") : Optional.empty(),
                List.of()));
        addLevels(levels, false, Optional.empty(), LineTexts.oneR(levels, traded.spec()));
    }

    private static boolean isOnItsWay(Optional<LevelChange> change) {
        return change.filter(known -> known.state() != LevelChange.State.REFUSED)
                .isPresent();
    }

    private static Token side(Levels levels) {
        return levels.side().sign() > 0 ? Token.BUY : Token.SELL;
    }
}
