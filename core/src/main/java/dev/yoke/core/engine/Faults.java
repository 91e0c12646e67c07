package dev.yoke.core.engine;

import java.util.Optional;

/// Lets several desks work one after the other although one of them meets a fault: a fault in a side matter must not
/// keep exits, flattening and the daily loss from being looked after. The first fault is thrown at the end.
final class Faults {

    private Optional<RuntimeException> first = Optional.empty();

    void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            first.ifPresent(before -> before.addSuppressed(fault));
            first = first.or(() -> Optional.of(fault));
        }
    }

    void rethrow() {
        first.ifPresent(fault -> {
            throw fault;
        });
    }
}
