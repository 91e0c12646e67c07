package dev.yoke.connectors.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no HTTP client would send.
final class RawHttpIT {

    private static final String BODY = "{\"symbol\":\"EURUSD\",\"action\":\"buy\"}";
    private static final String HEALTH = "GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    private final GatewayBench bench =
            new GatewayBench(config -> config.withTimeouts(1_000, 2_500).withExtraHosts(Set.of("Hook.example.com")));

    @AfterEach
    void close() {
        bench.close();
    }

    private Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", bench.port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String readToEnd(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = open()) {
            write(socket, request);
            return readToEnd(socket);
        }
    }

    private static String hook(String headers) {
        return "POST /webhook/demo/" + GatewayBench.HOOK + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
    }

    private static void assertClean(String reply) {
        assertThat(reply)
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("<html")
                .doesNotContain("\tat ")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "0.0.0.0", "localhost.:80", "evil.example:80"})
    void answersToNoForeignHost(String host) throws IOException {
        String reply = exchange("GET /api/v1/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(reply).doesNotStartWith("HTTP/1.1 200").contains("\"rule\":\"host\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:9", "LOCALHOST", "localhost:9", "hook.example.com"})
    void answersToItsOwnHosts(String host) throws IOException {
        String reply = exchange("GET /api/v1/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(reply).startsWith("HTTP/1.1 200");
    }

    @Test
    void answersToNoForeignAddressInTheRequestLine() throws IOException {
        String reply = exchange(
                "GET http://evil.example/api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n" + "Connection: close\r\n\r\n");
        assertThat(reply).startsWith("HTTP/1.1 4");
        assertClean(reply);
    }

    @Test
    void takesNothingWithTwoWaysToSayItsLength() throws IOException {
        String smuggled = hook("Content-Length: " + BODY.length() + "\r\n") + BODY;
        for (String headers : new String[] {
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 5\r\nContent-Length: 6\r\n"
        }) {
            String reply = exchange(hook(headers) + "0\r\n\r\n" + smuggled);
            assertThat(reply).startsWith("HTTP/1.1 400").doesNotContain("HTTP/1.1 202");
            assertThat(reply.split("HTTP/1.1 ", -1)).hasSize(2);
            assertClean(reply);
        }
        assertThat(bench.engine.signals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\u0000\r\n\r\n",
                "hello\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n"
            })
    void refusesWhatIsNotHttp(String garbage) throws IOException {
        String reply = exchange(garbage);
        assertThat(reply).doesNotContain("200 OK");
        assertClean(reply);
    }

    @Test
    void doesNothingWithHalfABody() throws IOException {
        try (Socket socket = open()) {
            write(socket, hook("Content-Length: " + BODY.length() + "\r\n") + BODY.substring(0, 10));
            socket.shutdownOutput();
            String reply = readToEnd(socket);
            assertThat(reply).doesNotContain("HTTP/1.1 2").doesNotContain("HTTP/1.1 5");
            assertClean(reply);
        }
        assertThat(bench.engine.signals()).isEmpty();
    }

    @Test
    void letsSilentClientsBlockNobodyAndClosesThem() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket socket = open();
                write(socket, i % 2 == 0 ? "POST /webhook/de" : hook("Content-Length: 50\r\n") + "{");
                silent.add(socket);
            }
            assertThat(bench.hook(BODY).statusCode()).isEqualTo(202);
            for (Socket socket : silent) {
                assertThat(readToEnd(socket)).doesNotContain("HTTP/1.1 2").doesNotContain("HTTP/1.1 5");
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
        assertThat(bench.engine.signals()).hasSize(1);
    }

    @Test
    void closesAClientThatDripsItsHead() throws Exception {
        try (Socket socket = open();
                ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor()) {
            write(socket, "GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
            var dripping = drip.scheduleWithFixedDelay(() -> dripOne(socket), 0, 100, TimeUnit.MILLISECONDS);
            assertThat(endsWithoutAnswer(socket)).isTrue();
            dripping.cancel(true);
        }
    }

    private static void dripOne(Socket socket) {
        try {
            write(socket, "x");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A closed connection reads as its end or, where a byte was still on its way, as a reset; a timeout is neither.
    private static boolean endsWithoutAnswer(Socket socket) throws IOException {
        try {
            return !readToEnd(socket).contains("200 OK");
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void keepsAConnectionForFurtherRequests() throws IOException {
        try (Socket socket = open()) {
            write(socket, HEALTH + HEALTH.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertThat(readToEnd(socket).split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }
}
