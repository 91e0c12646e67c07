package dev.yoke.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.rule.EntryRules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleNamesTest {

    private final RuleNames names = RuleNames.in(Language.EN);

    @Test
    void everyRuleAndEveryLimitHasAName() {
        assertThat(EntryRules.ALL)
                .allSatisfy(rule -> assertThat(names.rule(rule.id())).isNotEqualTo(rule.id()));
        assertThat(Arrays.stream(Limit.values()))
                .allSatisfy(limit -> assertThat(names.limit(limit)).isNotEqualTo(limit.key()));
    }

    @Test
    void aRuleWithoutANameShowsItsId() {
        assertThat(names.rule("not-known")).isEqualTo("not-known");
    }

    @Test
    void namesAreTheTradersOwnInEveryLanguage() {
        assertThat(RuleNames.in(Language.ES).rule("heat")).isEqualTo("Riesgo abierto total");
        assertThat(RuleNames.in(Language.FA).rule("mandatory-stop").replaceAll("[\u200E\u200F]", ""))
                .isEqualTo("حد ضرر اجباری");
    }
}
