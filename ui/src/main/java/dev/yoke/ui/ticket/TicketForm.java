package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;

/// Reads the ticket's fields. Pure.
final class TicketForm {

    enum SizeIn {
        RISK_PERCENT("risk %"),
        LOTS("lots"),
        MONEY("money"),
        KELLY("of Kelly");

        private final String label;

        SizeIn(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    enum LevelIn {
        PIPS("pips"),
        ATR("ATR"),
        PRICE("price");

        private final String label;

        LevelIn(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /// A field that cannot be read; the message is for the trader.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    private TicketForm() {}

    static Sizing sizing(SizeIn unit, String text) throws Unreadable {
        long number = number("The size", text);
        return switch (unit) {
            case RISK_PERCENT -> new Sizing.RiskPercent(number);
            case LOTS -> new Sizing.FixedLots(Lots.of(number));
            case MONEY -> new Sizing.RiskMoney(number);
            case KELLY -> kelly(number);
        };
    }

    private static Sizing kelly(long fraction) throws Unreadable {
        if (!Sizing.Kelly.isFraction(fraction)) {
            throw new Unreadable("The size is a share of full Kelly, at most 1.");
        }
        return new Sizing.Kelly(fraction);
    }

    /// An empty field leaves the level out.
    static Level level(String name, LevelIn unit, String text) throws Unreadable {
        if (text.isBlank()) {
            return new Level.None();
        }
        long number = number(name, text);
        return switch (unit) {
            case PIPS -> new Level.Pips(number);
            case ATR -> new Level.Atr(number);
            case PRICE -> new Level.AtPrice(number);
        };
    }

    static Price price(OrderType type, String text) throws Unreadable {
        return type == OrderType.MARKET ? Price.NONE : Price.of(number("The order's price", text));
    }

    private static long number(String what, String text) throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable(what + " is missing.");
        }
        try {
            long number = FixedPoint.parse(text.strip().replace("\u2009", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Unreadable(what + " is " + e.getMessage() + ".");
        }
        throw new Unreadable(what + " must be above 0.");
    }
}
