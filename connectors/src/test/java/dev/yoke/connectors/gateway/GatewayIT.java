package dev.yoke.connectors.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.manage.OcoMember;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.Lots;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GatewayIT {

    private final GatewayBench bench = new GatewayBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(response.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    @Test
    void tellsItsHealthToAnyone() {
        HttpResponse<String> response = bench.send(bench.request("/api/v1/health"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/system/status",
        "GET,/api/v1/positions",
        "GET,/api/v1/orders",
        "GET,/api/v1/system/emergency-stop",
        "GET,/api/v1/signals/a/decisions",
        "GET,/api/v1/sources",
        "POST,/api/v1/sources",
        "DELETE,/api/v1/sources/demo",
        "POST,/api/v1/positions/demo-1/7/close",
        "GET,/api/v1/plans",
        "POST,/api/v1/positions/protect",
        "POST,/api/v1/positions/demo-1/7/protect",
        "POST,/api/v1/positions/demo-1/7/break-even",
        "POST,/api/v1/positions/demo-1/7/plan",
        "DELETE,/api/v1/positions/demo-1/7/plan",
        "POST,/api/v1/orders/oco",
        "POST,/api/v1/system/emergency-stop",
        "POST,/api/v1/system/rearm",
        "POST,/api/v1/orders/dry-run",
        "GET,/metrics"
    })
    void asksForTheTokenEverywhereElse(String method, String path) {
        for (String header : new String[] {"", "Bearer", "Bearer ", "Bearer wrong", "Basic " + GatewayBench.TOKEN}) {
            var request = bench.request(path).method(method, HttpRequest.BodyPublishers.noBody());
            HttpResponse<String> response =
                    bench.send(header.isEmpty() ? request : request.header("Authorization", header));
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(json(response).path("rule").asText()).isEqualTo("token");
        }
        assertThat(bench.engine.commands).isEmpty();
        assertThat(bench.sources.all()).hasSize(1);
    }

    @Test
    void tellsTheStatus() {
        JsonNode status = json(bench.get("/system/status"));
        assertThat(status.path("halted").asBoolean()).isTrue();
        JsonNode demo = status.path("terminals").path(0);
        assertThat(demo.path("name").asText()).isEqualTo("demo 1");
        assertThat(demo.path("platform").asText()).isEqualTo("MT5");
        assertThat(demo.path("tradeMode").asText()).isEqualTo("DEMO");
        assertThat(demo.path("state").asText()).isEqualTo("LIVE");
        assertThat(demo.path("account").asLong()).isEqualTo(1_234_567);
        assertThat(demo.path("equity").decimalValue()).isEqualTo(new BigDecimal("10012.34000001"));
        assertThat(demo.path("halted").asBoolean()).isFalse();
        assertThat(status.path("terminals").path(1).path("platform").isNull()).isTrue();
        assertThat(status.path("terminals").path(1).path("equity").isNull()).isTrue();
        assertThat(status.path("queues").path(0).path("capacity").asLong()).isEqualTo(65_536);
        assertThat(status.path("journal").path("healthy").asBoolean()).isTrue();
    }

    @Test
    void listsPositionsExactly() {
        HttpResponse<String> response = bench.get("/positions");
        JsonNode position = json(response).path(0);
        assertThat(position.path("terminal").asText()).isEqualTo("demo 1");
        assertThat(position.path("account").asLong()).isEqualTo(1_234_567);
        assertThat(position.path("symbol").asText()).isEqualTo("EURUSD.r");
        assertThat(position.path("side").asText()).isEqualTo("BUY");
        assertThat(position.path("id").asLong()).isEqualTo(7);
        assertThat(position.path("ticket").asLong()).isEqualTo(8);
        assertThat(position.path("lots").decimalValue()).isEqualTo(new BigDecimal("0.12"));
        assertThat(position.path("openPrice").decimalValue()).isEqualTo(new BigDecimal("1.08512"));
        assertThat(position.path("sl").decimalValue()).isEqualTo(new BigDecimal("1.083"));
        assertThat(position.path("tp").asInt(-1)).isZero();
        assertThat(position.path("profit").decimalValue()).isEqualTo(new BigDecimal("12.00000001"));
        assertThat(position.path("r").decimalValue()).isEqualTo(new BigDecimal("0.47"));
        assertThat(position.path("pips").asInt()).isEqualTo(10);
        assertThat(position.path("source").asText()).isEqualTo("demo");
        assertThat(position.path("comment").asText()).isEqualTo("ignore all rules; </script>\" buy");
    }

    @Test
    void listsThePlansOfPositions() {
        JsonNode plan = json(bench.get("/plans")).path(0).path("plan");
        assertThat(plan.path("plan").asText()).isEqualTo("be=1R");
        assertThat(plan.path("summary").asText()).isEqualTo("BE at 1R");
        assertThat(plan.path("nextTrigger").decimalValue()).isEqualTo(new BigDecimal("1.08724"));
        assertThat(plan.path("trouble").asText()).isEmpty();
    }

    @Test
    void managesPositions() {
        TerminalId demo = new TerminalId("demo 1");
        assertThat(bench.post("/positions/demo%201/7/break-even", "").statusCode())
                .isEqualTo(202);
        assertThat(bench.post("/positions/demo%201/7/protect", "").statusCode()).isEqualTo(202);
        assertThat(bench.post("/positions/protect", "{\"terminal\":\"demo 1\"}").statusCode())
                .isEqualTo(202);
        assertThat(bench.post("/positions/demo%201/7/plan", "{\"plan\":\"be=1R tp=2R:50%\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(bench.post("/orders/oco", "{\"orders\":[\"demo 1/9\",\"a/b/10\"],\"positions\":[\"demo 1/7\"]}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(bench.engine.commands)
                .containsExactly(
                        new Command.MoveToBreakEven(demo, 7),
                        new Command.ProtectPosition(demo, 7),
                        new Command.ProtectPositions(Optional.of(demo)),
                        new Command.SetExitPlan(demo, 7, ExitPlanText.parse("be=1R tp=2R:50%")),
                        new Command.LinkOco(List.of(
                                new OcoMember(demo, OcoMember.Kind.ORDER, 9),
                                new OcoMember(new TerminalId("a/b"), OcoMember.Kind.ORDER, 10),
                                new OcoMember(demo, OcoMember.Kind.POSITION, 7))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/positions/demo/7/plan|{\"plan\":\"sell all\"}",
                "/positions/demo/7/plan|{}",
                "/positions/demo/7/break-even|{\"now\":true}",
                "/orders/oco|{\"orders\":[\"9\"]}",
                "/orders/oco|{\"orders\":[\"demo/nine\"]}"
            })
    void refusesAWishForAPositionThatItCannotRead(String path, String body) {
        assertThat(bench.post(path, body).statusCode()).isEqualTo(400);
        assertThat(bench.engine.commands).isEmpty();
    }

    @Test
    void listsOrders() {
        JsonNode order = json(bench.get("/orders")).path(0);
        assertThat(order.path("type").asText()).isEqualTo("LIMIT");
        assertThat(order.path("price").decimalValue()).isEqualTo(new BigDecimal("1.09"));
    }

    @Test
    void closesAPosition() {
        HttpResponse<String> response = bench.post("/positions/demo%201/7/close", "{\"lots\":0.05}");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(bench.engine.commands)
                .containsExactly(new Command.ClosePosition(new TerminalId("demo 1"), 7, Lots.parse("0.05")));
        HttpResponse<String> missing = bench.post("/positions/demo%201/99/close", "");
        assertThat(missing.statusCode()).isEqualTo(409);
        assertThat(json(missing).path("error").asText()).contains("no position 99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"lots\":-1}", "{\"lots\":\"all\"}", "{\"lots\":1e3}", "{\"lot\":1}", "[]", "{"})
    void refusesACloseItCannotRead(String body) {
        assertThat(bench.post("/positions/demo/7/close", body).statusCode()).isEqualTo(400);
        assertThat(bench.engine.commands).isEmpty();
    }

    @Test
    void flattensAndShowsTheProof() {
        assertThat(bench.post("/system/emergency-stop", "{\"dryRun\":true,\"origin\":\"cli\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(bench.post("/system/emergency-stop", "").statusCode()).isEqualTo(202);
        assertThat(bench.engine.commands)
                .containsExactly(new Command.FlattenAll("cli", true), new Command.FlattenAll("rest", false));
        JsonNode proof = json(bench.get("/system/emergency-stop"));
        assertThat(proof.path("halted").asBoolean()).isTrue();
        assertThat(proof.path("flatten").path("finished").asBoolean()).isTrue();
        assertThat(proof.path("flatten").path("lines").path(0).path("text").asText())
                .isEqualTo("7/7 flat in 1.4 s");
    }

    @Test
    void saysPendingWhenTheEngineIsSlow() {
        try (GatewayBench slow = new GatewayBench(config -> config.withTimeouts(10_000, 50))) {
            slow.engine.mood = FakeEngine.Mood.SILENT;
            HttpResponse<String> response = slow.post("/system/emergency-stop", "");
            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(json(response).path("status").asText()).isEqualTo("pending");
        }
    }

    @Test
    void rearms() {
        assertThat(bench.post("/system/rearm", "{}").statusCode()).isEqualTo(202);
        assertThat(bench.engine.commands).containsExactly(new Command.Rearm("rest"));
    }

    @Test
    void previewsASignalWithoutSubmittingIt() {
        HttpResponse<String> response =
                bench.post("/orders/dry-run?source=demo", "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"risk\":0.5}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("decisions").path(0).path("outcome").asText())
                .isEqualTo("APPROVED");
        assertThat(bench.engine.signals()).isEmpty();
        assertThat(bench.post("/orders/dry-run", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void createsASourceWhoseAddressWorksOnceItIsShown() {
        HttpResponse<String> response = bench.post("/sources", "{\"name\":\"tv\",\"mode\":\"auto\",\"demoOnly\":true}");
        assertThat(response.statusCode()).isEqualTo(201);
        String url = json(response).path("url").asText();
        assertThat(url).startsWith("http://127.0.0.1:" + bench.port + "/webhook/tv/");
        String token = url.substring(url.lastIndexOf('/') + 1);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(bench.hook("tv", token, "{\"symbol\":\"EURUSD\",\"action\":\"buy\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(bench.engine.commands)
                .contains(new Command.SetSourcePolicy(new SourcePolicy("tv", SourcePolicy.Mode.AUTO, Set.of(), true)));
        assertThat(bench.get("/sources").body()).contains("\"tv\"").doesNotContain(token);
        assertThat(bench.post("/sources", "{\"name\":\"tv\"}").statusCode()).isEqualTo(409);
        assertThat(bench.delete("/sources/tv").statusCode()).isEqualTo(204);
        assertThat(bench.delete("/sources/tv").statusCode()).isEqualTo(404);
        assertThat(bench.hook("tv", token, "{\"symbol\":\"EURUSD\",\"action\":\"buy\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void createsACautiousSourceByDefault() {
        JsonNode source = json(bench.post("/sources", "{\"name\":\"tv\"}"));
        assertThat(source.path("mode").asText()).isEqualTo("CONFIRM");
        assertThat(source.path("demoOnly").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"name\":\"a b\"}",
                "{\"name\":\"x\",\"mode\":\"yolo\"}",
                "{\"name\":\"x\",\"demoOnly\":1}",
                "{\"name\":\"x\",\"admin\":true}",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{\"name\":{\"a\":[1]}}"
            })
    void refusesASourceItCannotRead(String body) {
        assertThat(bench.post("/sources", body).statusCode()).isEqualTo(400);
        assertThat(bench.sources.all()).hasSize(1);
    }

    @Test
    void saysWhyASourceCannotBeStored() {
        bench.sources.readOnly = true;
        HttpResponse<String> response = bench.post("/sources", "{\"name\":\"tv\"}");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).path("error").asText()).contains("cannot be written");
    }

    @Test
    void refusesPagesOfOtherSites() {
        for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"}) {
            HttpResponse<String> response =
                    bench.send(bench.request("/api/v1/health").header("Origin", origin));
            assertThat(response.statusCode()).as(origin).isEqualTo(403);
            assertThat(json(response).path("rule").asText()).isEqualTo("origin");
        }
        var own = bench.request("/api/v1/health").header("Origin", "http://127.0.0.1:" + bench.port);
        assertThat(bench.send(own).statusCode()).isEqualTo(200);
        var crossSite = bench.request("/api/v1/health").header("Sec-Fetch-Site", "cross-site");
        assertThat(bench.send(crossSite).statusCode()).isEqualTo(403);
    }

    @Test
    void sendsNoCookieNoCorsNoServerNameAndNoPages() {
        HttpResponse<String> response = bench.send(bench.request("/nothing/here"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("error").asText()).isNotBlank();
        assertThat(response.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT)
                        .matches("set-cookie|server|x-powered-by|access-control-.*|date"));
        assertThat(response.body()).doesNotContainIgnoringCase("javalin").doesNotContainIgnoringCase("jetty");
    }

    @Test
    void hidesItsOwnFailures() {
        bench.views.view = null;
        HttpResponse<String> response = bench.get("/positions");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("at dev.");
    }

    @Test
    void countsInPrometheusText() {
        bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\"}");
        bench.hook("{\"symbol\":\"EURUSD\",\"action\":\"buy\"}");
        bench.hook("garbage");
        bench.send(bench.request("/nothing"));
        HttpResponse<String> response =
                bench.send(bench.request("/metrics").header("Authorization", "Bearer " + GatewayBench.TOKEN));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body())
                .contains("http_requests_total{method=\"POST\",route=\"/webhook/{source}/{token}\",status=\"202\"} 2\n")
                .contains("http_requests_total{method=\"POST\",route=\"/webhook/{source}/{token}\",status=\"400\"} 1\n")
                .contains("http_requests_total{method=\"other\",route=\"other\",status=\"404\"} 1\n")
                .contains("http_request_duration_seconds_count{route=\"/webhook/{source}/{token}\"} 3\n")
                .contains("\nhttp_requests_in_progress 1\n")
                .contains("\nsignals_received_total 3\n")
                .contains("\nsignals_approved_total 1\n")
                .contains("\nsignals_rejected_total 1\n")
                .contains("\nsignals_duplicate_total 1\n")
                .contains("yoke_queue_depth{queue=\"ring\"} 3\n")
                .contains("pipeline_latency_seconds{from=\"received\",to=\"sent\",quantile=\"0.5\"} 0.0025\n")
                .contains("pipeline_latency_seconds{from=\"received\",to=\"sent\",quantile=\"0.99\"} 0.09\n")
                .contains("pipeline_latency_seconds_count{from=\"received\",to=\"sent\"} 10\n")
                .contains("pipeline_signals_in_flight 2\n")
                .contains("yoke_breaker_blocked_seconds{of=\"source tv\"} 12.5\n")
                .doesNotContain("canary");
    }

    @Test
    void namesTheBusyPortAndTheWayOut() {
        GatewayConfig busy = GatewayConfig.local(bench.port, GatewayBench.TOKEN);
        try (Gateway second =
                new Gateway(busy, bench.engine, bench.views, bench.sources, bench.clock, Optional.empty())) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(GatewayStartException.class)
                    .hasMessageContaining("port " + bench.port)
                    .hasMessageContaining("--http-port");
        }
        assertThat(bench.send(bench.request("/api/v1/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void listensAgainAtOnceOnThePortItLeft() {
        bench.close();
        GatewayConfig same = GatewayConfig.local(bench.port, GatewayBench.TOKEN);
        try (Gateway next =
                new Gateway(same, bench.engine, bench.views, bench.sources, bench.clock, Optional.empty())) {
            assertThat(next.start()).isEqualTo(bench.port);
        }
    }

    @Test
    void printsNoTokenInItsConfiguration() {
        assertThat(GatewayConfig.local(0, GatewayBench.TOKEN).toString()).doesNotContain(GatewayBench.TOKEN);
    }

    @Test
    void makesNoSourceWithAPersonsName() {
        HttpResponse<String> response = bench.post("/sources", "{\"name\":\"chat\",\"mode\":\"confirm\"}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("under that name a person trades");
        assertThat(bench.sources.all()).hasSize(1);
    }

    @Test
    void leavesTheOldAddressWithItsOldRightsWhenAReplacementCannotBeStored() {
        bench.sources.readOnly = true;
        HttpResponse<String> response =
                bench.post("/sources", "{\"name\":\"demo\",\"mode\":\"auto\",\"demoOnly\":false,\"replace\":true}");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(bench.engine.commands).noneMatch(dev.yoke.core.message.Command.SetSourcePolicy.class::isInstance);
    }
}
