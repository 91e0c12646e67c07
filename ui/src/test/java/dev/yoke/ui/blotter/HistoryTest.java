package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.port.DealArchive;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.FakeClock;
import dev.yoke.testkit.FakeCockpit;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.words.Language;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final long DAY_MS = 86_400_000;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final FakeCockpit cockpit = new FakeCockpit();
    private int inJournal = 1_200;
    private boolean readable = true;
    private boolean broken;
    private final BlotterViewModel model = model();

    private BlotterViewModel model() {
        Desk desk = new Desk(new KeptTexts());
        desk.preferences().languageProperty().set(Language.EN);
        cockpit.show(BlotterDay.day());
        ScreenPorts ports = new ScreenPorts(
                cockpit,
                cockpit,
                new ManualFrames(),
                new FakeClock(Views.NOW),
                ZoneId.of("UTC"),
                Runnable::run,
                new Background(work::add, Runnable::run),
                desk,
                new Outside(
                        Outside.NOTHING.stories(),
                        Outside.NOTHING.sources(),
                        Outside.NOTHING.said(),
                        Outside.NOTHING.packs(),
                        Outside.NOTHING.around(),
                        this::page,
                        Outside.NOTHING.exports()));
        BlotterViewModel made = new BlotterViewModel(ports);
        made.onTurn();
        return made;
    }

    private DealArchive.Page page(long fromMs, long toMs, int offset, int limit) {
        asked.add(offset + "+" + limit);
        if (broken) {
            throw new IllegalStateException("disk I/O error");
        }
        if (!readable) {
            return new DealArchive.Unreadable("The journal is locked by another program.");
        }
        List<DealArchive.Archived> deals = new ArrayList<>();
        for (int i = offset; i < Math.min(inJournal, offset + limit); i++) {
            deals.add(new DealArchive.Archived(deal(10_000 + i, Views.NOW - DAY_MS - i), "tv-m5"));
        }
        return new DealArchive.Deals(deals, offset + limit < inJournal);
    }

    @Test
    void showsTheDealsOfTodayFromTheViewAndAsksNobody() {
        assertThat(model.deals().sheet().kept()).hasSize(6);
        assertThat(work).isEmpty();
    }

    @Test
    void readsThePagesOfALongerPeriodOneAfterTheOther() {
        HistoryLoader loader = model.deals().loader();
        model.deals().periodProperty().set(Period.WEEK);
        assertThat(loader.loadingProperty().get()).isTrue();
        work.remove().run();
        assertThat(model.deals().sheet().kept()).hasSize(506);
        assertThat(loader.progressProperty().get()).isEqualTo("reading… 500");
        work.remove().run();
        work.remove().run();

        assertThat(work).isEmpty();
        assertThat(loader.loadingProperty().get()).isFalse();
        assertThat(model.deals().sheet().kept()).hasSize(1_206);
        assertThat(asked).containsExactly("0+500", "500+500", "1000+500");
        assertThat(model.deals().sheet().kept().getFirst().view().deal().timeMs())
                .isEqualTo(Views.NOW);
    }

    @Test
    void stopsBetweenTwoPagesAndSaysWhatIsMissing() {
        HistoryLoader loader = model.deals().loader();
        model.deals().periodProperty().set(Period.MONTH);
        work.remove().run();
        loader.cancel();
        work.remove().run();

        assertThat(work).isEmpty();
        assertThat(loader.troubleProperty().get()).isEqualTo("Stopped after 500; older ones are missing.");
        assertThat(model.deals().sheet().kept()).hasSize(506);
    }

    @Test
    void dropsWhatComesForAPeriodThatIsNotWantedAnyMore() {
        model.deals().periodProperty().set(Period.MONTH);
        model.deals().periodProperty().set(Period.TODAY);
        work.remove().run();
        assertThat(model.deals().sheet().kept()).hasSize(6);
    }

    @Test
    void saysWhyTheJournalCannotBeRead() {
        readable = false;
        model.deals().periodProperty().set(Period.WEEK);
        work.remove().run();
        assertThat(model.deals().loader().troubleProperty().get())
                .isEqualTo("The journal is locked by another program.");
        assertThat(model.deals().loader().loadingProperty().get()).isFalse();
    }

    @Test
    void endsAndSaysWhyWhereReadingBreaksAndReadsAgainWhenAsked() throws InterruptedException {
        broken = true;
        model.deals().periodProperty().set(Period.WEEK);
        Thread thread = new Thread(work.remove());
        thread.setUncaughtExceptionHandler((where, failure) -> {});
        thread.start();
        thread.join();
        HistoryLoader loader = model.deals().loader();
        assertThat(loader.troubleProperty().get()).isEqualTo("disk I/O error");
        assertThat(loader.loadingProperty().get()).isFalse();
        assertThat(loader.failedProperty().get()).isTrue();

        broken = false;
        loader.again();
        work.remove().run();
        assertThat(loader.failedProperty().get()).isFalse();
        assertThat(loader.troubleProperty().get()).isEmpty();
    }

    @Test
    void wantsDatesThatCanBeReadAndInTheirOrder() {
        model.deals().periodProperty().set(Period.DATES);
        model.deals().fromProperty().set("27.11.2026");
        model.deals().load();
        assertThat(model.deals().wrongProperty().get()).startsWith("Write the dates as");
        assertThat(work).isEmpty();
        model.deals().fromProperty().set("2026-11-01");
        model.deals().toProperty().set("2026-11-20");
        model.deals().load();
        assertThat(model.deals().wrongProperty().get()).isEmpty();
        assertThat(work).hasSize(1);
    }

    @Test
    void stopsAtALimitAndSaysSo() {
        inJournal = 30_000;
        model.deals().periodProperty().set(Period.QUARTER);
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(model.deals().loader().found()).hasSize(HistoryLoader.MOST);
        assertThat(model.deals().loader().troubleProperty().get()).contains("shorter period");
    }

    static Deal deal(long ticket, long timeMs) {
        Money zero = Money.zero("USD");
        return new Deal(
                Views.FTMO,
                ticket,
                ticket,
                ticket,
                new Symbol("EURUSD"),
                Deal.Entry.OUT,
                Side.SELL,
                Lots.parse("0.1"),
                Price.parse("1.1"),
                Money.parse("5", "USD"),
                zero,
                zero,
                zero,
                Deal.Reason.TP,
                0,
                "",
                timeMs);
    }
}
