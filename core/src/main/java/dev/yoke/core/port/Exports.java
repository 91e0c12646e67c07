package dev.yoke.core.port;

import java.nio.file.Path;
import java.util.Optional;

/// Where what the trader exports is written.
///
/// Thread: any that may wait for the disk.
public interface Exports {

    sealed interface Result {}

    record Written(Path file) implements Result {}

    /// @param reason why not, for the trader
    record Failed(String reason) implements Result {}

    /// Writes a file whole or not at all.
    ///
    /// @param chosen what the trader chose, overwritten where it is there; empty = `name` in the folder of exports,
    /// which never overwrites: `history-2026-11-27.csv`, then `history-2026-11-27-2.csv`
    Result write(Optional<Path> chosen, String name, byte[] content);
}
