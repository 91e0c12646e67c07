package dev.yoke.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The number by which terminals tell a newer cockpit from an older one, kept in the home folder: it grows with every
/// start, also after this computer's clock was set back. Otherwise terminals would refuse every cockpit after one that
/// was once started with a clock that ran ahead.
public final class CockpitEpoch {
    private CockpitEpoch() {}

    /// @return UTC milliseconds of this start, or one more than the last epoch where that is greater
    public static long next(Home home, long nowMs) throws IOException {
        Path file = home.epoch();
        long epoch = Math.max(nowMs, last(file) + 1);
        PrivateFiles.write(file, epoch + "\n");
        return epoch;
    }

    private static long last(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file).strip();
        // A file that was damaged is made anew.
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
