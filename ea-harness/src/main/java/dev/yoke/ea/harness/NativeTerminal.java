package dev.yoke.ea.harness;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A running native terminal, and the orders it takes. Orders may come from any thread, one at a time. What the
/// Expert Advisor prints, and what a sanitizer reports, goes to the log's consumer on a thread of its own.
public final class NativeTerminal implements AutoCloseable {
    private static final long ANSWER_WITHIN_S = 60;
    private static final long END_WITHIN_S = 10;
    private static final Reply GONE = new Reply(List.of(), "");

    /// The answer to an order: its rows without `ROW`, and its last line. A row's fields are separated by TABs.
    public record Reply(List<String> rows, String text) {
        public boolean isOk() {
            return text.equals("OK") || text.startsWith("OK ");
        }

        /// What follows `OK`; an `ERR` is thrown with the terminal's words.
        public String value() {
            if (!isOk()) {
                throw new IllegalStateException(text);
            }
            return text.substring(2).strip();
        }

        /// The fields of a row.
        public List<String> fields(int row) {
            return List.of(rows.get(row).split("\t", -1));
        }
    }

    private final Process process;
    private final Consumer<String> log;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final BufferedWriter orders;

    private NativeTerminal(Process process, Consumer<String> log) {
        this.process = process;
        this.log = log;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::readAnswers);
        Thread.ofVirtual().start(this::readErrors);
    }

    /// Starts `program`; it runs until it is closed or killed, or until this process ends.
    public static NativeTerminal start(Path program, TerminalOptions options, Consumer<String> log) {
        List<String> command = Stream.concat(Stream.of(program.toString()), options.arguments().stream())
                .collect(Collectors.toList());
        try {
            return new NativeTerminal(new ProcessBuilder(command).start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for the answer.
    ///
    /// @throws IllegalStateException when the terminal ends before it answers; without an answer for a minute it is
    /// killed
    public synchronized Reply order(String order) {
        try {
            orders.write(order);
            orders.write('\n');
            orders.flush();
            Reply reply = replies.poll(ANSWER_WITHIN_S, TimeUnit.SECONDS);
            if (reply == null) {
                // An answer that still comes must not be taken for that of the next order.
                kill();
            }
            if (reply == null || reply.equals(GONE)) {
                throw new IllegalStateException("no answer to: " + order);
            }
            return reply;
        } catch (IOException e) {
            throw new IllegalStateException("the terminal has ended, before: " + order, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in: " + order, e);
        }
    }

    /// An order that must be answered with `OK`; its text.
    public String must(String order) {
        return order(order).value();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /// As by `kill -9`, and waits for the end.
    public void kill() {
        process.destroyForcibly();
        awaitEnd(END_WITHIN_S);
    }

    /// Whether it ended by itself within so many seconds.
    public boolean awaitEnd(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The process's exit code once it has ended: 0 after an orderly end, 128 and the signal after a kill.
    public int exitCode() {
        return process.exitValue();
    }

    /// Ends it in an orderly way, by force where that takes too long.
    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException _) {
            log.accept("the terminal was gone before it was closed");
        }
        if (!awaitEnd(END_WITHIN_S)) {
            kill();
        }
    }

    private void readAnswers() {
        var rows = new ArrayList<String>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ROW ")) {
                    rows.add(line.substring(4));
                } else if (line.equals("OK") || line.startsWith("OK ") || line.startsWith("ERR")) {
                    replies.add(new Reply(List.copyOf(rows), line));
                    rows.clear();
                } else {
                    log.accept(line.startsWith("LOG ") ? line.substring(4) : line);
                }
            }
        } catch (IOException e) {
            log.accept("the terminal's answers ended: " + e.getMessage());
        }
        replies.add(GONE);
    }

    private void readErrors() {
        try (InputStream errors = process.getErrorStream()) {
            new String(errors.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(log);
        } catch (IOException e) {
            log.accept("the terminal's errors ended: " + e.getMessage());
        }
    }
}
