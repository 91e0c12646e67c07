package dev.yoke.ui.chart.order;

import dev.yoke.core.manage.LevelMove;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands on the labels of lines. Figures come from the engine's view and from core's arithmetic.
final class LineTexts {

    private static final String GAP = "  ";

    private final Phrases phrases;
    private final Amounts amounts;

    LineTexts(Phrases phrases, Amounts amounts) {
        this.phrases = phrases;
        this.amounts = amounts;
    }

    Phrases phrases() {
        return phrases;
    }

    String entry(PositionView view) {
        List<String> parts = new ArrayList<>();
        parts.add(side(view.position().side()) + " "
                + amounts.lots(view.position().lots().units()));
        parts.add(money(view.profit().units(), view.profit().currency()));
        parts.add(pips(view.pips()));
        if (view.rMultiple() != 0) {
            parts.add(r(view.rMultiple()));
        }
        if (view.nakedStop()) {
            parts.add(phrases.get("line.naked"));
        }
        if (view.closing()) {
            parts.add(phrases.get("line.closing"));
        }
        return String.join(GAP, parts);
    }

    String order(OrderView view, Traded traded) {
        Order order = view.order();
        List<String> parts = new ArrayList<>();
        parts.add(side(order.side()) + " " + phrases.get("type." + order.type()) + " "
                + amounts.lots(order.lotsCurrent().units()));
        away(order.price().units() - traded.opening(order.side()), traded)
                .filter(text -> traded.opening(order.side()) != 0)
                .ifPresent(parts::add);
        if (view.cancelling()) {
            parts.add(phrases.get("line.cancelling"));
        }
        return String.join(GAP, parts);
    }

    String ticket(Levels levels) {
        String lots = levels.lots() == 0 ? "" : " " + amounts.lots(levels.lots());
        return phrases.get("line.ticket") + GAP + side(levels.side()) + lots;
    }

    /// A stop or a target: what closing there would come to, in money and R, and how far it is.
    String level(LineKey.Level level, Levels levels, Traded traded, long oneR) {
        List<String> parts = new ArrayList<>();
        parts.add(name(level));
        long price = levels.at(level);
        traded.spec().filter(spec -> levels.lots() > 0).ifPresent(spec -> {
            long result = LevelMove.result(levels.side(), levels.lots(), levels.entry(), price, spec);
            parts.add(money(result, traded.currency()));
            inR(result, oneR).ifPresent(parts::add);
        });
        long way = (price - origin(levels, traded)) * levels.side().sign();
        (isFromNow(levels, traded) ? away(way, traded) : distance(way, traded)).ifPresent(parts::add);
        return String.join(GAP, parts);
    }

    /// Distances are measured from where the market would close it, of what is not open yet from its entry.
    private static long origin(Levels levels, Traded traded) {
        long now = levels.owner() == LineKey.Owner.POSITION ? traded.closing(levels.side()) : 0;
        return now == 0 ? levels.entry() : now;
    }

    private static boolean isFromNow(Levels levels, Traded traded) {
        return levels.owner() == LineKey.Owner.POSITION && traded.closing(levels.side()) != 0;
    }

    /// How far the market is from it: it gets there from either side, so without a sign.
    Optional<String> away(long way, Traded traded) {
        return traded.spec()
                .filter(spec -> spec.pip() > 0)
                .map(spec ->
                        phrases.get("figure.away", Figures.decimal(FixedPoint.divide(Math.abs(way), spec.pip()), 1)));
    }

    /// One R: what the entry risked, else what the stop risks now; 0 where neither is known.
    static long oneR(PositionView view) {
        return view.initialRisk() > 0 ? view.initialRisk() : view.risk().units();
    }

    static long oneR(Levels levels, Optional<SymbolSpec> spec) {
        return spec.filter(known -> levels.stop() != 0 && levels.lots() > 0)
                .map(known -> Math.max(
                        0, -LevelMove.result(levels.side(), levels.lots(), levels.entry(), levels.stop(), known)))
                .orElse(0L);
    }

    String name(LineKey.Level level) {
        return phrases.get("level." + level);
    }

    String side(Side side) {
        return phrases.get("side." + side);
    }

    /// Empty money where it cannot be known.
    String money(long units, String currency) {
        return Math.abs(units) >= RiskMath.UNBOUNDED
                ? Figures.NONE
                : amounts.text((Figures.signedMoney(units) + " " + currency).strip());
    }

    Optional<String> inR(long result, long oneR) {
        return oneR > 0 && Math.abs(result) < RiskMath.UNBOUNDED
                ? Optional.of(r(FixedPoint.divide(result, oneR)))
                : Optional.empty();
    }

    private String r(long units) {
        return phrases.get("figure.r", Figures.rMultiple(units));
    }

    String pips(long units) {
        return phrases.get("figure.pips", Figures.pips(units));
    }

    Optional<String> distance(long price, Traded traded) {
        return traded.spec().filter(spec -> spec.pip() > 0).map(spec -> pips(FixedPoint.divide(price, spec.pip())));
    }

    String lots(long units) {
        return amounts.lots(units);
    }

    String price(long price, Traded traded) {
        return Figures.decimal(price, traded.digits());
    }
}
