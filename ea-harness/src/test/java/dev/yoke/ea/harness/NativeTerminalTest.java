package dev.yoke.ea.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The native terminal with a tiny Expert Advisor that sends back what it reads from the pipe.
final class NativeTerminalTest {
    private static final Path ECHO = Path.of("src/test/native/expert/Echo.mq5");
    private static Path program = Path.of("");

    @TempDir
    private Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private ServerSocketChannel pipe;

    @BeforeAll
    static void compile() {
        Optional<EaCompiler> compiler = EaCompiler.find(NativeTools.CACHE, System.out::println);
        if (compiler.isEmpty()) {
            System.out.println(NativeTools.SKIPPED);
        }
        assumeTrue(compiler.isPresent(), NativeTools.SKIPPED);
        program = compiler.get()
                .compile(EaPlatform.MT5, BuildMode.SANITIZED, ECHO, "echo-mt5")
                .program();
    }

    @BeforeEach
    void listen() throws IOException {
        pipe = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        pipe.bind(UnixDomainSocketAddress.of(folder.resolve("pipe")));
    }

    @AfterEach
    void close() throws IOException {
        pipe.close();
    }

    @Test
    void sendsBackWhatComesThroughThePipe() throws IOException {
        try (NativeTerminal terminal = start();
                SocketChannel link = pipe.accept()) {
            assertThat(echo(link, "grüß\n")).isEqualTo("grüß\n");
            assertThat(terminal.must("stats")).contains("pumps=", "rss_kib=");
            assertThat(terminal.order("panel").rows()).containsExactly("panel\thello");
        }
        assertThat(log).contains("hello 0").last().isEqualTo("deinit 9");
    }

    @Test
    void keepsGlobalsOverAReload() throws IOException {
        try (NativeTerminal terminal = start();
                SocketChannel link = pipe.accept()) {
            echo(link, "x\n");
            terminal.must("quote EURUSD 1.1 1.1002");
            terminal.must("reload");
            assertThat(log).contains("hello 1");
        }
    }

    @Test
    void refusesUnknownOrdersAndUnknownInputs() {
        try (NativeTerminal terminal = start()) {
            assertThat(terminal.order("dance").text()).isEqualTo("ERR unknown order dance");
            assertThatThrownBy(() -> terminal.must("dance")).hasMessage("ERR unknown order dance");
        }
        NativeTerminal refused = NativeTerminal.start(program, options().input("InpNone", "1"), log::add);
        assertThat(refused.awaitEnd(10)).isTrue();
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void losesWhatWasNotFlushedWhenItKillsItself() throws IOException {
        NativeTerminal terminal = start();
        try (SocketChannel link = pipe.accept()) {
            terminal.must("kill-at flushed 2");
            echo(link, "journal\n");
            echo(link, "journal\n");
            assertThat(terminal.awaitEnd(10)).isTrue();
            assertThat(terminal.exitCode()).isEqualTo(128 + 9);
            assertThat(Files.readString(folder.resolve("data/MQL5/Files/Yoke/journal.txt")))
                    .isEqualTo("line\r\nlost\r\nline\r\n");
            assertThatThrownBy(() -> terminal.order("stats")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void endsAProgramThatDividesByZero() throws IOException {
        NativeTerminal terminal = start();
        try (SocketChannel link = pipe.accept()) {
            echo(link, "divide\n");
            assertThat(terminal.awaitEnd(10)).isTrue();
            assertThat(terminal.exitCode()).isNotZero();
        }
    }

    @Test
    void movesVirtualTimeByOrderOnly() {
        try (NativeTerminal terminal = NativeTerminal.start(program, options().virtualTime(), log::add)) {
            assertThat(terminal.must("stats")).contains("\tpumps=0\t");
            terminal.must("advance 100");
            assertThat(terminal.must("stats")).contains("\tpumps=10\t");
        }
    }

    @Test
    void goesOnWithItsAccountAfterAKill() {
        NativeTerminal first = start();
        first.must("quote EURUSD 1.1 1.1002");
        first.must("hand open EURUSD BUY 0.1");
        List<String> before = first.order("deals").rows();
        first.kill();
        try (NativeTerminal second = start()) {
            assertThat(second.order("deals").rows()).isEqualTo(before);
        }
    }

    private TerminalOptions options() {
        return TerminalOptions.in(folder.resolve("data")).pipe(folder.resolve("pipe"));
    }

    private NativeTerminal start() {
        return NativeTerminal.start(program, options(), log::add);
    }

    private static String echo(SocketChannel link, String line) throws IOException {
        byte[] sent = line.getBytes(StandardCharsets.UTF_8);
        link.write(ByteBuffer.wrap(sent));
        ByteBuffer received = ByteBuffer.allocate(sent.length);
        while (received.hasRemaining() && link.read(received) >= 0) {
            // The Expert Advisor may send it in parts.
        }
        return new String(received.array(), 0, received.position(), StandardCharsets.UTF_8);
    }
}
