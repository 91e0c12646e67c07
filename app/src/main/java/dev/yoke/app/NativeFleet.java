package dev.yoke.app;

import dev.yoke.ea.harness.NativeTerminal;
import dev.yoke.ea.harness.TerminalOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Native terminals that run beside the cockpit, each a process. One that dies is told in the log; the cockpit shows it
/// as disconnected. They end with the cockpit, however it ends: they read its end from their input.
final class NativeFleet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NativeFleet.class);
    private static final long LOOK_S = 3_600;

    private final List<NativeTerminal> terminals = new ArrayList<>();
    private volatile boolean closing;

    void start(String name, Path program, TerminalOptions options) {
        Logger log = LoggerFactory.getLogger("ea." + name.replace('.', '_'));
        NativeTerminal terminal = NativeTerminal.start(program, options, log::info);
        terminals.add(terminal);
        LOG.info("{} runs as process {}", name, terminal.pid());
        Thread.ofVirtual().name("ea-watch-" + name).start(() -> watch(name, terminal));
    }

    private void watch(String name, NativeTerminal terminal) {
        while (terminal.isAlive()) {
            terminal.awaitEnd(LOOK_S);
        }
        if (!closing) {
            LOG.error("The native terminal {} has ended by itself with code {}", name, terminal.exitCode());
        }
    }

    List<Long> processes() {
        return terminals.stream().map(NativeTerminal::pid).toList();
    }

    /// All at the same time: each is given ten seconds.
    @Override
    public void close() {
        closing = true;
        List<Thread> closers = terminals.stream()
                .map(terminal -> Thread.ofVirtual().name("ea-close").start(terminal::close))
                .toList();
        try {
            for (Thread closer : closers) {
                closer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
