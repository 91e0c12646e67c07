package dev.yoke.ui.words;

import dev.yoke.core.risk.Limit;

/// The names of rules and limits in a language of the screen. What the engine says of them is English; a rule that has
/// no name here yet shows its id. Thread: any; immutable.
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

    private String name(String key, String otherwise) {
        return phrases.has(key) ? phrases.get(key) : otherwise;
    }
}
