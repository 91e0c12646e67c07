package dev.yoke.connectors.wire;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// The fields of `CMD`, both ways. One row of fields serves all actions; what an action does not use is null.
///
/// @param expiryMs when a pending order lapses, UTC epoch milliseconds, 0 = never
/// @param filling empty = the terminal chooses from the symbol's flags
record CommandFields(
        IntentId cid,
        long expiresMs,
        Action action,
        Optional<Symbol> symbol,
        Optional<Side> side,
        Lots lots,
        Price price,
        Price stopLoss,
        Price takeProfit,
        int deviationPoints,
        long ticket,
        long identifier,
        Optional<FillingMode> filling,
        long expiryMs,
        long magic,
        String comment,
        Optional<OrderType> orderType,
        Price stopLimit,
        long oppositeTicket) {

    enum Action {
        OPEN,
        CLOSE,
        CLOSE_BY,
        MODIFY,
        PLACE,
        CHANGE,
        CANCEL
    }

    static void write(OrderCommand command, FrameWriter out) {
        out.text(command.intent().value()).integer(command.expiresMs());
        switch (command) {
            case OrderCommand.Open c -> {
                head(out, Action.OPEN, c.symbol())
                        .word(c.side())
                        .decimal(c.lots().units());
                prices(out, Price.NONE, c.stopLoss(), c.takeProfit()).integer(c.deviationPoints());
                out.empty().empty().empty().empty().integer(c.magic()).text(c.comment());
            }
            case OrderCommand.Close c -> {
                head(out, Action.CLOSE, c.symbol())
                        .empty()
                        .decimalIfSet(c.lots().units());
                prices(out, Price.NONE, Price.NONE, Price.NONE).integer(c.deviationPoints());
                out.integer(c.ticket()).integer(c.identifier());
            }
            case OrderCommand.CloseBy c -> {
                head(out, Action.CLOSE_BY, c.symbol()).empty().empty();
                prices(out, Price.NONE, Price.NONE, Price.NONE).empty().integer(c.ticket());
                out.empty().empty().empty().empty().empty();
                out.empty().empty().integer(c.oppositeTicket());
            }
            case OrderCommand.Modify c -> {
                head(out, Action.MODIFY, c.symbol()).empty().empty();
                prices(out, Price.NONE, c.stopLoss(), c.takeProfit()).empty();
                out.integer(c.ticket()).integer(c.identifier());
            }
            case OrderCommand.Place c -> {
                head(out, Action.PLACE, c.symbol())
                        .word(c.side())
                        .decimal(c.lots().units());
                prices(out, c.price(), c.stopLoss(), c.takeProfit())
                        .empty()
                        .empty()
                        .empty()
                        .empty();
                out.integer(c.orderExpiryMs()).integer(c.magic()).text(c.comment());
                out.word(c.type()).decimalIfSet(c.stopLimitPrice().units());
            }
            case OrderCommand.Change c -> {
                head(out, Action.CHANGE, c.symbol()).empty().empty();
                prices(out, c.price(), c.stopLoss(), c.takeProfit()).empty().integer(c.ticket());
                out.empty().empty().integer(c.orderExpiryMs()).empty().empty().empty();
                out.decimalIfSet(c.stopLimitPrice().units());
            }
            case OrderCommand.Cancel c -> {
                head(out, Action.CANCEL, c.symbol()).empty().empty();
                prices(out, Price.NONE, Price.NONE, Price.NONE).empty().integer(c.ticket());
            }
        }
    }

    private static FrameWriter head(FrameWriter out, Action action, Symbol symbol) {
        return out.word(action).text(symbol.name());
    }

    private static FrameWriter prices(FrameWriter out, Price price, Price stopLoss, Price takeProfit) {
        return out.decimalIfSet(price.units()).decimalIfSet(stopLoss.units()).decimalIfSet(takeProfit.units());
    }

    /// Fields after the last one that the action needs may be missing.
    static OrderCommand read(FieldReader in) {
        return new CommandFields(
                        in.intent("cid"),
                        in.integer("expires_utc_ms"),
                        in.word("action", Action.class),
                        in.hasMore() ? in.symbolIfAny("symbol") : Optional.empty(),
                        in.hasMore() ? in.wordIfAny("side", Side.class) : Optional.empty(),
                        in.hasMore() ? in.lotsOrZero("lots") : Lots.ZERO,
                        price(in, "price"),
                        price(in, "sl"),
                        price(in, "tp"),
                        (int) whole(in, "deviation_points", 1_000_000),
                        whole(in, "ticket", Long.MAX_VALUE),
                        whole(in, "identifier", Long.MAX_VALUE),
                        in.hasMore() ? in.wordIfAny("filling", FillingMode.class) : Optional.empty(),
                        whole(in, "expiry_ms", Long.MAX_VALUE),
                        whole(in, "magic", Integer.MAX_VALUE),
                        in.trailing("comment"),
                        in.hasMore() ? in.wordIfAny("order_type", OrderType.class) : Optional.empty(),
                        price(in, "stop_limit"),
                        whole(in, "opposite_ticket", Long.MAX_VALUE))
                .command(in);
    }

    private static Price price(FieldReader in, String field) {
        return in.hasMore() ? in.priceOrNone(field) : Price.NONE;
    }

    private static long whole(FieldReader in, String field, long greatest) {
        long value = in.notNegative(field, in.trailingInteger(field, 0));
        if (value > greatest) {
            throw in.fault(FrameFault.BAD_VALUE, field, "is out of range");
        }
        return value;
    }

    private OrderCommand command(FieldReader in) {
        Symbol named = symbol.orElseThrow(() -> missing(in, "symbol"));
        return switch (action) {
            case OPEN ->
                new OrderCommand.Open(
                        cid,
                        expiresMs,
                        named,
                        side(in),
                        lotsSet(in),
                        stopLoss,
                        takeProfit,
                        deviationPoints,
                        magic,
                        comment);
            case CLOSE ->
                new OrderCommand.Close(cid, expiresMs, ticketSet(in), identifier, named, lots, deviationPoints);
            case CLOSE_BY -> new OrderCommand.CloseBy(cid, expiresMs, ticketSet(in), opposite(in), named);
            case MODIFY ->
                new OrderCommand.Modify(cid, expiresMs, ticketSet(in), identifier, named, stopLoss, takeProfit);
            case PLACE ->
                new OrderCommand.Place(
                        cid,
                        expiresMs,
                        named,
                        side(in),
                        orderType.orElseThrow(() -> missing(in, "order_type")),
                        lotsSet(in),
                        priceSet(in),
                        stopLimit,
                        stopLoss,
                        takeProfit,
                        expiryMs,
                        magic,
                        comment);
            case CHANGE ->
                new OrderCommand.Change(
                        cid, expiresMs, ticketSet(in), named, priceSet(in), stopLimit, stopLoss, takeProfit, expiryMs);
            case CANCEL -> new OrderCommand.Cancel(cid, expiresMs, ticketSet(in), named);
        };
    }

    private static WireFormatException missing(FieldReader in, String field) {
        return in.fault(FrameFault.MISSING_FIELD, field, "is missing for this action");
    }

    private Side side(FieldReader in) {
        return side.orElseThrow(() -> missing(in, "side"));
    }

    private Lots lotsSet(FieldReader in) {
        if (lots.isZero()) {
            throw missing(in, "lots");
        }
        return lots;
    }

    private Price priceSet(FieldReader in) {
        if (!price.isSet()) {
            throw missing(in, "price");
        }
        return price;
    }

    private long ticketSet(FieldReader in) {
        if (ticket == 0) {
            throw missing(in, "ticket");
        }
        return ticket;
    }

    private long opposite(FieldReader in) {
        if (oppositeTicket == 0) {
            throw missing(in, "opposite_ticket");
        }
        return oppositeTicket;
    }
}
