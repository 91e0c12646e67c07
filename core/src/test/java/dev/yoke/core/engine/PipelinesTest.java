package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PipelinesTest {

    private static final int MANY = 2_000;

    private final Desk desk = new Desk().connect(ALDER);
    private final Map<String, List<Answer>> answers = new LinkedHashMap<>();

    @BeforeEach
    void letManySmallOrdersPass() {
        RiskPolicy wide = RiskPolicy.DEFAULT
                .with(Limit.MAX_HEAT, "100")
                .with(Limit.MAX_POSITIONS, 10_000)
                .with(Limit.MAX_PER_SYMBOL, 10_000)
                .with(Limit.MAX_MESSAGES, 100_000)
                .with(Limit.DUPLICATE_WINDOW, 0)
                .with(Limit.MAX_ENTRIES_PER_DAY, Limit.MAX_ENTRIES_PER_DAY.most())
                .with(Limit.MAX_REPEATED, Limit.MAX_REPEATED.most());
        desk.ask(new Command.SetRiskPolicy(wide));
        desk.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, "1000000")));
        desk.ask(new Command.SetSourcePolicy(
                new SourcePolicy("bulk", SourcePolicy.Mode.SHADOW, Set.of(), false, Priority.NORMAL)));
        desk.ask(new Command.SetSourcePolicy(
                new SourcePolicy("rush", SourcePolicy.Mode.SHADOW, Set.of(), false, Priority.HIGH)));
    }

    private void submit(Signal signal) {
        List<Answer> own = answers.computeIfAbsent(signal.id().value(), id -> new ArrayList<>());
        desk.core.onCommand(new Command.SubmitSignal(signal), own::add);
    }

    private Signal small(String id, String source) {
        return desk.signal(
                id,
                Signal.Action.BUY,
                new Sizing.FixedLots(Lots.parse("0.01")),
                new Level.Pips(5_000_000_000L),
                source);
    }

    private List<String> signalsSent() {
        Map<String, String> signalOf = new LinkedHashMap<>();
        desk.effects
                .recorded(JournalEntry.IntentMade.class)
                .forEach(made -> signalOf.put(
                        made.command().intent().value(), made.signalId().orElse("")));
        return desk.effects.sent.stream()
                .map(sent -> signalOf.get(sent.command().intent().value()))
                .toList();
    }

    private void syncUntilIdle() {
        for (int i = 0; i < MANY && desk.core.signalQueue().depth() > 0; i++) {
            desk.sync();
        }
        desk.sync();
    }

    @Test
    void takesUpTenAtATimeAndTheRestInOrder() {
        for (int i = 0; i < 25; i++) {
            submit(small("s" + i, "tv"));
        }
        assertThat(desk.effects.recorded(JournalEntry.SignalReceived.class)).hasSize(10);
        assertThat(desk.core.signalQueue().depth()).isEqualTo(15);

        desk.sync();
        assertThat(desk.effects.sent).hasSize(10);
        assertThat(desk.effects.recorded(JournalEntry.SignalReceived.class)).hasSize(20);
        syncUntilIdle();
        assertThat(signalsSent()).containsExactlyElementsOf(answers.keySet());
    }

    @Test
    void losesAndDoublesNothingOfABurstOfTwoThousand() {
        for (int i = 0; i < MANY; i++) {
            submit(small("s" + i, "tv"));
        }
        syncUntilIdle();
        assertThat(signalsSent()).containsExactlyElementsOf(answers.keySet());
        assertThat(answers.values())
                .allSatisfy(own -> assertThat(own).extracting(Answer::status).containsExactly(Status.ACCEPTED));
    }

    @Test
    void takesAPersonFirstThenAutomaticSourcesThenThoseThatAreOnlyWatched() {
        desk.source("quiet", SourcePolicy.Mode.SHADOW, false);
        fillPipelines();
        submit(small("watched", "quiet"));
        submit(small("auto", "tv"));
        submit(small("person", "ticket"));
        desk.sync();
        assertThat(desk.effects.recorded(JournalEntry.SignalReceived.class).stream()
                        .map(received -> received.signal().id().value())
                        .skip(10))
                .containsExactly("person", "auto", "watched");
    }

    @Test
    void takesASourceOfHigherPriorityFirst() {
        desk.ask(new Command.SetSourcePolicy(
                new SourcePolicy("fast", SourcePolicy.Mode.AUTO, Set.of(), false, Priority.HIGH)));
        fillPipelines();
        submit(small("slow", "tv"));
        submit(small("fast", "fast"));
        syncUntilIdle();
        assertThat(signalsSent().subList(10, 12)).containsExactly("fast", "slow");
    }

    private void fillPipelines() {
        for (int i = 0; i < Pipelines.CONCURRENT; i++) {
            submit(small("f" + fillAgain + "-" + i, "tv"));
        }
    }

    @Test
    void refusesWhenTheQueueIsFullAndTakesTheSameSignalLater() {
        fillPipelines();
        int places = SignalQueue.CAPACITY - SignalQueue.PERSONS_PLACES;
        for (int i = 0; i < places; i++) {
            submit(small("s" + i, "bulk"));
        }
        submit(small("late", "tv"));
        assertThat(answers.get("late")).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(Status.REFUSED);
            assertThat(answer.text()).contains("4096 signals wait already").contains("send it again");
            assertThat(answer.decisions()).isEmpty();
        });
        assertThat(desk.core.signalQueue().refused()).isEqualTo(1);

        syncUntilIdle();
        submit(small("late", "tv"));
        desk.sync();
        assertThat(answers.get("late").getLast().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void keepsPlacesForAPersonInAFullQueue() {
        fillPipelines();
        for (int i = 0; i < SignalQueue.CAPACITY; i++) {
            submit(small("s" + i, "bulk"));
        }
        submit(small("person", "ticket"));
        assertThat(answers.get("person")).isEmpty();
        desk.sync();
        desk.sync();
        assertThat(answers.get("person")).extracting(Answer::status).containsExactly(Status.ACCEPTED);
    }

    @Test
    void judgesTheAgeAgainWhenASignalIsTakenUp() {
        fillPipelines();
        submit(small("waits", "tv"));
        desk.advance(61_000);
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        desk.sync();
        desk.sync();
        assertThat(answers.get("waits"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("the signal is 61 s old, limit 60 s"));
    }

    @Test
    void makesAWaitingSignalNeitherOlderNorYoungerWhenTheClockIsSet() {
        for (long stepMs : List.of(3_600_000L, -3_600_000L)) {
            fillPipelines();
            submit(small("waits" + stepMs, "tv"));
            desk.nowMs += stepMs;
            desk.advance(1_000);
            desk.quote(ALDER, Desk.BID, Desk.ASK);
            desk.sync();
            desk.sync();
            assertThat(answers.get("waits" + stepMs)).extracting(Answer::status).containsExactly(Status.ACCEPTED);
            answers.clear();
            desk.nowMs -= stepMs;
            desk.advance(16);
            fillAgain++;
        }
    }

    private int fillAgain;

    @Test
    void refusesAbsurdTimes() {
        for (long timeMs : List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, Desk.START_MS + 120_000)) {
            submit(dated("at" + timeMs, timeMs));
            desk.sync();
            assertThat(answers.get("at" + timeMs)).singleElement().satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(Status.REFUSED);
                assertThat(answer.text()).contains(timeMs > Desk.START_MS ? "ahead" : "old");
            });
        }
        assertThat(desk.effects.sent).isEmpty();
    }

    private Signal dated(String id, long timeMs) {
        Signal s = small(id, "tv");
        return new Signal(
                s.id(),
                s.source(),
                s.action(),
                s.symbolText(),
                OrderType.MARKET,
                Price.NONE,
                s.stopLoss(),
                s.takeProfit(),
                s.sizing(),
                s.terminals(),
                "",
                timeMs,
                s.receivedMs(),
                "");
    }

    private static SymbolSpec gbpusd() {
        SymbolSpec e = Desk.eurusd();
        return new SymbolSpec(
                new Symbol("GBPUSD"),
                "Pound",
                e.path(),
                "GBP",
                e.profitCurrency(),
                "GBP",
                e.digits(),
                e.point(),
                e.tickSize(),
                e.tickValueProfit(),
                e.tickValueLoss(),
                e.contractSize(),
                e.lotMin(),
                e.lotMax(),
                e.lotStep(),
                e.lotLimit(),
                e.stopsLevelPoints(),
                e.freezeLevelPoints(),
                e.calcMode(),
                e.executionMode(),
                e.fillingModes(),
                e.tradeMode(),
                e.swapLong(),
                e.swapShort(),
                e.tripleSwapDay(),
                e.marginInitial());
    }

    @Test
    void refusesASymbolThatDisappearedWhileTheSignalWaited() {
        fillPipelines();
        submit(small("waits", "tv"));
        desk.core.onEvent(new Event.SnapshotReport(
                ALDER, Desk.account(ALDER, "10000"), List.of(gbpusd()), List.of(), List.of(), List.of(), 0));
        desk.sync();
        desk.sync();
        assertThat(answers.get("waits")).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(Status.REFUSED);
            assertThat(answer.text()).contains("no symbol for 'EURUSD'");
        });
    }

    @Test
    void refusesAllAndForgetsThemWhenTheJournalBreaksWithTenInFlight() {
        for (int i = 0; i < 50; i++) {
            submit(small("s" + i, "tv"));
        }
        desk.core.onEvent(new Event.JournalFailed("disk full"));
        assertThat(answers.values())
                .allSatisfy(own -> assertThat(own).singleElement().satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(Status.REFUSED);
                    assertThat(answer.text()).contains("disk full");
                }));
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.core.signalQueue().depth()).isZero();
    }

    @Test
    void answersARepeatOfAWaitingSignalWithTheFirst() {
        fillPipelines();
        submit(small("waits", "tv"));
        submit(small("waits", "tv"));
        assertThat(answers.get("waits")).isEmpty();
        syncUntilIdle();
        desk.sync();
        assertThat(answers.get("waits")).extracting(Answer::status).containsExactly(Status.ACCEPTED, Status.DUPLICATE);
        assertThat(signalsSent().stream().filter("waits"::equals)).hasSize(1);
    }

    @Test
    void neverLetsAnExitWait() {
        desk.core.onEvent(new Event.PositionOpened(
                ALDER, Desk.position(ALDER, 7, dev.yoke.core.trade.Side.BUY, Lots.parse("1"), 0, Price.NONE)));
        fillPipelines();
        submit(desk.signal("c", Signal.Action.CLOSE, new Sizing.Standard(), new Level.Unsaid(), "tv"));
        assertThat(desk.effects.sent.getFirst().command()).isInstanceOf(OrderCommand.Close.class);
        assertThat(signalsSent()).containsExactly("c");
    }

    @Test
    void withdrawsWhatWaitsAndWhatIsOnItsWayWhenTheSameSourceCloses() {
        fillPipelines();
        submit(small("waits", "tv"));
        desk.source("other", SourcePolicy.Mode.AUTO, false);
        submit(small("other", "other"));
        submit(desk.signal("c", Signal.Action.CLOSE, new Sizing.Standard(), new Level.Unsaid(), "tv"));
        syncUntilIdle();
        desk.sync();
        assertThat(signalsSent()).containsExactly("other");
        assertThat(answers.get("waits"))
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.text()).contains("CLOSE of the same source came while it waited"));
    }

    @Test
    void saysWhichNamedTerminalASignalDoesNotReach() {
        desk.core.onEvent(new Event.LinkChanged(BIRCH, dev.yoke.core.trade.LinkState.OFFLINE, "never"));
        Signal s = small("s", "tv");
        submit(new Signal(
                s.id(),
                s.source(),
                s.action(),
                s.symbolText(),
                s.orderType(),
                s.price(),
                s.stopLoss(),
                s.takeProfit(),
                s.sizing(),
                Set.of(ALDER, BIRCH, new TerminalId("Nobody")),
                "",
                s.timeMs(),
                s.receivedMs(),
                ""));
        desk.sync();
        Answer answer = answers.get("s").getFirst();
        assertThat(answer.status()).isEqualTo(Status.ACCEPTED);
        assertThat(answer.decisions())
                .extracting(Decision::outcome)
                .containsExactly(Decision.Outcome.APPROVED, Decision.Outcome.DENIED, Decision.Outcome.DENIED);
        assertThat(answer.text()).contains("Birch is not connected").contains("no terminal Nobody is known");
    }

    @Test
    void sizesEachAccountByItsOwnEquity() {
        desk.connect(BIRCH);
        desk.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, "10000")));
        desk.core.onEvent(new Event.AccountReport(BIRCH, Desk.account(BIRCH, "25000")));
        submit(desk.signal("s", Signal.Action.BUY, new Sizing.Standard(), new Level.Unsaid(), "tv"));
        desk.sync();
        // 1 % of 10,000 and of 25,000 over 300 points of 1 USD a lot: 0.333 and 0.833 lots.
        assertThat(desk.effects.sent)
                .extracting(sent -> ((OrderCommand.Open) sent.command()).lots())
                .containsExactly(Lots.parse("0.33"), Lots.parse("0.83"));
    }

    @Test
    void keepsAnApprovedSignalInTheInboxWhenTheQueueIsFull() {
        desk.source("ask", SourcePolicy.Mode.CONFIRM, false);
        submit(small("held", "ask"));
        desk.sync();
        fillPipelines();
        for (int i = 0; i < SignalQueue.CAPACITY; i++) {
            submit(small("p" + i, "rush"));
        }
        Answer full =
                desk.ask(new Command.ConfirmSignal(new SignalId("held"), true)).orElseThrow();
        assertThat(full.text()).contains("stays in the inbox");
        syncUntilIdle();
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        assertThat(desk.askAndSync(new Command.ConfirmSignal(new SignalId("held"), true))
                        .status())
                .isEqualTo(Status.ACCEPTED);
    }
}
