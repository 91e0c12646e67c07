package dev.yoke.app.install;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Expert Advisor's files that came with this program, for one platform.
///
/// @param files content by path below the folder of programs, with '/'
public record EaBundle(Platform platform, SortedMap<String, byte[]> files) {

    /// Everything of ours lies in these two folders, and everything in them is ours.
    static final String EXPERTS = "Experts/Yoke/";

    static final String INCLUDES = "Include/Yoke/";

    private static final Pattern VERSION = Pattern.compile("#define\\s+EA_VERSION\\s+\"([^\"]+)\"");

    public EaBundle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// The sources on the class path, and what was compiled of them where it lies in `compiled`.
    ///
    /// @throws IOException where the sources are missing or cannot be read
    public static EaBundle of(Platform platform, Optional<Path> compiled) throws IOException {
        SortedMap<String, byte[]> files = sources(platform);
        if (!files.containsKey(platform.expert())) {
            throw new IOException("the sources of the Expert Advisor for " + platform + " are not in this program");
        }
        String target = platform.compiledExpert();
        Optional<Path> program = compiled.map(folder -> folder.resolve(target.substring(EXPERTS.length())));
        if (program.isPresent() && Files.isRegularFile(program.get())) {
            files.put(target, Files.readAllBytes(program.get()));
        }
        return new EaBundle(platform, files);
    }

    private static SortedMap<String, byte[]> sources(Platform platform) throws IOException {
        URL expert = EaBundle.class.getResource("/" + platform.folder() + "/" + platform.expert());
        return expert == null ? new TreeMap<>() : sources(platform, expert);
    }

    /// @param expert where the Expert Advisor's source is: in a jar, or in a folder of a build
    static SortedMap<String, byte[]> sources(Platform platform, URL expert) throws IOException {
        try {
            if (expert.openConnection() instanceof JarURLConnection inside) {
                Path jar = Path.of(inside.getJarFileURL().toURI());
                try (FileSystem content = FileSystems.newFileSystem(jar)) {
                    return read(content.getPath("/", platform.folder()));
                }
            }
            Path root = Path.of(expert.toURI());
            for (int i = 0; i < platform.expert().split("/", -1).length; i++) {
                root = root.resolveSibling("");
            }
            return read(root);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static SortedMap<String, byte[]> read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isOurs(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /// Whether a path below the folder of programs is one that this program may write.
    static boolean isOurs(String path) {
        return path.matches("(" + EXPERTS + "|" + INCLUDES + ")[A-Za-z0-9_-]+\\.[A-Za-z0-9]+");
    }

    public String version() {
        return files.values().stream()
                .flatMap(bytes -> versionIn(new String(bytes, StandardCharsets.UTF_8)).stream())
                .findFirst()
                .orElse("unknown");
    }

    static Optional<String> versionIn(String source) {
        Matcher matcher = VERSION.matcher(source);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
