package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.connectors.store.TradeHistory.DayFigures;
import dev.yoke.connectors.store.TradeHistory.Page;
import dev.yoke.connectors.store.TradeHistory.Period;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeHistoryIT {

    private static final TerminalId ONE = new TerminalId("demo-1");
    private static final TerminalId TWO = new TerminalId("demo-2");
    /// 2026-11-21 00:00 UTC.
    private static final long DAY_MS = 1_795_219_200_000L;

    private static final long HOUR_MS = 3_600_000L;

    @TempDir
    Path folder;

    private static Deal deal(TerminalId terminal, long ticket, Deal.Entry entry, String profit, long timeMs) {
        return new Deal(
                terminal,
                ticket,
                0,
                0,
                new Symbol("EURUSD"),
                entry,
                Side.BUY,
                Lots.parse("0.1"),
                Price.parse("1.1"),
                Money.parse(profit, "EUR"),
                Money.parse("-0.25", "EUR"),
                Money.parse("-0.50", "EUR"),
                Money.parse("-0.05", "EUR"),
                Deal.Reason.CLIENT,
                7,
                "",
                timeMs);
    }

    private static JournalEntry stored(Deal deal) {
        return new JournalEntry.DealStored(deal);
    }

    @Test
    void explainsASignalWithEverythingThatFollowed() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(1);
            Signal signal = random.signal();
            IntentMade made = linked(random.intentMade(), signal.id());
            Decision decision =
                    linked(random.decision(), signal.id(), made.command().intent());
            JournalEntry.IntentMoved sent = random.moved(made, IntentState.SENT);
            JournalEntry.ResultReceived result = new JournalEntry.ResultReceived(
                    random.result(made.terminal(), made.command().intent()), 9);
            home.store(
                    new JournalEntry.SignalReceived(random.signal()),
                    new JournalEntry.DecisionTaken(random.decision()));
            home.store(new JournalEntry.SignalReceived(signal));
            home.store(new JournalEntry.DecisionTaken(decision), made);
            home.store(sent, result);
            assertThat(home.history().explain(signal.id()))
                    .contains(new TradeHistory.Explanation(
                            signal,
                            List.of(decision),
                            List.of(new TradeHistory.IntentHistory(
                                    made.terminal(),
                                    made.command(),
                                    Optional.of(signal.id()),
                                    made.source(),
                                    made.entryRisk(),
                                    IntentState.SENT,
                                    made.timeMs(),
                                    List.of(sent),
                                    List.of(result)))));
            assertThat(home.history().explain(new SignalId("never seen"))).isEmpty();
        }
    }

    private static IntentMade linked(IntentMade made, SignalId signal) {
        return new IntentMade(
                made.terminal(),
                made.command(),
                Optional.of(signal.value()),
                made.source(),
                made.entryRisk(),
                made.timeMs());
    }

    private static Decision linked(Decision d, SignalId signal, IntentId intent) {
        return new Decision(
                        signal,
                        d.source(),
                        d.terminal(),
                        d.symbol(),
                        d.action(),
                        d.outcome(),
                        d.lots(),
                        d.entry(),
                        d.stopLoss(),
                        d.takeProfit(),
                        d.riskText(),
                        d.verdicts(),
                        Optional.empty(),
                        d.summary(),
                        d.decidedMs())
                .withIntent(intent);
    }

    @Test
    void pagesDealsOfATerminalAndPeriodNewestFirst() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            for (int i = 1; i <= 10; i++) {
                home.store(
                        stored(deal(ONE, i, Deal.Entry.IN, "0", DAY_MS + i)),
                        stored(deal(TWO, i, Deal.Entry.IN, "0", DAY_MS + i)));
            }
            List<Deal> page =
                    home.history().deals(Optional.of(ONE), new Period(DAY_MS + 3, DAY_MS + 9), new Page(2, 3));
            assertThat(page).extracting(Deal::ticket).containsExactly(6L, 5L, 4L);
            assertThat(page).extracting(Deal::terminal).containsOnly(ONE);
            assertThat(home.history().deals(Optional.empty(), Period.always(), Page.first(3)))
                    .extracting(deal -> deal.terminal() + "/" + deal.ticket())
                    .containsExactly("demo-2/10", "demo-1/10", "demo-2/9");
        }
    }

    @Test
    void sumsEachDayOfTheAskedZone() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(
                    // 23:30 UTC of the 20th is 01:30 of the 21st in UTC+2.
                    stored(deal(ONE, 1, Deal.Entry.IN, "0", DAY_MS - HOUR_MS / 2)),
                    stored(deal(ONE, 2, Deal.Entry.OUT, "100", DAY_MS + HOUR_MS)),
                    stored(deal(ONE, 3, Deal.Entry.OUT, "-40", DAY_MS + 2 * HOUR_MS)),
                    // Profit 0.80 less costs 0.80: neither won nor lost.
                    stored(deal(ONE, 4, Deal.Entry.OUT_BY, "0.80", DAY_MS + 3 * HOUR_MS)),
                    stored(deal(TWO, 1, Deal.Entry.INOUT, "1", DAY_MS + 4 * HOUR_MS)),
                    // 22:00 UTC begins the 22nd in UTC+2.
                    stored(deal(ONE, 5, Deal.Entry.OUT, "-1", DAY_MS + 22 * HOUR_MS)));
            long dayMs = DAY_MS - 2 * HOUR_MS;
            assertThat(home.history().days(Period.always(), 2 * HOUR_MS))
                    .containsExactly(
                            // Profit 100 − 40 + 0.80 = 60.80, costs 4 × 0.80 = 3.20.
                            new DayFigures(ONE, dayMs, 4, 3, 1, 1, eur("57.60"), eur("-3.20")),
                            new DayFigures(TWO, dayMs, 1, 1, 1, 0, eur("0.20"), eur("-0.80")),
                            new DayFigures(ONE, dayMs + 24 * HOUR_MS, 1, 1, 0, 1, eur("-1.80"), eur("-0.80")));
            assertThat(home.history().days(new Period(DAY_MS, DAY_MS + 3 * HOUR_MS), 0))
                    .containsExactly(new DayFigures(ONE, DAY_MS, 2, 2, 1, 1, eur("58.40"), eur("-1.60")));
        }
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    @Test
    void refusesAPageWithoutLimit() {
        assertThatThrownBy(() -> new Page(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page(0, 1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAfterTheJournalWasClosed() throws Exception {
        StoreHome home = new StoreHome(folder);
        home.store(stored(deal(ONE, 1, Deal.Entry.IN, "0", DAY_MS)));
        home.close();
        assertThat(home.history().deals(Optional.empty(), Period.always(), Page.first(5)))
                .hasSize(1);
    }
}
