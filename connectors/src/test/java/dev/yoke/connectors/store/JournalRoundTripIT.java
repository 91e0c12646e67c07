package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.Journal.EntryTag;
import dev.yoke.core.port.Journal.OpenIntent;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read back equals what was stored, for every kind of entry and odd values.
class JournalRoundTripIT {

    private static final TradeHistory.Page ALL = TradeHistory.Page.first(TradeHistory.Page.MAX_LIMIT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsEveryCommandExactly(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            List<IntentMade> made = random.many(200, random::intentMade);
            home.store(List.copyOf(made));
            home.restart();
            List<OpenIntent> expected = made.stream()
                    .map(m -> new OpenIntent(m.terminal(), m.command(), IntentState.MADE, m.entryRisk(), m.timeMs()))
                    .toList();
            assertThat(home.journal().recover().openIntents()).isEqualTo(expected);
            for (IntentMade m : made.subList(0, 20)) {
                assertThat(home.history().intent(m.command().intent()))
                        .contains(new TradeHistory.IntentHistory(
                                m.terminal(),
                                m.command(),
                                m.signalId().map(SignalId::new),
                                m.source(),
                                m.entryRisk(),
                                IntentState.MADE,
                                m.timeMs(),
                                List.of(),
                                List.of()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void keepsEntryTagsOfWhatOpensSomething(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            List<IntentMade> made = random.many(100, random::intentMade);
            home.store(List.copyOf(made));
            List<EntryTag> expected = made.stream()
                    .filter(m -> magic(m.command()) > 0)
                    .map(m -> new EntryTag(m.terminal(), magic(m.command()), m.source(), m.entryRisk()))
                    .toList();
            assertThat(expected).isNotEmpty();
            assertThat(home.journal().recover().entryTags()).isEqualTo(expected);
            assertThat(home.journal().recover().lastMagic())
                    .isEqualTo(made.stream()
                            .mapToLong(m -> magic(m.command()))
                            .max()
                            .orElseThrow());
        }
    }

    private static long magic(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Open open -> open.magic();
            case OrderCommand.Place place -> place.magic();
            default -> 0;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void keepsMovesAndResultsOfAnIntentInTheirOrder(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            IntentMade made = random.intentMade();
            IntentId id = made.command().intent();
            List<JournalEntry.IntentMoved> moves = List.of(
                    random.moved(made, IntentState.SENT),
                    random.moved(made, IntentState.UNKNOWN),
                    random.moved(made, IntentState.DONE));
            CommandResult partial = random.result(made.terminal(), id);
            CommandResult done = random.result(made.terminal(), id);
            List<JournalEntry.ResultReceived> results =
                    List.of(new JournalEntry.ResultReceived(partial, 5), new JournalEntry.ResultReceived(done, 6));
            home.store(made);
            home.store(moves.get(0), results.get(0), moves.get(1), results.get(1), moves.get(2));
            TradeHistory.IntentHistory read = home.history().intent(id).orElseThrow();
            assertThat(read.moves()).isEqualTo(moves);
            assertThat(read.results()).isEqualTo(results);
            assertThat(read.state()).isEqualTo(IntentState.DONE);
            assertThat(home.journal().recover().openIntents()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9, 10})
    void keepsSignalsAndDecisions(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            List<Signal> signals = random.many(150, random::signal);
            List<Decision> decisions = random.many(50, random::decision);
            List<JournalEntry> entries = new ArrayList<>();
            signals.forEach(s -> entries.add(new JournalEntry.SignalReceived(s)));
            decisions.forEach(d -> entries.add(new JournalEntry.DecisionTaken(d)));
            home.store(entries);
            assertThat(home.history().signals(ALL)).isEqualTo(signals.reversed());
            assertThat(home.history().decisions(ALL)).isEqualTo(decisions.reversed());
        }
    }

    @Test
    void keepsTenThousandVerdictsOfOneDecision() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(11);
            Decision small = random.decision();
            List<Verdict> verdicts = random.many(
                    10_000, () -> Verdict.deny("per-trade-risk", "1.40 %", "1.00 %", "Lower the size — 🚀 \"now\""));
            Decision huge = new Decision(
                    small.signal(),
                    small.source(),
                    Optional.empty(),
                    small.symbol(),
                    small.action(),
                    small.outcome(),
                    small.lots(),
                    small.entry(),
                    small.stopLoss(),
                    small.takeProfit(),
                    small.riskText(),
                    verdicts,
                    Optional.empty(),
                    small.summary(),
                    small.decidedMs());
            home.store(new JournalEntry.DecisionTaken(huge));
            assertThat(home.history().decisions(ALL)).containsExactly(huge);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void keepsDeals(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            List<Deal> deals = random.many(300, random::deal);
            home.store(deals.stream()
                    .<JournalEntry>map(JournalEntry.DealStored::new)
                    .toList());
            List<Deal> byTime = deals.stream()
                    .sorted(Comparator.comparingLong(Deal::timeMs))
                    .toList();
            assertThat(home.journal().recover().recentDeals()).isEqualTo(byTime);
            assertThat(home.history().deals(Optional.empty(), TradeHistory.Period.always(), ALL))
                    .isEqualTo(byTime.reversed());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {14, 15, 16})
    void keepsTheBookAsAMapWould(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            Map<String, Position> positions = new HashMap<>();
            Map<String, Order> orders = new HashMap<>();
            List<JournalEntry> entries = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                entries.add(step(random, positions, orders));
            }
            home.store(entries);
            home.restart();
            assertThat(home.journal().recover().positions()).containsExactlyInAnyOrderElementsOf(positions.values());
            assertThat(home.history().positions()).containsExactlyInAnyOrderElementsOf(positions.values());
            assertThat(home.history().orders()).containsExactlyInAnyOrderElementsOf(orders.values());
        }
    }

    private static JournalEntry step(RandomEntries random, Map<String, Position> positions, Map<String, Order> orders) {
        TerminalId terminal = random.terminal();
        switch (random.below(10)) {
            case 0 -> {
                positions.values().removeIf(p -> p.terminal().equals(terminal));
                orders.values().removeIf(o -> o.terminal().equals(terminal));
                List<Position> open = random.many(3, () -> random.position(terminal));
                List<Order> pending = random.many(2, () -> random.order(terminal));
                open.forEach(p -> positions.put(terminal + "/" + p.identifier(), p));
                pending.forEach(o -> orders.put(terminal + "/" + o.ticket(), o));
                return new JournalEntry.BookReplaced(terminal, open, pending, 1);
            }
            case 1, 2 -> {
                Optional<Position> gone = positions.values().stream().findFirst();
                gone.ifPresent(p -> positions.remove(p.terminal() + "/" + p.identifier()));
                return new JournalEntry.PositionRemoved(
                        gone.map(Position::terminal).orElse(terminal),
                        gone.map(Position::identifier).orElse(-1L),
                        2);
            }
            case 3, 4 -> {
                Optional<Order> gone = orders.values().stream().findFirst();
                gone.ifPresent(o -> orders.remove(o.terminal() + "/" + o.ticket()));
                return new JournalEntry.OrderRemoved(
                        gone.map(Order::terminal).orElse(terminal),
                        gone.map(Order::ticket).orElse(-1L),
                        3);
            }
            case 5, 6, 7 -> {
                Position position = random.position(terminal);
                positions.put(terminal + "/" + position.identifier(), position);
                return new JournalEntry.PositionStored(position, 4);
            }
            default -> {
                Order order = random.order(terminal);
                orders.put(terminal + "/" + order.ticket(), order);
                return new JournalEntry.OrderStored(order, 5);
            }
        }
    }

    @Test
    void replacesAPositionThatChanged() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(17);
            Position before = random.position(random.terminal());
            Position after = new Position(
                    before.terminal(),
                    before.identifier(),
                    before.ticket() + 1,
                    before.symbol(),
                    before.side(),
                    before.lots(),
                    before.openPrice(),
                    before.takeProfit(),
                    before.stopLoss(),
                    before.currentPrice(),
                    before.profit(),
                    before.swap(),
                    before.commission(),
                    before.magic(),
                    "moved",
                    before.openMs());
            home.store(new JournalEntry.PositionStored(before, 1), new JournalEntry.PositionStored(after, 2));
            assertThat(home.history().positions()).containsExactly(after);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {18, 19})
    void keepsTheLatestOfEachSettingAndRemovesEmptyOnes(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            List<JournalEntry.SettingChanged> changes = random.many(300, random::setting);
            Map<String, String> expected = new HashMap<>();
            changes.forEach(change -> expected.put(change.key(), change.value()));
            expected.values().removeIf(String::isEmpty);
            home.store(List.copyOf(changes));
            home.restart();
            assertThat(home.journal().recover().settings()).isEqualTo(expected);
        }
    }

    @Test
    void notesEveryChangeOfASettingWithItsOrigin() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(
                    new JournalEntry.SettingChanged("halt", "flatten by hotkey", "hotkey", 1),
                    new JournalEntry.SettingChanged("halt", "", "screen", 2));
            assertThat(home.history().notes(ALL))
                    .containsExactly(
                            new JournalEntry.Noted("setting", "halt", "screen: ", 2),
                            new JournalEntry.Noted("setting", "halt", "hotkey: flatten by hotkey", 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 21})
    void keepsNotesAndCandles(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            List<JournalEntry.Noted> notes = random.many(100, random::noted);
            JournalEntry.CandlesStored candles = random.candles(500);
            home.store(List.copyOf(notes));
            home.store(candles);
            home.store(candles);
            assertThat(home.history().notes(ALL)).isEqualTo(notes.reversed());
            assertThat(home.history().candles(candles.instrument(), candles.timeframe(), 1_000))
                    .isEqualTo(candles.candles());
            assertThat(home.history().candles(candles.instrument(), candles.timeframe(), 10))
                    .isEqualTo(candles.candles().subList(490, 500));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {22, 23, 24, 25})
    void takesAnyMixOfEntries(long seed) throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(seed);
            for (int i = 0; i < 50; i++) {
                home.store(random.many(random.below(20), random::entry));
            }
            assertThat(home.journal().stats().broken()).isEmpty();
            assertThat(home.journal().recover().broken()).isEmpty();
        }
    }
}
