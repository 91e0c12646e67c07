package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Long random days at the desk: orders, fills, rejects, lost links, broken disks, flattens. After every step the
/// invariants of trust hold, and
/// the same day played twice has the same effects to the letter.
class EngineReplayTest {

    private static final int STEPS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_121})
    void hasTheSameEffectsWhenPlayedAgain(long seed) {
        assertThat(new Day(seed).play().effects.log).isEqualTo(new Day(seed).play().effects.log);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void keepsItsPromisesThroughARandomDay(long seed) {
        Desk desk = new Day(seed).play();
        assertThat(desk.effects.sent)
                .as("a day without orders proves nothing, seed %d", seed)
                .hasSizeGreaterThan(20);
        assertThat(desk.effects.flattens).hasSizeGreaterThan(2);
    }

    /// One random day.
    private static final class Day {

        private final Desk desk = new Desk().connect(ALDER).connect(BIRCH);
        private final SplittableRandom random;
        private final long seed;
        private final Map<Long, Position> open = new HashMap<>();
        private final Set<IntentId> sentOnce = new HashSet<>();
        private int checkedSends;
        private int signals;
        private long identifiers;
        private boolean offline;

        Day(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        Desk play() {
            for (int step = 0; step < STEPS; step++) {
                step();
                checkSends();
            }
            return desk;
        }

        private void step() {
            long drift = random.nextLong(-20, 21) * 1_000;
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4 -> desk.advance(random.nextInt(1, 400));
                case 5, 6, 7, 8 -> {
                    desk.quote(ALDER, Desk.BID + drift, Desk.ASK + drift);
                    desk.quote(BIRCH, Desk.BID + drift, Desk.ASK + drift);
                }
                case 9, 10 -> desk.ask(new Command.SubmitSignal(desk.buy("s" + signals++)));
                case 11, 12, 13 -> desk.sync();
                case 14, 15 -> answerLast();
                case 16 -> closeOne();
                case 17 -> link();
                case 18 -> rare();
                default ->
                    desk.ask(new Command.SubmitSignal(desk.signal(
                            "s" + random.nextInt(Math.max(1, signals)),
                            Signal.Action.SELL,
                            new dev.yoke.core.risk.Sizing.Standard(),
                            new dev.yoke.core.risk.Level.Unsaid(),
                            "tv")));
            }
        }

        private void answerLast() {
            if (desk.effects.sent.isEmpty()) {
                return;
            }
            RecordedEffects.Sent last = desk.effects.sent.getLast();
            if (last.command() instanceof OrderCommand.Open) {
                int fate = random.nextInt(4);
                if (fate < 2) {
                    Position position = desk.fill(last, ++identifiers);
                    open.put(identifiers, position);
                } else if (fate == 2) {
                    desk.result(last, ResultCategory.REJECTED, 0);
                } else {
                    desk.core.onEvent(new Event.CommandUncertain(
                            last.terminal(), last.command().intent(), "no answer"));
                }
            }
        }

        private void closeOne() {
            open.values().stream().findFirst().ifPresent(position -> {
                desk.ask(new Command.ClosePosition(position.terminal(), position.identifier(), Lots.ZERO));
                if (random.nextBoolean()) {
                    open.remove(position.identifier());
                    desk.core.onEvent(new Event.PositionClosed(position.terminal(), position));
                }
            });
        }

        private void link() {
            offline = !offline;
            if (offline) {
                desk.core.onEvent(new Event.LinkChanged(BIRCH, LinkState.OFFLINE, "cable"));
            } else {
                desk.core.onEvent(new Event.TerminalConnected(Desk.identity(BIRCH, TerminalIdentity.TradeMode.DEMO)));
                List<Position> there = open.values().stream()
                        .filter(position -> position.terminal().equals(BIRCH))
                        .toList();
                desk.snapshot(BIRCH, there, List.of(), List.of());
                desk.core.onEvent(new Event.LinkChanged(BIRCH, LinkState.LIVE, "live"));
            }
        }

        private void rare() {
            switch (random.nextInt(8)) {
                case 0 -> desk.ask(new Command.FlattenAll("test", false));
                case 1, 2, 3, 4 -> desk.ask(new Command.Rearm("test"));
                case 5 -> {
                    open.values().removeIf(position -> position.terminal().equals(ALDER));
                    desk.snapshot(ALDER, List.of(), List.of(), List.of());
                }
                default -> {
                    desk.effects.journalBroken = !desk.effects.journalBroken;
                }
            }
        }

        /// One intent, one send; no entry while halted; no entry without its durable intent.
        private void checkSends() {
            List<RecordedEffects.Sent> sends = desk.effects.sent;
            boolean halted = desk.view().halt().halted();
            Set<IntentId> recorded = new HashSet<>();
            if (checkedSends < sends.size()) {
                desk.effects
                        .recorded(JournalEntry.IntentMade.class)
                        .forEach(made -> recorded.add(made.command().intent()));
            }
            for (; checkedSends < sends.size(); checkedSends++) {
                OrderCommand command = sends.get(checkedSends).command();
                assertThat(sentOnce.add(command.intent()))
                        .as("sent twice, seed %d", seed)
                        .isTrue();
                if (!command.isExit()) {
                    assertThat(halted)
                            .as("an entry left while halted, seed %d", seed)
                            .isFalse();
                    assertThat(recorded)
                            .as("an entry left unrecorded, seed %d", seed)
                            .contains(command.intent());
                }
            }
            List<Optional<Long>> magics = new ArrayList<>();
            for (RecordedEffects.Sent sent : sends) {
                if (sent.command() instanceof OrderCommand.Open open) {
                    magics.add(Optional.of(open.magic()));
                }
            }
            assertThat(new HashSet<>(magics))
                    .as("a magic used twice, seed %d", seed)
                    .hasSameSizeAs(magics);
        }
    }
}
