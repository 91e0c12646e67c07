package dev.yoke.connectors.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.PolicyChange;
import dev.yoke.core.risk.PolicyItem;
import dev.yoke.core.risk.PolicySchedule.Pending;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.view.LimitsView;
import java.io.IOException;
import java.util.TreeSet;

/// The limits as JSON: what is in force, what differs from the defaults, what waits, and what is wrong with the
/// settings. Numbers are in the unit of the limit; a limit that is not set is null.
final class LimitsJson {

    private LimitsJson() {}

    static void write(JsonGenerator out, LimitsView limits) throws IOException {
        out.writeStartObject();
        out.writeStringField("origin", limits.origin());
        policy(out, limits.inForce().general());
        out.writeArrayFieldStart("differing");
        for (PolicyChange change : PolicyChange.between(RiskPolicies.DEFAULT, limits.inForce())) {
            out.writeStartObject();
            setting(out, change.item());
            value(out, "value", change.item(), change.after());
            value(out, "default", change.item(), change.before());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("pending");
        for (Pending pending : limits.pending()) {
            pending(out, pending);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("problems");
        for (String problem : limits.settingsProblems()) {
            out.writeString(problem);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void policy(JsonGenerator out, RiskPolicy policy) throws IOException {
        out.writeObjectFieldStart("policy");
        for (Limit limit : Limit.values()) {
            number(out, limit.key(), limit, policy.of(limit));
        }
        out.writeArrayFieldStart("sessions");
        for (MarketSession session : new TreeSet<>(policy.sessions())) {
            out.writeString(session.key());
        }
        out.writeEndArray();
        out.writeStringField("beta-benchmark", policy.betaBenchmark());
        out.writeEndObject();
    }

    private static void pending(JsonGenerator out, Pending pending) throws IOException {
        PolicyChange change = pending.change();
        out.writeStartObject();
        setting(out, change.item());
        value(out, "before", change.item(), change.before());
        value(out, "after", change.item(), change.after());
        out.writeStringField("from", pending.from().text());
        out.writeNumberField("fromMs", pending.from().startsMs());
        out.writeStringField("text", pending.text());
        out.writeEndObject();
    }

    private static void setting(JsonGenerator out, PolicyItem item) throws IOException {
        out.writeStringField("setting", item.key());
        switch (item) {
            case PolicyItem.OfAccount own ->
                out.writeStringField("account", own.terminal().name());
            case PolicyItem.General g -> out.writeNullField("account");
            case PolicyItem.Sessions s -> out.writeNullField("account");
            case PolicyItem.BetaBenchmark b -> out.writeNullField("account");
        }
    }

    private static void value(JsonGenerator out, String name, PolicyItem item, String value) throws IOException {
        switch (item) {
            case PolicyItem.General general ->
                number(out, name, general.limit(), general.limit().unit().parse(value));
            case PolicyItem.OfAccount own when value.isEmpty() -> out.writeNullField(name);
            case PolicyItem.OfAccount own ->
                number(out, name, own.limit(), own.limit().unit().parse(value));
            case PolicyItem.Sessions s -> out.writeStringField(name, value);
            case PolicyItem.BetaBenchmark b -> out.writeStringField(name, value);
        }
    }

    private static void number(JsonGenerator out, String name, Limit limit, long value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(limit.unit().isDecimal() ? FixedPoint.format(value) : Long.toString(value));
    }
}
