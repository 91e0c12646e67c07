package dev.yoke.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// The folder `ea` beside `lib`: Expert Advisors that a release brings compiled. A build from source has none.
final class CompiledEas {
    private CompiledEas() {}

    static Optional<Path> folder() {
        CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI())
                            .resolveSibling("")
                            .resolve("../ea")
                            .normalize())
                    .filter(Files::isDirectory);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
