package dev.yoke.ui.welcome;

import dev.yoke.core.port.TerminalInstallations;
import dev.yoke.core.port.TerminalInstallations.Installation;
import dev.yoke.core.port.TerminalInstallations.Installed;
import dev.yoke.core.port.TerminalInstallations.Scan;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The way to one's own terminals: found, installed, connected.
final class Connecting {

    private final ScreenPorts ports;
    private final TerminalInstallations installations;
    private final ReadOnlyObjectWrapper<Optional<Scan>> scan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Installed>> installed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper live = new ReadOnlyStringWrapper("");
    private AtomicBoolean goesOn = new AtomicBoolean();

    Connecting(ScreenPorts ports) {
        this.ports = ports;
        this.installations = ports.around().installations();
    }

    void look() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        AtomicBoolean own = new AtomicBoolean(true);
        goesOn = own;
        ports.background()
                .run(
                        () -> installations.scan(List.of(), (what, done, of) -> own.get()),
                        this::found,
                        reason -> found(new Scan(List.of(), List.of(), List.of(failed(reason)), false)));
    }

    private void found(Scan found) {
        busy.set(false);
        scan.set(Optional.of(found));
    }

    private String failed(String reason) {
        return ports.phrases(Connecting.class).get("failed", reason);
    }

    void cancel() {
        goesOn.set(false);
    }

    void install(Installation target) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        AtomicBoolean own = new AtomicBoolean(true);
        goesOn = own;
        ports.background()
                .run(
                        () -> installations.install(target, (what, done, of) -> own.get()),
                        this::installed,
                        reason -> installed(new Installed(false, failed(reason), List.of())));
    }

    private void installed(Installed answer) {
        busy.set(false);
        installed.set(Optional.of(answer));
        look();
    }

    void onFrame() {
        live.set(ports.views().current().terminals().stream()
                .filter(terminal -> terminal.state() == LinkState.LIVE)
                .map(TerminalView::id)
                .map(Object::toString)
                .collect(Collectors.joining(", ")));
    }

    ReadOnlyObjectProperty<Optional<Scan>> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Installed>> installedProperty() {
        return installed.getReadOnlyProperty();
    }

    /// The names of the terminals that are live; empty = none.
    ReadOnlyStringProperty liveProperty() {
        return live.getReadOnlyProperty();
    }
}
