package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.port.Journal.EntryTag;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Deal.Entry;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrategyLedgerTest {

    private final Map<Long, EntryTag> tags = new HashMap<>();
    private final StrategyLedger ledger = new StrategyLedger(magic -> Optional.ofNullable(tags.get(magic)));

    StrategyLedgerTest() {
        tags.put(11L, new EntryTag(ALDER, 11, "strategy-a", FixedPoint.parse("100")));
        tags.put(12L, new EntryTag(ALDER, 12, "strategy-b", FixedPoint.parse("50")));
        tags.put(13L, new EntryTag(ALDER, 13, "strategy-a", 0));
    }

    static Deal deal(long ticket, long position, Entry entry, String lots, String profit, long magic, long timeMs) {
        return new Deal(
                ALDER,
                ticket,
                ticket,
                position,
                Desk.EURUSD,
                entry,
                Side.BUY,
                Lots.parse(lots),
                Price.of(Desk.BID),
                Money.parse(profit, "USD"),
                Money.zero("USD"),
                Money.parse("-1", "USD"),
                Money.zero("USD"),
                Deal.Reason.EXPERT,
                magic,
                "",
                timeMs);
    }

    private List<Long> results(String source) {
        return ledger.results(source, 50, 0);
    }

    private static long r(String number) {
        return FixedPoint.parse(number);
    }

    /// Profit 250 less a commission of 1 at either end, by a risk of 100.
    @Test
    void countsATradeWithItsCostsWhenItIsClosed() {
        ledger.onDeal(deal(1, 7, Entry.IN, "0.2", "0", 11, 1_000));
        assertThat(results("strategy-a")).isEmpty();
        ledger.onDeal(deal(2, 7, Entry.OUT, "0.2", "250", 0, 2_000));
        assertThat(results("strategy-a")).containsExactly(r("2.48"));
        assertThat(results("strategy-b")).isEmpty();
    }

    @Test
    void countsPartsOfATradeAsOne() {
        ledger.onDeal(deal(1, 7, Entry.IN, "0.2", "0", 11, 1_000));
        ledger.onDeal(deal(2, 7, Entry.OUT, "0.1", "150", 11, 2_000));
        assertThat(results("strategy-a")).isEmpty();
        ledger.onDeal(deal(3, 7, Entry.OUT_BY, "0.1", "-47", 11, 3_000));
        assertThat(results("strategy-a")).containsExactly(r("1"));
    }

    @Test
    void addsTheRiskOfEveryEntryOfANettingPosition() {
        ledger.onDeal(deal(1, 7, Entry.IN, "0.1", "0", 11, 1_000));
        ledger.onDeal(deal(2, 7, Entry.IN, "0.1", "0", 11, 1_100));
        ledger.onDeal(deal(3, 7, Entry.IN, "0.1", "0", 12, 1_200));
        ledger.onDeal(deal(4, 7, Entry.OUT, "0.3", "304", 0, 2_000));
        assertThat(results("strategy-a")).containsExactly(r("2"));
    }

    @Test
    void closesAndOpensWhereAPositionIsReversed() {
        ledger.onDeal(deal(1, 7, Entry.IN, "0.1", "0", 11, 1_000));
        ledger.onDeal(deal(2, 7, Entry.INOUT, "0.3", "102", 12, 2_000));
        assertThat(results("strategy-a")).containsExactly(r("1"));
        ledger.onDeal(deal(3, 7, Entry.OUT, "0.2", "-49", 0, 3_000));
        assertThat(results("strategy-b")).containsExactly(r("-1"));
    }

    @Test
    void countsNothingWhoseEntryOrRiskIsNotKnown() {
        ledger.onDeal(deal(1, 7, Entry.OUT, "0.1", "50", 11, 1_000));
        ledger.onDeal(deal(2, 8, Entry.IN, "0.1", "0", 99, 1_000));
        ledger.onDeal(deal(3, 8, Entry.OUT, "0.1", "50", 99, 2_000));
        ledger.onDeal(deal(4, 9, Entry.IN, "0.1", "0", 13, 1_000));
        ledger.onDeal(deal(5, 9, Entry.OUT, "0.1", "50", 13, 2_000));
        assertThat(results("strategy-a")).isEmpty();
        assertThat(ledger.sources()).isEmpty();
    }

    @Test
    void givesTheNewestOfItsWindowOldestFirst() {
        for (int i = 1; i <= 5; i++) {
            ledger.onDeal(deal(2L * i, i, Entry.IN, "0.1", "1", 11, i * 1_000L));
            ledger.onDeal(deal(2L * i + 1, i, Entry.OUT, "0.1", i + "01", 11, i * 1_000L + 500));
        }
        assertThat(ledger.results("strategy-a", 3, 0)).containsExactly(r("3"), r("4"), r("5"));
        assertThat(ledger.results("strategy-a", 50, 4_500)).containsExactly(r("4"), r("5"));
        assertThat(ledger.filledSince(0)).containsExactly(11L);
    }

    @Test
    void keepsNoMoreThanItsBound() {
        for (int i = 1; i <= StrategyLedger.MAX_CLOSED + 10; i++) {
            ledger.onDeal(deal(2L * i, i, Entry.IN, "0.1", "0", 11, i));
            ledger.onDeal(deal(2L * i + 1, i, Entry.OUT, "0.1", "10", 11, i));
        }
        assertThat(ledger.results("strategy-a", 1_000, 0)).hasSize(StrategyLedger.MAX_CLOSED);
    }
}
