package dev.yoke.connectors.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import java.io.IOException;
import java.util.List;

/// Decisions with every verdict, as JSON.
final class DecisionJson {

    private DecisionJson() {}

    static void list(JsonGenerator out, String name, List<Decision> decisions) throws IOException {
        out.writeArrayFieldStart(name);
        for (Decision decision : decisions) {
            decision(out, decision);
        }
        out.writeEndArray();
    }

    private static void decision(JsonGenerator out, Decision decision) throws IOException {
        out.writeStartObject();
        out.writeStringField("signal", decision.signal().value());
        out.writeStringField(
                "terminal", decision.terminal().map(Object::toString).orElse(null));
        out.writeStringField("symbol", decision.symbol());
        out.writeStringField("action", decision.action().name());
        out.writeStringField("outcome", decision.outcome().name());
        Replies.number(out, "lots", decision.lots().units());
        Replies.number(out, "entry", decision.entry().units());
        Replies.number(out, "sl", decision.stopLoss().units());
        Replies.number(out, "tp", decision.takeProfit().units());
        out.writeStringField("risk", decision.riskText());
        out.writeStringField("summary", decision.summary());
        out.writeArrayFieldStart("verdicts");
        for (Verdict verdict : decision.verdicts()) {
            verdict(out, verdict);
        }
        out.writeEndArray();
        out.writeStringField("intent", decision.intent().map(Object::toString).orElse(null));
        out.writeNumberField("decidedMs", decision.decidedMs());
        out.writeEndObject();
    }

    private static void verdict(JsonGenerator out, Verdict verdict) throws IOException {
        out.writeStartObject();
        out.writeStringField("rule", verdict.rule());
        out.writeStringField("outcome", verdict.outcome().name());
        out.writeStringField("value", verdict.value());
        out.writeStringField("limit", verdict.limit());
        out.writeStringField("text", verdict.text());
        out.writeEndObject();
    }
}
