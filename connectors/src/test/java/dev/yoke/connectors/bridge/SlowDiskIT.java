package dev.yoke.connectors.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that hangs while a new terminal's name is written: the file is a pipe, and nobody reads it.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class SlowDiskIT {

    @TempDir
    private Path home;

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch disk = new CountDownLatch(1);

    @Test
    void findsTerminalsForExitsWhileTheDiskHangs() throws Exception {
        Path names = home.resolve("terminals");
        Files.writeString(names, moreThanAPipeHolds());
        try (BridgeFixture fixture = new BridgeFixture(BridgeFixture.config().withNamesFile(names));
                ScriptedTerminal first = fixture.connect("first", 1).live()) {
            Path pipe = home.resolve("terminals.new");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            Thread reader = Thread.ofPlatform().daemon().start(() -> readLate(pipe));
            try (ScriptedTerminal second = fixture.connect("second", 2)) {
                second.say(second.hello());
                String nonce = second.hear(WireMessage.Challenge.class).nonce();
                second.say(new WireMessage.Auth(new Handshake(ScriptedTerminal.KEY)
                        .terminalProof(ScriptedTerminal.NONCE, nonce, 2, "Broker-Demo")));
                assertThat(writing.await(10, TimeUnit.SECONDS))
                        .as("the name is being written")
                        .isTrue();
                assertThat(CompletableFuture.supplyAsync(() -> fixture.bridge.find(new TerminalId(first.name)))
                                .get(10, TimeUnit.SECONDS)
                                .map(Terminal::id))
                        .isEqualTo(Optional.of(new TerminalId("first")));
                assertThat(CompletableFuture.supplyAsync(fixture.bridge::all).get(10, TimeUnit.SECONDS))
                        .hasSize(1);
            } finally {
                disk.countDown();
                reader.join(10_000);
            }
        }
    }

    private static String moreThanAPipeHolds() {
        return "first\tBroker-Demo\t1\n"
                + IntStream.range(0, 10_000)
                        .mapToObj(i -> "old-" + i + "\tBroker\t" + (1_000 + i) + "\n")
                        .collect(Collectors.joining());
    }

    private void readLate(Path pipe) {
        try (InputStream in = Files.newInputStream(pipe)) {
            writing.countDown();
            disk.await();
            in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
