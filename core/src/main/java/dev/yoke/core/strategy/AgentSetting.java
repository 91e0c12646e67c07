package dev.yoke.core.strategy;

import dev.yoke.core.signal.SourcePolicy.Mode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How an agent is switched.
///
/// @param agent its id
/// @param enabled whether its strategies are looked at for it at all
/// @param mode what happens to its signals
/// @param demoOnly its signals never reach a REAL account
/// @param strategies of its strategies those that are on; empty = all
public record AgentSetting(String agent, boolean enabled, Mode mode, boolean demoOnly, Set<String> strategies) {

    private static final String DEMO = "demo";
    private static final String ANY = "any";

    public AgentSetting {
        strategies = Set.copyOf(strategies);
    }

    /// As an agent is that nobody has switched.
    public static AgentSetting off(String agent) {
        return new AgentSetting(agent, false, Mode.SHADOW, true, Set.of());
    }

    /// Looks, judges, records and never trades.
    public static AgentSetting shadow(String agent) {
        return new AgentSetting(agent, true, Mode.SHADOW, true, Set.of());
    }

    public boolean uses(String strategy) {
        return enabled && (strategies.isEmpty() || strategies.contains(strategy));
    }

    /// Why it cannot be so, for the trader; empty where it can.
    public Optional<String> problem() {
        Optional<AgentProfile> profile = AgentProfile.find(agent);
        if (profile.isEmpty()) {
            return Optional.of("there is no agent " + agent + "; there are "
                    + String.join(
                            ", ",
                            AgentProfile.ALL.stream().map(AgentProfile::id).toList()));
        }
        return strategies.stream()
                .filter(strategy -> !profile.get().strategies().contains(strategy))
                .sorted()
                .findFirst()
                .map(strategy -> profile.get().title() + " does not trade " + strategy + "; it trades "
                        + String.join(", ", profile.get().strategies()));
    }

    /// For the journal: `on auto demo m1-retest`.
    public String text() {
        String words =
                (enabled ? "on " : "off ") + mode.name().toLowerCase(Locale.ROOT) + (demoOnly ? " demo" : " any");
        return strategies.isEmpty() ? words : words + " " + String.join(",", new TreeSet<>(strategies));
    }

    /// What [#text()] wrote; empty where it is not understood.
    public static Optional<AgentSetting> read(String agent, String text) {
        List<String> words = List.of(text.split(" ", -1));
        boolean known = (words.size() == 3 || words.size() == 4)
                && Set.of("on", "off").contains(words.getFirst())
                && Set.of("shadow", "confirm", "auto").contains(words.get(1))
                && Set.of(DEMO, ANY).contains(words.get(2));
        if (!known) {
            return Optional.empty();
        }
        AgentSetting setting = new AgentSetting(
                agent,
                words.getFirst().equals("on"),
                Mode.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                words.get(2).equals(DEMO),
                words.size() == 4 ? Set.of(words.get(3).split(",", -1)) : Set.of());
        return setting.problem().isPresent() ? Optional.empty() : Optional.of(setting);
    }
}
