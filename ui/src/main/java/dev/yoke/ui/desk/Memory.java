package dev.yoke.ui.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yoke.core.port.DeskStore;
import java.util.Optional;
import java.util.function.Consumer;

/// Records of the screen, kept as JSON under a name. Fields that are not known are left alone, missing ones take the
/// record's idea of a default. Thread: FX.
public final class Memory {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final DeskStore store;
    private final Consumer<String> onDamaged;

    /// @param onDamaged is told the name of what could not be understood and was kept aside
    public Memory(DeskStore store, Consumer<String> onDamaged) {
        this.store = store;
        this.onDamaged = onDamaged;
    }

    public <T> Optional<T> read(String name, Class<T> type) {
        Optional<String> text = store.read(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(text.get(), type));
        } catch (JsonProcessingException e) {
            store.keepAside(name);
            onDamaged.accept(name);
            return Optional.empty();
        }
    }

    public void write(String name, Object value) {
        try {
            store.write(name, JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a record of plain values: " + value.getClass(), e);
        }
    }
}
