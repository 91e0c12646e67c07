package dev.yoke.app;

import dev.yoke.app.home.Home;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `yoke`: the cockpit for the trader's own terminals; and the options that every command takes.
@Command(
        name = "yoke",
        description = "One cockpit for several MetaTrader terminals.",
        mixinStandardHelpOptions = false,
        subcommands = {
            DemoCommand.class,
            SimCommand.class,
            StatusCommand.class,
            PositionsCommand.class,
            PlanCommand.class,
            ProtectCommand.class,
            FlattenCommand.class,
            RearmCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            WebhookCommand.class,
            PropCommand.class,
            RiskCommand.class,
            TerminalsCommand.class,
            InstallEaCommand.class,
            SizeCommand.class,
            StrategiesCommand.class,
            SamplerCommand.class,
            VersionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:tried and failed",
            "2:wrong arguments",
            "3:no cockpit runs on this home folder",
            "4:the home folder or a port is in use",
            "5:the settings file is refused"
        })
final class YokeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    boolean help;

    @Option(names = "--demo", description = "Starts on the simulated market, as 'yoke demo' does.")
    boolean demo;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder for everything Yoke keeps. Default: the user's data folder.")
    @Nullable
    Path home;

    @Option(
            names = "--http-port",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Port of webhook and REST on 127.0.0.1; 0 = any free one. Default: 8080.")
    @Nullable
    Integer httpPort;

    @Option(
            names = "--bridge-port",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Port for terminals on 127.0.0.1; 0 = any free one. Default: 8081.")
    @Nullable
    Integer bridgePort;

    @Option(names = "--headless", scope = ScopeType.INHERIT, description = "Runs without a window.")
    boolean headless;

    @Option(
            names = "--screenshot",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Writes a PNG of the window once its prices and candles are there, and ends.")
    @Nullable
    Path screenshot;

    @Mixin
    ScreenLook look = new ScreenLook();

    @Option(
            names = "--exit-after",
            paramLabel = "TIME",
            scope = ScopeType.INHERIT,
            description = "Ends in order after this time: 30s, 5m, 500ms.")
    @Nullable
    ExitAfter exitAfter;

    @Override
    public Integer call() {
        return CockpitRun.of(this, demo ? Optional.of(SimulationOptions.standard()) : Optional.empty());
    }

    Path homeFolder() {
        return home == null ? Home.defaultFolder() : home;
    }

    Optional<Integer> checkedHttpPort() {
        return checkedPort("--http-port", httpPort);
    }

    Optional<Integer> checkedBridgePort() {
        if (bridgePort != null && bridgePort != 0 && bridgePort.equals(httpPort)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--http-port and --bridge-port are both " + bridgePort + "; each needs a port of its own");
        }
        return checkedPort("--bridge-port", bridgePort);
    }

    private Optional<Integer> checkedPort(String option, @Nullable Integer port) {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be 0 (any free port) to 65535, not " + port);
        }
        return Optional.ofNullable(port);
    }
}
