package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.Optional;

/// Market, limit or stop, and at what price. A bare `price` beside a market order is what the sender saw, not a limit:
/// the price collar looks at it.
final class OrderReader {

    record Kind(OrderType type, Price price) {}

    private final Fields fields;

    OrderReader(Fields fields) {
        this.fields = fields;
    }

    Kind read() throws RefusedSignal {
        Optional<Field> limit = fields.oneOf(FieldNames.LIMIT_PRICE);
        Optional<Field> stop = fields.oneOf(FieldNames.STOP_PRICE);
        Optional<Field> price = fields.oneOf(FieldNames.PRICE);
        Price seen = price.isPresent() ? Price.of(ExactNumber.positive(price.get())) : Price.NONE;
        OrderType type = type(limit.isPresent(), stop.isPresent());
        return switch (type) {
            case MARKET -> new Kind(OrderType.MARKET, seen);
            case LIMIT -> new Kind(type, trigger(type, limit, price));
            case STOP -> new Kind(type, trigger(type, stop, price));
            case STOP_LIMIT -> throw stopLimit();
        };
    }

    private OrderType type(boolean hasLimit, boolean hasStop) throws RefusedSignal {
        Optional<Field> named = fields.oneOf(FieldNames.ORDER_TYPE);
        if (named.isPresent()) {
            return byName(named.get());
        }
        if (hasLimit && hasStop) {
            throw stopLimit();
        }
        return hasLimit ? OrderType.LIMIT : hasStop ? OrderType.STOP : OrderType.MARKET;
    }

    private static OrderType byName(Field named) throws RefusedSignal {
        return switch (Fields.normalise(named.text().strip())) {
            case "market", "mkt" -> OrderType.MARKET;
            case "limit", "lmt" -> OrderType.LIMIT;
            case "stop", "stp", "stopmarket" -> OrderType.STOP;
            case "stoplimit", "sl", "slm" -> throw stopLimit();
            default ->
                throw RefusedSignal.field("the field " + Shown.of(named.name()) + " has an unknown order type "
                        + named.shown() + ": use market, limit or stop");
        };
    }

    private static Price trigger(OrderType type, Optional<Field> own, Optional<Field> general) throws RefusedSignal {
        if (own.isPresent() && general.isPresent()) {
            long ownPrice = ExactNumber.positive(own.get());
            if (ownPrice != ExactNumber.positive(general.get())) {
                throw new RefusedSignal(
                        "contradiction",
                        Shown.of(own.get().name()) + " and "
                                + Shown.of(general.get().name()) + " name different prices: send one of them");
            }
        }
        Field field = own.or(() -> general)
                .orElseThrow(() -> RefusedSignal.field(
                        (type == OrderType.LIMIT ? "a limit" : "a stop") + " order needs a price: add \"price\""));
        return Price.of(ExactNumber.positive(field));
    }

    private static RefusedSignal stopLimit() {
        return RefusedSignal.field("stop-limit orders are not taken from a webhook: send a limit or a stop order");
    }
}
