package dev.yoke.connectors.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.wire.BookHash;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.Ev.Kind;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.market.TradingSessions;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BridgeSessionIT {

    private BridgeFixture fixture;
    private RecordingInbox inbox;

    @BeforeEach
    void start() throws IOException {
        fixture = new BridgeFixture();
        inbox = fixture.inbox;
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void showsATerminalOnceItHasProvedItselfAndItsBookIsRead() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("FTMO-MT5", 11)) {
            WireMessage.Welcome welcome = ea.authenticate();
            assertThat(welcome.cockpitEpoch()).isEqualTo(SteppedClock.START_MS);
            assertThat(welcome.heartbeatMs()).isEqualTo(1000);
            inbox.awaitLink("FTMO-MT5", LinkState.SYNCING);
            assertThat(inbox.await(Event.TerminalConnected.class).identity().login())
                    .isEqualTo(11);

            List<dev.yoke.core.trade.Position> positions = List.of(ea.position(7001, "1.05"), ea.position(7002, ""));
            ea.snapshot(positions, List.of(ea.order(8001)));

            inbox.awaitLink("FTMO-MT5", LinkState.LIVE);
            assertThat(inbox.await(Event.SnapshotReport.class))
                    .isEqualTo(new Event.SnapshotReport(
                            ea.id(),
                            ea.account(),
                            List.of(ScriptedTerminal.spec()),
                            positions,
                            List.of(ea.order(8001)),
                            List.of(),
                            7_200_000));
            assertThat(ea.hear(WireMessage.Eack.class).seq()).isEqualTo(5);
            assertThat(fixture.bridge.all()).hasSize(1);
        }
    }

    @Test
    void servesUnixDomainSocketsInTheSameWay(@TempDir Path folder) throws Exception {
        BridgeAddress address = new BridgeAddress.UnixSocket(folder.resolve("yoke.sock"));
        BridgeConfig config = new BridgeConfig(
                List.of(address),
                BridgeFixture.config().handshake(),
                1,
                java.util.Optional.empty(),
                () -> true,
                BridgeConfig.Timing.STANDARD,
                BridgeConfig.Limits.STANDARD);
        try (BridgeFixture unix = new BridgeFixture(config);
                ScriptedTerminal ea = ScriptedTerminal.connect(address, "shim", 1)) {
            ea.live();
            unix.inbox.awaitLink("shim", LinkState.LIVE);
        }
        assertThat(folder.resolve("yoke.sock")).doesNotExist();
    }

    @Test
    void tellsEventsAsWhatHappened() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            ea.say(
                    ea.event(Kind.POSITION_OPENED, new WireMessage.Pos(ea.position(1, ""))),
                    ea.event(Kind.POSITION_CHANGED, new WireMessage.Pos(ea.position(1, "1.01"))),
                    ea.event(Kind.POSITION_CLOSED, new WireMessage.Pos(ea.position(1, "1.01"))),
                    ea.event(Kind.ORDER_PLACED, new WireMessage.Ord(ea.order(2))),
                    ea.event(Kind.ORDER_CHANGED, new WireMessage.Ord(ea.order(2))),
                    ea.event(Kind.ORDER_FILLED, new WireMessage.Ord(ea.order(2))),
                    ea.event(Kind.ORDER_REMOVED, new WireMessage.Ord(ea.order(3))),
                    ea.event(Kind.ORDER_EXPIRED, new WireMessage.Ord(ea.order(4))),
                    ea.event(Kind.DEAL_ADDED, new WireMessage.DealRow(ea.deal(9))),
                    ea.event(Kind.ACCOUNT_CHANGED, new WireMessage.Acc(ea.account())),
                    ea.event(Kind.SYMBOL_CHANGED, new WireMessage.Sym(ScriptedTerminal.spec(), 1, "", "")));
            inbox.await(Event.SymbolSpecified.class);

            List<Event> told = inbox.events.subList(inbox.events.size() - 11, inbox.events.size());
            assertThat(told)
                    .containsExactly(
                            new Event.PositionOpened(ea.id(), ea.position(1, "")),
                            new Event.PositionChanged(ea.id(), ea.position(1, "1.01")),
                            new Event.PositionClosed(ea.id(), ea.position(1, "1.01")),
                            new Event.OrderPlaced(ea.id(), ea.order(2)),
                            new Event.OrderChanged(ea.id(), ea.order(2)),
                            new Event.OrderRemoved(ea.id(), ea.order(2), Event.OrderRemoved.How.FILLED),
                            new Event.OrderRemoved(ea.id(), ea.order(3), Event.OrderRemoved.How.CANCELLED),
                            new Event.OrderRemoved(ea.id(), ea.order(4), Event.OrderRemoved.How.EXPIRED),
                            new Event.DealAdded(ea.id(), ea.deal(9)),
                            new Event.AccountReport(ea.id(), ea.account()),
                            new Event.SymbolSpecified(ea.id(), ScriptedTerminal.spec()));
            Await.until("the last event is acknowledged", () -> lastAcknowledged(ea) == 16);
        }
    }

    @Test
    void asksForTheCalendarAndPassesItOnTogether() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            assertThat(fixture.terminal("a").requestCalendar(1_000, 9_000)).isTrue();
            assertThat(ea.hear(WireMessage.CalendarRequest.class))
                    .isEqualTo(new WireMessage.CalendarRequest(1_000, 9_000));
            List<NewsEvent> news = List.of(
                    new NewsEvent(1, 2_000, "USD", NewsEvent.Importance.HIGH, "CPI", "", "0.3", "0.2"),
                    new NewsEvent(2, 3_000, "", NewsEvent.Importance.NONE, "Holiday", "", "", ""));
            ea.say(news.stream().map(WireMessage.Cal::new).toArray(WireMessage.FromTerminal[]::new));
            Await.until(
                    "all news",
                    () -> inbox.of(Event.CalendarReport.class).stream()
                                    .mapToInt(report -> report.news().size())
                                    .sum()
                            == 2);
            assertThat(inbox.of(Event.CalendarReport.class).stream()
                            .flatMap(report -> report.news().stream())
                            .toList())
                    .isEqualTo(news);
        }
    }

    @Test
    void readsTradingHoursAndCountsThoseThatItCannotRead() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            ea.say(
                    ea.event(
                            Kind.SYMBOL_CHANGED,
                            new WireMessage.Sym(ScriptedTerminal.spec(), 1, "", "MON 00:05-23:55")),
                    ea.event(Kind.SYMBOL_CHANGED, new WireMessage.Sym(ScriptedTerminal.spec(), 1, "", "MON ??")));
            inbox.awaitNumber(Event.SymbolSpecified.class, 2);
            assertThat(inbox.of(Event.SymbolSpecified.class))
                    .extracting(specified -> specified.spec().sessions())
                    .containsExactly(TradingSessions.parse("MON 00:05-23:55"), TradingSessions.parse("MON ??"));
            assertThat(fixture.bridge.counters().unreadHoursSeen()).isOne();
        }
    }

    private static long lastAcknowledged(ScriptedTerminal ea) {
        try {
            return ea.hear(WireMessage.Eack.class).seq();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void asksForMissingEventsAndAppliesEachOnce() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            WireMessage.Ev six = ea.event(Kind.DEAL_ADDED, new WireMessage.DealRow(ea.deal(6)));
            WireMessage.Ev seven = ea.event(Kind.DEAL_ADDED, new WireMessage.DealRow(ea.deal(7)));
            WireMessage.Ev eight = ea.event(Kind.DEAL_ADDED, new WireMessage.DealRow(ea.deal(8)));
            ea.say(six, eight);
            assertThat(ea.hear(WireMessage.Resend.class).fromSeq()).isEqualTo(7);
            inbox.awaitLink("a", LinkState.SYNCING);

            ea.say(six, seven, eight);

            inbox.awaitLink("a", LinkState.LIVE);
            inbox.awaitNumber(Event.DealAdded.class, 3);
            assertThat(inbox.of(Event.DealAdded.class).stream()
                            .map(e -> e.deal().ticket()))
                    .containsExactly(6L, 7L, 8L);
            assertThat(fixture.bridge.counters().eventGaps()).isOne();
        }
    }

    @Test
    void readsTheBookAgainWhenTheEventsAreCountedAnew() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.await(Event.SnapshotReport.class);
            ea.epoch = 78;
            ea.seq = 0;
            ea.say(ea.event(Kind.DEAL_ADDED, new WireMessage.DealRow(ea.deal(1))));
            ea.hear(WireMessage.Snap.class);
            inbox.awaitLink("a", LinkState.SYNCING);

            ea.snapshot(List.of(ea.position(1, "")), List.of());

            inbox.awaitLink("a", LinkState.LIVE);
            assertThat(inbox.of(Event.DealAdded.class)).isEmpty();
            assertThat(inbox.awaitNumber(Event.SnapshotReport.class, 2).positions())
                    .hasSize(1);
        }
    }

    @Test
    void appliesEventsThatCameInsideASnapshotAfterIt() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1)) {
            ea.authenticate();
            WireMessage.SnapBegin begin = ea.begin();
            ea.say(
                    begin,
                    new WireMessage.Acc(ea.account()),
                    ea.event(Kind.DEAL_ADDED, new WireMessage.DealRow(ea.deal(1))),
                    new WireMessage.SnapEnd(1, 0, 0, 0, 0, BookHash.text(0)));
            inbox.await(Event.DealAdded.class);
            assertThat(inbox.events.indexOf(inbox.await(Event.SnapshotReport.class)))
                    .isLessThan(inbox.events.indexOf(inbox.await(Event.DealAdded.class)));
        }
    }

    @Test
    void refusesASnapshotWhoseCountOrHashDoesNotFit() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1)) {
            ea.authenticate();
            ea.say(
                    ea.begin(),
                    new WireMessage.Acc(ea.account()),
                    new WireMessage.Pos(ea.position(1, "")),
                    new WireMessage.SnapEnd(1, 0, 2, 0, 0, BookHash.text(BookHash.of(ea.position(1, "")))));
            ea.hear(WireMessage.Snap.class);
            ea.say(
                    ea.begin(),
                    new WireMessage.Acc(ea.account()),
                    new WireMessage.Pos(ea.position(1, "")),
                    new WireMessage.SnapEnd(1, 0, 1, 0, 0, BookHash.text(BookHash.of(ea.position(1, "1.0")))));
            ea.hear(WireMessage.Snap.class);
            assertThat(inbox.of(Event.SnapshotReport.class)).isEmpty();

            ea.snapshot(List.of(ea.position(1, "")), List.of());

            inbox.awaitLink("a", LinkState.LIVE);
            assertThat(fixture.bridge.counters().badSnapshots()).isEqualTo(2);
        }
    }

    @Test
    void readsTheBookAgainWhenTheMinutesHashDiffers() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1)) {
            ea.live(List.of(ea.position(1, "")), List.of());
            inbox.awaitLink("a", LinkState.LIVE);
            ea.say(ea.heartbeat(false, BookHash.text(123)));
            inbox.await(Event.HeartbeatReceived.class);
            assertThat(fixture.bridge.counters().bookDifferences()).isZero();

            stepWithHeartbeats(ea, 60_000, BookHash.text(BookHash.of(ea.position(1, ""))));
            assertThat(fixture.bridge.counters().bookDifferences()).isZero();
            stepWithHeartbeats(ea, 60_000, BookHash.text(123));

            ea.hear(WireMessage.Snap.class);
            assertThat(fixture.bridge.counters().bookDifferences()).isOne();
            inbox.awaitLink("a", LinkState.SYNCING);
            ea.snapshot(List.of(), List.of());
            inbox.awaitLink("a", LinkState.LIVE);
        }
    }

    private void stepWithHeartbeats(ScriptedTerminal ea, long ms, String hash) throws IOException {
        for (long step = 0; step < ms; step += 2_000) {
            fixture.clock.stepMs(2_000);
            int heard = inbox.of(Event.HeartbeatReceived.class).size();
            ea.say(ea.heartbeat(false, hash));
            inbox.awaitNumber(Event.HeartbeatReceived.class, heard + 1);
        }
    }

    @Test
    void isStaleAfterThreeSecondsOfSilenceFreshAgainAndDeadAfterTen() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            fixture.clock.stepMs(3_100);
            assertThat(inbox.awaitLink("a", LinkState.STALE))
                    .contains("no heartbeat")
                    .contains("3 s");
            ea.say(ea.heartbeat());
            inbox.awaitLink("a", LinkState.LIVE);
            fixture.clock.stepMs(10_100);
            assertThat(inbox.awaitLink("a", LinkState.OFFLINE))
                    .contains("no heartbeat")
                    .contains("10 s");
            ea.hearEnd();
        }
    }

    @Test
    void sendsAHeartbeatEverySecond() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            ea.hear(WireMessage.CockpitHeartbeat.class);
            fixture.clock.stepMs(1_000);
            assertThat(ea.hear(WireMessage.CockpitHeartbeat.class))
                    .isEqualTo(new WireMessage.CockpitHeartbeat(SteppedClock.START_MS + 1_000, true));
        }
    }

    @Test
    void carriesCommandsOutAndResultsBack() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            assertThat(fixture.terminal("a").send(fixture.open("k-1"))).isTrue();
            assertThat(ea.hear(WireMessage.Cmd.class).command()).isEqualTo(fixture.open("k-1"));
            CommandResult done = new CommandResult(
                    ea.id(),
                    new IntentId("k-1"),
                    ResultCategory.DONE,
                    10009,
                    "done",
                    1,
                    2,
                    3,
                    Lots.parse("0.1"),
                    Price.parse("1.1"),
                    900);
            ea.say(new WireMessage.Ack(new IntentId("k-1")), new WireMessage.Busy(new IntentId("k-1")));
            ea.say(new WireMessage.Result(done));

            assertThat(inbox.await(Event.CommandResulted.class)).isEqualTo(new Event.CommandResulted(ea.id(), done));
            assertThat(inbox.await(Event.CommandAcknowledged.class).intent()).isEqualTo(new IntentId("k-1"));
            ea.close();
            inbox.awaitLink("a", LinkState.OFFLINE);
            assertThat(inbox.of(Event.CommandUncertain.class)).isEmpty();
        }
    }

    @Test
    void saysUncertainWhenTheTerminalVanishesMidOrderAndNeverSendsAgain() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live();
                ScriptedTerminal other = fixture.connect("b", 2).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            inbox.awaitLink("b", LinkState.LIVE);
            fixture.terminal("a").send(fixture.open("k-1"));
            ea.hear(WireMessage.Cmd.class);
            ea.close();

            Event.CommandUncertain uncertain = inbox.await(Event.CommandUncertain.class);
            assertThat(uncertain.intent()).isEqualTo(new IntentId("k-1"));
            assertThat(uncertain.reason()).contains("before the result came");
            inbox.awaitLink("a", LinkState.OFFLINE);
            assertThat(fixture.terminal("a").send(fixture.open("k-2"))).isFalse();

            ScriptedTerminal again = fixture.connect("a", 1).live();
            inbox.awaitLink("a", LinkState.LIVE);
            fixture.terminal("a").send(fixture.close("k-3"));
            assertThat(again.hear(WireMessage.Cmd.class).command().intent()).isEqualTo(new IntentId("k-3"));
            assertThat(inbox.links("b")).containsExactly(LinkState.SYNCING, LinkState.LIVE);
            again.close();
        }
    }

    @Test
    void saysUncertainWhenNoResultComesInTime() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            fixture.terminal("a").send(fixture.open("k-1"));
            ea.hear(WireMessage.Cmd.class);
            for (int i = 0; i < 21; i++) {
                int heard = inbox.of(Event.HeartbeatReceived.class).size();
                fixture.clock.stepMs(2_000);
                ea.say(ea.heartbeat());
                inbox.awaitNumber(Event.HeartbeatReceived.class, heard + 1);
            }
            assertThat(inbox.await(Event.CommandUncertain.class).reason()).contains("no result");
        }
    }

    @Test
    void asksForALastEventThatOnlyTheHeartbeatShows() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            WireMessage.Ev unheard = ea.event(Kind.ACCOUNT_CHANGED, new WireMessage.Acc(ea.account()));
            ea.say(ea.heartbeat(false, "00"));
            assertThat(ea.hear(WireMessage.Resend.class).fromSeq()).isEqualTo(unheard.seq());
            inbox.awaitLink("a", LinkState.SYNCING);
            ea.say(unheard);
            inbox.awaitLink("a", LinkState.LIVE);
        }
    }

    @Test
    void refusesEntriesLocallyWhileHaltedButLetsExitsPass() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            assertThat(fixture.terminal("a").guard(true)).isTrue();
            assertThat(ea.hear(WireMessage.GuardMessage.class).guard().halted()).isTrue();

            assertThat(fixture.terminal("a").send(fixture.open("k-1"))).isFalse();
            assertThat(fixture.terminal("a").send(fixture.close("k-2"))).isTrue();
            assertThat(ea.hear(WireMessage.Cmd.class).command()).isEqualTo(fixture.close("k-2"));
            OrderCommand.Modify tighter = new OrderCommand.Modify(
                    new IntentId("k-3"),
                    fixture.clock.nowMs() + 30_000,
                    7001,
                    7001,
                    ScriptedTerminal.EURUSD,
                    Price.parse("1.09"),
                    Price.NONE);
            assertThat(fixture.terminal("a").send(tighter)).isTrue();
            assertThat(ea.hear(WireMessage.Cmd.class).command()).isEqualTo(tighter);
            ea.say(ea.heartbeat(false, ""));
            assertThat(ea.hear(WireMessage.GuardMessage.class).guard().halted()).isTrue();
        }
        inbox.awaitLink("a", LinkState.OFFLINE);
        try (ScriptedTerminal again = fixture.connect("a", 1)) {
            assertThat(again.authenticate().guard().halted()).isTrue();
        }
    }

    @Test
    void flattensAndTellsTheEnd() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            IntentId intent = new IntentId("f-1");
            long expires = fixture.clock.nowMs() + 30_000;
            assertThat(fixture.terminal("a").flatten(intent, FlattenScope.SYMBOL, ScriptedTerminal.EURUSD, expires))
                    .isTrue();
            assertThat(ea.hear(WireMessage.Flatten.class))
                    .isEqualTo(new WireMessage.Flatten(
                            intent, expires, FlattenScope.SYMBOL, java.util.Optional.of(ScriptedTerminal.EURUSD)));
            ea.say(
                    new WireMessage.Result(new CommandResult(
                            ea.id(), intent, ResultCategory.DONE, 10009, "", 7001, 0, 0, Lots.ZERO, Price.NONE, 1)),
                    new WireMessage.FlattenDone(intent, 1, 0, 0, 1_400_000, "1/1 flat"));
            assertThat(inbox.await(Event.FlattenResulted.class))
                    .isEqualTo(new Event.FlattenResulted(ea.id(), intent, 1, 0, 0, "1/1 flat"));
            assertThat(inbox.of(Event.CommandResulted.class)).isEmpty();
        }
    }

    @Test
    void subscribesAgainAfterAReconnectAndToldOnlyTheDifference() throws Exception {
        Symbol gold = new Symbol("XAUUSD");
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            fixture.terminal("a").subscribe(Set.of(ScriptedTerminal.EURUSD, gold));
            assertThat(ea.hear(WireMessage.Sub.class).symbols()).containsExactly(ScriptedTerminal.EURUSD, gold);
            fixture.terminal("a").subscribe(Set.of(gold, new Symbol("US30")));
            assertThat(ea.hear(WireMessage.Unsub.class).symbols()).containsExactly(ScriptedTerminal.EURUSD);
            assertThat(ea.hear(WireMessage.Sub.class).symbols()).containsExactly(new Symbol("US30"));
        }
        inbox.awaitLink("a", LinkState.OFFLINE);
        try (ScriptedTerminal again = fixture.connect("a", 1).live()) {
            assertThat(again.hear(WireMessage.Sub.class).symbols()).containsExactly(new Symbol("US30"), gold);
        }
    }

    @Test
    void reportsCandlesOldestFirstAndAsksAgainAfterAReconnect() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            assertThat(fixture.terminal("a").requestCandles(ScriptedTerminal.EURUSD, Timeframe.M5, 2))
                    .isTrue();
            ea.hear(WireMessage.Hist.class);
        }
        inbox.awaitLink("a", LinkState.OFFLINE);
        try (ScriptedTerminal again = fixture.connect("a", 1).live()) {
            WireMessage.Hist asked = again.hear(WireMessage.Hist.class);
            again.say(bar(asked.rid(), 600_000, 3), bar(asked.rid(), 300_000, 2), bar(asked.rid(), 900_000, -1));
            again.say(new WireMessage.BarEnd(asked.rid(), WireMessage.BarEnd.Status.COMPLETE, 0, 0, ""));
            assertThat(inbox.await(Event.CandlesReport.class))
                    .isEqualTo(new Event.CandlesReport(
                            new Instrument(again.id(), ScriptedTerminal.EURUSD),
                            Timeframe.M5,
                            List.of(new Candle(300_000, 2, 2, 2, 2, 9), new Candle(600_000, 3, 3, 3, 3, 9)),
                            true));
            assertThat(fixture.bridge.counters().notCandles()).isOne();
        }
    }

    private static WireMessage.Bar bar(long rid, long openMs, long price) {
        return new WireMessage.Bar(
                rid, ScriptedTerminal.EURUSD, Timeframe.M5, openMs, price, price, price, price, 9, 0, 0);
    }

    @Test
    void passesQuotesOnAndDropsWhatIsNoQuote() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            ea.say(tick(110, 112, 1), tick(0, 112, 2), tick(113, 112, 3), tick(111, 113, 4));
            Await.until("two quotes", () -> inbox.quotes.size() == 2);
            Await.until("two dropped", () -> fixture.bridge.counters().notQuotes() == 2);
            assertThat(inbox.quotes.getFirst())
                    .isEqualTo(
                            new RecordingInbox.Quote(new Instrument(ea.id(), ScriptedTerminal.EURUSD), 110, 112, 0, 1));
            assertThat(inbox.quotes.get(1).instrument())
                    .isSameAs(inbox.quotes.get(0).instrument());
        }
    }

    private static WireMessage.TickMessage tick(long bid, long ask, long timeMs) {
        return new WireMessage.TickMessage(ScriptedTerminal.EURUSD, bid, ask, 0, 0, timeMs);
    }

    @Test
    void keepsTheLatestQuoteWhileTheEngineIsFull() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            inbox.takesQuotes = false;
            ea.say(tick(1, 2, 1), tick(2, 3, 2), tick(3, 4, 3), ea.heartbeat());
            inbox.await(Event.HeartbeatReceived.class);
            inbox.takesQuotes = true;
            Await.until("the latest", () -> !inbox.quotes.isEmpty());
            assertThat(inbox.quotes)
                    .singleElement()
                    .satisfies(quote -> assertThat(quote.timeMs()).isEqualTo(3));
            assertThat(fixture.bridge.queues()).anySatisfy(queue -> {
                assertThat(queue.name()).isEqualTo("bridge a quotes");
                assertThat(queue.refused()).isEqualTo(2);
            });
        }
    }

    @Test
    void answersAnUnknownTypeWithAnErrorAndGoesOn() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            ea.sayRaw("DEPTH\tEURUSD\t1\n");
            assertThat(ea.hear(WireMessage.Err.class).about()).isEqualTo("DEPTH");
            ea.say(ea.heartbeat());
            inbox.await(Event.HeartbeatReceived.class);
        }
    }

    @Test
    void saysGoodbyeWhenItCloses() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("a", 1).live()) {
            inbox.awaitLink("a", LinkState.LIVE);
            fixture.bridge.close();
            assertThat(ea.hear(WireMessage.Bye.class).code()).isEqualTo(WireMessage.Bye.Code.SHUTDOWN);
            assertThat(inbox.awaitLink("a", LinkState.OFFLINE)).contains("closing");
        }
    }
}
