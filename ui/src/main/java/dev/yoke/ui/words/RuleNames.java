package dev.yoke.ui.words;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Unit;

/// The names of rules and limits in a language of the screen, what they are of, and their units. A rule that has no
/// name here yet shows its id. Thread: any; immutable.
public final class RuleNames {

    private final Phrases phrases;

    private RuleNames(Phrases phrases) {
        this.phrases = phrases;
    }

    public static RuleNames in(Language language) {
        return new RuleNames(Phrases.of(RuleNames.class, language));
    }

    /// @param id as in the decision's record: `per-trade-risk`
    public String rule(String id) {
        return name("rule." + id, id);
    }

    public String limit(Limit limit) {
        return limit(limit.key());
    }

    /// @param key as in the settings: `max-heat-percent`
    public String limit(String key) {
        return name("limit." + key, key);
    }

    /// What it is of: `of equity, the most that one entry may risk`.
    public String explanation(Limit limit) {
        return name("limit.text." + limit.key(), limit.text());
    }

    /// The sign behind its number, empty where there is none.
    public String unit(Limit limit) {
        return name("unit." + limit.unit().name(), limit.unit().sign());
    }

    /// Number and unit: `1.5 %`, `20`; on and off for a switch.
    public String value(Limit limit, long value) {
        if (limit.unit() == Unit.SWITCH) {
            return phrases.get(value == 0 ? "off" : "on");
        }
        String unit = unit(limit);
        return limit.unit().number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /// What a rule does, for whoever asks; empty where that is not told.
    ///
    /// @param id as in the decision's record
    public String purpose(String id) {
        return name("purpose." + id, "");
    }

    private String name(String key, String otherwise) {
        return phrases.has(key) ? phrases.get(key) : otherwise;
    }
}
