package dev.yoke.app.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is of the Expert Advisor in a data folder.
///
/// @param version empty = it is not installed
/// @param current whether every file is the one that came with this program
public record InstalledEa(Optional<String> version, boolean current, Compiled compiled) {

    /// Whether the terminal has something it can run.
    public enum Compiled {
        NO,
        /// Older than the sources beside it.
        OLD,
        YES
    }

    public static InstalledEa read(DataFolder folder, EaBundle bundle) throws IOException {
        Path programs = folder.programs();
        Compiled compiled = compiled(folder, bundle);
        if (!Files.isRegularFile(programs.resolve(folder.platform().expert()))) {
            return new InstalledEa(
                    compiled == Compiled.NO ? Optional.empty() : Optional.of("unknown"), false, compiled);
        }
        return new InstalledEa(Optional.of(version(programs)), isCurrent(programs, bundle), compiled);
    }

    private static boolean isCurrent(Path programs, EaBundle bundle) throws IOException {
        for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
            Path installed = programs.resolve(file.getKey());
            if (!Files.isRegularFile(installed) || !Arrays.equals(Files.readAllBytes(installed), file.getValue())) {
                return false;
            }
        }
        for (String path : Manifest.read(programs).hashes().keySet()) {
            if (!bundle.files().containsKey(path) && Files.exists(programs.resolve(path))) {
                return false;
            }
        }
        return true;
    }

    private static String version(Path programs) throws IOException {
        for (Path source : sources(programs)) {
            Optional<String> version = EaBundle.versionIn(Files.readString(source, StandardCharsets.ISO_8859_1));
            if (version.isPresent()) {
                return version.get();
            }
        }
        return "unknown";
    }

    private static Compiled compiled(DataFolder folder, EaBundle bundle) throws IOException {
        Path program = folder.programs().resolve(folder.platform().compiledExpert());
        if (!Files.isRegularFile(program)) {
            return Compiled.NO;
        }
        byte @Nullable [] ours = bundle.files().get(folder.platform().compiledExpert());
        if (ours != null && Arrays.equals(Files.readAllBytes(program), ours)) {
            return Compiled.YES;
        }
        FileTime made = Files.getLastModifiedTime(program);
        for (Path source : sources(folder.programs())) {
            if (Files.getLastModifiedTime(source).compareTo(made) > 0) {
                return Compiled.OLD;
            }
        }
        return Compiled.YES;
    }

    private static List<Path> sources(Path programs) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String own : List.of(EaBundle.EXPERTS, EaBundle.INCLUDES)) {
            Path folder = programs.resolve(own);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().matches(".*\\.(mq[45h]|mqh)"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
