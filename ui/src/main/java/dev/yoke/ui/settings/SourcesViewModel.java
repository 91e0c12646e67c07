package dev.yoke.ui.settings;

import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The senders of signals. An address is handed out once, to whoever asked for it, and not kept here.
final class SourcesViewModel {

    private final ScreenPorts ports;
    private final ObservableList<SourcePolicy> sources = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    /// Why a name cannot be; the key of its text.
    enum Problem {
        EMPTY,
        SPELLING,
        RESERVED,
        TAKEN
    }

    private record Done<T>(Optional<T> result, String failure) {}

    SourcesViewModel(ScreenPorts ports) {
        this.ports = ports;
    }

    void load() {
        sources.setAll(ports.outside().sources().all());
    }

    Optional<Problem> problem(String name) {
        if (name.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        if (!name.strip().matches("[A-Za-z0-9_-]{1,40}")) {
            return Optional.of(Problem.SPELLING);
        }
        if (policy(name, SourcePolicy.Mode.CONFIRM).isReserved()) {
            return Optional.of(Problem.RESERVED);
        }
        boolean taken = sources.stream().anyMatch(source -> source.name().equals(name.strip()));
        return taken ? Optional.of(Problem.TAKEN) : Optional.empty();
    }

    private static SourcePolicy policy(String name, SourcePolicy.Mode mode) {
        return new SourcePolicy(name.strip(), mode, Set.of(), true);
    }

    /// Demo accounts only, until the trader allows more.
    void add(String name, SourcePolicy.Mode mode, Consumer<String> onAddress) {
        if (problem(name).isEmpty()) {
            run(() -> ports.outside().sources().create(policy(name, mode)), onAddress);
        }
    }

    /// Gives a source another address; the old one ends.
    void renew(SourcePolicy source, Consumer<String> onAddress) {
        run(() -> ports.outside().sources().create(source), onAddress);
    }

    void change(SourcePolicy source) {
        run(
                () -> {
                    ports.outside().sources().change(source);
                    return source;
                },
                done -> {});
    }

    void revoke(SourcePolicy source) {
        run(() -> ports.outside().sources().revoke(source.name()), done -> {});
    }

    private <T> void run(Supplier<T> work, Consumer<T> onDone) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        failure.set("");
        ports.background()
                .run(
                        () -> attempt(work),
                        done -> {
                            busy.set(false);
                            failure.set(done.failure());
                            load();
                            done.result().ifPresent(onDone);
                        },
                        reason -> {
                            busy.set(false);
                            failure.set(reason);
                        });
    }

    private static <T> Done<T> attempt(Supplier<T> work) {
        try {
            return new Done<>(Optional.of(work.get()), "");
        } catch (IllegalStateException refused) {
            return new Done<>(Optional.empty(), String.valueOf(refused.getMessage()));
        }
    }

    List<SourcePolicy.Mode> modes() {
        return List.of(SourcePolicy.Mode.values());
    }

    ObservableList<SourcePolicy> sources() {
        return sources;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last change was not made, as the store or the engine says it.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
