package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import java.util.Comparator;
import java.util.Optional;

/// One position of one terminal: `plan/<terminal>/<identifier>` in the settings; or the entry that will open one, by
/// its magic number.
record PlanKey(TerminalId terminal, long number) implements Comparable<PlanKey> {

    static final String PLAN = "plan/";
    static final String ENTRY = "plan-for/";

    private static final Comparator<PlanKey> ORDER =
            Comparator.comparing(PlanKey::terminal).thenComparingLong(PlanKey::number);

    /// Empty where the key is not one of these; a terminal's name may hold a slash.
    static Optional<PlanKey> parse(String prefix, String key) {
        int slash = key.lastIndexOf('/');
        if (!key.startsWith(prefix) || slash <= prefix.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlanKey(
                    new TerminalId(key.substring(prefix.length(), slash)), Long.parseLong(key.substring(slash + 1))));
        } catch (IllegalArgumentException notOfThese) {
            return Optional.empty();
        }
    }

    String text(String prefix) {
        return prefix + terminal.name() + "/" + number;
    }

    @Override
    public int compareTo(PlanKey other) {
        return ORDER.compare(this, other);
    }
}
