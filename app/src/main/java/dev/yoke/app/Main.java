package dev.yoke.app;

import dev.yoke.app.home.HomeException;
import dev.yoke.app.home.OccupiedException;
import dev.yoke.app.screen.PictureException;
import dev.yoke.app.settings.SettingsRefused;
import dev.yoke.app.size.Decimal;
import dev.yoke.app.size.Rate;
import dev.yoke.app.size.Risk;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        ClassArchive.ofLauncher().mark(code == ExitCode.OK || code > ExitCode.SIGNALLED);
        System.exit(code);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new YokeCommand());
        List.of("terminals", "install-ea", "size", "explain", "replay")
                .forEach(name -> hideOptionsOfStarting(line, name));
        CommandLine prop = Objects.requireNonNull(line.getSubcommands().get("prop"));
        List.of("list", "check").forEach(name -> hideOptionsOfStarting(prop, name));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(ExitAfter.class, ExitAfter::parse);
        line.registerConverter(ReplaySpeed.class, ReplaySpeed::parse);
        line.registerConverter(UtcDay.class, UtcDay::parse);
        line.registerConverter(Decimal.class, Decimal::parse);
        line.registerConverter(Rate.class, Rate::parse);
        line.registerConverter(Risk.class, Risk::parse);
        line.registerConverter(int.class, text -> whole(text, Integer::valueOf));
        line.registerConverter(Integer.class, text -> whole(text, Integer::valueOf));
        line.registerConverter(long.class, text -> whole(text, Long::valueOf));
        line.setParameterExceptionHandler(Main::sayWhatIsWrong);
        line.setExecutionExceptionHandler(Main::sayWhatFailed);
        line.setExitCodeExceptionMapper(e -> ExitCode.FAILED);
        return line;
    }

    /// They are taken everywhere, but a command that starts no cockpit has no use for them.
    private static void hideOptionsOfStarting(CommandLine line, String command) {
        CommandSpec spec =
                Objects.requireNonNull(line.getSubcommands().get(command)).getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (option.inherited() && !List.of("--help", "--home").contains(option.longestName())) {
                spec.remove(option);
                spec.addOption(OptionSpec.builder(option).hidden(true).build());
            }
        }
    }

    private static <T> T whole(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number, or is too large");
        }
    }

    private static int sayWhatIsWrong(ParameterException e, String[] arguments) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("wrong arguments")
                .strip();
        String sentence = message.endsWith(".") ? message : message + ".";
        e.getCommandLine().getErr().println("yoke: " + sentence + " See: " + name + " --help");
        return ExitCode.USAGE;
    }

    private static int sayWhatFailed(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        return switch (e) {
            case OccupiedException occupied -> say(err, occupied, ExitCode.OCCUPIED);
            case SettingsRefused refused -> say(err, refused, ExitCode.SETTINGS);
            case ControlFailure failure ->
                say(
                        err,
                        failure,
                        failure.kind() == ControlFailure.Kind.NOT_RUNNING ? ExitCode.NOT_RUNNING : ExitCode.FAILED);
            case CommandFailedException failed -> say(err, failed, ExitCode.FAILED);
            case PictureException picture -> say(err, picture, ExitCode.FAILED);
            case HomeException home -> say(err, home, ExitCode.FAILED);
            default -> {
                err.println("yoke: the program failed (" + e + "). The log file in the home folder says where.");
                yield ExitCode.FAILED;
            }
        };
    }

    private static int say(PrintWriter err, Exception e, int code) {
        err.println("yoke: " + e.getMessage());
        return code;
    }
}
