package dev.yoke.connectors.bridge.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The pipe over a library that stands in for kernel32, with what Windows may do to it.
@Timeout(60)
final class PipeServerIT {

    private static final int ACCESS_DENIED = 5;

    private Path folder;
    private StandIn windows;
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void standIn() throws IOException {
        folder = Files.createTempDirectory("yp");
        windows = StandIn.in(folder);
    }

    /// Nothing is left open, and nothing was done that Windows forbids.
    @AfterEach
    void leavesNothingBehind() throws Exception {
        if (windows == null) {
            return;
        }
        for (AutoCloseable part : opened.reversed()) {
            part.close();
        }
        await("all operations over", () -> windows.count("operations") == 0);
        assertThat(windows.text("violation")).isEmpty();
        assertThat(windows.count("handles")).isZero();
        assertThat(windows.count("memory")).isZero();
    }

    private PipeServer server() throws IOException {
        return kept(PipeServer.open("yoke", windows.libraries()));
    }

    private SocketChannel client() throws IOException {
        return kept(SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("yoke"))));
    }

    private <T extends AutoCloseable> T kept(T part) {
        opened.add(part);
        return part;
    }

    private ByteChannel accept(PipeServer server) throws IOException {
        return kept(server.accept());
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static Throwable failureOf(FutureTask<?> task) throws Exception {
        try {
            Object result = task.get(20, TimeUnit.SECONDS);
            throw new AssertionError("it ended with " + result);
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    static void await(String what, BooleanSupplier condition) {
        for (int i = 0; i < 5_000; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(2_000_000);
        }
        throw new AssertionError("not within 10 s: " + what);
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    private static String read(ByteChannel channel, int count) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(count);
        while (into.hasRemaining() && channel.read(into) >= 0) {
            // Until it is full or the stream ends.
        }
        return StandardCharsets.UTF_8.decode(into.flip()).toString();
    }

    @Test
    void hasTheLayoutsOfTheWindowsSdk() {
        assertThat(Operation.OVERLAPPED.byteSize()).isEqualTo(32);
        assertThat(UserOnly.SECURITY_ATTRIBUTES.byteSize()).isEqualTo(24);
    }

    @Test
    void admitsNobodyButTheUser() throws IOException {
        server();
        assertThat(windows.text("descriptor")).isEqualTo("D:P(A;;GA;;;S-1-5-21-1111111111-2222222222-3333333333-1001)");
    }

    @Test
    void keepsFourInstancesWaiting() throws IOException {
        PipeServer server = server();
        assertThat(windows.count("waiting")).isEqualTo(4);
        client();
        accept(server);
        assertThat(windows.count("waiting")).isEqualTo(4);
    }

    @Test
    void carriesBytesBothWays() throws IOException {
        PipeServer server = server();
        SocketChannel client = client();
        ByteChannel channel = accept(server);

        client.write(bytes("HELLO\n"));
        assertThat(read(channel, 6)).isEqualTo("HELLO\n");
        channel.write(bytes("CHALLENGE\n"));
        assertThat(read(client, 10)).isEqualTo("CHALLENGE\n");
    }

    @Test
    void letsInWhoComesAtTheSameTime() throws Exception {
        PipeServer server = server();
        List<SocketChannel> clients = List.of(client(), client(), client(), client());
        for (int i = 0; i < clients.size(); i++) {
            ByteChannel channel = accept(server);
            channel.write(bytes("x"));
        }
        for (SocketChannel client : clients) {
            assertThat(read(client, 1)).isEqualTo("x");
        }
    }

    @Test
    void takesAClientThatCameBeforeAnybodyWaited() throws Exception {
        windows.script("client_first", 1);
        FutureTask<SocketChannel> client = start(this::clientWhenThere);
        PipeServer server = server();
        ByteChannel channel = accept(server);
        channel.write(bytes("x"));
        assertThat(read(client.get(20, TimeUnit.SECONDS), 1)).isEqualTo("x");
    }

    @Test
    void goesOnAfterAClientThatCameAndWent() throws Exception {
        windows.script("client_gone", 1);
        FutureTask<SocketChannel> gone = start(() -> {
            SocketChannel client = clientWhenThere();
            client.close();
            return client;
        });
        PipeServer server = server();
        gone.get(20, TimeUnit.SECONDS);
        SocketChannel client = client();
        ByteChannel channel = accept(server);
        client.write(bytes("x"));
        assertThat(read(channel, 1)).isEqualTo("x");
        assertThat(windows.count("DisconnectNamedPipe")).isEqualTo(1);
    }

    private SocketChannel clientWhenThere() throws IOException {
        await("the pipe's name", () -> Files.exists(folder.resolve("yoke")));
        IOException last = new IOException();
        for (int i = 0; i < 1_000; i++) {
            try {
                return client();
            } catch (IOException e) {
                last = e;
                LockSupport.parkNanos(1_000_000);
            }
        }
        throw last;
    }

    @Test
    void movesMuchInSmallPieces() throws Exception {
        for (int pending = 0; pending <= 1; pending++) {
            windows.script("always_pending", pending);
            windows.script("read_chunk", 777);
            windows.script("write_chunk", 1_234);
            byte[] sent = new byte[300_000];
            new Random(7).nextBytes(sent);
            try (PipeServer server = PipeServer.open("much", windows.libraries());
                    SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("much")));
                    ByteChannel channel = server.accept()) {
                FutureTask<byte[]> heard = start(() -> readAll(client, sent.length));
                FutureTask<byte[]> read = start(() -> readAll(channel, sent.length));
                FutureTask<Boolean> said = start(() -> writeAll(client, sent));
                assertThat(writeAll(channel, sent)).isTrue();
                assertThat(said.get(20, TimeUnit.SECONDS)).isTrue();
                assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(sent);
                assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(sent);
            }
        }
    }

    private static byte[] readAll(ByteChannel channel, int count) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(count);
        while (into.hasRemaining() && channel.read(into) >= 0) {
            // Until it is full or the stream ends.
        }
        return into.array();
    }

    private static boolean writeAll(ByteChannel channel, byte[] bytes) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.hasRemaining()) {
            channel.write(from);
        }
        return true;
    }

    @Test
    void takesAnEmptyWriteForNoEnd() throws IOException {
        PipeServer server = server();
        SocketChannel client = client();
        ByteChannel channel = accept(server);
        windows.script("empty_reads", 3);
        client.write(bytes("x"));
        assertThat(read(channel, 1)).isEqualTo("x");
    }

    @Test
    void endsTheStreamWhenTheClientCloses() throws Exception {
        PipeServer server = server();
        SocketChannel client = client();
        ByteChannel channel = accept(server);
        FutureTask<Integer> read = start(() -> channel.read(ByteBuffer.allocate(10)));
        client.close();
        assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThat(channel.read(ByteBuffer.allocate(10))).isEqualTo(-1);
        assertThatThrownBy(() -> channel.write(bytes("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the other end closed the pipe");
    }

    @Test
    void leavesToTheClientWhatWasWrittenBeforeTheClose() throws IOException {
        PipeServer server = server();
        SocketChannel client = client();
        ByteChannel channel = accept(server);
        channel.write(bytes("BYE\n"));
        channel.close();
        assertThat(read(client, 20)).isEqualTo("BYE\n");
    }

    @Test
    void endsAReadAndAWriteOnlyWhenWindowsHasLetGoOfTheirMemory() throws Exception {
        windows.script("late_cancel_ms", 150);
        PipeServer server = server();
        SocketChannel client = client();
        ByteChannel channel = accept(server);
        FutureTask<Integer> read = start(() -> channel.read(ByteBuffer.allocate(10)));
        FutureTask<Boolean> write = start(() -> writeAll(channel, new byte[8_000_000]));
        await("both under way", () -> windows.count("operations") == 2);

        channel.close();

        assertThat(windows.count("cancelled")).isEqualTo(2);
        assertThat(failureOf(read)).isInstanceOf(AsynchronousCloseException.class);
        assertThat(failureOf(write)).isInstanceOf(ClosedChannelException.class);
        assertThat(channel.isOpen()).isFalse();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(() -> channel.write(bytes("x"))).isInstanceOf(ClosedChannelException.class);
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void survivesCloseFromManyThreadsAtAnyMoment() throws Exception {
        PipeServer server = server();
        for (int round = 0; round < 40; round++) {
            windows.script("always_pending", round % 2);
            SocketChannel client = client();
            ByteChannel channel = accept(server);
            FutureTask<Boolean> reads = start(() -> whileOpen(() -> channel.read(ByteBuffer.allocate(100))));
            FutureTask<Boolean> writes = start(() -> whileOpen(() -> channel.write(bytes("0123456789"))));
            FutureTask<Boolean> says = start(() -> whileOpen(() -> client.write(bytes("0123456789"))));
            List<Thread> closers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                closers.add(Thread.ofVirtual().start(() -> close(channel)));
            }
            for (Thread closer : closers) {
                closer.join();
            }
            assertThat(reads.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(writes.get(20, TimeUnit.SECONDS)).isTrue();
            client.close();
            assertThat(says.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean whileOpen(Callable<Integer> step) throws Exception {
        try {
            while (step.call() >= 0) {
                // Until the channel is closed.
            }
            return true;
        } catch (IOException ended) {
            return true;
        }
    }

    private static void close(ByteChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsAWaitingAcceptWhenItIsClosed() throws Exception {
        PipeServer server = server();
        FutureTask<ByteChannel> accept = start(server::accept);
        await("it waits", () -> windows.count("WaitForMultipleObjects") == 1);
        server.close();
        assertThat(failureOf(accept)).isInstanceOf(AsynchronousCloseException.class);
        assertThatThrownBy(server::accept).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void keepsConnectionsWhenItStopsListening() throws Exception {
        PipeServer server = server();
        SocketChannel client = client();
        ByteChannel channel = accept(server);
        server.close();
        client.write(bytes("x"));
        assertThat(read(channel, 1)).isEqualTo("x");
    }

    @Test
    void refusesANameThatAnotherProgramServes() throws IOException {
        server();
        assertThatThrownBy(() -> PipeServer.open("yoke", windows.libraries()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another program serves it");
    }

    @Test
    void waitsForANameThatATerminalStillHolds() throws IOException {
        windows.fail("CreateNamedPipeW", ACCESS_DENIED, 3);
        server();
        assertThat(windows.count("waiting")).isEqualTo(4);
    }

    @Test
    void givesBackEverythingWhereItCannotBeOpened() {
        List<String> functions = List.of(
                "CreateNamedPipeW",
                "ConnectNamedPipe",
                "CreateEventW",
                "OpenProcessToken",
                "ConvertStringSecurityDescriptorToSecurityDescriptorW");
        for (String function : functions) {
            windows.fail(function, 8, 1);
            assertThatThrownBy(() -> PipeServer.open("yoke", windows.libraries()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The bridge cannot serve the pipe yoke")
                    .hasMessageContaining("error ");
            assertThat(windows.count("handles")).as(function).isZero();
            assertThat(windows.count("memory")).as(function).isZero();
        }
    }

    @Test
    void goesOnWithFewerInstancesWhereWindowsGivesNoMore() throws IOException {
        PipeServer server = server();
        client();
        windows.fail("CreateNamedPipeW", 8, 1);
        accept(server);
        assertThat(windows.count("waiting")).isEqualTo(3);
        client();
        accept(server);
        assertThat(windows.count("waiting")).isEqualTo(4);
    }

    @Test
    void refusesAnotherUser() throws Exception {
        windows.script("other_user", 1);
        PipeServer server = server();
        SocketChannel stranger = client();
        FutureTask<ByteChannel> accept = start(() -> accept(server));
        assertThat(stranger.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        windows.script("other_user", 0);
        client();
        assertThat(accept.get(20, TimeUnit.SECONDS).isOpen()).isTrue();
    }

    @Test
    void takesTheSessionWhereTheUserIsNotTold() throws Exception {
        PipeServer server = server();
        windows.fail("OpenProcess", ACCESS_DENIED, 1);
        client();
        assertThat(accept(server).isOpen()).isTrue();

        windows.fail("OpenProcess", ACCESS_DENIED, 1);
        windows.script("other_session", 1);
        SocketChannel stranger = client();
        FutureTask<ByteChannel> accept = start(() -> accept(server));
        assertThat(stranger.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        client();
        assertThat(accept.get(20, TimeUnit.SECONDS).isOpen()).isTrue();
    }

    @Test
    void tellsTheErrorOfAReadThatFails() throws IOException {
        PipeServer server = server();
        client();
        ByteChannel channel = accept(server);
        windows.fail("ReadFile", 1450, 1);
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ReadFile")
                .hasMessageContaining("1450");
    }

    @Test
    void endsAReadWhoseWaitFails() throws Exception {
        PipeServer server = server();
        client();
        ByteChannel channel = accept(server);
        windows.fail("WaitForMultipleObjects", 6, 1);
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("995");
        assertThat(CompletableFuture.completedFuture(windows.count("cancelled")).get())
                .isEqualTo(1);
    }

    @Test
    void saysThatPipesAreForWindows() {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            assertThatThrownBy(WindowsLibraries::ofSystem).hasMessageContaining("Windows");
        }
    }
}
