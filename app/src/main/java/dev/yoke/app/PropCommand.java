package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.connectors.prop.PropFault;
import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.connectors.prop.PropPackReader;
import dev.yoke.core.risk.prop.PropPack;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke prop`: the rules of prop firms. No cockpit is needed.
@Command(
        name = "prop",
        description =
                "Shows the rules of prop firms and holds an account's course against them. Your own rules are JSON"
                        + " files in the folder prop of the home folder.",
        subcommands = {PropListCommand.class, PropCheckCommand.class})
final class PropCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say list or check");
    }

    PropLibrary library() {
        return PropLibrary.of(Home.existing(yoke.homeFolder()).packs());
    }

    /// By its id, else from the file of that name.
    PropPack pack(String name, CommandSpec asking) {
        PropLibrary library = library();
        Optional<PropPack> known = library.find(name);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Path> file = file(name);
        if (file.isEmpty()) {
            List<PropFault> faults = library.faults().stream()
                    .filter(fault -> fault.file().equalsIgnoreCase(name + ".json"))
                    .toList();
            throw new ParameterException(
                    asking.commandLine(),
                    faults.isEmpty()
                            ? "There is no pack and no file '" + name + "'; known are "
                                    + String.join(", ", library.ids()) + "."
                            : text(faults));
        }
        PropPackReader.Reading reading = PropLibrary.read(file.get());
        return reading.pack().orElseThrow(() -> new ParameterException(asking.commandLine(), text(reading.faults())));
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String text(List<PropFault> faults) {
        return faults.stream().map(PropFault::toString).collect(Collectors.joining(" "));
    }
}
