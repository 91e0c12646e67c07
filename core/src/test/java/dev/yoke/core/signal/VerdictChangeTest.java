package dev.yoke.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictChangeTest {

    private static final Optional<TerminalId> ALDER = Optional.of(new TerminalId("Alder"));
    private static final Verdict SPREAD = Verdict.pass("max-spread", "0.6 pips", "2.0 pips");
    private static final Verdict WIDE = Verdict.deny("max-spread", "2.4 pips", "2.0 pips", "wait until it narrows");
    private static final Verdict HEAT = Verdict.pass("heat", "2.10 %", "6.00 %");
    private static final Verdict HOTTER = Verdict.pass("heat", "2.40 %", "6.00 %");

    private static Decision decision(Optional<TerminalId> terminal, Verdict... verdicts) {
        return new Decision(
                new SignalId("s"),
                "tv",
                terminal,
                "EURUSD",
                Signal.Action.BUY,
                Decision.Outcome.APPROVED,
                Lots.ZERO,
                Price.NONE,
                Price.NONE,
                Price.NONE,
                "",
                List.of(verdicts),
                Optional.empty(),
                "",
                0);
    }

    @Test
    void namesWhatTurnedAndWhatOnlyMoved() {
        List<VerdictChange> changes =
                VerdictChange.between(List.of(decision(ALDER, SPREAD, HEAT)), List.of(decision(ALDER, WIDE, HOTTER)));

        assertThat(changes)
                .containsExactly(
                        new VerdictChange(ALDER, "max-spread", Optional.of(SPREAD), Optional.of(WIDE)),
                        new VerdictChange(ALDER, "heat", Optional.of(HEAT), Optional.of(HOTTER)));
        assertThat(changes).extracting(VerdictChange::turns).containsExactly(true, false);
    }

    @Test
    void findsNothingInTheSameJudgement() {
        assertThat(VerdictChange.between(List.of(decision(ALDER, SPREAD)), List.of(decision(ALDER, SPREAD))))
                .isEmpty();
    }

    @Test
    void showsAnAccountAndARuleThatAreThereOnOneSideOnly() {
        assertThat(VerdictChange.between(
                        List.of(decision(ALDER, SPREAD, HEAT)),
                        List.of(decision(ALDER, SPREAD), decision(Optional.empty(), WIDE))))
                .containsExactly(
                        new VerdictChange(ALDER, "heat", Optional.of(HEAT), Optional.empty()),
                        new VerdictChange(Optional.empty(), "max-spread", Optional.empty(), Optional.of(WIDE)));
    }
}
