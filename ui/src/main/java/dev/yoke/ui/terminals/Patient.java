package dev.yoke.ui.terminals;

import dev.yoke.core.port.TerminalInstallations.Installation;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.ui.terminals.Check.State;
import java.util.List;
import java.util.Optional;

/// One terminal on the list: found on the disk, connected, or both.
///
/// @param key stays the same while it is on the list
record Patient(
        String key, String title, String subtitle, Platform platform, Optional<Installation> disk, List<Check> checks) {

    Patient {
        checks = List.copyOf(checks);
    }

    State state() {
        if (count(State.BAD) > 0) {
            return State.BAD;
        }
        boolean connected = checks.stream()
                .anyMatch(check -> check.topic() == Check.Topic.CONNECTED && check.state() == State.GOOD);
        return connected ? State.GOOD : State.UNKNOWN;
    }

    long count(State state) {
        return checks.stream().filter(check -> check.state() == state).count();
    }

    Optional<Check> next() {
        return checks.stream().filter(Check::needsAct).findFirst();
    }

    boolean canInstall() {
        return disk.isPresent() && disk.get().problem().isEmpty();
    }
}
