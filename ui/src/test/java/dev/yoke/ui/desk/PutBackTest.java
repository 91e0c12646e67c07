package dev.yoke.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.Changed;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A long position whose stop was moved from 1.08040 up to 1.08200, and what becomes of taking that back.
class PutBackTest {

    private static final Position BEFORE = position("0.50", "1.08040");
    private static final PutBack.Levels LEFT = new PutBack.Levels(Price.parse("1.08200"), Price.parse("1.08840"));

    private final Ports given = new Ports();
    private final PutBack back = new PutBack(given.ports);

    private static Position position(String lots, String stop) {
        return view(lots, stop).position();
    }

    private static PositionView view(String lots, String stop) {
        return Views.position(
                Views.FTMO,
                101,
                "EURUSD",
                Side.BUY,
                lots,
                "1.08240",
                "1.08512",
                stop,
                "1.08840",
                5,
                "136.00",
                "1.36",
                "27.2",
                46,
                "tv-m5");
    }

    private void now(PositionView... positions) {
        given.cockpit.show(Views.with(Views.day().halt(), Optional.empty(), List.of(positions), false));
        given.frames.step(200);
    }

    @Test
    void putsItBackAndSaysSo() {
        now(view("0.50", "1.08200"));
        back.position(BEFORE, LEFT);
        assertThat(given.cockpit.commands)
                .containsExactly(
                        new Command.ModifyPosition(Views.FTMO, 101, Price.parse("1.08040"), Price.parse("1.08840")));
        assertThat(given.refusals).as("sent is not done").isEmpty();
        now(view("0.50", "1.08040"));
        assertThat(given.refusals).containsExactly("Undone: EURUSD on FTMO 100k is back where it was.");
        assertThat(given.frames.listeners()).isZero();
    }

    @Test
    void loosensNothingWhileTradingIsLocked() {
        now(view("0.50", "1.08200"));
        given.desk.tradingLockedProperty().set(true);
        back.position(BEFORE, LEFT);
        assertThat(given.cockpit.commands).isEmpty();
        assertThat(given.refusals)
                .containsExactly("Not undone: trading is locked (F8), and EURUSD on FTMO 100k would get looser. Unlock"
                        + " it first.");
    }

    @Test
    void loosensNothingWhileLockedAlsoBeforeTheTerminalShowsTheMove() {
        now(view("0.50", "1.08040"));
        given.desk.tradingLockedProperty().set(true);
        back.position(BEFORE, LEFT);
        assertThat(given.cockpit.commands).isEmpty();
    }

    @Test
    void tightensAlsoWhileLocked() {
        now(view("0.50", "1.07900"));
        given.desk.tradingLockedProperty().set(true);
        back.position(BEFORE, new PutBack.Levels(Price.parse("1.07900"), Price.parse("1.08840")));
        assertThat(given.cockpit.commands).hasSize(1);
    }

    @Test
    void takesNoStopAwayWhileLocked() {
        now(view("0.50", "1.08200"));
        given.desk.tradingLockedProperty().set(true);
        back.position(position("0.50", "0"), LEFT);
        assertThat(given.cockpit.commands).isEmpty();
    }

    @Test
    void saysThatThePositionIsClosed() {
        now();
        back.position(BEFORE, LEFT);
        assertThat(given.cockpit.commands).isEmpty();
        assertThat(given.refusals).containsExactly("Nothing to undo: EURUSD on FTMO 100k is closed.");
    }

    @Test
    void speaksOfWhatIsLeftAfterAPartWasClosed() {
        now(view("0.25", "1.08200"));
        back.position(BEFORE, LEFT);
        assertThat(given.cockpit.commands).hasSize(1);
        now(view("0.25", "1.08040"));
        assertThat(given.refusals).containsExactly("Undone: what is left of EURUSD on FTMO 100k is back where it was.");
    }

    @Test
    void leavesAloneWhatWasMovedAgain() {
        now(view("0.50", "1.08300"));
        back.position(BEFORE, LEFT);
        assertThat(given.cockpit.commands).isEmpty();
        assertThat(given.refusals)
                .containsExactly("Not undone: EURUSD on FTMO 100k was moved again meanwhile and stays where it is.");
    }

    @Test
    void tellsWhatTheEngineSaysWhereThePriceHasPassed() {
        now(view("0.50", "1.08200"));
        given.cockpit.answerWith(command -> Answer.refused(
                "Stop 1.08040 is on the wrong side of EURUSD at 1.08000: a" + " BUY needs it below the price."));
        back.position(BEFORE, LEFT);
        assertThat(given.refusals)
                .containsExactly("Not undone. Stop 1.08040 is on the wrong side of EURUSD at 1.08000: a BUY needs it"
                        + " below the price.");
    }

    private static LevelChange change(LevelChange.State state, String text) {
        return new LevelChange(Price.NONE, Price.parse("1.08040"), Price.parse("1.08840"), state, text);
    }

    @Test
    void tellsThatTheBrokerRefusedIt() {
        now(Changed.change(view("0.50", "1.08200"), change(LevelChange.State.REFUSED, "an earlier one")));
        back.position(BEFORE, LEFT);
        given.frames.step(200);
        assertThat(given.refusals).isEmpty();
        now(Changed.change(view("0.50", "1.08200"), change(LevelChange.State.ON_ITS_WAY, "")));
        assertThat(given.refusals).isEmpty();
        now(Changed.change(view("0.50", "1.08200"), change(LevelChange.State.REFUSED, "market closed")));
        assertThat(given.refusals).containsExactly("Not undone. market closed");
        assertThat(given.frames.listeners()).isZero();
    }

    @Test
    void tellsThatNothingWasHeard() {
        now(view("0.50", "1.08200"));
        back.position(BEFORE, LEFT);
        given.clock.advance(UndoRun.PATIENCE_MS + 1);
        given.frames.step(200);
        assertThat(given.refusals)
                .containsExactly("Not undone yet: the terminal has said nothing for 15 s. Look at the levels there.");
        assertThat(given.frames.listeners()).isZero();
    }

    @Test
    void tellsThatThePositionWasClosedMeanwhile() {
        now(view("0.50", "1.08200"));
        back.position(BEFORE, LEFT);
        now();
        assertThat(given.refusals).containsExactly("Nothing to undo: EURUSD on FTMO 100k is closed.");
    }

    private void orderAt(String price) {
        given.cockpit.show(Changed.firstOrderAt(Views.day(), Price.parse(price)));
        given.frames.step(200);
    }

    private static PutBack.OrderLevels order(String price) {
        return new PutBack.OrderLevels(Price.parse(price), Price.NONE, Price.NONE);
    }

    @Test
    void putsAnOrderBackWhereItStillStandsWhereTheMoveLeftIt() {
        Order before = Views.day().orders().getFirst().order();
        orderAt("1.26750");
        back.order(before, order("1.26750"));
        assertThat(given.cockpit.commands)
                .containsExactly(
                        new Command.ModifyOrder(Views.FTMO, 901, Price.parse("1.26800"), Price.NONE, Price.NONE));
        orderAt("1.26800");
        assertThat(given.refusals).containsExactly("Undone: the order of GBPUSD on FTMO 100k is back where it was.");
    }

    @Test
    void overwritesNoLaterMoveOfAnOrder() {
        Order before = Views.day().orders().getFirst().order();
        orderAt("1.26700");
        back.order(before, order("1.26750"));
        assertThat(given.cockpit.commands).isEmpty();
        assertThat(given.refusals)
                .containsExactly("Not undone: the order of GBPUSD on FTMO 100k was moved again meanwhile and stays"
                        + " where it is.");
    }

    @Test
    void holdsAnOrderWhileLockedInItsOwnWords() {
        Order before = Views.day().orders().getFirst().order();
        orderAt("1.26750");
        given.desk.tradingLockedProperty().set(true);
        back.order(before, order("1.26750"));
        assertThat(given.cockpit.commands).isEmpty();
        assertThat(given.refusals)
                .containsExactly("Not undone: trading is locked (F8), and the order of GBPUSD on FTMO 100k stays"
                        + " where it is. Unlock it first.");
    }
}
