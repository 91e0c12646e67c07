package dev.yoke.connectors.store;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Random values of any type that records are made of, found by reflection: a new component is tested without being
/// mentioned.
final class AnyRecord {

    private static final int ATTEMPTS = 10_000;

    private final SplittableRandom random;

    AnyRecord(long seed) {
        random = new SplittableRandom(seed);
    }

    <T> T make(Class<T> type) throws ReflectiveOperationException {
        return type.cast(value(type));
    }

    private Object value(Type type) throws ReflectiveOperationException {
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case ParameterizedType generic -> generic(generic);
            default -> throw new IllegalArgumentException("no random " + type);
        };
    }

    private Object plain(Class<?> type) throws ReflectiveOperationException {
        if (type == long.class || type == Long.class) {
            return random.nextInt(20) == 0 ? Long.MAX_VALUE : random.nextLong(-5, 1_000_000_000_000L);
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(0, 9);
        } else if (type == double.class || type == Double.class) {
            return random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() - 0.5;
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return List.of("", "EUR", "USD", "ü \"x\" \\ \n 🚀").get(random.nextInt(4));
        } else if (type == RiskPolicy.class) {
            return policy();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type.isInterface()) {
            Class<?>[] kinds = type.getPermittedSubclasses();
            return record(kinds[random.nextInt(kinds.length)]);
        }
        return record(type);
    }

    private RiskPolicy policy() {
        RiskPolicy policy = RiskPolicy.DEFAULT;
        for (Limit limit : Limit.values()) {
            policy = policy.with(limit, random.nextBoolean() ? limit.least() : limit.most());
        }
        Set<MarketSession> sessions = EnumSet.noneOf(MarketSession.class);
        for (MarketSession session : MarketSession.values()) {
            if (random.nextBoolean()) {
                sessions.add(session);
            }
        }
        return policy.withSessions(sessions).withBetaBenchmark("US500");
    }

    /// A record may refuse values; it is asked again with others.
    private Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        InvocationTargetException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getGenericType());
            }
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(types);
                canonical.setAccessible(true);
                return canonical.newInstance(values);
            } catch (InvocationTargetException refused) {
                last = refused;
            }
        }
        throw new IllegalStateException("no random " + type, last);
    }

    private Object generic(ParameterizedType type) throws ReflectiveOperationException {
        Type first = type.getActualTypeArguments()[0];
        int size = random.nextInt(4);
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(first), value(type.getActualTypeArguments()[1]));
            }
            return map;
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(value(first));
        }
        if (type.getRawType() == Optional.class) {
            return all.stream().findFirst();
        }
        return type.getRawType() == Set.class ? new HashSet<>(all) : all;
    }
}
