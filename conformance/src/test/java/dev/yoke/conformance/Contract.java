package dev.yoke.conformance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the cases of the contract share: a rig of their own.
@Timeout(120)
abstract class Contract {

    @TempDir
    Path home;

    Rig rig;

    /// With a terminal that is live.
    void connect(Target target) throws IOException {
        rig = new Rig(target, home);
        rig.live();
    }

    @AfterEach
    void disconnect() throws IOException {
        if (rig != null) {
            rig.close();
        }
    }
}
