package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.core.port.Clock;
import dev.yoke.ea.harness.BuildMode;
import dev.yoke.ea.harness.Compilation;
import dev.yoke.ea.harness.EaCompiler;
import dev.yoke.ea.harness.EaPlatform;
import dev.yoke.ea.harness.TerminalOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A demo with the real Expert Advisors: compiled by g++, both platforms at the same time, each on a terminal and a
/// simulated broker of its own, all on the same market.
///
/// Failure: [CommandFailedException] where the system is not Linux, where there is no g++ or it refuses the sources,
/// and where a terminal cannot start.
final class EaDemo implements DemoTerminals {

    private static final String FOLDER = "ea";
    private static final int LATENCY_MS = 15;
    private static final int LINES_SHOWN = 5;

    private final int terminals;
    private final long seed;
    private final Consumer<String> say;
    private final Map<EaPlatform, Path> programs = new ConcurrentHashMap<>();

    EaDemo(int terminals, long seed, Consumer<String> say) {
        this.terminals = terminals;
        this.seed = seed;
        this.say = say;
    }

    @Override
    public void prepare(Home home) {
        prepare(home.folder().resolve(FOLDER), home.logs().resolve("ea-compile.log"));
    }

    /// @param folder where the programs are kept until a source changes
    /// @param log takes all that the compiler says where it fails
    void prepare(Path folder, Path log) {
        requireLinux(System.getProperty("os.name", ""));
        EaCompiler compiler = compiler(folder);
        platforms().parallelStream()
                .forEach(platform -> programs.put(platform, compile(compiler, platform, folder, log)));
    }

    /// The runtime around the Expert Advisors waits with epoll and reads /proc.
    static void requireLinux(String system) {
        if (!system.equals("Linux")) {
            throw new CommandFailedException("'demo --ea' runs on Linux only, and this is "
                    + (system.isEmpty() ? "another system" : system)
                    + ". Start 'yoke demo', which runs everywhere.");
        }
    }

    private EaCompiler compiler(Path folder) {
        try {
            return EaCompiler.find(folder, this::tell)
                    .orElseThrow(() -> new CommandFailedException(
                            "'demo --ea' compiles the Expert Advisors with g++, which is not on the PATH. Install it"
                                    + " (on Debian and Ubuntu: apt install g++), or start 'yoke demo', which needs"
                                    + " none."));
        } catch (UncheckedIOException e) {
            throw new CommandFailedException(
                    "g++ cannot be run: " + reason(e) + ". Install it again, or start 'yoke demo', which needs none.");
        }
    }

    private static Path compile(EaCompiler compiler, EaPlatform platform, Path folder, Path log) {
        try {
            return program(compiler.compile(platform, BuildMode.RELEASE), platform, log);
        } catch (UncheckedIOException e) {
            throw new CommandFailedException("The Expert Advisor for " + platform + " cannot be compiled in " + folder
                    + ": " + reason(e) + ". Put that right, or start 'yoke demo', which compiles nothing.");
        }
    }

    static String reason(UncheckedIOException e) {
        Throwable cause = Optional.<Throwable>ofNullable(e.getCause()).orElse(e);
        if (cause instanceof FileSystemException file) {
            return file.getFile() + ": "
                    + Optional.ofNullable(file.getReason())
                            .orElse(file.getClass().getSimpleName());
        }
        return String.valueOf(cause.getMessage());
    }

    private List<EaPlatform> platforms() {
        return terminals < EaAccount.KINDS ? List.of(EaPlatform.MT5) : List.of(EaPlatform.MT5, EaPlatform.MT4);
    }

    /// A failed compilation is told as a whole, too much for a screen.
    private void tell(String progress) {
        if (!progress.contains("\n")) {
            say.accept(progress + ".");
        }
    }

    static Path program(Compilation result, EaPlatform platform, Path log) {
        return switch (result) {
            case Compilation.Compiled compiled -> compiled.program();
            case Compilation.Failed failed -> {
                write(log, failed.output());
                String lines = failed.output()
                        .lines()
                        .filter(line -> line.contains("error"))
                        .limit(LINES_SHOWN)
                        .collect(Collectors.joining("\n  "));
                throw new CommandFailedException("g++ refuses the Expert Advisor for " + platform
                        + ". All it says is in " + log + "; it begins with:\n  " + lines);
            }
        };
    }

    private static void write(Path log, String text) {
        try {
            Files.writeString(log, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AutoCloseable start(Home home, Doors doors, String keyHex, Clock clock) throws IOException {
        Path socket = socketOf(doors.local());
        Path folder = home.folder().resolve(FOLDER).resolve("terminals");
        Path common = folder.resolve("Common");
        Path key = common.resolve("Files/Yoke/bridge.key");
        Files.createDirectories(key.getParent());
        PrivateFiles.write(key, keyHex + "\n");
        List<EaAccount> accounts = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            accounts.add(EaAccount.of(i));
        }
        NativeFleet fleet = new NativeFleet();
        try {
            for (EaAccount account : accounts) {
                Path own = Files.createDirectories(folder.resolve(account.folder()));
                TerminalOptions options = account.options(own)
                        .common(common)
                        .pipe(socket)
                        .with("market", "synthetic")
                        .with("seed", seed)
                        .with("latency-ms", LATENCY_MS);
                fleet.start(account.name(), Objects.requireNonNull(programs.get(account.platform())), options);
            }
            return fleet;
        } catch (UncheckedIOException e) {
            fleet.close();
            throw new CommandFailedException("The Expert Advisors cannot be started from "
                    + home.folder().resolve(FOLDER) + ": " + reason(e)
                    + ". Put that right, or start 'yoke demo', which runs without them.");
        } catch (IOException | RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    private static Path socketOf(Optional<BridgeAddress> local) throws IOException {
        if (local.isPresent() && local.get() instanceof BridgeAddress.UnixSocket(Path path)) {
            return path;
        }
        throw new IOException(
                "the Expert Advisors need the bridge's unix socket, which could not be opened; the log says why");
    }
}
