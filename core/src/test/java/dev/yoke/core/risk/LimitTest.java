package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalogue of limits, and the policies made of it.
class LimitTest {

    private static final TerminalId OWN = new TerminalId("FTMO");

    @ParameterizedTest
    @EnumSource(Limit.class)
    void takesItsRangeAndNothingBeyond(Limit limit) {
        assertThat(limit.problem(limit.least())).isEmpty();
        assertThat(limit.problem(limit.most())).isEmpty();
        assertThat(limit.problem(limit.standard())).isEmpty();
        assertThat(limit.problem(limit.least() - 1)).get().asString().startsWith(limit.key() + " must be ");
        assertThat(limit.problem(limit.most() + 1)).isPresent();
        assertThat(Limit.of(limit.key())).contains(limit);
        assertThat(limit.text()).isNotBlank();
    }

    @Test
    void knowsNoOtherKey() {
        assertThat(Limit.of("max-dayly-loss")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_HEAT, 5, 6, true",
        "MAX_HEAT, 6, 6, false",
        "MAX_HEAT, 6, 5, false",
        "OPEN_BUFFER, 5, 4, true",
        "OPEN_BUFFER, 5, 5, false",
        "OPEN_BUFFER, 5, 6, false",
        "MAX_SPREAD, 2, 0, true",
        "MAX_SPREAD, 2, 3, true",
        "MAX_SPREAD, 2, 2, false",
        "MAX_SPREAD, 0, 3, false",
        "MAX_SPREAD, 0, 0, false",
        "ATR_STOP, 1, 2, false"
    })
    void isLooserInItsOwnDirection(Limit limit, String before, String after, boolean looser) {
        assertThat(limit.isLooser(limit.unit().parse(before), limit.unit().parse(after)))
                .isEqualTo(looser);
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 1.50, 150000000, 1.5, 1.5 %",
        "COUNT, 20, 20, 20, 20",
        "MINUTES, 5, 5, 5, 5 min",
        "SWITCH, 1, 1, on, on",
        "SWITCH, 0, 0, off, off",
        "RATIO, 0.7, 70000000, 0.7, 0.7"
    })
    void readsAndWritesNumbersInItsUnit(Unit unit, String written, long value, String number, String text) {
        assertThat(unit.parse(written)).isEqualTo(value);
        assertThat(unit.number(value)).isEqualTo(number);
        assertThat(unit.text(value)).isEqualTo(text);
    }

    @Test
    void tellsDecimalUnitsFromWholeOnes() {
        assertThat(Unit.PERCENT.isDecimal()).isTrue();
        assertThat(Unit.PERCENT.sign()).isEqualTo("%");
        assertThat(Unit.COUNT.isDecimal()).isFalse();
    }

    @Test
    void makesAPolicyThatDiffersInOneThing() {
        RiskPolicy policy = RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, "4").withBetaBenchmark(" US500 ");

        assertThat(policy.of(Limit.MAX_HEAT)).isEqualTo(4 * FixedPoint.ONE);
        assertThat(policy.betaBenchmark()).isEqualTo("US500");
        assertThat(policy.toString())
                .contains("max-heat-percent=4")
                .contains("benchmark=US500")
                .doesNotContain("max-positions");
        assertThat(policy)
                .isEqualTo(RiskPolicy.DEFAULT.withBetaBenchmark("US500").with(Limit.MAX_HEAT, "4"));
        assertThat(policy.hashCode())
                .isEqualTo(RiskPolicy.DEFAULT
                        .withBetaBenchmark("US500")
                        .with(Limit.MAX_HEAT, "4")
                        .hashCode())
                .isNotEqualTo(RiskPolicy.DEFAULT.hashCode());
        assertThat(policy).isNotEqualTo(RiskPolicy.DEFAULT).isNotEqualTo("a policy");
        assertThat(policy).isNotEqualTo(RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, "4"));
        assertThat(policy).isNotEqualTo(policy.withSessions(Set.of(MarketSession.TOKYO)));
        assertThat(policy.withSessions(Set.of(MarketSession.TOKYO)).sessions()).containsExactly(MarketSession.TOKYO);
        assertThat(RiskPolicy.DEFAULT.isOn(Limit.MANDATORY_STOP)).isTrue();
        assertThat(RiskPolicy.DEFAULT.isOn(Limit.MAX_SPREAD)).isFalse();
        assertThatThrownBy(() -> RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, "101"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max-heat-percent must be 0.01 to 100 %, not 101");
    }

    @Test
    void tellsPairsThatCannotBothBeMeant() {
        assertThat(RiskPolicy.DEFAULT.contradictions()).isEmpty();
        assertThat(RiskPolicy.DEFAULT.with(Limit.RISK_PER_TRADE, "2").contradictions())
                .isEmpty();
        assertThat(RiskPolicy.DEFAULT.with(Limit.RISK_PER_TRADE, "2.1").contradictions())
                .extracting(RiskPolicy.Contradiction::text)
                .containsExactly("risk-per-trade-percent of 2.1 % is above max-risk-per-trade-percent of 2 %");
        assertThat(RiskPolicy.DEFAULT.with(Limit.DECAY_FROM, "11").contradictions())
                .extracting(RiskPolicy.Contradiction::one)
                .containsExactly(Limit.DECAY_FROM);
    }

    @Test
    void givesOneAccountTighterLimitsOnly() {
        RiskPolicies policies = RiskPolicies.DEFAULT.with(OWN, Limit.MAX_HEAT, 3 * FixedPoint.ONE);

        assertThat(policies.of(OWN).of(Limit.MAX_HEAT)).isEqualTo(3 * FixedPoint.ONE);
        assertThat(policies.of(new TerminalId("other"))).isEqualTo(RiskPolicy.DEFAULT);
        assertThat(policies.own(OWN, Limit.MAX_HEAT)).hasValue(3 * FixedPoint.ONE);
        assertThat(policies.own(OWN, Limit.MAX_POSITIONS)).isEmpty();
        assertThat(policies.accounts()).isEqualTo(Map.of(OWN, Map.of(Limit.MAX_HEAT, 3 * FixedPoint.ONE)));
        RiskPolicies tighter = policies.withGeneral(RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, "2"));
        assertThat(tighter.of(OWN).of(Limit.MAX_HEAT)).isEqualTo(2 * FixedPoint.ONE);
        assertThat(policies.without(OWN, Limit.MAX_HEAT)).isEqualTo(RiskPolicies.DEFAULT);
        assertThat(policies)
                .isNotEqualTo(RiskPolicies.DEFAULT)
                .isNotEqualTo(tighter)
                .isNotEqualTo("policies")
                .isEqualTo(RiskPolicies.DEFAULT.with(OWN, Limit.MAX_HEAT, 3 * FixedPoint.ONE));
        assertThat(policies.hashCode())
                .isEqualTo(RiskPolicies.DEFAULT
                        .with(OWN, Limit.MAX_HEAT, 3 * FixedPoint.ONE)
                        .hashCode())
                .isNotEqualTo(RiskPolicies.DEFAULT.hashCode());
        assertThat(policies.toString()).contains("FTMO");
        assertThatThrownBy(() -> policies.with(OWN, Limit.ATR_STOP, FixedPoint.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policies.with(OWN, Limit.MAX_HEAT, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "LONDON, 2025-11-24T07:59:59Z, false",
        "LONDON, 2025-11-24T08:00:00Z, true",
        "LONDON, 2025-11-24T16:59:59Z, true",
        "LONDON, 2025-11-24T17:00:00Z, false",
        "LONDON, 2025-07-07T07:00:00Z, true",
        "LONDON, 2025-11-28T12:00:00Z, true",
        "LONDON, 2025-11-29T12:00:00Z, false",
        "NEW_YORK, 2025-11-24T13:00:00Z, true",
        "TOKYO, 2025-11-24T00:00:00Z, true"
    })
    void opensSessionsOnTheCentresOwnClock(MarketSession session, Instant at, boolean open) {
        assertThat(session.isOpen(at.toEpochMilli())).isEqualTo(open);
    }
}
