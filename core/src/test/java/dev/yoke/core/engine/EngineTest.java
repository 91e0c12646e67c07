package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real ring and the real threads.
class EngineTest {

    private static final Instrument EURUSD = new Instrument(ALDER, Desk.EURUSD);

    private final CountDownLatch flattened = new CountDownLatch(1);
    private final java.util.concurrent.atomic.AtomicInteger flattens = new java.util.concurrent.atomic.AtomicInteger();
    private final CountDownLatch journalEntered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Engine engine = new Engine(
            Clock.system(), new EngineConfig(Clock.system().nowMs(), 256, 5, Timeframe.M15, 100, 30_000, 1_000));

    @AfterEach
    void close() {
        release.countDown();
        engine.close();
    }

    @Test
    void publishesTheCandlesOfTicks() throws Exception {
        engine.start(new HangingJournal(false), new OneTerminal(), List::of);
        assertThat(engine.offerTick(
                        EURUSD, Desk.BID, Desk.ASK, 0, Clock.system().nowMs()))
                .isTrue();
        await(() -> engine.candles(EURUSD, Timeframe.M1).isPresent());
        assertThat(engine.candles(EURUSD, Timeframe.M1).orElseThrow().close(0)).isEqualTo(Desk.BID);
    }

    @Test
    void flattensWhileTheEngineHangsAndItsRingIsFull() throws Exception {
        engine.start(new HangingJournal(true), new OneTerminal(), List::of);
        Thread.ofVirtual().start(() -> {
            engine.submit(new Command.Rearm("test"));
            engine.onEvent(new Event.DealAdded(ALDER, deal()));
        });
        assertThat(journalEntered.await(10, TimeUnit.SECONDS))
                .as("the engine hangs in the journal")
                .isTrue();
        fillTheRing();

        var answer = engine.submit(new Command.FlattenAll("test", false));
        assertThat(flattened.await(10, TimeUnit.SECONDS))
                .as("the flatten left without the engine")
                .isTrue();
        assertThat(answer).isNotDone();
        release.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).isAccepted()).isTrue();
    }

    @Test
    void refusesTicksAndEntriesButNoExitsWhenTheRingIsFull() throws Exception {
        engine.start(new HangingJournal(true), new OneTerminal(), List::of);
        Thread.ofVirtual().start(() -> engine.onEvent(new Event.DealAdded(ALDER, deal())));
        assertThat(journalEntered.await(10, TimeUnit.SECONDS)).isTrue();
        fillTheRing();

        assertThat(engine.offerTick(EURUSD, Desk.BID, Desk.ASK, 0, 1)).isFalse();
        Answer entry = engine.submit(new Command.Rearm("test")).get(10, TimeUnit.SECONDS);
        assertThat(entry.text()).contains("queue is full");
        var exit = engine.submit(new Command.CancelOrder(ALDER, 1));
        release.countDown();
        assertThat(exit.get(10, TimeUnit.SECONDS).text()).contains("No pending order #1");
    }

    @Test
    void haltsEntriesOnAFaultAndGoesOn() throws Exception {
        engine.start(new FaultyJournal(), new OneTerminal(), List::of);
        engine.onEvent(new Event.DealAdded(ALDER, deal()));
        await(() -> engine.faults() == 1 && engine.current().halt().halted());
        assertThat(engine.submit(new Command.CancelOrder(ALDER, 1))
                        .get(10, TimeUnit.SECONDS)
                        .text())
                .contains("No pending order");
    }

    private void fillTheRing() {
        while (engine.submit(new Command.WatchCandles(EURUSD, Timeframe.M1))
                .getNow(Answer.accepted("queued"))
                .text()
                .equals("queued")) {
            Thread.onSpinWait();
        }
    }

    private static dev.yoke.core.trade.Deal deal() {
        var money = dev.yoke.core.trade.Money.zero("USD");
        return new dev.yoke.core.trade.Deal(
                ALDER,
                1,
                1,
                1,
                Desk.EURUSD,
                dev.yoke.core.trade.Deal.Entry.IN,
                dev.yoke.core.trade.Side.BUY,
                dev.yoke.core.trade.Lots.parse("1"),
                dev.yoke.core.trade.Price.parse("1.1"),
                money,
                money,
                money,
                money,
                dev.yoke.core.trade.Deal.Reason.CLIENT,
                0,
                "",
                1);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private class HangingJournal implements Journal {
        private final boolean hangs;

        HangingJournal(boolean hangs) {
            this.hangs = hangs;
        }

        @Override
        public long append(List<JournalEntry> entries, boolean wantsSync) {
            if (hangs && entries.getFirst() instanceof JournalEntry.DealStored) {
                journalEntered.countDown();
                try {
                    release.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }
            return 1;
        }

        @Override
        public Recovered recover() {
            return Recovered.nothing("");
        }

        @Override
        public void close() {}

        @Override
        public Stats stats() {
            return new Stats(0, 1, 0, 0, 0, "");
        }
    }

    private final class FaultyJournal extends HangingJournal {
        FaultyJournal() {
            super(false);
        }

        @Override
        public long append(List<JournalEntry> entries, boolean wantsSync) {
            if (entries.getFirst() instanceof JournalEntry.DealStored) {
                throw new IllegalStateException("a planted fault");
            }
            return 1;
        }
    }

    private final class OneTerminal implements TerminalDirectory, Terminal {
        @Override
        public Optional<Terminal> find(TerminalId id) {
            return Optional.of(this);
        }

        @Override
        public Collection<Terminal> all() {
            return List.of(this);
        }

        @Override
        public TerminalId id() {
            return ALDER;
        }

        @Override
        public boolean send(OrderCommand command) {
            return true;
        }

        @Override
        public boolean flatten(IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs) {
            flattens.incrementAndGet();
            flattened.countDown();
            return true;
        }

        @Override
        public boolean guard(boolean halted) {
            return true;
        }

        @Override
        public boolean requestSnapshot() {
            return true;
        }

        @Override
        public boolean requestCandles(Symbol symbol, Timeframe timeframe, int count) {
            return true;
        }

        @Override
        public boolean requestCalendar(long fromMs, long toMs) {
            return false;
        }

        @Override
        public boolean subscribe(Set<Symbol> symbols) {
            return true;
        }
    }

    @Test
    void flattensWhileOtherExitsWaitForAHungEngine() throws Exception {
        engine.start(new HangingJournal(true), new OneTerminal(), List::of);
        Thread.ofVirtual().start(() -> engine.onEvent(new Event.DealAdded(ALDER, deal())));
        assertThat(journalEntered.await(10, TimeUnit.SECONDS)).isTrue();
        fillTheRing();
        for (int i = 0; i < 256 / 8 + 8; i++) {
            engine.submit(new Command.CancelOrder(ALDER, i));
        }

        engine.submit(new Command.FlattenAll("test", false));
        assertThat(flattened.await(10, TimeUnit.SECONDS))
                .as("the flatten left although exits wait for room before it")
                .isTrue();
    }

    @Test
    void flattensAgainWhileTheFirstFlattenWaitsForAHungEngine() throws Exception {
        engine.start(new HangingJournal(true), new OneTerminal(), List::of);
        Thread.ofVirtual().start(() -> engine.onEvent(new Event.DealAdded(ALDER, deal())));
        assertThat(journalEntered.await(10, TimeUnit.SECONDS)).isTrue();
        fillTheRing();
        for (int i = 0; i < 256 / 8; i++) {
            engine.submit(new Command.CancelOrder(ALDER, i));
        }

        engine.submit(new Command.FlattenAll("first", false));
        engine.submit(new Command.FlattenAll("second", false));
        await(() -> flattens.get() == 2);
    }
}
