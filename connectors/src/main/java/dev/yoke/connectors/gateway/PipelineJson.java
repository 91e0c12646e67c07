package dev.yoke.connectors.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.LatencyView;
import dev.yoke.core.view.PipelineView;
import java.io.IOException;

/// The signals' way as JSON. Times in microseconds, except a breaker's, which is in milliseconds.
final class PipelineJson {

    private PipelineJson() {}

    static void write(JsonGenerator out, PipelineView pipeline) throws IOException {
        out.writeObjectFieldStart("pipeline");
        out.writeNumberField("inFlight", pipeline.inFlight());
        out.writeNumberField("retries", pipeline.retries());
        out.writeArrayFieldStart("latencies");
        for (LatencyView latency : pipeline.latencies()) {
            out.writeStartObject();
            out.writeStringField("from", latency.from().name());
            out.writeStringField("to", latency.to().name());
            out.writeNumberField("count", latency.count());
            out.writeNumberField("p50Us", latency.p50Us());
            out.writeNumberField("p99Us", latency.p99Us());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("breakers");
        for (BreakerView breaker : pipeline.breakers()) {
            out.writeStartObject();
            out.writeStringField("of", breaker.of());
            out.writeStringField("state", breaker.state().name());
            out.writeNumberField("failures", breaker.failures());
            out.writeNumberField("blockedMs", breaker.blockedMs());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
