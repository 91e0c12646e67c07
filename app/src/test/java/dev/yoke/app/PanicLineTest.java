package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PanicLineTest {
    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());

    @Test
    void tellsEveryTerminalBeforeTheEngine() throws Exception {
        try (PanicLine line = lineTo(new RecordingEngine(), new Told("a", false), new Told("b", false))) {
            Answer answer = line.submit(new Command.FlattenAll("button", false)).get(5, TimeUnit.SECONDS);

            assertThat(answer.isAccepted()).isTrue();
            assertThat(journal)
                    .containsExactly(
                            "a guard true",
                            "a flatten ALL",
                            "b guard true",
                            "b flatten ALL",
                            "engine: sent a true",
                            "engine: sent b true",
                            "engine: FlattenAll");
        }
    }

    @Test
    void reachesTheNextTerminalWhenOneFails() throws Exception {
        try (PanicLine line = lineTo(new RecordingEngine(), new Told("a", true), new Told("b", false))) {
            line.submit(new Command.FlattenAll("button", false)).get(5, TimeUnit.SECONDS);

            assertThat(journal).contains("b flatten ALL", "engine: sent a false", "engine: sent b true");
        }
    }

    @Test
    void tellsTheTerminalsWhileTheEngineHangs() throws Exception {
        CountDownLatch told = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        EngineInbox hung = new RecordingEngine() {
            @Override
            public void onEvent(Event event) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (PanicLine line = lineTo(hung, new Told("a", false, told), new Told("b", false, told))) {
            CompletableFuture<Answer> answer = line.submit(new Command.FlattenAll("hotkey", false));

            assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(answer).isNotDone();
            release.countDown();
            assertThat(answer.get(5, TimeUnit.SECONDS).isAccepted()).isTrue();
        }
    }

    @Test
    void leavesADryRunToTheEngine() throws Exception {
        try (PanicLine line = lineTo(new RecordingEngine(), new Told("a", false))) {
            line.submit(new Command.FlattenAll("cli", true)).get(5, TimeUnit.SECONDS);

            assertThat(journal).containsExactly("engine: FlattenAll");
        }
    }

    private PanicLine lineTo(EngineInbox engine, Terminal... terminals) {
        return new PanicLine(engine, new Directory(List.of(terminals)), Clock.system()).start();
    }

    private record Directory(List<Terminal> terminals) implements TerminalDirectory {
        @Override
        public Optional<Terminal> find(TerminalId id) {
            return terminals.stream()
                    .filter(terminal -> terminal.id().equals(id))
                    .findFirst();
        }

        @Override
        public Collection<Terminal> all() {
            return terminals;
        }
    }

    private class RecordingEngine implements EngineInbox {
        @Override
        public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
            return true;
        }

        @Override
        public void onEvent(Event event) {
            if (event instanceof Event.FlattenSent sent) {
                journal.add("engine: sent " + sent.terminal() + " " + sent.sent());
            }
        }

        @Override
        public CompletableFuture<Answer> submit(Command command) {
            journal.add("engine: " + command.getClass().getSimpleName());
            return CompletableFuture.completedFuture(Answer.accepted("done"));
        }
    }

    private final class Told implements Terminal {
        private final String name;
        private final boolean broken;
        private final CountDownLatch told;

        private Told(String name, boolean broken) {
            this(name, broken, new CountDownLatch(1));
        }

        private Told(String name, boolean broken, CountDownLatch told) {
            this.name = name;
            this.broken = broken;
            this.told = told;
        }

        @Override
        public TerminalId id() {
            return new TerminalId(name);
        }

        @Override
        public boolean send(OrderCommand command) {
            return true;
        }

        @Override
        public boolean flatten(IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs) {
            if (broken) {
                throw new IllegalStateException("planted");
            }
            journal.add(name + " flatten " + scope);
            told.countDown();
            return true;
        }

        @Override
        public boolean guard(boolean halted) {
            journal.add(name + " guard " + halted);
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
        public boolean subscribe(Set<Symbol> symbols) {
            return true;
        }
    }
}
