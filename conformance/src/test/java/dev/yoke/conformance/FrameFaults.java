package dev.yoke.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What happens to the next frames of a type on their way. Faults of one type and direction wait for their turn.
/// Thread: any.
final class FrameFaults {

    /// What becomes of one frame.
    sealed interface Fault {
        record Drop() implements Fault {}

        record Double() implements Fault {}

        /// It comes after the next one of its type.
        record Swap() implements Fault {}

        record Rewrite(UnaryOperator<String> change) implements Fault {}

        /// It is lost, and the link with it.
        record Cut() implements Fault {}
    }

    private record Waiting(Way way, String type, Fault fault) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Way, @Nullable String> held = new EnumMap<>(Way.class);

    void next(Way way, String type, Fault fault) {
        lock.lock();
        try {
            waiting.add(new Waiting(way, type, fault));
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty() && held.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// A new connection has nothing in flight.
    void restart() {
        lock.lock();
        try {
            held.clear();
        } finally {
            lock.unlock();
        }
    }

    /// The frames to pass on in place of this one; empty where the link is cut instead.
    Optional<List<String>> pass(Way way, String frame) {
        lock.lock();
        try {
            Optional<Fault> fault = take(way, type(frame));
            if (fault.isEmpty()) {
                return Optional.of(withHeld(way, List.of(frame), type(frame)));
            }
            return switch (fault.get()) {
                case Fault.Drop f -> Optional.of(List.of());
                case Fault.Double f -> Optional.of(withHeld(way, List.of(frame, frame), type(frame)));
                case Fault.Swap f -> {
                    held.put(way, frame);
                    yield Optional.of(List.of());
                }
                case Fault.Rewrite f ->
                    Optional.of(withHeld(way, List.of(f.change().apply(frame)), type(frame)));
                case Fault.Cut f -> Optional.empty();
            };
        } finally {
            lock.unlock();
        }
    }

    private Optional<Fault> take(Way way, String type) {
        boolean isHolding = held.get(way) != null;
        for (Waiting candidate : waiting) {
            boolean mayGo = !(candidate.fault() instanceof Fault.Swap) || !isHolding;
            if (candidate.way() == way && candidate.type().equals(type) && mayGo) {
                waiting.remove(candidate);
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }

    private List<String> withHeld(Way way, List<String> frames, String type) {
        String late = held.get(way);
        if (late == null || !type(late).equals(type)) {
            return frames;
        }
        held.remove(way);
        List<String> all = new ArrayList<>(frames);
        all.add(late);
        return all;
    }

    static String type(String frame) {
        int tab = frame.indexOf('\t');
        return tab < 0 ? frame : frame.substring(0, tab);
    }
}
