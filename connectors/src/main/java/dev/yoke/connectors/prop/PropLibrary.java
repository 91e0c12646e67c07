package dev.yoke.connectors.prop;

import dev.yoke.core.risk.prop.PropPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All packs there are: those that come with Yoke, and the files of the trader's folder, which win where they have the
/// same id. A file that is wrong is left out and named; the others are there.
///
/// Thread: immutable.
public final class PropLibrary {

    private static final List<String> BUILT_IN =
            List.of("ftmo-2-step", "ftmo-1-step", "the5ers", "topstep-eod", "apex-intraday");

    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private final List<PropFault> faults = new ArrayList<>();

    private PropLibrary() {}

    /// @param origin `built in`, or the file's name
    public record Entry(PropPack pack, String origin) {}

    public static PropLibrary builtIn() {
        PropLibrary library = new PropLibrary();
        for (String id : BUILT_IN) {
            PropPackReader.Reading reading = PropPackReader.read(id + ".json", resource(id + ".json"));
            library.entries.put(
                    id,
                    new Entry(
                            reading.pack()
                                    .orElseThrow(() -> new IllegalStateException(
                                            reading.faults().toString())),
                            "built in"));
        }
        return library;
    }

    private static String resource(String name) {
        try (InputStream in = PropLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the pack " + name + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the folder; one that is not there holds nothing.
    public static PropLibrary of(Path folder) {
        PropLibrary library = builtIn();
        TreeMap<String, String> fileOf = new TreeMap<>();
        for (Path file : files(folder, library.faults)) {
            String name = String.valueOf(file.getFileName());
            PropPackReader.Reading reading = read(file);
            library.faults.addAll(reading.faults());
            reading.pack().ifPresent(pack -> {
                String other = fileOf.putIfAbsent(pack.id(), name);
                if (other == null) {
                    library.entries.put(pack.id(), new Entry(pack, name));
                } else {
                    library.faults.add(new PropFault(
                            name,
                            0,
                            "id",
                            "the id " + pack.id() + " is that of " + other + "; give one of them another"));
                }
            });
        }
        return library;
    }

    private static List<Path> files(Path folder, List<PropFault> faults) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PropLibrary::isPack)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            faults.add(new PropFault(folder.toString(), 0, "", "cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    static boolean isPack(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /// One file, wherever it is.
    public static PropPackReader.Reading read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > JsonText.MOST_BYTES) {
                return PropPackReader.Reading.failed(
                        name, 0, "is larger than " + JsonText.MOST_BYTES + " bytes; this is no pack");
            }
            return PropPackReader.read(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            return PropPackReader.Reading.failed(name, 0, "is not text in UTF-8");
        } catch (IOException e) {
            return PropPackReader.Reading.failed(name, 0, "cannot be read: " + e.getMessage());
        }
    }

    public Optional<PropPack> find(String id) {
        return Optional.ofNullable(entries.get(id.toLowerCase(Locale.ROOT))).map(Entry::pack);
    }

    /// In order of their ids.
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    public List<PropFault> faults() {
        return List.copyOf(faults);
    }
}
