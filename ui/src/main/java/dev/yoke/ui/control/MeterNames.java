package dev.yoke.ui.control;

import dev.yoke.core.view.RiskView.LimitMeter;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;

/// What a limit's meter is called. Where one rule has several meters, as a prop firm's has, the engine's own name tells
/// them apart.
public final class MeterNames {

    private final Phrases words;
    private final RuleNames rules;

    public MeterNames(Language language) {
        words = Phrases.of(RuleNames.class, language);
        rules = RuleNames.in(language);
    }

    public String of(LimitMeter meter) {
        String own = "meter." + meter.rule();
        if (words.has(own)) {
            return words.get(own);
        }
        String name = rules.rule(meter.rule());
        return name.equals(meter.rule()) || meter.rule().startsWith("prop") ? meter.name() : name;
    }
}
