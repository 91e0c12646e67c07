package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry.ExcursionStored;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.PositionView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 1 lot of EURUSD is 10 USD a pip; prices as pips above 1.1000 at the bid, the ask one pip above.
class ExcursionsTest {

    private static final long PIP = 10_000;
    private Desk desk = new Desk().connect(ALDER);

    @Test
    void keepsTheWorstAndTheBestOfABuyAtTheBid() {
        opened(buy(7, "1", 0));
        path(-1, 4, -12, 25, 3);

        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-120", "250", "-12", "25", true));
    }

    @Test
    void keepsTheWorstAndTheBestOfASaleAtTheAsk() {
        // Sold at 1.1000: at a bid of −12 it could be closed at −11, at 25 at 26.
        opened(position(8, Side.SELL, "0.5", 0));
        path(-1, -12, 25, 3);

        assertThat(excursion(8)).isEqualTo(went(8, Side.SELL, "-130", "55", "-26", "11", true));
    }

    @Test
    void countsASpreadThatWidensAgainstASale() {
        opened(position(8, Side.SELL, "1", 0));
        path(0);
        desk.quote(ALDER, Desk.BID, Desk.BID + 6 * PIP);

        assertThat(excursion(8)).isEqualTo(went(8, Side.SELL, "-60", "0", "-6", "0", true));
    }

    @Test
    void isNothingAtTheEntryAndNeverBelowItOnTheGoodSide() {
        opened(buy(7, "1", 0));
        path(-5, -9);

        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-90", "0", "-9", "0", true));
    }

    @Test
    void measuresHedgedPositionsEachByItself() {
        opened(buy(7, "1", 0));
        opened(position(8, Side.SELL, "1", 10));
        path(10, 30, -10);

        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-100", "300", "-10", "30", true));
        // Sold at +10: closed at 31 it loses 21, at −9 it wins 19.
        assertThat(excursion(8)).isEqualTo(went(8, Side.SELL, "-210", "190", "-21", "19", true));
    }

    @Test
    void countsTheLotsThatWereOpenAtTheMoment() {
        opened(buy(7, "1", 0));
        path(-10, 20);
        changed(buy(7, "0.4", 0));
        path(-15, 30, 40);

        // −15 pips with 0.4 lots are 60 USD, less than the 100 before; +40 with 0.4 are 160, less than the 200 before.
        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-100", "200", "-15", "40", true));
        path(60);
        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-100", "240", "-15", "60", true));
    }

    @Test
    void followsTheAverageEntryOfANettedPosition() {
        opened(buy(7, "1", 0));
        path(10);
        // One more lot at +20: the entry is +10 on average.
        changed(buy(7, "2", 10));
        path(20, 5);

        // +20 is now 10 pips with 2 lots: 200 USD. +5 is −5 pips with 2 lots.
        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-100", "200", "-5", "10", true));
    }

    @Test
    void beginsAnewWhereANettedPositionIsTurnedRound() {
        opened(buy(7, "1", 0));
        path(-30, 30);
        changed(position(7, Side.SELL, "1", 30));
        path(29, 9);

        // Sold at 30: at the ask of 30 nothing, at 10 a win of 20.
        assertThat(excursion(7)).isEqualTo(went(7, Side.SELL, "0", "200", "0", "20", true));
    }

    @Test
    void saysWhereQuotesWereMissed() {
        opened(buy(7, "1", 0));
        path(-3);
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "gone"));

        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-30", "0", "-3", "0", false));
    }

    @Test
    void measuresWhatWasOpenBeforeFromNowOn() {
        desk.advance(160);
        desk.snapshot(ALDER, List.of(buy(7, "1", 0)), List.of(), List.of());
        path(5);

        Excursion went = excursion(7);
        assertThat(went.whole()).isFalse();
        assertThat(went.sinceMs()).isEqualTo(desk.nowMs);
        assertThat(went.bestPips()).isEqualTo(5 * FixedPoint.ONE);
    }

    @Test
    void recordsWhatChangedEveryFiveSecondsAndNothingElse() {
        opened(buy(7, "1", 0));
        path(-3, -4);
        desk.advance(Excursions.PAUSE_MS);
        long first = stored().size();
        path(-2, -1);
        desk.advance(2 * Excursions.PAUSE_MS);

        assertThat(first).isPositive();
        assertThat(stored()).hasSize((int) first);
        assertThat(stored().getLast()).isEqualTo(went(7, Side.BUY, "-40", "0", "-4", "0", true));
    }

    @Test
    void recordsAClosedPositionAtOnce() {
        Position position = buy(7, "1", 0);
        opened(position);
        path(-3, 8);
        desk.core.onEvent(new Event.PositionClosed(ALDER, position));

        assertThat(stored()).last().isEqualTo(went(7, Side.BUY, "-30", "80", "-3", "8", true));
    }

    @Test
    void goesOnAfterARestartAndSaysThatSomethingWasMissed() {
        opened(buy(7, "1", 0));
        path(-3, 8);
        desk.advance(Excursions.PAUSE_MS);
        Excursion kept = stored().getLast();
        desk = new Desk(recovered(kept)).connect(ALDER);
        desk.snapshot(ALDER, List.of(buy(7, "1", 0)), List.of(), List.of());
        path(-1, 12);

        assertThat(excursion(7)).isEqualTo(went(7, Side.BUY, "-30", "120", "-3", "12", false));
    }

    @Test
    void takesNothingOverFromAnotherPositionOfTheSameNumber() {
        Excursion other = new Excursion(ALDER, 7, Side.SELL, Desk.START_MS, -9, 9, -9, 9, Desk.START_MS, true);
        desk = new Desk(recovered(other)).connect(ALDER);
        desk.snapshot(ALDER, List.of(buy(7, "1", 0)), List.of(), List.of());
        path(-1, 2);

        assertThat(excursion(7).worstProfit()).isEqualTo(FixedPoint.parse("-10"));
    }

    @Test
    void tellsTheWayToStopAndTargetAndTheSumInTheOneCurrency() {
        opened(withLevels(buy(7, "1", 0), -20, 30));
        path(5);
        PositionView view = desk.view().positions().getFirst();

        assertThat(view.course().stopPips()).isEqualTo(25 * FixedPoint.ONE);
        assertThat(view.course().targetPips()).isEqualTo(25 * FixedPoint.ONE);
        assertThat(view.course().overAll()).contains(Money.parse("50", "USD"));
        assertThat(view.course().underlying()).isEqualTo("EURUSD");
    }

    private static Journal.Recovered recovered(Excursion kept) {
        return new Journal.Recovered(
                Map.of(), List.of(), Set.of(), 0, List.of(), List.of(), List.of(), List.of(kept), "");
    }

    private List<Excursion> stored() {
        return desk.effects.journal.stream()
                .filter(ExcursionStored.class::isInstance)
                .map(entry -> ((ExcursionStored) entry).excursion())
                .toList();
    }

    private Excursion excursion(long identifier) {
        return desk.view().positions().stream()
                .filter(view -> view.position().identifier() == identifier)
                .findFirst()
                .flatMap(view -> view.course().excursion())
                .orElseThrow();
    }

    private static Excursion went(
            long identifier, Side side, String worst, String best, String worstPips, String bestPips, boolean whole) {
        return new Excursion(
                ALDER,
                identifier,
                side,
                Desk.START_MS,
                FixedPoint.parse(worst),
                FixedPoint.parse(best),
                FixedPoint.parse(worstPips),
                FixedPoint.parse(bestPips),
                Desk.START_MS,
                whole);
    }

    private void path(double... pips) {
        for (double each : pips) {
            long bid = Desk.BID + Math.round(each * PIP);
            desk.quote(ALDER, bid, bid + PIP);
        }
    }

    private void opened(Position position) {
        desk.core.onEvent(new Event.PositionOpened(ALDER, position));
    }

    private void changed(Position position) {
        desk.core.onEvent(new Event.PositionChanged(ALDER, position));
    }

    private static Position buy(long identifier, String lots, int atPips) {
        return position(identifier, Side.BUY, lots, atPips);
    }

    private static Position position(long identifier, Side side, String lots, int atPips) {
        Position base = PlanRig.position(identifier, identifier, side, lots, Price.NONE, 0, "");
        return at(base, Price.of(Desk.BID + atPips * PIP), Price.NONE, Price.NONE);
    }

    private static Position withLevels(Position base, int stopPips, int targetPips) {
        return at(base, base.openPrice(), Price.of(Desk.BID + stopPips * PIP), Price.of(Desk.BID + targetPips * PIP));
    }

    private static Position at(Position base, Price open, Price stop, Price target) {
        return new Position(
                base.terminal(),
                base.identifier(),
                base.ticket(),
                base.symbol(),
                base.side(),
                base.lots(),
                open,
                stop,
                target,
                base.currentPrice(),
                base.swap(),
                base.commission(),
                base.profit(),
                base.magic(),
                base.comment(),
                base.openMs());
    }
}
