package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.app.settings.PortsSection.Ports;
import dev.yoke.app.settings.SettingsFile;
import dev.yoke.app.settings.SettingsRefused;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.SettingsSaid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows `yoke.toml` while the cockpit runs: a good change is told to the engine, a bad one changes nothing and is
/// shown until it is mended. What an editor has only half written is not looked at: the content must be the same twice,
/// and a file that is gone or empty must stay so longer, because editors replace a file by taking it away first.
///
/// Thread: one of its own, `worker-settings`. It looks at the content, not at the file's time, which may be coarse or
/// kept.
final class SettingsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsWatch.class);
    private static final long EVERY_NS = 400_000_000;
    private static final int SAME_LOOKS = 2;
    private static final int ABSENT_LOOKS = 4;
    private static final long ANSWER_S = 10;

    private final Path file;
    private final Path terminals;
    private final EngineInbox engine;
    private final Thread thread;
    private Seen seen = new Seen(new byte[0], false, "not looked yet");
    private int looks;
    private Optional<Seen> applied = Optional.empty();
    private CockpitConfig told;
    private volatile SettingsSaid said = SettingsSaid.NOTHING;
    private Optional<Ports> started = Optional.empty();
    private volatile boolean again;
    private volatile boolean closed;

    /// Not started: [#look] is called by whoever owns it.
    ///
    /// @param told what the engine knows already
    SettingsWatch(Home home, EngineInbox engine, CockpitConfig told) {
        this.told = told;
        this.file = home.settings();
        this.terminals = home.terminals();
        this.engine = engine;
        this.thread = Thread.ofVirtual().name("worker-settings").unstarted(this::follow);
    }

    static SettingsWatch follow(Home home, EngineInbox engine, CockpitConfig told) {
        SettingsWatch watch = new SettingsWatch(home, engine, told);
        watch.thread.start();
        return watch;
    }

    /// What is there: the file's bytes, or nothing, or why it cannot be read.
    private record Seen(byte[] bytes, boolean present, String failure) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Seen that
                    && present == that.present
                    && failure.equals(that.failure)
                    && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        int looksUntilSure() {
            return present && bytes.length > 0 ? SAME_LOOKS : ABSENT_LOOKS;
        }
    }

    private void follow() {
        while (!closed) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.error("The settings cannot be followed", e);
            }
            LockSupport.parkNanos(this, EVERY_NS);
        }
    }

    /// Something that the settings name has changed: they are read once more, as they are.
    void readAgain() {
        again = true;
    }

    /// What the file said when it was taken last.
    SettingsSaid said() {
        return said;
    }

    /// One look at the file.
    void look() {
        if (again) {
            again = false;
            applied = Optional.empty();
        }
        Seen now = see();
        looks = now.equals(seen) ? looks + 1 : 1;
        seen = now;
        if (looks >= now.looksUntilSure() && !Optional.of(now).equals(applied) && apply(now)) {
            applied = Optional.of(now);
        }
    }

    private Seen see() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Seen(new byte[0], false, "");
        }
        try {
            return new Seen(SettingsFile.bytes(file), true, "");
        } catch (SettingsRefused refused) {
            return new Seen(
                    new byte[0], Files.exists(file, LinkOption.NOFOLLOW_LINKS), String.join("\n", refused.problems()));
        }
    }

    /// @return false when it has to be tried again
    private boolean apply(Seen content) {
        try {
            if (!content.failure().isEmpty()) {
                throw new SettingsRefused(List.of(content.failure()));
            }
            CockpitConfig config = content.present() ? ConfigFile.parse(file, content.bytes()) : CockpitConfig.DEFAULT;
            said = content.present() ? ConfigFile.said(file, content.bytes()) : SettingsSaid.NOTHING;
            return apply(config);
        } catch (SettingsRefused refused) {
            return ask(report(refused.problems(), List.of())).isEmpty();
        }
    }

    private boolean apply(CockpitConfig config) {
        List<String> refusals = new ArrayList<>();
        for (Command command : config.commandsAfter(told)) {
            ask(command).ifPresent(refusals::add);
        }
        List<String> notes = refusals.isEmpty() ? notes(config) : List.of();
        Optional<String> unreported = ask(report(refusals, notes));
        started = started.or(() -> Optional.of(config.ports()));
        if (refusals.isEmpty()) {
            told = config;
        }
        return refusals.isEmpty() && unreported.isEmpty();
    }

    private Command report(List<String> problems, List<String> notes) {
        return new Command.ReportSettings(String.valueOf(file.getFileName()), problems, notes);
    }

    private List<String> notes(CockpitConfig config) {
        List<String> notes = new ArrayList<>();
        started.ifPresent(running -> {
            if (!running.equals(config.ports())) {
                notes.add("[ports] of yoke.toml was changed: it takes effect at the next start.");
            }
        });
        Set<String> known = knownTerminals();
        for (TerminalId account : config.limits().accounts().keySet()) {
            if (!known.contains(account.name())) {
                notes.add("No account is called " + account + " yet: its limits of yoke.toml hold once it connects."
                        + " 'yoke status' shows the names.");
            }
        }
        for (TerminalId account : config.prop().keySet()) {
            if (!known.contains(account.name())) {
                notes.add("No account is called " + account + " yet: its prop firm's rules of yoke.toml hold"
                        + " once it connects. 'yoke status' shows the names.");
            }
        }
        return notes;
    }

    private Set<String> knownTerminals() {
        try (Stream<String> lines = Files.lines(terminals, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split("\t", -1)[0]).collect(Collectors.toSet());
        } catch (IOException noneYet) {
            return Set.of();
        }
    }

    /// @return why it was refused, empty when it was accepted
    private Optional<String> ask(Command command) {
        try {
            Answer answer = engine.submit(command).get(ANSWER_S, TimeUnit.SECONDS);
            return answer.isAccepted() ? Optional.empty() : Optional.of(answer.text());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.of("The cockpit is closing.");
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The engine did not answer", e);
            return Optional.of("The engine did not answer within " + ANSWER_S + " s.");
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
