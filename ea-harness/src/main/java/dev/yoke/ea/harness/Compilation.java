package dev.yoke.ea.harness;

import java.nio.file.Path;

/// What became of a compilation.
public sealed interface Compilation {

    /// `program` can be started. `reused`: nothing had changed since it was compiled.
    record Compiled(Path program, boolean reused) implements Compilation {}

    /// `output` is all that g++ wrote.
    record Failed(String output) implements Compilation {}

    /// The program; a failure is thrown with the compiler's whole output.
    default Path program() {
        return switch (this) {
            case Compiled compiled -> compiled.program();
            case Failed failed -> throw new IllegalStateException(failed.output());
        };
    }
}
