package dev.yoke.connectors.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.connectors.gateway.FakeEngine.Mood;
import dev.yoke.connectors.gateway.webhook.SourceConventions;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.signal.Signal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookIT {

    private static final String BUY = "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"a-%d\"}";

    private GatewayBench bench = new GatewayBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    private void refused(HttpResponse<String> response, int status, String rule) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("rule").asText()).isEqualTo(rule);
        assertThat(json(response).path("error").asText()).isNotBlank();
        assertThat(bench.engine.signals()).isEmpty();
    }

    @Test
    void answersAnApprovedSignalWithItsDecisions() {
        HttpResponse<String> response = bench.hook(BUY.formatted(1));
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode reply = json(response);
        assertThat(reply.path("status").asText()).isEqualTo("accepted");
        assertThat(reply.path("signal").asText()).isEqualTo("demo:a-1");
        JsonNode decision = reply.path("decisions").path(0);
        assertThat(decision.path("terminal").asText()).isEqualTo("demo-1");
        assertThat(decision.path("outcome").asText()).isEqualTo("APPROVED");
        assertThat(response.body()).contains("\"lots\":0.12,").contains("\"entry\":1.085,");
        assertThat(decision.path("verdicts").path(0).path("rule").asText()).isEqualTo("per-trade-risk");
        Signal signal = bench.engine.signals().getFirst();
        assertThat(signal.source()).isEqualTo("demo");
        assertThat(signal.receivedMs()).isEqualTo(SteppedClock.START_MS);
    }

    @Test
    void takesAnyContentType() {
        for (String type : List.of("text/plain; charset=utf-8", "application/x-www-form-urlencoded", "nonsense")) {
            var request = bench.request("/webhook/demo/" + GatewayBench.HOOK)
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(BUY.formatted(type.length())));
            assertThat(bench.send(request).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void doesNothingTwice() {
        assertThat(json(bench.hook(BUY.formatted(1))).path("status").asText()).isEqualTo("accepted");
        HttpResponse<String> again = bench.hook(BUY.formatted(1));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).path("status").asText()).isEqualTo("duplicate");
        assertThat(json(again).path("decisions")).isEmpty();
    }

    @Test
    void answersADeniedSignalWith202AndTheReason() {
        bench.engine.mood = Mood.DENYING;
        HttpResponse<String> response = bench.hook(BUY.formatted(1));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).path("status").asText()).isEqualTo("refused");
        assertThat(json(response).path("decisions").path(0).path("outcome").asText())
                .isEqualTo("DENIED");
    }

    @Test
    void answers503OnlyWhereTheEngineDidNotTakeIt() {
        bench.engine.mood = Mood.UNABLE;
        HttpResponse<String> response = bench.hook(BUY.formatted(1));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).path("error").asText()).contains("disk is full");
    }

    @Test
    void answers503ToAnEntryThatTheJournalCouldNotRecord() {
        bench.engine.mood = Mood.DENYING;
        bench.views.breakJournal();
        assertThat(bench.hook(BUY.formatted(1)).statusCode()).isEqualTo(503);
        assertThat(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"close\"}").statusCode())
                .isEqualTo(202);
    }

    @Test
    void answers202WhenTheEngineIsSlow() {
        bench.close();
        bench = new GatewayBench(config -> config.withTimeouts(10_000, 50));
        bench.engine.mood = Mood.SILENT;
        HttpResponse<String> response = bench.hook(BUY.formatted(1));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).path("text").asText()).isEqualTo("accepted, outcome pending");
    }

    @Test
    void answersAnUnknownSourceAndAWrongTokenAlike() {
        HttpResponse<String> unknown = bench.hook("nobody", GatewayBench.HOOK, BUY);
        HttpResponse<String> wrong = bench.hook("demo", "wrong", BUY);
        refused(unknown, 404, "webhook");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.headers().map()).isEqualTo(unknown.headers().map());
    }

    @Test
    void refusesAnOversizedBody() {
        refused(bench.hook("{\"symbol\":\"" + "x".repeat(8_200) + "\"}"), 413, "body-size");
    }

    @Test
    void refusesAnOversizedBodyWithoutALength() {
        var chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100_000]));
        refused(bench.send(bench.request("/webhook/demo/" + GatewayBench.HOOK).POST(chunked)), 413, "body-size");
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        String body = "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"comment\":\"\"}";
        String full = body.replace("\"\"}", "\"" + "x".repeat(8_192 - body.length()) + "\"}");
        assertThat(full).hasSize(8_192);
        assertThat(bench.hook(full).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "null",
                "[]",
                "{\"symbol\":\"EURUSD\"}",
                "{\"symbol\":\"EURUSD\",\"action\":\"fly\"}",
                "{\"symbol\":\"EURUSD\",\"symbol\":\"EURUSD\",\"action\":\"buy\"}",
                "{\"symbol\":\"{{ticker}}\",\"action\":\"buy\"}",
                "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"qty\":NaN}"
            })
    void refusesAMalformedBodyWithAReason(String body) {
        HttpResponse<String> response = bench.hook(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("error").asText()).isNotBlank();
        assertThat(bench.engine.signals()).isEmpty();
        assertThat(bench.engine.events)
                .singleElement()
                .satisfies(event -> assertThat(event).isInstanceOf(Event.SignalUnreadable.class));
    }

    @Test
    void countsWhatCameWithAWrongTokenAgainstNobody() {
        assertThat(bench.hook("demo", "wrong", "garbage").statusCode()).isEqualTo(404);
        assertThat(bench.engine.events).isEmpty();
    }

    @Test
    void tellsTheEngineWhenASignalCameInAndWhenItWasUnderstood() {
        bench.clock.stepMs(1);
        bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\"}");
        assertThat(bench.engine.commands).singleElement().satisfies(command -> {
            Command.SubmitSignal submitted = (Command.SubmitSignal) command;
            assertThat(submitted.receivedNs()).isPositive();
            assertThat(submitted.parsedNs()).isGreaterThanOrEqualTo(submitted.receivedNs());
        });
    }

    @Test
    void refusesASignalThatIsTooOld() {
        refused(
                bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"timenow\":\"2026-11-21T09:58:59Z\"}"),
                422,
                "signal-age");
        refused(
                bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"timenow\":\"2026-11-21T10:01:01Z\"}"),
                422,
                "signal-age");
        assertThat(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"timenow\":\"2026-11-21T09:59:01Z\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void takesAnOldExit() {
        assertThat(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"close\",\"timenow\":\"2026-11-21T08:00:00Z\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesABareLevelThatCannotBeAPrice() {
        refused(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"sl\":20}"), 400, "level");
        refused(bench.hook("6012345678901,buy,EURUSD,sl=1.0830"), 400, "level");
        assertThat(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"sl\":1.083}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"sl_pips\":20}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void readsBareLevelsAsTheSourceMeansThem() {
        bench.close();
        bench = new GatewayBench(config -> config.withConventions(Map.of(
                "demo",
                new SourceConventions(SourceConventions.LevelMeaning.PIPS, SourceConventions.RiskMeaning.PERCENT))));
        assertThat(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"sl\":20}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void limitsEntriesAMinuteAndLetsExitsThrough() {
        for (int i = 0; i < 60; i++) {
            assertThat(bench.hook(BUY.formatted(i)).statusCode()).isEqualTo(202);
        }
        HttpResponse<String> response = bench.hook(BUY.formatted(60));
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(json(response).path("rule").asText()).isEqualTo("rate");
        assertThat(bench.engine.signals()).hasSize(60);
        assertThat(bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"close\"}").statusCode())
                .isEqualTo(202);
        bench.clock.stepMs(1_000);
        assertThat(bench.hook(BUY.formatted(61)).statusCode()).isEqualTo(202);
    }

    @Test
    void submitsAReversalAsExitThenEntry() {
        HttpResponse<String> response = bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"r\","
                + "\"market_position\":\"long\",\"prev_market_position\":\"short\"}");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(bench.engine.signals())
                .extracting(Signal::action)
                .containsExactly(Signal.Action.CLOSE_SHORT, Signal.Action.BUY);
        assertThat(json(response).path("decisions")).hasSize(2);
    }

    @Test
    void keepsNoSecretInTheSignal() {
        bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"secret\":\"pass-canary\",\"comment\":\"via "
                + GatewayBench.HOOK + "\"}");
        assertThat(bench.engine.signals().getFirst().toString())
                .contains("via ***")
                .doesNotContain("canary");
    }

    @Test
    void takesOnlyPost() {
        HttpResponse<String> response = bench.send(bench.request("/webhook/demo/" + GatewayBench.HOOK));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).doesNotContain("canary");
    }

    @Test
    void takesNothingUnderAPersonsName() {
        for (String name : java.util.List.of("chat", "ticket", "chart", "cli", "Chat")) {
            bench.sources.put(
                    new dev.yoke.core.signal.SourcePolicy(
                            name, dev.yoke.core.signal.SourcePolicy.Mode.SHADOW, java.util.Set.of(), true),
                    Tokens.hash("t"),
                    0);
            assertThat(bench.hook(name, "t", BUY.formatted(1)).statusCode()).isEqualTo(404);
        }
        assertThat(bench.engine.signals()).isEmpty();
    }
}
