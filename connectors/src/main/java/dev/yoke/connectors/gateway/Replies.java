package dev.yoke.connectors.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.yoke.core.market.FixedPoint;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Every body the gateway sends. Numbers are the exact decimal text of their fixed-point value.
final class Replies {

    static final String JSON = "application/json";

    private static final JsonFactory FACTORY = new JsonFactory();

    private Replies() {}

    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }

    static byte[] json(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    static byte[] error(String rule, String text) {
        return json(out -> {
            out.writeStartObject();
            out.writeStringField("error", text);
            out.writeStringField("rule", rule);
            out.writeEndObject();
        });
    }

    static void send(Context ctx, int status, Writing writing) {
        ctx.status(status).contentType(JSON).result(json(writing));
    }

    static void refuse(Context ctx, RequestRefused refused) {
        ctx.status(refused.status()).contentType(JSON).result(error(refused.rule(), refused.text()));
    }

    /// A fixed-point value as a JSON number.
    static void number(JsonGenerator out, String name, long units) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(FixedPoint.format(units));
    }
}
