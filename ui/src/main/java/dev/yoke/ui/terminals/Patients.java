package dev.yoke.ui.terminals;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.TerminalInstallations.Installation;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Joins the terminals that were found on the disk with those that are connected, and examines each. Thread: FX.
final class Patients {

    private final Phrases words;
    private final Map<Platform, String> offered = new EnumMap<>(Platform.class);

    Patients(Phrases words) {
        this.words = words;
    }

    /// @param versions of the Expert Advisor that came with this Yoke
    void offered(Map<Platform, String> versions) {
        offered.putAll(versions);
    }

    /// @param found on the disk
    /// @param terminals that are or were connected
    List<Patient> of(List<Installation> found, List<TerminalView> terminals, long nowMs) {
        List<Patient> all = new ArrayList<>();
        Set<TerminalId> taken = new HashSet<>();
        for (Installation installation : found) {
            Optional<TerminalView> running = running(installation, terminals);
            running.map(TerminalView::id).ifPresent(taken::add);
            all.add(patient(Optional.of(installation), running, nowMs));
        }
        for (TerminalView terminal : terminals) {
            if (!taken.contains(terminal.id())) {
                all.add(patient(Optional.empty(), Optional.of(terminal), nowMs));
            }
        }
        return all;
    }

    /// Of several accounts that ran in one folder the one that is connected.
    private static Optional<TerminalView> running(Installation installation, List<TerminalView> terminals) {
        List<TerminalView> theirs = terminals.stream()
                .filter(terminal -> terminal.identity()
                        .filter(who -> who.platform() == installation.platform()
                                && installation.hasRun(who.server(), who.login()))
                        .isPresent())
                .toList();
        return theirs.stream()
                .filter(terminal -> terminal.state() != LinkState.OFFLINE)
                .findFirst()
                .or(() -> theirs.stream().findFirst());
    }

    private Patient patient(Optional<Installation> disk, Optional<TerminalView> view, long nowMs) {
        Platform platform = Checklist.platformOf(disk, view);
        String title = view.map(terminal -> terminal.id().name())
                .orElseGet(() -> disk.map(Patients::programName).orElse(""));
        String subtitle = platform + " · "
                + view.flatMap(TerminalView::identity)
                        .map(TerminalIdentity::server)
                        .orElseGet(() -> disk.map(Installation::shortId).orElse(""));
        String key = disk.map(Installation::folder).orElse("terminal " + title);
        return new Patient(
                key,
                title,
                subtitle,
                platform,
                disk,
                Checklist.of(words, disk, view, offered.getOrDefault(platform, ""), nowMs));
    }

    /// The last part of the program's path: `Alder MT5`.
    private static String programName(Installation installation) {
        String path = installation.program().replace('\\', '/').replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
