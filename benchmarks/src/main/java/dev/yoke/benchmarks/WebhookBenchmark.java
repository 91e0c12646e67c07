package dev.yoke.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Webhook in → durable intent → order bytes on the wire, against what no program can do without: an empty HTTP
/// handler, one fdatasync and one
/// way over loopback, in the same run.
final class WebhookBenchmark implements Benchmark {

    private static final int ORDERS = 300;
    private static final int WARM_UP = 100;

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public List<Row> run() throws Exception {
        Samples orders = new Samples();
        Samples answers = new Samples();
        Samples floor = new Samples();
        try (Rig rig = new Rig(1, 1);
                Floor physical = new Floor(rig.folder());
                HttpLine line = new HttpLine(rig.httpPort())) {
            for (int i = 0; i < WARM_UP + ORDERS; i++) {
                double least = physical.measure();
                long start = System.nanoTime();
                int status = line.post(
                        "/webhook/s0/" + Rig.TOKEN,
                        "{\"symbol\":\"EURUSD\",\"action\":\"" + (i % 2 == 0 ? "buy" : "sell")
                                + "\",\"lots\":0.01,\"sl_pips\":50,\"id\":\"w" + i + "\"}");
                double answered = (System.nanoTime() - start) / 1e3;
                Long sent = rig.tap().commands().poll(10, TimeUnit.SECONDS);
                if (status != 202 || sent == null) {
                    throw new IllegalStateException("alert " + i + " was answered " + status + " and "
                            + (sent == null ? "sent no order" : "sent an order"));
                }
                if (i >= WARM_UP) {
                    floor.add(least);
                    orders.add((sent - start) / 1e3);
                    answers.add(answered);
                }
            }
        }
        double ratio = Samples.medianRatio(orders, floor);
        double tail = orders.percentile(99) / floor.percentile(99);
        return List.of(
                Row.against(
                        "webhook",
                        "alert in to order bytes on the wire, p50 / floor",
                        orders.median(),
                        floor.median(),
                        "us",
                        ratio,
                        "<= 4x now, 2x goal",
                        ratio <= 4),
                Row.against(
                        "webhook",
                        "alert in to order bytes on the wire, p99 / floor p99",
                        orders.percentile(99),
                        floor.percentile(99),
                        "us",
                        tail,
                        "<= 5x goal",
                        tail <= 5),
                Row.absolute("webhook", "alert in to 202 out, p50", answers.median(), "us", "printed", true));
    }

    /// Empty handler + fdatasync + loopback.
    private static final class Floor implements AutoCloseable {
        private final HttpServer server;
        private final HttpLine line;
        private final FileChannel file;
        private final ServerSocket echo;
        private final Socket near;
        private final Socket far;

        Floor(Folder folder) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(202, -1);
                exchange.close();
            });
            server.start();
            line = new HttpLine(server.getAddress().getPort());
            file = FileChannel.open(
                    folder.path().resolve("floor"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            near = new Socket(InetAddress.getLoopbackAddress(), echo.getLocalPort());
            far = echo.accept();
            near.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().start(this::echo);
            far.setTcpNoDelay(true);
        }

        private void echo() {
            try (InputStream in = far.getInputStream();
                    OutputStream out = far.getOutputStream()) {
                for (int c = in.read(); c >= 0; c = in.read()) {
                    out.write(c);
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        }

        double measure() throws IOException {
            long start = System.nanoTime();
            line.post("/", "{\"symbol\":\"EURUSD\"}");
            file.write(ByteBuffer.allocate(4_096));
            file.force(false);
            long http = System.nanoTime() - start;
            start = System.nanoTime();
            near.getOutputStream().write(1);
            near.getInputStream().read();
            return (http + (System.nanoTime() - start) / 2.0) / 1e3;
        }

        @Override
        public void close() throws IOException {
            line.close();
            server.stop(0);
            near.close();
            far.close();
            echo.close();
            file.close();
        }
    }
}
