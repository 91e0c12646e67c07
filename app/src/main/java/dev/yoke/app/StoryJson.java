package dev.yoke.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yoke.connectors.store.DecisionArchive.Kept;
import dev.yoke.connectors.store.DecisionArchive.Story;
import dev.yoke.connectors.store.KeptInput;
import dev.yoke.connectors.store.TradeHistory.IntentHistory;
import dev.yoke.core.engine.DecisionReplay;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.SizingStep;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentId;

/// The way of one signal for programs. Prices and lots as decimal text.
final class StoryJson {

    private final DecisionReplay arithmetic = DecisionReplay.ofToday();

    private StoryJson() {}

    static ObjectNode of(Story story) {
        return new StoryJson().json(story);
    }

    private ObjectNode json(Story story) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        signal(root.putObject("signal"), story.signal());
        ArrayNode traces = root.putArray("traces");
        story.traces().forEach(trace -> trace(traces.addObject(), trace));
        ArrayNode decisions = root.putArray("decisions");
        story.decisions().forEach(kept -> decision(decisions.addObject(), kept));
        ArrayNode orders = root.putArray("orders");
        story.intents().forEach(intent -> order(orders.addObject(), intent));
        return root;
    }

    private static void signal(ObjectNode json, Signal signal) {
        json.put("id", signal.id().value())
                .put("source", signal.source())
                .put("action", signal.action().name())
                .put("symbol", signal.symbolText())
                .put("orderType", signal.orderType().name())
                .put("timeMs", signal.timeMs())
                .put("receivedMs", signal.receivedMs())
                .put("raw", signal.raw());
    }

    private static void trace(ObjectNode json, Trace trace) {
        json.put("order", trace.intent().map(IntentId::value).orElse("")).put("startMs", trace.startMs());
        ObjectNode hops = json.putObject("afterUs");
        trace.hops().forEach(passed -> hops.put(passed.hop().name(), passed.afterUs()));
    }

    private void decision(ObjectNode json, Kept kept) {
        Decision decision = kept.decision();
        json.put("terminal", decision.terminal().map(id -> id.name()).orElse(""))
                .put("outcome", decision.outcome().name())
                .put("summary", decision.summary())
                .put("decidedMs", decision.decidedMs())
                .put("lots", decision.lots().toString())
                .put("entry", decision.entry().toString())
                .put("stopLoss", decision.stopLoss().toString())
                .put("takeProfit", decision.takeProfit().toString())
                .put("order", decision.intent().map(IntentId::value).orElse(""));
        ArrayNode rules = json.putArray("rules");
        for (Verdict verdict : decision.verdicts()) {
            rules.addObject()
                    .put("rule", verdict.rule())
                    .put("verdict", verdict.outcome().name())
                    .put("value", verdict.value())
                    .put("limit", verdict.limit())
                    .put("text", verdict.text());
        }
        ArrayNode size = json.putArray("size");
        if (kept.input() instanceof KeptInput.Whole whole) {
            for (SizingStep step : arithmetic.arithmetic(whole.input())) {
                size.addObject()
                        .put("name", step.name())
                        .put("formula", step.formula())
                        .put("value", FixedPoint.format(step.value()));
            }
        }
        json.put("inputLacks", kept.input() instanceof KeptInput.Lacking(String what) ? what : "");
    }

    private static void order(ObjectNode json, IntentHistory intent) {
        json.put("id", intent.command().intent().value())
                .put("terminal", intent.terminal().name())
                .put("state", intent.state().name())
                .put("command", intent.command().toString())
                .put("madeMs", intent.madeMs());
        ArrayNode moves = json.putArray("moves");
        intent.moves()
                .forEach(move -> moves.addObject()
                        .put("state", move.state().name())
                        .put("reason", move.reason())
                        .put("timeMs", move.timeMs()));
        ArrayNode results = json.putArray("results");
        intent.results()
                .forEach(received -> results.addObject()
                        .put("category", received.result().category().name())
                        .put("code", received.result().rawCode())
                        .put("text", received.result().text())
                        .put("lots", received.result().lots().toString())
                        .put("price", received.result().price().toString())
                        .put("elapsedUs", received.result().elapsedUs())
                        .put("timeMs", received.timeMs()));
    }
}
