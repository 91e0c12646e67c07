package dev.yoke.core.port;

import java.util.Optional;

/// Where the screen keeps what the trader arranged: preferences, layouts, drawings, groups. Small named texts; none of
/// them decides about an order.
///
/// Thread: any. [#write] does not wait for the disk; the latest text of a name wins, also over one that is not written
/// yet.
/// Failure: a text that cannot be read is absent; one that cannot be written is reported by the implementation and
/// stays readable in this run.
public interface DeskStore {

    /// @param name lower-case letters, digits, `-` and `.`
    Optional<String> read(String name);

    void write(String name, String text);

    /// Keeps a text that nobody understands beside its place, so that a new one does not destroy it.
    void keepAside(String name);
}
