package dev.yoke.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yoke.connectors.prop.PropCheck;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.PropBreach;
import dev.yoke.core.risk.prop.PropDay;
import dev.yoke.core.risk.prop.PropStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A check as JSON: the keys are stable, money is a number, times are UTC, what is not there is null.
final class PropJson {

    private PropJson() {}

    static ObjectNode of(PropCheck.Checked checked) {
        PropStatus status = checked.status();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("pack", checked.pack().id());
        root.put("initial", number(checked.initial()));
        root.put("passed", checked.missing().isEmpty());
        root.put("balance", number(status.balance()));
        root.put("equity", number(status.equity()));
        root.put("floor", number(status.floor()));
        put(root, "dailyFloor", status.dailyFloor());
        put(root, "overallFloor", status.overallFloor());
        root.put("headroom", number(status.headroom()));
        put(root, checked.breach());
        root.put("profit", number(status.profit()));
        root.put("daysTraded", status.daysTraded());
        root.put("bestDayPercent", number(status.bestDayPercent()));
        ArrayNode missing = root.putArray("failures");
        checked.missing()
                .forEach(each -> missing.addObject().put("rule", each.rule()).put("text", each.text()));
        ArrayNode days = root.putArray("days");
        checked.days().forEach(day -> put(days.addObject(), day));
        ArrayNode warnings = root.putArray("warnings");
        checked.warnings().forEach(warnings::add);
        return root;
    }

    private static void put(ObjectNode root, Optional<PropBreach> found) {
        if (found.isEmpty()) {
            root.putNull("breach");
            return;
        }
        PropBreach breach = found.get();
        ObjectNode node = root.putObject("breach");
        node.put("time", Instant.ofEpochMilli(breach.timeMs()).toString());
        node.put("timeMs", breach.timeMs());
        node.put("rule", breach.rule());
        node.put("equity", number(breach.equity()));
        node.put("floor", number(breach.floor()));
    }

    private static void put(ObjectNode node, PropDay day) {
        node.put("day", day.day().toString());
        node.put("startBalance", number(day.startBalance()));
        node.put("startEquity", number(day.startEquity()));
        put(node, "dailyFloor", day.dailyFloor());
        put(node, "overallFloor", day.overallFloor());
        node.put("lowestEquity", number(day.lowestEquity()));
        node.put("headroom", number(day.headroom()));
        node.put("breached", day.breached());
        node.put("traded", day.traded());
        node.put("profit", number(day.profit()));
    }

    private static void put(ObjectNode node, String key, OptionalLong amount) {
        if (amount.isPresent()) {
            node.put(key, number(amount.getAsLong()));
        } else {
            node.putNull(key);
        }
    }

    /// Exact, without an exponent and without zeros at its end.
    static BigDecimal number(long units) {
        return new BigDecimal(FixedPoint.format(units));
    }
}
