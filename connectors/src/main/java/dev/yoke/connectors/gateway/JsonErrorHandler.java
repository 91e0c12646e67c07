package dev.yoke.connectors.gateway;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers for what the server itself refuses (not HTTP, too long, two lengths): the same JSON shape, no page, no
/// trace.
final class JsonErrorHandler extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.setStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Replies.JSON);
        response.write(true, ByteBuffer.wrap(Replies.error("http", text(code))), callback);
    }

    private static String text(int code) {
        return switch (code) {
            case 404 -> "there is nothing at this address";
            case 408 -> "the request did not arrive in time";
            case 413 -> "the request is too large";
            case 414 -> "the address is too long";
            case 431 -> "the headers are too large";
            default -> code >= 500 ? "the gateway failed; see the cockpit's log" : "not a proper HTTP request";
        };
    }
}
