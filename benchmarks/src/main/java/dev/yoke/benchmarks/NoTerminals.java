package dev.yoke.benchmarks;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class NoTerminals implements TerminalDirectory {

    @Override
    public Optional<Terminal> find(TerminalId id) {
        return Optional.empty();
    }

    @Override
    public Collection<Terminal> all() {
        return List.of();
    }
}
