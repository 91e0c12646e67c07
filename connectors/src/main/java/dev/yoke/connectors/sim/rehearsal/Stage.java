package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.broker.FaultScript;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.market.SimMarket;
import dev.yoke.connectors.sim.market.SymbolModel;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.engine.SteppedEngine;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The engine, a market, and a broker for each account, stepped together.
///
/// Thread: one. The same seed, accounts and steps give the same journal to the letter.
public final class Stage implements AutoCloseable {

    private static final long HEARTBEAT_MS = 1_000;

    private final StageClock clock;
    private final boolean everyQuote;
    private final SimMarket market;
    private final StageJournal journal;
    private final SteppedEngine engine;
    private final Map<TerminalId, StageTerminal> terminals = new LinkedHashMap<>();
    private long beatMs;
    private Consumer<Answer> listener = answer -> {};

    /// What is played.
    ///
    /// @param accounts one broker and terminal each
    /// @param seed the same seed gives the same market
    /// @param startMs when it begins, UTC epoch milliseconds
    /// @param weekends whether the market closes at weekends
    /// @param everyQuote false: of the quotes of one step only the last of each symbol counts, for long plays
    public record Play(List<AccountTerms> accounts, long seed, long startMs, boolean weekends, boolean everyQuote) {
        public Play {
            accounts = List.copyOf(accounts);
        }
    }

    /// @param folder where the brokers keep their accounts
    /// @param copy told of everything that the engine writes down
    public Stage(Path folder, Play play, Consumer<List<JournalEntry>> copy) throws IOException {
        clock = new StageClock(play.startMs());
        everyQuote = play.everyQuote();
        market = SimMarket.synthetic(play.seed(), 1, play.weekends(), play.startMs());
        journal = new StageJournal(copy);
        engine = new SteppedEngine(EngineConfig.startingAt(play.startMs()), journal, new Directory(terminals));
        journal.reportTo(engine::onEvent);
        engine.advance(clock.nowMs(), clock.monotonicNs());
        for (AccountTerms terms : play.accounts()) {
            open(folder, terms, play.seed());
        }
    }

    private record Directory(Map<TerminalId, StageTerminal> terminals) implements TerminalDirectory {
        @Override
        public Optional<Terminal> find(TerminalId id) {
            return Optional.ofNullable(terminals.get(id));
        }

        @Override
        public Collection<Terminal> all() {
            return List.copyOf(terminals.values());
        }
    }

    private void open(Path folder, AccountTerms terms, long seed) throws IOException {
        Set<SymbolModel> models = new HashSet<>();
        market.symbols().forEach(symbol -> models.add(market.model(symbol)));
        Path file =
                folder.resolve(terms.name().replaceAll("[^A-Za-z0-9._-]", "_")).resolve("account.log");
        FaultScript faults = new FaultScript();
        SimBroker broker = new SimBroker(terms, models, file, faults, seed);
        for (String symbol : market.symbols()) {
            Tick last = market.last(symbol);
            broker.prime(symbol, last.bid(), last.ask(), last.timeMs());
        }
        StageTerminal terminal = new StageTerminal(broker, faults, market, engine);
        terminals.put(terminal.id(), terminal);
        terminal.connect(clock.nowMs());
    }

    /// Lets `ms` pass at once: quotes, the engine's time, the brokers' work, heartbeats.
    public void step(long ms) {
        clock.advance(ms);
        long nowMs = clock.nowMs();
        engine.advance(nowMs, clock.monotonicNs());
        quote(nowMs);
        for (StageTerminal terminal : terminals.values()) {
            for (String symbol : market.symbols()) {
                terminal.broker().setOpen(symbol, market.isOpen(symbol, nowMs));
            }
            terminal.step(nowMs);
        }
        if (nowMs - beatMs >= HEARTBEAT_MS) {
            beatMs = nowMs;
            terminals.values().forEach(terminal -> terminal.heartbeat(nowMs));
        }
    }

    private void quote(long nowMs) {
        if (everyQuote) {
            market.advance(nowMs, this::quote);
            return;
        }
        Map<String, Tick> last = new LinkedHashMap<>();
        market.advance(nowMs, (symbol, bid, ask, timeMs) -> last.put(symbol, new Tick(bid, ask, timeMs)));
        last.forEach((symbol, tick) -> quote(symbol, tick.bid(), tick.ask(), tick.timeMs()));
    }

    private void quote(String symbol, long bid, long ask, long timeMs) {
        for (StageTerminal terminal : terminals.values()) {
            terminal.onQuote(symbol, bid, ask, timeMs);
        }
    }

    /// Asks the engine and lets it answer.
    public Answer ask(Command command) {
        CompletableFuture<Answer> answer = engine.submit(command);
        for (int i = 0; i < MOST_STEPS_TO_ANSWER && !answer.isDone(); i++) {
            step(1);
        }
        Answer given = answer.getNow(Answer.refused("no answer in time"));
        listener.accept(given);
        return given;
    }

    private static final int MOST_STEPS_TO_ANSWER = 1_000;

    /// Every answer that [#ask] gets goes there as well.
    public void listen(Consumer<Answer> answers) {
        listener = answers;
    }

    public long nowMs() {
        return clock.nowMs();
    }

    public SteppedEngine engine() {
        return engine;
    }

    public SimMarket market() {
        return market;
    }

    public StageTerminal terminal(String name) {
        return Optional.ofNullable(terminals.get(new TerminalId(name)))
                .orElseThrow(() -> new IllegalArgumentException("no terminal is called " + name));
    }

    /// The link of this terminal comes back.
    public void reconnect(String name) {
        terminal(name).connect(clock.nowMs());
    }

    /// The disk of the journal fails for good.
    public void breakJournal(String reason) {
        journal.breakDown(reason);
    }

    /// Everything the engine has written down, oldest first.
    public List<JournalEntry> journal() {
        return List.copyOf(journal.kept());
    }

    @Override
    public void close() throws IOException {
        for (StageTerminal terminal : terminals.values()) {
            terminal.broker().close();
        }
    }
}
