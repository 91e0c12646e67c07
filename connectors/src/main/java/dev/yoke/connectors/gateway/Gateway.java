package dev.yoke.connectors.gateway;

import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SourceStore;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.view.CockpitViews;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.JavalinServlet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one HTTP server: webhooks, the control API under `/api/v1`, `/metrics`.
///
/// Thread: start and close from one thread; requests run on virtual threads `gateway-*` and own nothing.
/// Failure: [#start] throws [GatewayStartException] whose message is for the trader.
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final String API = "/api/v1";
    private static final String ROUTE = "yoke.route";
    private static final String STARTED = "yoke.started";

    private final GatewayConfig config;
    private final CockpitViews views;
    private final Clock clock;
    private final Optional<DecisionReader> decisions;
    private final RequestGuard guard;
    private final GatewayMetrics metrics = new GatewayMetrics();
    private final WebhookEndpoint webhook;
    private final ActionEndpoints actions;
    private final PlanEndpoints plans;
    private final SourceEndpoints sources;
    private final GatewaySources senders;
    private final HttpServer server;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile int port;

    /// @param decisions the flight recorder for `GET signals/{id}/decisions`; that address is 404 without one
    public Gateway(
            GatewayConfig config,
            EngineInbox inbox,
            CockpitViews views,
            SourceStore store,
            Clock clock,
            Optional<DecisionReader> decisions) {
        this.config = config;
        this.views = views;
        this.clock = clock;
        this.decisions = decisions;
        this.guard = new RequestGuard(config);
        EngineAnswers engine = new EngineAnswers(inbox, config.answerTimeoutMs());
        SignalRate rate = new SignalRate(config.entriesPerMinute(), clock);
        BodyReader bodies = new BodyReader(config, clock);
        this.webhook = new WebhookEndpoint(config, store, views, engine, clock, metrics, rate);
        this.actions = new ActionEndpoints(config, engine, clock, bodies);
        this.plans = new PlanEndpoints(engine, bodies);
        WebhookSources addresses = new WebhookSources(store, inbox, clock, config.answerTimeoutMs());
        this.sources = new SourceEndpoints(addresses, rate, bodies, this::baseUrl);
        this.senders = new GatewaySources(addresses, rate, this::baseUrl);
        this.server = new HttpServer(config, new JavalinServlet(Javalin.create(this::configure).unsafe));
    }

    /// Loads the server's classes, which is most of what its start costs. For a thread that has nothing else to do
    /// while the journal is opened; opens no port.
    public static void preload() {
        var unused = new HttpServer(GatewayConfig.local(0, ""), new JavalinServlet(Javalin.create().unsafe));
    }

    /// The sources of signals, for the screen.
    public SignalSources senders() {
        return senders;
    }

    /// @return the port it listens on
    public int start() {
        port = server.start(config.host(), config.port());
        return port;
    }

    public GatewayCounts counts() {
        return metrics.counts();
    }

    /// Where this machine reaches it: `http://127.0.0.1:8080`.
    public String baseUrl() {
        return "http://" + config.host() + ":" + port;
    }

    /// Lets requests under way finish, two seconds at most. Idempotent.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop();
        }
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        javalin.http.generateEtags = false;
        javalin.http.maxRequestSize = config.maxBodyBytes();
        javalin.requestLogger.http((ctx, _) -> ended(ctx));
        javalin.routes.before(this::begun);
        javalin.routes.exception(RequestRefused.class, (refused, ctx) -> Replies.refuse(ctx, refused));
        javalin.routes.exception(HttpResponseException.class, (response, ctx) -> Replies.refuse(ctx, plain(response)));
        javalin.routes.exception(Exception.class, (failure, ctx) -> failed(ctx, failure));
        javalin.router.javaLangErrorHandler((response, error) -> {
            LOG.error("A request failed", error);
            response.setStatus(500);
        });
        routes(javalin);
    }

    private void routes(JavalinConfig javalin) {
        open(javalin, HandlerType.POST, "/webhook/{source}/{token}", webhook::handle);
        open(
                javalin,
                HandlerType.GET,
                API + "/health",
                ctx -> Replies.send(ctx, 200, out -> {
                    out.writeStartObject();
                    out.writeStringField("status", "ok");
                    out.writeEndObject();
                }));
        read(javalin, "/system/status", ctx -> Replies.send(ctx, 200, out -> ViewJson.status(out, views.current())));
        read(javalin, "/positions", ctx -> Replies.send(ctx, 200, out -> ViewJson.positions(out, views.current())));
        read(javalin, "/orders", ctx -> Replies.send(ctx, 200, out -> ViewJson.orders(out, views.current())));
        read(
                javalin,
                "/system/emergency-stop",
                ctx -> Replies.send(ctx, 200, out -> ViewJson.flatten(out, views.current())));
        read(
                javalin,
                "/risk/limits",
                ctx -> Replies.send(
                        ctx,
                        200,
                        out -> LimitsJson.write(out, views.current().risk().limits())));
        read(javalin, "/signals/{id}/decisions", this::decisions);
        read(javalin, "/sources", sources::list);
        write(javalin, HandlerType.POST, "/sources", sources::create);
        write(javalin, HandlerType.DELETE, "/sources/{name}", sources::delete);
        write(javalin, HandlerType.POST, "/positions/{terminal}/{id}/close", actions::closePosition);
        read(javalin, "/plans", ctx -> Replies.send(ctx, 200, out -> ViewJson.plans(out, views.current())));
        write(javalin, HandlerType.POST, "/positions/protect", plans::protectAll);
        write(javalin, HandlerType.POST, "/positions/{terminal}/{id}/break-even", plans::breakEven);
        write(javalin, HandlerType.POST, "/positions/{terminal}/{id}/protect", plans::protect);
        write(javalin, HandlerType.POST, "/positions/{terminal}/{id}/plan", plans::setPlan);
        write(javalin, HandlerType.DELETE, "/positions/{terminal}/{id}/plan", plans::clearPlan);
        write(javalin, HandlerType.POST, "/orders/oco", plans::linkOco);
        write(javalin, HandlerType.POST, "/system/emergency-stop", actions::emergencyStop);
        write(javalin, HandlerType.POST, "/system/rearm", actions::rearm);
        write(javalin, HandlerType.POST, "/orders/dry-run", actions::dryRun);
        guarded(
                javalin,
                HandlerType.GET,
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.page(views.current())));
    }

    private void read(JavalinConfig javalin, String path, Handler handler) {
        guarded(javalin, HandlerType.GET, API + path, handler);
    }

    private void write(JavalinConfig javalin, HandlerType method, String path, Handler handler) {
        guarded(javalin, method, API + path, handler);
    }

    private void guarded(JavalinConfig javalin, HandlerType method, String path, Handler handler) {
        open(javalin, method, path, ctx -> {
            guard.checkBearer(ctx);
            handler.handle(ctx);
        });
    }

    private static void open(JavalinConfig javalin, HandlerType method, String path, Handler handler) {
        javalin.routes.addHttpHandler(method, path, ctx -> {
            ctx.attribute(ROUTE, path);
            handler.handle(ctx);
        });
    }

    private void begun(Context ctx) {
        ctx.attribute(STARTED, clock.monotonicNs());
        metrics.requestStarted();
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        guard.checkAddressee(ctx);
    }

    private void ended(Context ctx) {
        Long started = ctx.attribute(STARTED);
        String route = ctx.attribute(ROUTE);
        if (started != null) {
            metrics.requestEnded(
                    route == null ? "other" : route,
                    route == null ? "other" : ctx.req().getMethod(),
                    ctx.statusCode(),
                    clock.monotonicNs() - started);
        }
    }

    private void decisions(Context ctx) {
        DecisionReader reader = decisions.orElseThrow(
                () -> new RequestRefused(404, "decisions", "this cockpit keeps no readable record of decisions"));
        SignalId id;
        try {
            id = new SignalId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(404, "signal", "there is no such signal");
        }
        var found = reader.decisions(id);
        Replies.send(ctx, 200, out -> {
            out.writeStartObject();
            out.writeStringField("signal", id.value());
            DecisionJson.list(out, "decisions", found);
            out.writeEndObject();
        });
    }

    private static RequestRefused plain(HttpResponseException response) {
        int status = response.getStatus();
        return switch (status) {
            case 404 -> new RequestRefused(404, "http", "there is nothing at this address");
            case 405 -> new RequestRefused(405, "http", "this address does not take that method");
            case 413 -> new RequestRefused(413, "body-size", "the body is too large");
            default -> new RequestRefused(status, "http", "not a proper request");
        };
    }

    /// The cause goes to the log and not to the sender; the path, which may hold a token, goes to neither.
    private static void failed(Context ctx, Exception failure) {
        String route = ctx.attribute(ROUTE);
        LOG.error("A request to {} failed", route == null ? "an unknown address" : route, failure);
        Replies.refuse(ctx, new RequestRefused(500, "internal", "the gateway failed; see the cockpit's log"));
    }
}
