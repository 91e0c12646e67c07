package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.PlanRig.gain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// ATR of the desk is 20 pips, the stop 1.5 of that: 30 pips.
class StopDeskTest {

    private final PlanRig rig = new PlanRig();

    private Answer breakEven() {
        return rig.desk.ask(new Command.MoveToBreakEven(ALDER, 7)).orElseThrow();
    }

    private Answer protect() {
        return rig.desk.ask(new Command.ProtectPosition(ALDER, 7)).orElseThrow();
    }

    /// 7 dollars a side on a lot: 14 points.
    @Test
    void movesToBreakEvenWithTheCostsOfBothSides() {
        Position p = rig.position;
        rig.changed(new Position(
                p.terminal(),
                p.identifier(),
                p.ticket(),
                p.symbol(),
                p.side(),
                p.lots(),
                p.openPrice(),
                p.stopLoss(),
                Price.parse("1.2"),
                p.currentPrice(),
                p.swap(),
                Money.parse("-7", "USD"),
                p.profit(),
                0,
                "",
                p.openMs()));
        rig.at(10);
        Answer answer = breakEven();
        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.text()).isEqualTo("Sent: break-even of EURUSD #7 on Alder at 1.10014.");
        assertThat(answer.wished())
                .as("whoever takes it back has to know where it went")
                .extracting(Answer.Wished::identifier, Answer.Wished::stopLoss)
                .containsExactly(tuple(7L, Price.parse("1.10014")));
        assertThat(rig.sentText()).isEqualTo("stop 1.10014, target 1.2 of EURUSD #7");
    }

    @Test
    void saysWhyBreakEvenIsNotPossibleYet() {
        rig.at(-3);
        assertThat(breakEven().text())
                .isEqualTo(
                        "No break-even yet: EURUSD #7 on Alder is at 1.09970, break-even with costs is 1.10000 and the"
                                + " stop needs 0.00001 to the price. As a plan it waits for that: be=now.");
        rig.changed("1", gain(2));
        rig.at(10);
        Answer answer = breakEven();
        assertThat(answer.text()).contains("at break-even or better already");
        assertThat(answer.wished()).isEmpty();
        assertThat(rig.sentText()).isEqualTo("nothing");
    }

    @Test
    void setsAStopByAtrFromTheEntry() {
        rig.changed("1", Price.NONE);
        rig.at(10);
        Answer answer = protect();
        assertThat(answer.text()).isEqualTo("Sent: stop by ATR of EURUSD #7 on Alder at 1.09700.");
        assertThat(answer.wished()).extracting(Answer.Wished::stopLoss).containsExactly(Price.parse("1.09700"));
        assertThat(rig.sentText()).isEqualTo("stop 1.097, target 0 of EURUSD #7");
        assertThat(protect().text()).contains("is being changed");
    }

    @Test
    void setsItFromThePriceWhereTheEntryIsTooFar() {
        rig.changed("1", Price.NONE);
        rig.at(-29);
        assertThat(protect().text()).contains("at 1.09410");
    }

    @Test
    void setsItForASellAboveThePrice() {
        rig.changed(PlanRig.position(7, 7, Side.SELL, "1", Price.NONE, 0, ""));
        rig.at(40);
        assertThat(protect().text()).contains("at 1.10710");
    }

    @Test
    void protectsEveryNakedPositionWhileHalted() {
        rig.changed("1", Price.NONE);
        rig.desk.core.onEvent(
                new Event.PositionOpened(ALDER, PlanRig.position(8, 8, Side.SELL, "0.1", Price.NONE, 0, "")));
        rig.desk.core.onEvent(
                new Event.PositionOpened(ALDER, PlanRig.position(9, 9, Side.SELL, "0.1", gain(20), 0, "")));
        rig.desk.core.onFault(new IllegalStateException("planted"));
        rig.at(0);
        assertThat(rig.desk.ask(new Command.ProtectPositions(Optional.empty())).orElseThrow())
                .isEqualTo(Answer.accepted("Stops for 2 positions are set."));
        assertThat(rig.sent()).hasSize(2);
    }

    @Test
    void leavesAStopThatIsThere() {
        assertThat(protect().text()).isEqualTo("EURUSD #7 on Alder has a stop already, at 1.098.");
        assertThat(rig.desk
                        .ask(new Command.ProtectPositions(Optional.of(ALDER)))
                        .orElseThrow()
                        .text())
                .isEqualTo("Nothing to do: every position has a stop.");
        assertThat(rig.sentText()).isEqualTo("nothing");
    }

    @Test
    void screamsForANakedPositionWithLongerPauses() {
        rig.changed("1", Price.NONE);
        rig.desk.advance(4_900);
        assertThat(rig.said("without a stop loss")).isZero();
        rig.desk.advance(500);
        assertThat(rig.said(
                        "1 position without a stop loss on Alder: BUY 1 EURUSD #7. Set one in the terminal, or by ATR"
                                + " for all: yoke protect --all."))
                .isEqualTo(1);
        rig.desk.advance(31_000);
        assertThat(rig.said("without a stop loss")).isEqualTo(2);
        rig.desk.advance(31_000);
        assertThat(rig.said("without a stop loss")).as("a minute's pause now").isEqualTo(2);
        rig.desk.advance(31_000);
        assertThat(rig.said("without a stop loss")).isEqualTo(3);
        rig.changed("1", gain(-20));
        rig.desk.advance(300_000);
        assertThat(rig.said("without a stop loss")).isEqualTo(3);
        assertThat(rig.sentText()).as("the automatic stop is off at first").isEqualTo("nothing");
    }

    @Test
    void screamsAtOnceForTheNextOne() {
        rig.changed("1", Price.NONE);
        rig.desk.advance(6_000);
        rig.desk.core.onEvent(
                new Event.PositionOpened(ALDER, PlanRig.position(8, 8, Side.SELL, "0.1", Price.NONE, 0, "")));
        rig.desk.advance(5_300);
        assertThat(rig.said("2 positions without a stop loss on Alder: BUY 1 EURUSD #7, SELL 0.1 EURUSD #8"))
                .isEqualTo(1);
    }

    @Test
    void setsTheStopItselfWhereTheTraderWantsIt() {
        rig.desk.ask(new Command.SetRiskPolicy(
                RiskPolicy.DEFAULT.with(Limit.NAKED_STOP_AUTO, 1).with(Limit.NAKED_STOP_ALARM, 2_000)));
        rig.changed("1", Price.NONE);
        rig.at(0);
        rig.desk.advance(1_900);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.desk.advance(500);
        assertThat(rig.sentText()).isEqualTo("stop 1.097, target 0 of EURUSD #7");
    }

    @Test
    void givesUpLoudlyWhereTheBrokerRefusesTheAutomaticStop() {
        rig.desk.ask(new Command.SetRiskPolicy(RiskPolicy.DEFAULT.with(Limit.NAKED_STOP_AUTO, 1)));
        rig.changed("1", Price.NONE);
        rig.at(0);
        int sent = 0;
        for (int i = 0; i < 400; i++) {
            rig.desk.advance(160);
            if (!rig.desk.effects.sent.isEmpty()) {
                sent++;
                var id = rig.last();
                rig.sent();
                rig.result(id, ResultCategory.INVALID);
            }
        }
        assertThat(sent).isEqualTo(Attempts.MOST);
        assertThat(rig.said("No stop could be set after 5 tries")).isEqualTo(1);
    }

    @Test
    void saysNothingOfAPositionThatIsBeingClosed() {
        rig.changed("1", Price.NONE);
        rig.desk.ask(new Command.ClosePosition(ALDER, 7, Lots.ZERO));
        rig.desk.advance(6_000);
        assertThat(rig.said("without a stop loss")).isZero();
    }
}
