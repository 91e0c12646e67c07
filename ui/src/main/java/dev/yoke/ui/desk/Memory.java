package dev.yoke.ui.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yoke.core.port.DeskStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Records of the screen, kept as JSON under a name. Fields that are not known are left alone, missing ones take the
/// record's idea of a default. Thread: FX.
public final class Memory {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final DeskStore store;
    private final Consumer<String> onDamaged;
    private final Map<String, List<Runnable>> listeners = new HashMap<>();

    /// @param onDamaged is told the name of what could not be understood and was kept aside
    public Memory(DeskStore store, Consumer<String> onDamaged) {
        this.store = store;
        this.onDamaged = onDamaged;
    }

    public <T> Optional<T> read(String name, Class<T> type) {
        return read(name, type, () -> onDamaged.accept(name));
    }

    /// @param damaged called in place of the common notice where the text was not understood and was kept aside
    public <T> Optional<T> read(String name, Class<T> type, Runnable damaged) {
        Optional<String> text = store.read(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(text.get(), type));
        } catch (JsonProcessingException e) {
            store.keepAside(name);
            damaged.run();
            return Optional.empty();
        }
    }

    public void write(String name, Object value) {
        try {
            store.write(name, JSON.writeValueAsString(value));
            List.copyOf(listeners.getOrDefault(name, List.of())).forEach(Runnable::run);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a record of plain values: " + value.getClass(), e);
        }
    }

    /// Calls back after every write of that name, for what several panels show at once.
    public Subscription onWrite(String name, Runnable listener) {
        List<Runnable> same = listeners.computeIfAbsent(name, unused -> new ArrayList<>());
        same.add(listener);
        return () -> {
            same.remove(listener);
            if (same.isEmpty()) {
                listeners.remove(name, same);
            }
        };
    }
}
