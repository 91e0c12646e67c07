package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.DealArchive;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DealStored;
import dev.yoke.core.port.JournalEntry.ExcursionStored;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealArchiveIT {

    private static final TerminalId ONE = new TerminalId("demo-1");

    @TempDir
    Path folder;

    @Test
    void readsAPeriodPageByPageWithWhatOpenedEachPosition() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(made(7, "tv-m5"));
            home.store(stored(1, 7, 100), stored(2, 0, 200), stored(3, 7, 300), stored(4, 7, 400));
            DealArchive archive = home.history();

            assertThat(archive.deals(100, 400, 0, 2))
                    .isEqualTo(new DealArchive.Deals(
                            List.of(
                                    new DealArchive.Archived(deal(3, 7, 300), "tv-m5"),
                                    new DealArchive.Archived(deal(2, 0, 200), "manual")),
                            true));
            assertThat(archive.deals(100, 400, 2, 2))
                    .isEqualTo(
                            new DealArchive.Deals(List.of(new DealArchive.Archived(deal(1, 7, 100), "tv-m5")), false));
        }
    }

    @Test
    void saysWhyNothingCanBeRead() {
        assertThat(TradeHistory.of(folder.resolve("nowhere/yoke.db")).deals(0, 1, 0, 10))
                .isInstanceOfSatisfying(
                        DealArchive.Unreadable.class,
                        page -> assertThat(page.reason()).contains("yoke.db"));
    }

    @Test
    void recoversHowFarOpenPositionsWentAndKeepsItOfClosedOnes() throws Exception {
        Excursion open = new Excursion(ONE, 11, Side.BUY, 5, -100, 250, -10, 25, 5, true);
        Excursion closed = new Excursion(ONE, 12, Side.SELL, 6, -7, 9, -1, 2, 8, false);
        try (StoreHome home = new StoreHome(folder)) {
            home.store(
                    new JournalEntry.PositionStored(position(11), 1), new JournalEntry.PositionStored(position(12), 1));
            home.store(
                    new ExcursionStored(new Excursion(ONE, 11, Side.BUY, 5, -1, 2, -3, 4, 5, true), 2),
                    new ExcursionStored(closed, 2));
            home.store(new ExcursionStored(open, 3), new JournalEntry.PositionRemoved(ONE, 12, 4));
            home.restart();

            assertThat(home.journal().recover().excursions()).containsExactly(open);
            home.store(new JournalEntry.PositionStored(position(12), 5));
            home.restart();
            assertThat(home.journal().recover().excursions()).containsExactly(open, closed);
        }
    }

    private static IntentMade made(long magic, String source) {
        return new IntentMade(
                ONE,
                new OrderCommand.Open(
                        new IntentId("i-" + magic),
                        1_000,
                        new Symbol("EURUSD"),
                        Side.BUY,
                        Lots.parse("0.1"),
                        Price.NONE,
                        Price.NONE,
                        10,
                        magic,
                        ""),
                Optional.empty(),
                source,
                0,
                1);
    }

    private static JournalEntry stored(long ticket, long magic, long timeMs) {
        return new DealStored(deal(ticket, magic, timeMs));
    }

    private static Deal deal(long ticket, long magic, long timeMs) {
        Money zero = Money.zero("USD");
        return new Deal(
                ONE,
                ticket,
                ticket,
                ticket,
                new Symbol("EURUSD"),
                Deal.Entry.OUT,
                Side.SELL,
                Lots.parse("0.1"),
                Price.parse("1.1"),
                zero,
                zero,
                zero,
                zero,
                Deal.Reason.TP,
                magic,
                "",
                timeMs);
    }

    private static Position position(long identifier) {
        Money zero = Money.zero("USD");
        return new Position(
                ONE,
                identifier,
                identifier,
                new Symbol("EURUSD"),
                Side.BUY,
                Lots.parse("0.1"),
                Price.parse("1.1"),
                Price.NONE,
                Price.NONE,
                Price.parse("1.1"),
                zero,
                zero,
                zero,
                0,
                "",
                5);
    }
}
