package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import java.util.Optional;
import javafx.beans.property.StringProperty;

/// What the up and down keys do in a field. A step never goes below one step.
final class TicketSteps {

    private static final long HUNDREDTH = FixedPoint.ONE / 100;
    private static final long TENTH = FixedPoint.ONE / 10;

    private TicketSteps() {}

    /// @param step 1e-8; `decimals` of the written figure
    private record Step(long step, int decimals) {}

    static void step(
            TicketFields fields, Field field, int direction, Optional<SymbolSpec> spec, TicketMarket.Quote quote) {
        switch (field) {
            case SIZE -> move(fields.size, size(fields, spec), direction, "");
            case STOP ->
                move(
                        fields.stop,
                        level(fields.stopIn.get(), spec),
                        direction,
                        quote.bid().toString());
            case TARGET ->
                move(
                        fields.target,
                        level(fields.targetIn.get(), spec),
                        direction,
                        quote.ask().toString());
            case PRICE ->
                move(
                        fields.price,
                        level(LevelIn.PRICE, spec),
                        direction,
                        quote.ask().toString());
            case LIMIT -> move(fields.limit, level(LevelIn.PRICE, spec), direction, fields.price.get());
            case OTHER ->
                move(
                        fields.otherPrice,
                        level(LevelIn.PRICE, spec),
                        direction,
                        quote.bid().toString());
            case PLAN -> {}
        }
    }

    private static Step size(TicketFields fields, Optional<SymbolSpec> spec) {
        return switch (fields.sizeIn.get()) {
            case LOTS ->
                spec.map(of -> new Step(of.lotStep(), decimals(of.lotStep()))).orElse(new Step(HUNDREDTH, 2));
            case PERCENT -> new Step(5 * HUNDREDTH, 2);
            case MONEY -> new Step(10 * FixedPoint.ONE, 2);
            case KELLY -> new Step(5 * HUNDREDTH, 2);
        };
    }

    private static Step level(LevelIn unit, Optional<SymbolSpec> spec) {
        return switch (unit) {
            case PRICE -> spec.map(of -> new Step(of.tickSize(), of.digits())).orElse(new Step(HUNDREDTH, 2));
            case PIPS -> new Step(FixedPoint.ONE, 1);
            case ATR -> new Step(TENTH, 1);
            case MONEY -> new Step(10 * FixedPoint.ONE, 2);
            case OFF -> new Step(0, 0);
        };
    }

    private static int decimals(long step) {
        String text = FixedPoint.format(step);
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    private static void move(StringProperty field, Step step, int direction, String otherwise) {
        if (step.step() == 0) {
            return;
        }
        try {
            long from = FieldNumber.read(field.get().isBlank() ? otherwise : field.get());
            long to = Math.max(step.step(), FixedPoint.floorTo(from, step.step()) + direction * step.step());
            field.set(FixedPoint.format(to, step.decimals()));
        } catch (FieldNumber.Unreadable | ArithmeticException e) {
            // What cannot be read cannot be stepped; the field says what is wrong with it.
            return;
        }
    }
}
