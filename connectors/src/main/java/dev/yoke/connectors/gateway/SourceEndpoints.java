package dev.yoke.connectors.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.SourcePolicy;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// `sources`: the webhook addresses.
final class SourceEndpoints {

    private static final Set<String> FIELDS = Set.of("name", "mode", "terminals", "demoOnly", "replace", "priority");

    private final WebhookSources sources;
    private final SignalRate rate;
    private final BodyReader bodies;
    private final Supplier<String> baseUrl;

    SourceEndpoints(WebhookSources sources, SignalRate rate, BodyReader bodies, Supplier<String> baseUrl) {
        this.sources = sources;
        this.rate = rate;
        this.bodies = bodies;
        this.baseUrl = baseUrl;
    }

    void list(Context ctx) {
        Replies.send(ctx, 200, out -> {
            out.writeStartArray();
            for (SourcePolicy source : sources.all()) {
                out.writeStartObject();
                write(out, source);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /// Without further fields: a source that waits for a person's word, on demo accounts only.
    void create(Context ctx) {
        ControlBody body = ControlBody.parse(bodies.read(ctx), FIELDS);
        SourcePolicy source = policy(body);
        if (source.isReserved()) {
            throw ControlBody.malformed("a source cannot be called " + source.name()
                    + ": under that name a person trades; choose another name");
        }
        if (sources.exists(source.name()) && !body.flag("replace", false)) {
            throw new RequestRefused(
                    409,
                    "source",
                    "the source '" + source.name() + "' exists; replacing it would end its address: delete it first"
                            + " or send \"replace\": true");
        }
        String path = create(source);
        Replies.send(ctx, 201, out -> {
            out.writeStartObject();
            write(out, source);
            out.writeStringField("url", baseUrl.get() + path);
            out.writeEndObject();
        });
    }

    private String create(SourcePolicy source) {
        try {
            return sources.create(source);
        } catch (IllegalStateException e) {
            throw new RequestRefused(503, "source", String.valueOf(e.getMessage()));
        }
    }

    private static SourcePolicy policy(ControlBody body) {
        try {
            SourcePolicy.Mode mode = SourcePolicy.Mode.valueOf(
                    body.text("mode").orElse("confirm").toUpperCase(Locale.ROOT));
            return new SourcePolicy(
                    body.text("name").orElse(""),
                    mode,
                    body.texts("terminals").stream().map(TerminalId::new).collect(Collectors.toSet()),
                    body.flag("demoOnly", true),
                    body.text("priority")
                            .map(text -> Priority.valueOf(text.toUpperCase(Locale.ROOT)))
                            .orElse(SourcePolicy.usual(mode)));
        } catch (IllegalArgumentException e) {
            String text = String.valueOf(e.getMessage());
            String field = text.contains("Priority")
                    ? "the field 'priority' must be high, normal or low"
                    : "the field 'mode' must be shadow, confirm or auto";
            throw ControlBody.malformed(text.startsWith("No enum") ? field : text);
        }
    }

    void delete(Context ctx) {
        String name = ctx.pathParam("name");
        if (!revoke(name)) {
            throw new RequestRefused(404, "source", "there is no source of that name");
        }
        rate.forget(name);
        ctx.status(204);
    }

    private boolean revoke(String name) {
        try {
            return sources.revoke(name);
        } catch (IllegalStateException e) {
            throw new RequestRefused(503, "source", String.valueOf(e.getMessage()));
        }
    }

    private static void write(JsonGenerator out, SourcePolicy source) throws IOException {
        out.writeStringField("name", source.name());
        out.writeStringField("mode", source.mode().name());
        out.writeArrayFieldStart("terminals");
        for (TerminalId terminal : source.terminals()) {
            out.writeString(terminal.name());
        }
        out.writeEndArray();
        out.writeBooleanField("demoOnly", source.demoOnly());
        out.writeStringField("priority", source.priority().name());
    }
}
