package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A stop loss or a take profit: a bare number, a number with a unit in the field's name or behind it, or
/// TradersPost's nested object.
final class LevelReader {

    private enum Unit {
        BARE,
        PRICE,
        PIPS,
        ATR,
        PERCENT
    }

    private static final Set<String> NONE_WORDS = Set.of("none", "off", "no");

    private static final Map<String, Unit> ENDINGS = Map.ofEntries(
            Map.entry("", Unit.BARE),
            Map.entry("price", Unit.PRICE),
            Map.entry(".price", Unit.PRICE),
            Map.entry(".stopprice", Unit.PRICE),
            Map.entry(".limitprice", Unit.PRICE),
            Map.entry("pips", Unit.PIPS),
            Map.entry(".pips", Unit.PIPS),
            Map.entry("atr", Unit.ATR),
            Map.entry(".atr", Unit.ATR),
            Map.entry("percent", Unit.PERCENT),
            Map.entry("pct", Unit.PERCENT),
            Map.entry(".percent", Unit.PERCENT));

    /// TradersPost fields whose meaning a plain level cannot hold.
    private static final List<String> UNSUPPORTED = List.of(".amount", ".trailprice", ".trailamount", ".trailpercent");

    private final Fields fields;
    private final List<String> names;
    private final boolean bareIsPips;

    /// @param names of the level, as in [FieldNames#STOP_LOSS]
    LevelReader(Fields fields, List<String> names, boolean bareIsPips) {
        this.fields = fields;
        this.names = names;
        this.bareIsPips = bareIsPips;
    }

    /// @param bare receives the name of the field if its unit came from the convention
    Level read(List<String> bare) throws RefusedSignal {
        refuseUnsupported();
        List<Found> found = found();
        if (found.isEmpty()) {
            return new Level.Unsaid();
        }
        Level level = level(found.getFirst(), bare);
        for (Found other : found.subList(1, found.size())) {
            if (!level.equals(level(other, new ArrayList<>()))) {
                throw new RefusedSignal(
                        "contradiction",
                        Shown.of(found.getFirst().field.name()) + " and " + Shown.of(other.field.name())
                                + " say different things: send one of them");
            }
        }
        return level;
    }

    private record Found(Field field, Unit unit) {}

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (String name : names) {
            ENDINGS.forEach(
                    (ending, unit) -> fields.find(name + ending).ifPresent(field -> found.add(new Found(field, unit))));
            fields.find("atr" + name).ifPresent(field -> found.add(new Found(field, Unit.ATR)));
        }
        return found;
    }

    private void refuseUnsupported() throws RefusedSignal {
        for (String name : names) {
            for (String ending : UNSUPPORTED) {
                if (fields.has(name + ending)) {
                    throw RefusedSignal.field(Shown.of(name + ending)
                            + " is not taken from a webhook: send a price, pips, percent or an ATR multiple");
                }
            }
            if (fields.find(name + ".type").filter(f -> !isPlainType(f)).isPresent()) {
                throw RefusedSignal.field(Shown.of(name + ".type") + " must be stop or limit: trailing and stop-limit"
                        + " exits are not taken from a webhook");
            }
        }
    }

    private static boolean isPlainType(Field type) {
        return type.lowerCase().equals("stop") || type.lowerCase().equals("limit");
    }

    private Level level(Found found, List<String> bare) throws RefusedSignal {
        Field field = found.field;
        String text = field.lowerCase();
        if (NONE_WORDS.contains(text)) {
            return new Level.None();
        }
        if (found.unit != Unit.BARE) {
            return level(found.unit, ExactNumber.positive(field));
        }
        for (Unit unit : List.of(Unit.PIPS, Unit.ATR, Unit.PERCENT)) {
            String suffix = unit == Unit.PERCENT ? "%" : unit.name().toLowerCase(Locale.ROOT);
            if (text.endsWith(suffix)) {
                String number = text.substring(0, text.length() - suffix.length());
                return level(unit, ExactNumber.positive(field, number));
            }
        }
        bare.add(field.name());
        return level(bareIsPips ? Unit.PIPS : Unit.PRICE, ExactNumber.positive(field));
    }

    private static Level level(Unit unit, long units) throws RefusedSignal {
        return switch (unit) {
            case BARE, PRICE -> new Level.AtPrice(units);
            case PIPS -> new Level.Pips(units);
            case ATR -> new Level.Atr(units);
            case PERCENT -> {
                if (units >= 100 * FixedPoint.ONE) {
                    throw RefusedSignal.field("a level cannot be 100 % or more from the entry");
                }
                yield new Level.Percent(units);
            }
        };
    }
}
