package dev.yoke.core.engine;

import dev.yoke.core.trade.OrderCommand;

/// Orders in a trader's words: `BUY 0.12 EURUSD`, `close 0.12 EURUSD`.
final class OrderText {

    private OrderText() {}

    static String of(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Open open -> open.side() + " " + open.lots() + " " + open.symbol();
            case OrderCommand.Place place ->
                place.side() + " " + place.type() + " " + place.lots() + " " + place.symbol() + " at " + place.price();
            case OrderCommand.Close close ->
                "close " + (close.lots().isZero() ? "" : close.lots() + " ") + close.symbol() + " #" + close.ticket();
            case OrderCommand.CloseBy closeBy ->
                "close " + closeBy.symbol() + " #" + closeBy.ticket() + " by #" + closeBy.oppositeTicket();
            case OrderCommand.Modify modify ->
                "stop " + modify.stopLoss() + ", target " + modify.takeProfit() + " of " + modify.symbol() + " #"
                        + modify.ticket();
            case OrderCommand.Change change -> "change " + change.symbol() + " order #" + change.ticket();
            case OrderCommand.Cancel cancel -> "cancel " + cancel.symbol() + " order #" + cancel.ticket();
        };
    }
}
