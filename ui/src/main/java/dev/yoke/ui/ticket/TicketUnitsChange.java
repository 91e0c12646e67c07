package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.EntryPreview.Leg;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import java.util.Optional;
import javafx.beans.property.StringProperty;

/// The same size or level said in another unit, from what the engine answered last. Where that is not known the field
/// is emptied: a number must not change its meaning unseen.
final class TicketUnitsChange {

    private static final String USUAL_KELLY = "0.25";

    private TicketUnitsChange() {}

    static void size(TicketFields fields, SizeIn unit, Optional<EntryPreview> lead) {
        if (unit == SizeIn.KELLY) {
            fields.size.set(USUAL_KELLY);
            return;
        }
        fields.size.set(lead.filter(of -> of.asked().lots() > 0)
                .map(of -> text(of, unit))
                .orElse(""));
    }

    private static String text(EntryPreview of, SizeIn unit) {
        return switch (unit) {
            case LOTS -> {
                String text = FixedPoint.format(
                        FixedPoint.floorTo(of.asked().lots(), of.steps().lots()));
                yield text.equals("0") ? "" : text;
            }
            case PERCENT -> TicketTexts.typed(of.asked().percent(), 2);
            case MONEY -> TicketTexts.typed(of.asked().money(), 2);
            case KELLY -> USUAL_KELLY;
        };
    }

    static void level(StringProperty field, LevelIn unit, Optional<Leg> leg, int digits, String usualAtr) {
        switch (unit) {
            case ATR -> field.set(usualAtr);
            case PRICE ->
                field.set(leg.filter(Leg::isSet)
                        .map(of -> FixedPoint.format(of.price(), digits))
                        .orElse(""));
            case PIPS ->
                field.set(leg.filter(Leg::isSet)
                        .map(of -> FixedPoint.format(of.pips(), 1))
                        .orElse(""));
            case MONEY ->
                field.set(leg.filter(of -> of.money() > 0)
                        .map(of -> FixedPoint.format(of.money(), 2))
                        .orElse(""));
            case OFF -> field.set("");
        }
    }
}
