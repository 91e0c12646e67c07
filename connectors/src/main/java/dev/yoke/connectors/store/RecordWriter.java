package dev.yoke.connectors.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicy;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Any record as JSON, by its components: a new component needs no work here. Read back by [RecordReader].
///
/// Records are objects; a record behind a sealed interface names itself in `@`; enumerations are names; optional values
/// are lists of none or one; limits are written by their key. Numbers are whole, or `double` to the last bit.
///
/// Thread: any.
final class RecordWriter {

    static final String KIND = "@";

    private record Part(String name, Type type, Method accessor) {}

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return java.util.Arrays.stream(type.getRecordComponents())
                    .map(RecordWriter::part)
                    .toList();
        }
    };

    private RecordWriter() {}

    private static Part part(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(component.getName(), component.getGenericType(), accessor);
    }

    static void write(JsonGenerator json, Object value, Type declared) throws IOException {
        switch (value) {
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeString(number.toString());
            case Boolean flag -> json.writeBoolean(flag);
            case String text -> json.writeString(text);
            case Enum<?> constant -> json.writeString(constant.name());
            case RiskPolicy policy -> write(json, policy);
            case Optional<?> optional -> list(json, optional.stream().toList(), declared);
            case Collection<?> all -> list(json, all, declared);
            case Map<?, ?> map -> map(json, map, declared);
            case Record record -> record(json, record, declared);
            default -> throw new IllegalArgumentException("no JSON is defined for " + value.getClass());
        }
    }

    private static void record(JsonGenerator json, Record record, Type declared) throws IOException {
        json.writeStartObject();
        if (declared instanceof Class<?> type && type.isInterface()) {
            json.writeStringField(KIND, record.getClass().getSimpleName());
        }
        for (Part part : PARTS.get(record.getClass())) {
            json.writeFieldName(part.name());
            write(json, valueOf(part, record), part.type());
        }
        json.writeEndObject();
    }

    private static Object valueOf(Part part, Record record) {
        try {
            return part.accessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record hides its component " + part.name(), e);
        }
    }

    private static void list(JsonGenerator json, Collection<?> all, Type declared) throws IOException {
        json.writeStartArray();
        for (Object one : all) {
            write(json, one, argument(declared, 0));
        }
        json.writeEndArray();
    }

    /// Pairs, because a key may be anything.
    private static void map(JsonGenerator json, Map<?, ?> map, Type declared) throws IOException {
        json.writeStartArray();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeStartArray();
            write(json, entry.getKey(), argument(declared, 0));
            write(json, entry.getValue(), argument(declared, 1));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static Type argument(Type declared, int index) {
        if (declared instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalArgumentException(declared + " does not say what it holds");
    }

    private static void write(JsonGenerator json, RiskPolicy policy) throws IOException {
        json.writeStartObject();
        for (Limit limit : Limit.values()) {
            json.writeNumberField(limit.key(), policy.of(limit));
        }
        json.writeArrayFieldStart("sessions");
        for (MarketSession session : policy.sessions()) {
            json.writeString(session.name());
        }
        json.writeEndArray();
        json.writeStringField("betaBenchmark", policy.betaBenchmark());
        json.writeEndObject();
    }
}
