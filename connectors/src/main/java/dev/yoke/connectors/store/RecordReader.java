package dev.yoke.connectors.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What [RecordWriter] wrote, back into records of today. Fields that no longer exist are passed over.
///
/// Failure: [Missing] where a record of today needs what was not kept then. Never guesses.
final class RecordReader {

    /// What was written then lacks something that is needed now. `what` names it: `context.flow.ordersInDay`.
    static final class Missing extends Exception {

        private static final long serialVersionUID = 1L;

        Missing(String what) {
            super(what, null, false, false);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    private RecordReader() {}

    static Object read(JsonNode node, Type type, String path) throws Missing {
        if (node.isMissingNode() || node.isNull()) {
            throw new Missing(path);
        }
        return switch (type) {
            case Class<?> plain -> plain(node, plain, path);
            case ParameterizedType generic -> generic(node, generic, path);
            default -> throw new IllegalArgumentException("no JSON is defined for " + type);
        };
    }

    private static Object plain(JsonNode node, Class<?> type, String path) throws Missing {
        if (type == long.class || type == Long.class) {
            return node.asLong();
        } else if (type == int.class || type == Integer.class) {
            return node.asInt();
        } else if (type == double.class || type == Double.class) {
            return Double.valueOf(node.asText());
        } else if (type == boolean.class || type == Boolean.class) {
            return node.asBoolean();
        } else if (type == String.class) {
            return node.asText();
        } else if (type == RiskPolicy.class) {
            return policy(node, path);
        } else if (type.isEnum()) {
            return constant(node.asText(), type, path);
        } else if (type.isInterface()) {
            return record(node, kind(node, type, path), path);
        }
        return record(node, type, path);
    }

    private static Object constant(String name, Class<?> type, String path) throws Missing {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new Missing(path + " " + name);
    }

    private static Class<?> kind(JsonNode node, Class<?> sealed, String path) throws Missing {
        String name = node.path(RecordWriter.KIND).asText();
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        for (Class<?> one : permitted == null ? new Class<?>[0] : permitted) {
            if (one.getSimpleName().equals(name)) {
                return one;
            }
        }
        throw new Missing(path + " " + name);
    }

    private static Object record(JsonNode node, Class<?> type, String path) throws Missing {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no JSON is defined for " + type);
        }
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            values[i] = read(node.path(name), components[i].getGenericType(), path + "." + name);
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new Missing(path + " (" + refused.getCause() + ")");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record hides its constructor: " + type, e);
        }
    }

    private static Object generic(JsonNode node, ParameterizedType type, String path) throws Missing {
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (JsonNode pair : node) {
                map.put(
                        read(pair.path(0), RecordWriter.argument(type, 0), path),
                        read(pair.path(1), RecordWriter.argument(type, 1), path));
            }
            return map;
        }
        List<Object> all = new ArrayList<>();
        for (JsonNode element : node) {
            all.add(read(element, RecordWriter.argument(type, 0), path));
        }
        if (raw == Optional.class) {
            return all.stream().findFirst();
        }
        return raw == Set.class ? new LinkedHashSet<>(all) : all;
    }

    /// Limits of later versions are not there: what was decided then was decided without them.
    private static RiskPolicy policy(JsonNode node, String path) throws Missing {
        RiskPolicy policy = RiskPolicy.DEFAULT;
        for (Limit limit : Limit.values()) {
            JsonNode value = node.path(limit.key());
            if (value.isMissingNode()) {
                throw new Missing(path + "." + limit.key());
            }
            if (limit.problem(value.asLong()).isPresent()) {
                throw new Missing(path + "." + limit.key() + " " + value.asText());
            }
            policy = policy.with(limit, value.asLong());
        }
        Set<MarketSession> sessions = EnumSet.noneOf(MarketSession.class);
        for (JsonNode session : node.path("sessions")) {
            sessions.add((MarketSession) constant(session.asText(), MarketSession.class, path + ".sessions"));
        }
        return policy.withSessions(sessions)
                .withBetaBenchmark(node.path("betaBenchmark").asText());
    }
}
