package dev.yoke.connectors.gateway;

import dev.yoke.connectors.gateway.webhook.PlausibleLevels;
import dev.yoke.connectors.gateway.webhook.SignalDraft;
import dev.yoke.connectors.gateway.webhook.SignalIdentity;
import dev.yoke.connectors.gateway.webhook.SignalReader;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.SourceStore;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.view.CockpitViews;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `POST /webhook/{source}/{token}`: take the body, authenticate, read, admit, hand to the engine, answer. The body
/// comes first so that a wrong source and a wrong token cost and look the same.
///
/// Refusals are 4xx and certain: nothing was handed over. After the hand-over the answer is 202, also when the engine
/// is slow; 503 only where the engine says that it did not take the signal, so that a sender which repeats on 5xx may.
final class WebhookEndpoint {

    private static final long MAX_FUTURE_MS = 60_000;

    private final GatewayConfig config;
    private final SourceStore sources;
    private final CockpitViews views;
    private final EngineAnswers engine;
    private final Clock clock;
    private final GatewayMetrics metrics;
    private final SignalRate rate;
    private final BodyReader bodies;
    private final SignalReader reader = new SignalReader();
    private final SignalIdentity identity = new SignalIdentity();

    WebhookEndpoint(
            GatewayConfig config,
            SourceStore sources,
            CockpitViews views,
            EngineAnswers engine,
            Clock clock,
            GatewayMetrics metrics,
            SignalRate rate) {
        this.config = config;
        this.sources = sources;
        this.views = views;
        this.engine = engine;
        this.clock = clock;
        this.metrics = metrics;
        this.rate = rate;
        this.bodies = new BodyReader(config, clock);
    }

    void handle(Context ctx) {
        byte[] body = bodies.read(ctx);
        long receivedNs = clock.monotonicNs();
        String token = ctx.pathParam("token");
        SourcePolicy source = sources.authenticate(ctx.pathParam("source"), Tokens.hash(token))
                .filter(found -> !found.isReserved())
                .orElseThrow(() ->
                        new RequestRefused(404, "webhook", "there is no such webhook, or its address was revoked"));
        metrics.signalReceived();
        try {
            reply(ctx, submit(signals(source, body, token), receivedNs, clock.monotonicNs()));
        } catch (RequestRefused refused) {
            metrics.signalRejected();
            throw refused;
        }
    }

    private record Admitted(List<Signal> signals, List<String> notes) {}

    private Admitted signals(SourcePolicy source, byte[] body, String token) {
        long receivedMs = clock.nowMs();
        List<SignalDraft> drafts = drafts(source, body);
        List<Signal> signals = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        admit(source, drafts.getLast());
        for (SignalDraft draft : drafts) {
            Signal signal = identity.identify(draft.without(token), source.name(), receivedMs);
            checkAge(signal);
            signals.add(signal);
            notes.addAll(draft.notes());
        }
        return new Admitted(signals, notes);
    }

    private List<SignalDraft> drafts(SourcePolicy source, byte[] body) {
        return switch (reader.read(body, config.conventionsOf(source.name()))) {
            case SignalReader.Result.Understood understood -> understood.drafts();
            case SignalReader.Result.Refused refused -> {
                admitGarbage(source);
                engine.tell(new Event.SignalUnreadable(source.name(), refused.rule()));
                throw new RequestRefused(400, refused.rule(), refused.text());
            }
        };
    }

    /// What cannot be read uses up the source's entries, never its exits.
    private void admitGarbage(SourcePolicy source) {
        if (!rate.admits(source.name(), true)) {
            throw tooMany();
        }
    }

    private void admit(SourcePolicy source, SignalDraft draft) {
        if (!rate.admits(source.name(), draft.action().isEntry())) {
            throw tooMany();
        }
        PlausibleLevels.refusal(draft, views.current()).ifPresent(text -> {
            throw new RequestRefused(400, "level", text);
        });
    }

    private RequestRefused tooMany() {
        return new RequestRefused(
                429, "rate", "more than " + config.entriesPerMinute() + " signals in a minute from this source");
    }

    /// Entries only: an exit is allowed however late it comes.
    private void checkAge(Signal signal) {
        if (!signal.action().isEntry()) {
            return;
        }
        long ageMs = signal.receivedMs() - signal.timeMs();
        long maxAgeMs = views.current().risk().policy().of(Limit.MAX_SIGNAL_AGE);
        if (ageMs > maxAgeMs) {
            throw new RequestRefused(
                    422,
                    "signal-age",
                    "the signal is " + ageMs / 1_000 + " s old, the limit is " + maxAgeMs / 1_000
                            + " s: send the time it fires ({{timenow}}), or the bar's {{time}} with its {{interval}}");
        }
        if (-ageMs > MAX_FUTURE_MS) {
            throw new RequestRefused(
                    422, "signal-age", "the signal's time is " + -ageMs / 1_000 + " s in the future: check the clocks");
        }
    }

    private record Outcome(Signal signal, String status, String text, List<Decision> decisions, List<String> notes) {}

    private Outcome submit(Admitted admitted, long receivedNs, long parsedNs) {
        List<Decision> decisions = new ArrayList<>();
        Outcome last = null;
        for (Signal signal : admitted.signals()) {
            Optional<Answer> answer = engine.ask(new Command.SubmitSignal(signal, receivedNs, parsedNs));
            answer.ifPresent(metrics::signalAnswered);
            answer.ifPresent(a -> decisions.addAll(a.decisions()));
            if (last == null && answer.isPresent() && isNotTaken(signal, answer.get())) {
                throw new RequestRefused(503, "engine", answer.get().text());
            }
            last = new Outcome(
                    signal,
                    answer.map(a -> status(a.status())).orElse("accepted"),
                    answer.map(Answer::text).orElse("accepted, outcome pending"),
                    decisions,
                    admitted.notes());
        }
        if (last == null) {
            throw new IllegalStateException("a body was understood as no signal at all");
        }
        return last;
    }

    /// Nothing was done and nothing is on the disk: refused before it was judged, or an entry while the journal cannot
    /// write. An exit goes out without the journal, so its refusal is final.
    private boolean isNotTaken(Signal signal, Answer answer) {
        boolean unrecorded =
                signal.action().isEntry() && !views.current().journal().healthy();
        return answer.status() == Answer.Status.REFUSED && (answer.decisions().isEmpty() || unrecorded);
    }

    private static String status(Answer.Status status) {
        return switch (status) {
            case ACCEPTED -> "accepted";
            case DUPLICATE -> "duplicate";
            case REFUSED -> "refused";
        };
    }

    private static void reply(Context ctx, Outcome outcome) {
        Replies.send(ctx, 202, out -> {
            out.writeStartObject();
            out.writeStringField("status", outcome.status);
            out.writeStringField("signal", outcome.signal.id().value());
            out.writeStringField("text", outcome.text);
            DecisionJson.list(out, "decisions", outcome.decisions);
            out.writeArrayFieldStart("notes");
            for (String note : outcome.notes) {
                out.writeString(note);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }
}
