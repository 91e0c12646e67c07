package dev.yoke.connectors.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanReaderTest {

    private final SignalReader reader = new SignalReader();

    private SignalDraft read(String body) {
        return switch (reader.read(body, SourceConventions.DEFAULT)) {
            case SignalReader.Result.Understood understood ->
                understood.drafts().getFirst();
            case SignalReader.Result.Refused refused -> throw new AssertionError(refused.text());
        };
    }

    private String refusal(String more) {
        return switch (reader.read(
                "{\"symbol\":\"EURUSD\",\"action\":\"buy\"," + more + "}", SourceConventions.DEFAULT)) {
            case SignalReader.Result.Understood understood -> throw new AssertionError("understood: " + understood);
            case SignalReader.Result.Refused refused -> refused.text();
        };
    }

    private SignalDraft json(String more) {
        return read("{\"symbol\":\"EURUSD\",\"action\":\"buy\"" + more + "}");
    }

    @Test
    void keepsTheFurthestTargetAtTheBrokerAndClosesEqualPartsBefore() {
        SignalDraft draft = json(",\"tp1\":\"1.11\",\"tp2\":\"1.12\",\"tp3\":\"1.13\",\"tp4\":\"1.14\"");
        assertThat(draft.takeProfit()).isEqualTo(new Level.AtPrice(FixedPoint.parse("1.14")));
        assertThat(draft.plan().toString()).isEqualTo("tp=1.11:25% tp=1.12:25% tp=1.13:25%");
        assertThat(draft.notes()).contains("tp4 is the take profit; the targets before it are parts of the exit plan");
    }

    @Test
    void takesTheSharesTheSenderNames() {
        SignalDraft draft = json(",\"take_profit\":\"20 pips\",\"tp2_pips\":40,\"tp1_share\":\"70%\"");
        assertThat(draft.takeProfit()).isEqualTo(new Level.Pips(40 * FixedPoint.ONE));
        assertThat(draft.plan().toString()).isEqualTo("tp=20p:70%");
    }

    @Test
    void readsPineConnectorsBreakEvenAndTrailing() {
        SignalDraft draft = read("1234,buy,EURUSD,risk=1,sl=20,tp=40,betrigger=15,beoffset=2,trailtrig=20,traildist=15,"
                + "trailstep=5");
        assertThat(draft.plan().toString()).isEqualTo("be=15p+2p trail=15p@20p/5p");
        assertThat(draft.takeProfit()).isEqualTo(new Level.Pips(40 * FixedPoint.ONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"break_even\":\"1R\"|be=1R",
                "\"be\":10.5|be=10.5p",
                "\"trailing_stop\":\"1.5atr\",\"trail_start\":\"1R\"|trail=1.5atr@1R",
                "\"trail\":\"3xM5\"|trail=3xM5",
                "\"plan\":\"be=1R tp=2R:50% friday=22:30\"|be=1R tp=2R:50% friday=22:30",
                "\"plan\":\"tp=2R:50%\",\"be\":\"12 pips\"|be=12p tp=2R:50%"
            })
    void takesOtherSpellings(String more, String plan) {
        assertThat(json("," + more).plan().toString()).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"be\":\"soon\"|cannot be read in an exit plan",
                "\"tp1_atr\":2,\"tp2\":\"1.2\"|tp1 must be a price or pips where there are several targets",
                "\"tp1\":1.11,\"tp2\":1.12,\"plan\":\"tp=1R:50%\"|send one of them",
                "\"tp1\":1.11,\"tp2\":1.12,\"tp1_share\":120|up to 100 %",
                "\"plan\":\"close everything\"|no part of an exit plan"
            })
    void refusesWithTheReason(String more, String reason) {
        assertThat(refusal(more)).contains(reason);
    }

    @Test
    void hasNoPlanWhereNothingIsSaid() {
        assertThat(json("").plan()).isEqualTo(ExitPlan.NONE);
        assertThat(json(",\"tp\":1.11,\"be\":0,\"trailing\":false").plan()).isEqualTo(ExitPlan.NONE);
        assertThat(read("{\"symbol\":\"EURUSD\",\"action\":\"close\",\"be\":\"nonsense\"}")
                        .plan())
                .isEqualTo(ExitPlan.NONE);
    }

    @Test
    void tellsSignalsApartByTheirPlans() {
        assertThat(json(",\"be\":\"1R\"").fingerprint())
                .isNotEqualTo(json(",\"be\":\"2R\"").fingerprint());
    }
}
