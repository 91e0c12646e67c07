package dev.yoke.ea.harness;

import java.nio.file.Path;

/// What the tests with native programs share.
final class NativeTools {
    /// Kept from build to build, as long as `target` is.
    static final Path CACHE = Path.of("target/native");

    static final String SKIPPED = "SKIPPED: g++ not found on the PATH; the Expert Advisors' native tests do not run";

    private NativeTools() {}
}
