package dev.yoke.connectors.gateway.webhook;

import dev.yoke.connectors.gateway.webhook.SourceConventions.RiskMeaning;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.trade.Lots;
import java.util.List;
import java.util.Optional;

/// How big: lots, or risk in percent of equity, in money or as a share of full Kelly. Never two of them.
final class SizingReader {

    private final Fields fields;
    private final RiskMeaning bareRisk;

    SizingReader(Fields fields, RiskMeaning bareRisk) {
        this.fields = fields;
        this.bareRisk = bareRisk;
    }

    Sizing read() throws RefusedSignal {
        Optional<Field> lots = fields.oneOf(FieldNames.LOTS);
        Optional<Field> risk = risk();
        if (lots.isPresent() && risk.isPresent()) {
            throw new RefusedSignal(
                    "contradiction",
                    Shown.of(lots.get().name()) + " and " + Shown.of(risk.get().name())
                            + " both size the order: send one of them");
        }
        if (lots.isPresent()) {
            return quantity(lots.get());
        }
        return risk.isPresent() ? riskSizing(risk.get()) : new Sizing.Standard();
    }

    private Optional<Field> risk() throws RefusedSignal {
        Optional<Field> found = Optional.empty();
        for (var names : List.of(FieldNames.RISK, FieldNames.RISK_PERCENT, FieldNames.RISK_MONEY, FieldNames.KELLY)) {
            Optional<Field> next = fields.oneOf(names);
            if (next.isPresent() && found.isPresent()) {
                throw new RefusedSignal(
                        "contradiction",
                        Shown.of(found.get().name()) + " and "
                                + Shown.of(next.get().name()) + " both name the risk: send one of them");
            }
            found = next.isPresent() ? next : found;
        }
        return found;
    }

    private Sizing quantity(Field lots) throws RefusedSignal {
        Optional<Field> type = fields.oneOf(FieldNames.QUANTITY_TYPE);
        String kind = type.map(field -> Fields.normalise(field.text())).orElse("lots");
        return switch (kind) {
            case "lots", "fixedquantity", "fixed" -> new Sizing.FixedLots(Lots.of(ExactNumber.positive(lots)));
            case "riskpercent" -> percent(lots, lots.text());
            case "riskdollaramount", "riskmoney" -> new Sizing.RiskMoney(ExactNumber.positive(lots));
            case "kelly", "kellyfraction" -> kelly(lots);
            default ->
                throw RefusedSignal.field("the quantity type " + Shown.of(kind)
                        + " is not taken from a webhook: use lots, risk_percent, risk_dollar_amount or kelly");
        };
    }

    private Sizing riskSizing(Field risk) throws RefusedSignal {
        String text = risk.text().strip();
        String key = Fields.normalise(risk.name());
        if (FieldNames.KELLY.contains(key)) {
            return kelly(risk);
        }
        if (text.endsWith("%")) {
            return percent(risk, text.substring(0, text.length() - 1));
        }
        if (FieldNames.RISK_PERCENT.contains(key)) {
            return percent(risk, text);
        }
        if (FieldNames.RISK_MONEY.contains(key)) {
            return new Sizing.RiskMoney(ExactNumber.positive(risk));
        }
        return switch (bareRisk) {
            case PERCENT -> percent(risk, text);
            case MONEY -> new Sizing.RiskMoney(ExactNumber.positive(risk));
            case LOTS -> new Sizing.FixedLots(Lots.of(ExactNumber.positive(risk)));
        };
    }

    private static Sizing kelly(Field field) throws RefusedSignal {
        long fraction = ExactNumber.positive(field);
        if (!Sizing.Kelly.isFraction(fraction)) {
            throw RefusedSignal.field("the field " + Shown.of(field.name())
                    + " is a share of full Kelly, above 0 and at most 1: " + field.shown());
        }
        return new Sizing.Kelly(fraction);
    }

    private static Sizing percent(Field field, String text) throws RefusedSignal {
        long percent = ExactNumber.positive(field, text);
        if (percent > 100 * FixedPoint.ONE) {
            throw RefusedSignal.field(
                    "the field " + Shown.of(field.name()) + " cannot risk more than 100 %: " + field.shown());
        }
        return new Sizing.RiskPercent(percent);
    }
}
