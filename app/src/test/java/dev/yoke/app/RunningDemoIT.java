package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.yoke.app.home.Home;
import dev.yoke.app.home.Ports;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.ReportFiles;
import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SignalTest;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.ui.desk.Surroundings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A real cockpit in which the simulated market is started and ended while it runs.
@Timeout(240)
final class RunningDemoIT {
    private static final int TERMINALS = 3;
    private static final String BUY = "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"one\"}";

    @TempDir
    Path home;

    private Cockpit start() {
        CockpitConfig config = RunningCockpit.config();
        return Cockpit.start(Home.open(home), config, Optional.empty());
    }

    @Test
    void startsTradesAndEndsWhileTheCockpitRuns() throws Exception {
        RunningCockpit user = new RunningCockpit(home);
        try (Cockpit cockpit = start()) {
            Surroundings around = cockpit.outside().around();
            assertThat(around.demo().state()).isEqualTo(DemoMarket.State.OFF);
            assertThat(around.demo().start().done()).isTrue();
            assertThat(around.demo().state()).isEqualTo(DemoMarket.State.ON);
            user.awaitReady(TERMINALS);

            String url =
                    cockpit.outside().sources().create(new SourcePolicy("tv", SourcePolicy.Mode.AUTO, Set.of(), true));
            openAndClose(user, url);
            testsAnAddressWithoutTrading(user, around, cockpit.outside().sources());

            assertThat(around.demo().stop().done()).isTrue();
            RunningCockpit.await(
                    "the simulated accounts to leave",
                    user::status,
                    status -> status.path("terminals").isEmpty());
            assertThat(user.positions()).isEmpty();
            assertThat(around.demo().state()).isEqualTo(DemoMarket.State.OFF);

            assertThat(around.demo().start().done()).isTrue();
            user.awaitReady(TERMINALS);
        }
    }

    private static void openAndClose(RunningCockpit user, String url) throws Exception {
        RunningCockpit.await(
                "the signal to be traded",
                () -> {
                    post(url, BUY.replace("one", "try-" + System.nanoTime()));
                    return user.positions();
                },
                positions -> !positions.isEmpty());
        RunningCockpit.await(
                "every position to be closed",
                () -> {
                    for (String position : user.positions()) {
                        closeOne(user, position);
                    }
                    return user.positions();
                },
                List::isEmpty);
    }

    /// `terminal symbol side lots id`, the terminal with spaces.
    private static void closeOne(RunningCockpit user, String position) throws Exception {
        String[] parts = position.split(" ");
        String terminal = String.join(" ", List.of(parts).subList(0, parts.length - 4));
        try (ControlClient client = user.client()) {
            var unused = client.closePosition(terminal, Long.parseLong(parts[parts.length - 1]));
        }
    }

    private static void testsAnAddressWithoutTrading(RunningCockpit user, Surroundings around, SignalSources sources)
            throws Exception {
        SignalTest.Tested tested = around.signalTest().send("tv", "EURUSD");
        assertThat(tested.reached()).as(tested.text()).isTrue();
        assertThat(tested.decisions())
                .isNotEmpty()
                .extracting(Decision::outcome)
                .doesNotContain(Decision.Outcome.APPROVED);
        assertThat(user.positions()).isEmpty();
        assertThat(sources.all()).extracting(SourcePolicy::name).doesNotContain("tv-test");
    }

    private static int post(String url, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    /// An Expert Advisor on a chart and the simulated market never are in the same sums.
    @Test
    void keepsRealTerminalsAndTheSimulatedMarketApart() throws Exception {
        RunningCockpit user = new RunningCockpit(home);
        Home folder = Home.open(home);
        try (Cockpit cockpit = start()) {
            DemoMarket demo = cockpit.outside().around().demo();
            String realKey = PrivateFiles.secret(folder.bridgeKey());
            SimulationOptions one = SimulationOptions.standard();
            one.terminals = 1;
            Home elsewhere = Home.open(home.resolve("elsewhere"));
            DemoTerminals.Doors doors = new DemoTerminals.Doors(cockpit.ports().bridge(), Optional.empty());
            try (AutoCloseable real = Simulation.of(one, line -> {}).start(elsewhere, doors, realKey, Clock.system())) {
                assertThat(real).isNotNull();
                user.awaitReady(1);
                DemoMarket.Outcome refused = demo.start();
                assertThat(refused.done()).isFalse();
                assertThat(refused.text()).contains("A terminal is connected");
            }
            RunningCockpit.await(
                    "the terminal to be offline",
                    user::status,
                    status -> status.path("terminals")
                            .path(0)
                            .path("state")
                            .asText()
                            .equals("OFFLINE"));
            assertThat(demo.start().done()).isTrue();
            user.awaitReady(TERMINALS);
            try (AutoCloseable real = Simulation.of(one, line -> {}).start(elsewhere, doors, realKey, Clock.system())) {
                assertThat(real).isNotNull();
                RunningCockpit.await(
                        "the real terminal to be refused",
                        () -> wrongKeys(cockpit.outside().around().process()),
                        refusals -> refusals > 0);
                assertThat(demo.stop().done()).isTrue();
                user.awaitReady(1);
            }
        }
    }

    private static long wrongKeys(HostProcess process) {
        return process.counters().stream()
                .filter(counter -> counter.name().equals("wrong keys"))
                .mapToLong(HostProcess.Counter::value)
                .sum();
    }

    @Test
    void noReportAndNoLineOfTheLogHoldsASecret() throws Exception {
        try (Cockpit cockpit = start()) {
            Home folder = Home.existing(home);
            Surroundings around = cockpit.outside().around();
            String token = Files.readString(folder.token()).strip();
            String key = PrivateFiles.secret(folder.bridgeKey());
            String url = cockpit.outside()
                    .sources()
                    .create(new SourcePolicy("tv", SourcePolicy.Mode.CONFIRM, Set.of(), true));
            String capability = url.substring(url.lastIndexOf('/') + 1);
            List<String> canaries = List.of(token, key, capability);
            Logger logger = (Logger) LoggerFactory.getLogger("canary");
            logger.setLevel(Level.WARN);
            logger.warn("Somebody logged {} and {} and {}", token, key, url);

            List<HostProcess.LogLine> lines = around.process().logAfter(0);
            assertThat(lines)
                    .extracting(HostProcess.LogLine::text)
                    .anyMatch(text -> text.startsWith("Somebody logged"));
            StringBuilder all = new StringBuilder("token " + token + " key " + key + " " + url);
            lines.forEach(line -> all.append('\n').append(line.text()));
            canaries.forEach(
                    canary -> lines.forEach(line -> assertThat(line.text()).doesNotContain(canary)));

            ReportFiles.Saved saved = around.reports().save("diagnostics", all.toString());
            assertThat(saved.done()).as(saved.text()).isTrue();
            String written = Files.readString(Path.of(saved.text()));
            canaries.forEach(canary -> assertThat(written).doesNotContain(canary));
            assertThat(Ports.read(folder)).isPresent();
        }
    }
}
