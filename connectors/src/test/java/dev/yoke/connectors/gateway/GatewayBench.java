package dev.yoke.connectors.gateway;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SourcePolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A gateway on a free port with fakes behind it.
public final class GatewayBench implements AutoCloseable {

    public static final String TOKEN = "bearer-canary-0123456789";
    public static final String HOOK = "hook-canary-abcdefghijklmnopqrstuvwxyz0123456";

    public final FakeEngine engine = new FakeEngine();
    public final FakeSources sources = new FakeSources();
    public final FixedViews views = new FixedViews();
    public final SteppedClock clock = new SteppedClock();
    public final Gateway gateway;
    public final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public GatewayBench() {
        this(config -> config);
    }

    public GatewayBench(UnaryOperator<GatewayConfig> change) {
        sources.put(new SourcePolicy("demo", SourcePolicy.Mode.AUTO, Set.of(), true), Tokens.hash(HOOK), 0);
        DecisionReader reader = _ -> List.<Decision>of();
        gateway = new Gateway(
                change.apply(GatewayConfig.local(0, TOKEN)), engine, views, sources, clock, Optional.of(reader));
        port = gateway.start();
    }

    public HttpResponse<String> hook(String body) {
        return hook("demo", HOOK, body);
    }

    public HttpResponse<String> hook(String source, String token, String body) {
        return send(request("/webhook/" + source + "/" + token).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(request("/api/v1" + path).header("Authorization", "Bearer " + TOKEN));
    }

    public HttpResponse<String> post(String path, String body) {
        return send(request("/api/v1" + path)
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request("/api/v1" + path)
                .header("Authorization", "Bearer " + TOKEN)
                .DELETE());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
        gateway.close();
    }
}
