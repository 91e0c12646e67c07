package dev.yoke.ui.chart.order;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.theme.Figures;
import java.util.ArrayList;
import java.util.List;

/// Turns positions and pending orders of one instrument into the lines of its chart.
public final class PriceLines {

    private static final String GAP = "  ";
    private static final double MOST_R = 1_000;

    private PriceLines() {}

    /// @param pip one pip, price units of 1e-8
    public static List<PriceLine> of(List<PositionView> positions, List<OrderView> orders, long pip, Amounts amounts) {
        List<PriceLine> lines = new ArrayList<>();
        for (PositionView view : positions) {
            addPosition(lines, view, pip, amounts);
        }
        for (OrderView view : orders) {
            addOrder(lines, view);
        }
        return List.copyOf(lines);
    }

    private static void addPosition(List<PriceLine> lines, PositionView view, long pip, Amounts amounts) {
        Position position = view.position();
        lines.add(new PriceLine(
                PriceLine.Kind.ENTRY,
                view.nakedStop() ? PriceLine.Tone.WARN : sideTone(position.side()),
                position.openPrice().units(),
                entryLabel(view, amounts)));
        if (position.stopLoss().isSet()) {
            lines.add(new PriceLine(
                    PriceLine.Kind.STOP_LOSS,
                    PriceLine.Tone.LOSS,
                    position.stopLoss().units(),
                    "SL" + GAP + stopMoney(view, amounts) + GAP
                            + distance(position, position.stopLoss().units(), pip)));
        }
        if (position.takeProfit().isSet()) {
            lines.add(new PriceLine(
                    PriceLine.Kind.TAKE_PROFIT,
                    PriceLine.Tone.PROFIT,
                    position.takeProfit().units(),
                    "TP" + GAP + targetMoney(view, amounts)
                            + distance(position, position.takeProfit().units(), pip)));
        }
    }

    private static String entryLabel(PositionView view, Amounts amounts) {
        Position position = view.position();
        StringBuilder label = new StringBuilder(48)
                .append(position.side())
                .append(' ')
                .append(Figures.lots(position.lots().units()))
                .append(GAP)
                .append(amounts.signedMoney(view.profit().units()))
                .append(' ')
                .append(view.profit().currency())
                .append(GAP)
                .append(Figures.pips(view.pips()))
                .append(" pips");
        if (view.rMultiple() != 0) {
            label.append(GAP).append(Figures.rMultiple(view.rMultiple())).append(" R");
        }
        if (view.nakedStop()) {
            label.append(GAP).append("NO STOP");
        }
        if (view.closing()) {
            label.append(GAP).append("closing…");
        }
        return label.toString();
    }

    private static String stopMoney(PositionView view, Amounts amounts) {
        long risk = view.risk().units();
        return risk > 0 ? amounts.signedMoney(-risk) + " " + view.risk().currency() + " (1R)" : "no money at risk";
    }

    /// One R is the money at the stop where it stands now.
    private static String targetMoney(PositionView view, Amounts amounts) {
        long reward = view.reward().units();
        if (reward == 0) {
            return "";
        }
        long risk = view.risk().units();
        double ratio = risk > 0 ? (double) reward / risk : 0;
        String multiple = ratio > 0 && ratio < MOST_R ? " (" + multiple(FixedPoint.fromDouble(ratio)) + "R)" : "";
        return amounts.signedMoney(reward) + " " + view.reward().currency() + multiple + GAP;
    }

    /// `2`, `1.5`.
    private static String multiple(long units) {
        String text = Figures.decimal(units, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// From the price now to the level, in pips, positive in the position's favour.
    private static String distance(Position position, long level, long pip) {
        long now = position.currentPrice().units();
        if (now == 0 || pip <= 0) {
            return "";
        }
        long pips = FixedPoint.divide((level - now) * position.side().sign(), pip);
        return Figures.pips(pips) + " pips";
    }

    private static void addOrder(List<PriceLine> lines, OrderView view) {
        Order order = view.order();
        if (!order.price().isSet()) {
            return;
        }
        lines.add(new PriceLine(
                PriceLine.Kind.ORDER,
                sideTone(order.side()),
                order.price().units(),
                order.side() + " " + typeName(order.type()) + " "
                        + Figures.lots(order.lotsCurrent().units()) + (view.cancelling() ? GAP + "cancelling…" : "")));
    }

    private static String typeName(OrderType type) {
        return switch (type) {
            case MARKET -> "MARKET";
            case LIMIT -> "LIMIT";
            case STOP -> "STOP";
            case STOP_LIMIT -> "STOP LIMIT";
        };
    }

    private static PriceLine.Tone sideTone(Side side) {
        return side == Side.BUY ? PriceLine.Tone.BUY : PriceLine.Tone.SELL;
    }
}
