package dev.yoke.app;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ctrl-C and the system's wish to end, heard before the JVM begins to end by itself. Shutdown hooks come too late for
/// an orderly end: they all run at once, and JavaFX's takes the screen away from under whoever still closes it.
///
/// Thread: the one it calls is the JVM's own for signals. Failure: where signals cannot be had (`-Xrs`, another
/// system), the JVM ends as it always does.
final class EndSignals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndSignals.class);
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final Map<Object, Object> before = new HashMap<>();
    private final IntConsumer onSignal;

    private EndSignals(IntConsumer onSignal) {
        this.onSignal = onSignal;
    }

    /// @param onSignal takes the signal's number
    static EndSignals listen(IntConsumer onSignal) {
        EndSignals signals = new EndSignals(onSignal);
        NAMES.forEach(signals::take);
        return signals;
    }

    /// By reflection: the compiler counts every direct use of this class, which is there for good, as an error.
    private void take(String name) {
        try {
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Constructor<?> named = Class.forName("sun.misc.Signal").getConstructor(String.class);
            Object signal = named.newInstance(name);
            MethodHandle own = MethodHandles.lookup()
                    .findVirtual(EndSignals.class, "hear", MethodType.methodType(void.class, Object.class))
                    .bindTo(this);
            before.put(signal, handle(signal, MethodHandleProxies.asInterfaceInstance(handlers, own)));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.debug("The signal {} is left to the JVM", name, e);
        }
    }

    void hear(Object signal) throws ReflectiveOperationException {
        onSignal.accept((int) signal.getClass().getMethod("getNumber").invoke(signal));
    }

    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        Class<?> handlers = Class.forName("sun.misc.SignalHandler");
        return signal.getClass()
                .getMethod("handle", signal.getClass(), handlers)
                .invoke(null, signal, handler);
    }

    /// Leaves them to the JVM again.
    @Override
    public void close() {
        before.forEach((signal, handler) -> {
            try {
                handle(signal, handler);
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.debug("{} is not given back", signal, e);
            }
        });
        before.clear();
    }
}
