package dev.yoke.ea.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The sources of the Expert Advisors and of the native terminal, taken from the class path: a folder of classes, or
/// jars.
final class EaSources {
    /// Each root with a file that lies in it, by which it is found.
    private static final Map<String, String> ROOTS = Map.of(
            "MQL5", "MQL5/Include/Yoke/Types.mqh",
            "MQL4", "MQL4/Include/Yoke/Types.mqh",
            "native", "native/terminal/terminal.cpp");

    private EaSources() {}

    /// Writes what differs below `folder`, so that times of unchanged files stay.
    static void unpack(Path folder) throws IOException {
        for (Map.Entry<String, String> root : ROOTS.entrySet()) {
            URL marker = Optional.ofNullable(EaSources.class.getClassLoader().getResource(root.getValue()))
                    .orElseThrow(() -> new IOException("not on the class path: " + root.getValue()));
            copyRoot(marker, root.getValue(), root.getKey(), folder);
        }
    }

    private static void copyRoot(URL found, String marker, String root, Path folder) throws IOException {
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar")) {
                String base = uri.toString().substring(0, uri.toString().length() - marker.length());
                copyTree(Path.of(URI.create(base + root)), folder.resolve(root));
                return;
            }
            Path jar = Path.of(URI.create(uri.getSchemeSpecificPart().replaceFirst("!.*", "")));
            try (FileSystem content = FileSystems.newFileSystem(jar)) {
                copyTree(content.getPath("/" + root), folder.resolve(root));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            byte[] content = Files.readAllBytes(file);
            if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), content)) {
                continue;
            }
            Files.createDirectories(target.getParent());
            Files.write(target, content);
        }
    }
}
