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
    void everyLimitIsNamedAndExplainedWithItsUnitInEveryLanguage() {
        for (Language language : Language.values()) {
            Phrases texts = Phrases.of(RuleNames.class, language);
            for (Limit limit : Limit.values()) {
                assertThat(texts.has("limit." + limit.key())).as(limit.key()).isTrue();
                assertThat(texts.has("limit.text." + limit.key()))
                        .as(limit.key())
                        .isTrue();
                assertThat(texts.has("unit." + limit.unit().name()))
                        .as(limit.unit().name())
                        .isEqualTo(!limit.unit().sign().isEmpty());
            }
        }
    }

    @Test
    void inEnglishALimitIsExplainedAsTheCatalogueDoes() {
        for (Limit limit : Limit.values()) {
            assertThat(names.explanation(limit).replace('’', '\'')).isEqualTo(limit.text());
            assertThat(names.unit(limit)).isEqualTo(limit.unit().sign());
            assertThat(names.value(limit, limit.standard()))
                    .isEqualTo(limit.unit().text(limit.standard()));
        }
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
