package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import org.junit.jupiter.api.Test;

/// One lot with its stop 20 pips away loses 200 USD.
class PropHeadroomRuleTest {

    private static Situation headroom(String money) {
        Situation situation = new Situation().lots("0.50"); // risks 100
        situation.prop = new PropStanding("FTMO 2-Step", FixedPoint.parse(money), "");
        return situation;
    }

    @Test
    void passesWithoutAFirm() {
        assertThat(new Situation().verdict("prop-headroom")).isEqualTo(Verdict.pass("prop-headroom", "", ""));
    }

    @Test
    void passesWhatFitsToTheCent() {
        assertThat(headroom("100").verdict("prop-headroom"))
                .isEqualTo(Verdict.pass("prop-headroom", "100.00 USD", "100.00 USD"));
        assertThat(headroom("100").assess().lots().units()).isEqualTo(FixedPoint.parse("0.50"));
    }

    @Test
    void lowersTheSizeByOneStepWhereACentIsMissing() {
        assertThat(headroom("99.99").verdict("prop-headroom"))
                .isEqualTo(Verdict.cap(
                        "prop-headroom",
                        "100.00 USD",
                        "99.99 USD",
                        "only 99.99 USD of headroom are left (FTMO 2-Step); the size is lowered to fit"));
        assertThat(headroom("99.99").assess().lots().units()).isEqualTo(FixedPoint.parse("0.49"));
    }

    @Test
    void deniesWhereNothingIsLeft() {
        for (String nothing : new String[] {"0", "-0.01", "-5000"}) {
            assertThat(headroom(nothing).verdict("prop-headroom"))
                    .isEqualTo(Verdict.deny(
                            "prop-headroom",
                            "100.00 USD",
                            "0.00 USD",
                            "nothing is left of the headroom of demo-1 (FTMO 2-Step) if every open stop is hit; close"
                                    + " a position or tighten a stop first"));
        }
    }

    @Test
    void deniesWithTheReasonWhereEntriesAreBlocked() {
        Situation situation = headroom("1000");
        situation.prop = new PropStanding("FTMO 2-Step", FixedPoint.parse("1000"), "85 % is used");
        assertThat(situation.verdict("prop-headroom"))
                .isEqualTo(Verdict.deny("prop-headroom", "", "1000.00 USD", "85 % is used"));
        assertThat(situation.assess().approved()).isFalse();
    }

    @Test
    void deniesWhereLessThanTheSmallestVolumeFits() {
        assertThat(headroom("1.99").assess().approved()).isFalse();
        assertThat(headroom("2").assess().lots().units()).isEqualTo(FixedPoint.parse("0.01"));
    }
}
