package dev.yoke.connectors.gateway;

import dev.yoke.core.port.Clock;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/// Reads a body up to the limit and no further, within the request's time.
final class BodyReader {

    private final int maxBytes;
    private final long timeoutNs;
    private final Clock clock;

    BodyReader(GatewayConfig config, Clock clock) {
        this.maxBytes = config.maxBodyBytes();
        this.timeoutNs = config.requestTimeoutMs() * 1_000_000;
        this.clock = clock;
    }

    byte[] read(Context ctx) {
        if (ctx.req().getContentLengthLong() > maxBytes) {
            throw tooLarge(ctx);
        }
        try {
            return readAll(ctx);
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    private byte[] readAll(Context ctx) throws IOException {
        long startNs = clock.monotonicNs();
        InputStream in = ctx.req().getInputStream();
        byte[] bytes = new byte[maxBytes + 1];
        int length = 0;
        for (int count = in.read(bytes, 0, bytes.length);
                count >= 0;
                count = in.read(bytes, length, bytes.length - length)) {
            length += count;
            if (length > maxBytes) {
                throw tooLarge(ctx);
            }
            if (clock.monotonicNs() - startNs > timeoutNs) {
                ctx.header("Connection", "close");
                throw tooSlow();
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private RequestRefused tooLarge(Context ctx) {
        ctx.header("Connection", "close");
        return new RequestRefused(413, "body-size", "the body is larger than " + maxBytes + " bytes");
    }

    private static RequestRefused tooSlow() {
        return new RequestRefused(408, "timeout", "the body did not arrive in time");
    }

    private static RequestRefused refusal(Exception failure) {
        return switch (failure) {
            case RequestRefused refused -> refused;
            case IOException io when io.getCause() instanceof TimeoutException -> tooSlow();
            case IOException _ -> new RequestRefused(400, "body", "the body broke off");
            case HttpException http when http.getCode() == 408 -> tooSlow();
            case HttpException _ -> new RequestRefused(400, "body", "the body is not proper HTTP");
            case RuntimeException unexpected -> throw unexpected;
            default -> throw new IllegalStateException("reading a body failed", failure);
        };
    }
}
