package dev.yoke.connectors.gateway;

import dev.yoke.connectors.gateway.webhook.SignalDraft;
import dev.yoke.connectors.gateway.webhook.SignalIdentity;
import dev.yoke.connectors.gateway.webhook.SignalReader;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Lots;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The control API's commands. 202: handed to the engine; 409: the engine refused, with its reason.
final class ActionEndpoints {

    private static final String DEFAULT_ORIGIN = "rest";

    private final GatewayConfig config;
    private final EngineAnswers engine;
    private final Clock clock;
    private final BodyReader bodies;
    private final SignalReader reader = new SignalReader();

    ActionEndpoints(GatewayConfig config, EngineAnswers engine, Clock clock, BodyReader bodies) {
        this.config = config;
        this.engine = engine;
        this.clock = clock;
        this.bodies = bodies;
    }

    void closePosition(Context ctx) {
        ControlBody body = ControlBody.parse(bodies.read(ctx), Set.of("lots"));
        reply(ctx, engine.ask(new Command.ClosePosition(terminal(ctx), identifier(ctx), lots(body))));
    }

    void emergencyStop(Context ctx) {
        ControlBody body = ControlBody.parse(bodies.read(ctx), Set.of("dryRun", "origin"));
        reply(ctx, engine.ask(new Command.FlattenAll(origin(body), body.flag("dryRun", false))));
    }

    void rearm(Context ctx) {
        ControlBody body = ControlBody.parse(bodies.read(ctx), Set.of("origin"));
        reply(ctx, engine.ask(new Command.Rearm(origin(body))));
    }

    /// A signal as a webhook would take it, judged and sized, with nothing recorded and nothing sent. `?source=` names
    /// the source whose routing applies.
    void dryRun(Context ctx) {
        String source = Optional.ofNullable(ctx.queryParam("source")).orElse(DEFAULT_ORIGIN);
        if (!source.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new RequestRefused(400, "source", "a source's name has 1 to 40 letters, digits, '-' or '_'");
        }
        List<Decision> decisions = new ArrayList<>();
        String text = "";
        for (SignalDraft draft : drafts(source, bodies.read(ctx))) {
            var signal = new SignalIdentity().identify(draft, source, clock.nowMs());
            Answer answer = engine.ask(new Command.PreviewSignal(signal))
                    .orElseThrow(() -> new RequestRefused(503, "engine", "the engine did not answer in time"));
            if (answer.status() == Answer.Status.REFUSED && answer.decisions().isEmpty()) {
                throw new RequestRefused(409, "engine", answer.text());
            }
            decisions.addAll(answer.decisions());
            text = answer.text();
        }
        String lastText = text;
        Replies.send(ctx, 200, out -> {
            out.writeStartObject();
            out.writeStringField("text", lastText);
            DecisionJson.list(out, "decisions", decisions);
            out.writeEndObject();
        });
    }

    private List<SignalDraft> drafts(String source, byte[] body) {
        return switch (reader.read(body, config.conventionsOf(source))) {
            case SignalReader.Result.Understood understood -> understood.drafts();
            case SignalReader.Result.Refused refused -> throw new RequestRefused(400, refused.rule(), refused.text());
        };
    }

    static void reply(Context ctx, Optional<Answer> answer) {
        if (answer.isPresent() && !answer.get().isAccepted()) {
            throw new RequestRefused(409, "engine", answer.get().text());
        }
        Replies.send(ctx, 202, out -> {
            out.writeStartObject();
            out.writeStringField("status", answer.isPresent() ? "accepted" : "pending");
            out.writeStringField("text", answer.map(Answer::text).orElse("accepted, outcome pending"));
            out.writeEndObject();
        });
    }

    static TerminalId terminal(Context ctx) {
        try {
            return new TerminalId(ctx.pathParam("terminal"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(404, "terminal", "there is no such terminal");
        }
    }

    static long identifier(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new RequestRefused(404, "position", "a position's id is a number");
        }
    }

    private static Lots lots(ControlBody body) {
        try {
            return body.text("lots").map(Lots::parse).orElse(Lots.ZERO);
        } catch (IllegalArgumentException e) {
            throw ControlBody.malformed("the field 'lots' is not a volume");
        }
    }

    private static String origin(ControlBody body) {
        String origin = body.text("origin").orElse(DEFAULT_ORIGIN);
        if (!origin.matches("[a-z-]{1,20}")) {
            throw ControlBody.malformed("the field 'origin' has 1 to 20 lower-case letters or '-'");
        }
        return origin;
    }
}
