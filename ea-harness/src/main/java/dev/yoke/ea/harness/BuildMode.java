package dev.yoke.ea.harness;

import java.util.List;

/// How g++ builds: for speed, or so that every memory error and all undefined behaviour ends the program.
public enum BuildMode {
    RELEASE(List.of("-O2")),
    SANITIZED(List.of(
            // The sanitizers cost twice the time to compile with any optimisation.
            "-O0",
            "-g1",
            "-fsanitize=address,undefined",
            // MQL has no pointers to check, and these checks are more than half of the compiler's time.
            "-fno-sanitize=null,alignment,object-size,vptr",
            "-fno-sanitize-recover=all",
            "-fno-omit-frame-pointer",
            // Checks as calls: slower programs, and a quarter of the compiler's time less.
            "--param=asan-instrumentation-with-call-threshold=0",
            // What MQL leaves undefined must not be zero by chance.
            "-ftrivial-auto-var-init=pattern"));

    private final List<String> flags;

    BuildMode(List<String> flags) {
        this.flags = flags;
    }

    List<String> flags() {
        return flags;
    }
}
