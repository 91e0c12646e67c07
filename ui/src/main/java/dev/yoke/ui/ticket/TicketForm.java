package dev.yoke.ui.ticket;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.ticket.FieldNumber.Unreadable;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import dev.yoke.ui.words.Phrases;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ticket's fields as they stand, and what they mean. Pure.
///
/// @param other the order that cancels this one when it is filled, and is cancelled by it
record TicketForm(
        Instrument instrument,
        Side side,
        OrderType type,
        String price,
        String limit,
        SizeIn sizeIn,
        String size,
        LevelIn stopIn,
        String stop,
        LevelIn targetIn,
        String target,
        String plan,
        Optional<Other> other,
        Set<TerminalId> accounts) {

    record Other(Side side, OrderType type, String price) {}

    /// What was understood: the order and the one linked with it; or what is wrong, field by field, in the trader's
    /// language.
    record Meaning(Optional<Signal> order, Optional<Signal> linked, Map<Field, String> wrong) {}

    Meaning read(Phrases words, String id, long nowMs) {
        Reading reading = new Reading(words);
        Sizing sizing = reading.field(Field.SIZE, () -> sizing(FieldNumber.read(size)), new Sizing.Standard());
        Level stopLevel = reading.field(Field.STOP, () -> level(stopIn, stop), new Level.None());
        Level targetLevel = reading.field(
                Field.TARGET,
                () -> targetIn == LevelIn.OFF || target.isBlank() ? new Level.None() : level(targetIn, target),
                new Level.None());
        Price first = type == OrderType.MARKET ? Price.NONE : reading.price(Field.PRICE, price);
        Price behind = type == OrderType.STOP_LIMIT ? reading.price(Field.LIMIT, limit) : Price.NONE;
        ExitPlan exits = reading.plan(plan);
        Optional<Price> second = other.map(one -> reading.price(Field.OTHER, one.price()));
        if (other.isPresent() && type == OrderType.MARKET) {
            reading.wrong(Field.OTHER, "wrong.oco-market");
        } else if (other.isPresent() && (stopIn == LevelIn.PRICE || targetIn == LevelIn.PRICE)) {
            reading.wrong(Field.OTHER, "wrong.oco-levels");
        }
        if (!reading.wrong.isEmpty()) {
            return new Meaning(Optional.empty(), Optional.empty(), Map.copyOf(reading.wrong));
        }
        Template template = new Template(sizing, stopLevel, targetLevel, exits, nowMs);
        return new Meaning(
                Optional.of(template.signal(id, side, type, first, behind)),
                other.map(one ->
                        template.signal(id + "-b", one.side(), one.type(), second.orElse(Price.NONE), Price.NONE)),
                Map.of());
    }

    private Sizing sizing(long number) throws Unreadable {
        return switch (sizeIn) {
            case PERCENT -> new Sizing.RiskPercent(number);
            case LOTS -> new Sizing.FixedLots(Lots.of(number));
            case MONEY -> new Sizing.RiskMoney(number);
            case KELLY -> {
                if (!Sizing.Kelly.isFraction(number)) {
                    throw new Unreadable("wrong.kelly");
                }
                yield new Sizing.Kelly(number);
            }
        };
    }

    private static Level level(LevelIn unit, String text) throws Unreadable {
        long number = FieldNumber.read(text);
        return switch (unit) {
            case PIPS -> new Level.Pips(number);
            case ATR -> new Level.Atr(number);
            case PRICE -> new Level.AtPrice(number);
            case MONEY -> new Level.Money(number);
            case OFF -> new Level.None();
        };
    }

    /// What both orders of a pair have in common.
    private final class Template {
        private final Sizing sizing;
        private final Level stopLevel;
        private final Level targetLevel;
        private final ExitPlan exits;
        private final long nowMs;

        Template(Sizing sizing, Level stopLevel, Level targetLevel, ExitPlan exits, long nowMs) {
            this.sizing = sizing;
            this.stopLevel = stopLevel;
            this.targetLevel = targetLevel;
            this.exits = exits;
            this.nowMs = nowMs;
        }

        Signal signal(String id, Side way, OrderType kind, Price at, Price behind) {
            return new Signal(
                    new SignalId(id),
                    "ticket",
                    way == Side.BUY ? Signal.Action.BUY : Signal.Action.SELL,
                    instrument.symbol().name(),
                    kind,
                    at,
                    stopLevel,
                    targetLevel,
                    sizing,
                    accounts,
                    "",
                    nowMs,
                    nowMs,
                    "",
                    exits,
                    behind);
        }
    }

    private interface Read<T> {
        T read() throws Unreadable;
    }

    /// Reads field after field, so that everything that is wrong is said at once.
    private static final class Reading {
        private final Phrases words;
        private final Map<Field, String> wrong = new EnumMap<>(Field.class);

        Reading(Phrases words) {
            this.words = words;
        }

        <T> T field(Field field, Read<T> read, T otherwise) {
            try {
                return read.read();
            } catch (Unreadable e) {
                wrong(field, e.key());
                return otherwise;
            }
        }

        Price price(Field field, String text) {
            return field(field, () -> Price.of(FieldNumber.read(text)), Price.NONE);
        }

        ExitPlan plan(String text) {
            if (text.isBlank()) {
                return ExitPlan.NONE;
            }
            try {
                return ExitPlanText.parse(text);
            } catch (IllegalArgumentException e) {
                wrong.put(Field.PLAN, Phrases.isolated(String.valueOf(e.getMessage())));
                return ExitPlan.NONE;
            }
        }

        void wrong(Field field, String key) {
            wrong.putIfAbsent(field, words.get(key));
        }
    }
}
