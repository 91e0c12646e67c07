package dev.yoke.core.strategy;

import java.util.List;
import java.util.Optional;

/// The built-in strategies.
public final class Strategies {

    public static final List<Strategy> ALL = List.of(new MomentumBreakout(), new BreakOfStructure(), new Retest());

    private Strategies() {}

    public static Optional<Strategy> find(String id) {
        return ALL.stream().filter(strategy -> strategy.id().equals(id)).findFirst();
    }
}
