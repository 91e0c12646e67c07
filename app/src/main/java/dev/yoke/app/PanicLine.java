package dev.yoke.app;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.FlattenSent;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way in to the engine that everybody uses, with a short cut for flatten-all: it goes to every terminal at once,
/// from a thread that waits for it, before the engine, the journal or a screen has a say. The engine is told what was
/// sent and takes over from there: it verifies and repeats.
///
/// Thread: any may submit; `panic` is started before the first use and owns nothing.
/// Queue: 16 presses; more presses than that go to the engine, which treats them alike.
final class PanicLine implements EngineInbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PanicLine.class);
    private static final int CAPACITY = 16;
    private static final long EXPIRY_MS = 60_000;
    /// Names no symbol: the scope is everything.
    private static final Symbol ANY = new Symbol("*");

    private final EngineInbox engine;
    private final TerminalDirectory terminals;
    private final Clock clock;
    private final BlockingQueue<Press> presses = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private final String idPrefix;
    private long sequence;

    private record Press(Command.FlattenAll command, CompletableFuture<Answer> answer) {}

    PanicLine(EngineInbox engine, TerminalDirectory terminals, Clock clock) {
        this.engine = engine;
        this.terminals = terminals;
        this.clock = clock;
        this.idPrefix = "panic-" + Long.toString(clock.nowMs(), Character.MAX_RADIX) + "-";
        this.thread = Thread.ofPlatform()
                .name("panic")
                .daemon(true)
                .priority(Thread.MAX_PRIORITY)
                .unstarted(this::run);
    }

    PanicLine start() {
        thread.start();
        return this;
    }

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        return engine.offerTick(instrument, bid, ask, volume, timeMs);
    }

    @Override
    public void onEvent(Event event) {
        engine.onEvent(event);
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        if (command instanceof Command.FlattenAll flatten && !flatten.dryRun()) {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            if (presses.offer(new Press(flatten, answer))) {
                return answer;
            }
        }
        return engine.submit(command);
    }

    private void run() {
        try {
            while (true) {
                flatten(presses.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flatten(Press press) {
        List<FlattenSent> sent = new ArrayList<>();
        for (Terminal terminal : terminals.all()) {
            sent.add(flatten(terminal));
        }
        try {
            sent.forEach(engine::onEvent);
            var unused = engine.submit(press.command()).thenAccept(press.answer()::complete);
        } catch (RuntimeException e) {
            LOG.error("The engine could not take the flatten; the terminals were told", e);
            press.answer().complete(Answer.accepted("Every terminal was told to flatten."));
        }
    }

    /// One terminal that fails must not keep the next from being told.
    private FlattenSent flatten(Terminal terminal) {
        IntentId intent = new IntentId(idPrefix + Long.toString(++sequence, Character.MAX_RADIX));
        boolean sent = false;
        try {
            terminal.guard(true);
            sent = terminal.flatten(intent, FlattenScope.ALL, ANY, clock.nowMs() + EXPIRY_MS);
        } catch (RuntimeException e) {
            LOG.error("Flatten could not be handed to {}", terminal.id(), e);
        }
        return new FlattenSent(terminal.id(), intent, sent);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
