package dev.yoke.core.port;

import dev.yoke.core.market.TerminalId;
import java.util.Collection;
import java.util.Optional;

/// The terminals known to the bridge, connected or not. Thread: any.
public interface TerminalDirectory {

    Optional<Terminal> find(TerminalId id);

    /// A consistent copy.
    Collection<Terminal> all();
}
