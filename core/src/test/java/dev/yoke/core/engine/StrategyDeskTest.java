package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static dev.yoke.core.engine.Desk.EURUSD;
import static dev.yoke.core.engine.Desk.START_MS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.StrategyPermission;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import dev.yoke.core.view.StrategiesView;
import dev.yoke.core.view.StrategiesView.ScannerRow;
import dev.yoke.core.view.StrategiesView.StrategyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// EURUSD at Alder stands at 1.10000, 20 pips a quarter of an hour; the one before noon breaks out and closes at
/// 1.10240. Noon is when the test begins.
class StrategyDeskTest {

    private static final String SOURCE = "strategy-nova-momentum-breakout";
    private static final long BASE = FixedPoint.parse("1.1");
    private static final long PIP = 10_000;
    private static final long M15 = Timeframe.M15.durationMs();

    private final Desk desk = new Desk().connect(ALDER);

    private static AgentSetting nova(Mode mode, boolean demoOnly) {
        return new AgentSetting("nova", true, mode, demoOnly, Set.of());
    }

    private static Answer set(Desk desk, AgentSetting setting) {
        return desk.ask(new Command.SetAgent(setting, false, "person")).orElseThrow();
    }

    /// 240 even candles, the breakout, and the candle that forms.
    private static void breakout(Desk desk, TerminalId terminal, long noonMs) {
        desk.core.onEvent(
                new Event.CandlesReport(new Instrument(terminal, EURUSD), Timeframe.M15, candles(noonMs), true));
        desk.quote(terminal, BASE + 24 * PIP, BASE + 25 * PIP);
    }

    private static List<Candle> candles(long noonMs) {
        List<Candle> candles = new ArrayList<>();
        for (int i = 241; i > 1; i--) {
            candles.add(new Candle(noonMs - i * M15, BASE, BASE + 10 * PIP, BASE - 10 * PIP, BASE, 10));
        }
        candles.add(new Candle(noonMs - M15, BASE, BASE + 30 * PIP, BASE - 2 * PIP, BASE + 24 * PIP, 10));
        candles.add(new Candle(noonMs, BASE + 24 * PIP, BASE + 24 * PIP, BASE + 24 * PIP, BASE + 24 * PIP, 1));
        return candles;
    }

    private void look() {
        desk.advance(1_008);
        desk.sync();
    }

    private static List<Decision> decisions(Desk desk) {
        return desk.effects.recorded(JournalEntry.DecisionTaken.class).stream()
                .map(JournalEntry.DecisionTaken::decision)
                .filter(decision -> decision.source().startsWith("strategy-"))
                .toList();
    }

    @Test
    void recordsWhatItWouldDoAndSendsNothingInShadow() {
        set(desk, nova(Mode.SHADOW, true));
        breakout(desk, ALDER, START_MS);
        look();

        assertThat(decisions(desk)).hasSize(1);
        Decision decision = decisions(desk).getFirst();
        assertThat(decision.outcome()).isEqualTo(Outcome.SHADOW);
        assertThat(decision.source()).isEqualTo(SOURCE);
        assertThat(decision.signal().value()).isEqualTo(SOURCE + ":EURUSD:2025-11-20T11:45:00Z");
        assertThat(desk.effects.sent).isEmpty();
    }

    /// Entry 1.1025 at the ask, stop 1.5 × 20 pips below the close of 1.1024: 31 pips. Half of 1 % for an untried
    /// strategy are 50 USD, 310 a lot: 0.16 lots. Target 2.5 × 31 = 77.5 pips.
    @Test
    void tradesWithStopTargetAndSizeInAuto() {
        set(desk, nova(Mode.AUTO, true));
        breakout(desk, ALDER, START_MS);
        look();

        OrderCommand.Open open =
                (OrderCommand.Open) desk.effects.sent.getFirst().command();
        assertThat(open.side()).isEqualTo(Side.BUY);
        assertThat(open.stopLoss().units()).isEqualTo(FixedPoint.parse("1.0994"));
        assertThat(open.takeProfit().units()).isEqualTo(FixedPoint.parse("1.11025"));
        assertThat(open.lots().units()).isEqualTo(FixedPoint.parse("0.16"));
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void asksAPersonInConfirm() {
        set(desk, nova(Mode.CONFIRM, true));
        breakout(desk, ALDER, START_MS);
        look();
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.view().pendingSignals()).hasSize(1);
    }

    @Test
    void isOffUntilAPersonSwitchesItOn() {
        breakout(desk, ALDER, START_MS);
        look();
        assertThat(decisions(desk)).isEmpty();
    }

    @Test
    void leavesOutAStrategyThatIsOff() {
        set(desk, new AgentSetting("nova", true, Mode.AUTO, true, Set.of("m1-retest")));
        breakout(desk, ALDER, START_MS);
        look();
        assertThat(decisions(desk)).isEmpty();
    }

    @Test
    void saysNothingBeforeTheCandleHasClosed() {
        set(desk, nova(Mode.SHADOW, true));
        List<Candle> candles = candles(START_MS + M15);
        candles.removeLast();
        desk.core.onEvent(new Event.CandlesReport(new Instrument(ALDER, EURUSD), Timeframe.M15, candles, true));
        desk.jump(START_MS + M15 - desk.nowMs - 1);
        desk.quote(ALDER, BASE + 24 * PIP, BASE + 25 * PIP);
        assertThat(decisions(desk)).isEmpty();
        assertThat(row(desk, "momentum-breakout", "EURUSD").text()).startsWith("a close above 1.101");

        desk.advance(16);
        desk.quote(ALDER, BASE + 24 * PIP, BASE + 25 * PIP);
        look();
        assertThat(decisions(desk)).hasSize(1);
    }

    @Test
    void takesACandleThatClosedWhileNobodyLookedForHistory() {
        set(desk, nova(Mode.SHADOW, true));
        desk.jump(62_000);
        breakout(desk, ALDER, START_MS);
        look();
        assertThat(decisions(desk)).isEmpty();
        assertThat(row(desk, "momentum-breakout", "EURUSD").text()).startsWith("closed above 1.101");
    }

    @Test
    void goesToEveryAccountThatItsSourceMayReach() {
        desk.connect(BIRCH);
        set(desk, nova(Mode.AUTO, true));
        breakout(desk, ALDER, START_MS);
        breakout(desk, BIRCH, START_MS);
        look();
        assertThat(desk.effects.sent)
                .extracting(RecordedEffects.Sent::terminal)
                .containsExactlyInAnyOrder(ALDER, BIRCH);
    }

    @Test
    void reachesNoRealAccountUnlessItsSourceMayAndAPersonArmedIt() {
        Desk real = new Desk().connect(ALDER, TradeMode.REAL);
        set(real, nova(Mode.AUTO, true));
        breakout(real, ALDER, START_MS);
        real.advance(1_008);
        real.sync();
        assertThat(real.effects.sent).isEmpty();

        Desk allowed = new Desk().connect(ALDER, TradeMode.REAL);
        set(allowed, nova(Mode.AUTO, false));
        breakout(allowed, ALDER, START_MS);
        allowed.advance(1_008);
        allowed.sync();
        assertThat(allowed.effects.sent).isEmpty();
        assertThat(denials(decisions(allowed).getFirst())).contains("live-gate");
    }

    private static List<String> denials(Decision decision) {
        return decision.verdicts().stream()
                .filter(Verdict::denies)
                .map(Verdict::rule)
                .toList();
    }

    @Test
    void tradesACandleOnceThoughTheFeedChanges() {
        desk.connect(BIRCH);
        set(desk, nova(Mode.AUTO, true));
        breakout(desk, ALDER, START_MS);
        look();
        int sent = desk.effects.sent.size();
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "gone"));
        breakout(desk, BIRCH, START_MS);
        look();
        assertThat(row(desk, "momentum-breakout", "EURUSD").feed()).contains(BIRCH);
        assertThat(desk.effects.sent).hasSize(sent);
        assertThat(decisions(desk).stream().map(Decision::signal).distinct()).hasSize(1);
    }

    @Test
    void tradesACandleOnceThoughTheCockpitRestarts() {
        set(desk, nova(Mode.AUTO, true));
        breakout(desk, ALDER, START_MS);
        look();
        assertThat(desk.effects.sent).hasSize(1);

        Desk again = new Desk(recovered(desk, List.of(), List.of())).connect(ALDER);
        breakout(again, ALDER, START_MS);
        again.advance(1_008);
        again.sync();
        assertThat(again.effects.sent).isEmpty();
        assertThat(decisions(again)).isEmpty();
        assertThat(again.core.strategies().published().agents().get(2).setting())
                .isEqualTo(nova(Mode.AUTO, true));
    }

    /// What the journal gives back: settings and signals as recorded.
    private static Journal.Recovered recovered(
            Desk before, List<dev.yoke.core.trade.Deal> deals, List<Journal.EntryTag> tags) {
        Map<String, String> settings = before.effects.recorded(JournalEntry.SettingChanged.class).stream()
                .collect(Collectors.toMap(
                        JournalEntry.SettingChanged::key, JournalEntry.SettingChanged::value, (old, newer) -> newer));
        Set<String> ids = before.effects.recorded(JournalEntry.SignalReceived.class).stream()
                .map(received -> received.signal().id().value())
                .collect(Collectors.toSet());
        return new Journal.Recovered(settings, List.of(), ids, 0, deals, List.of(), tags, "");
    }

    @Test
    void restsAfterPoorTradesAlsoAfterARestart() {
        List<dev.yoke.core.trade.Deal> deals = new ArrayList<>();
        List<Journal.EntryTag> tags = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            tags.add(new Journal.EntryTag(ALDER, i, SOURCE, FixedPoint.parse("100")));
            long timeMs = START_MS - 86_400_000L * 2 + i * 60_000L;
            deals.add(StrategyLedgerTest.deal(2 * i, i, dev.yoke.core.trade.Deal.Entry.IN, "0.1", "0", i, timeMs));
            String profit = i % 2 == 0 ? "-40" : "80";
            deals.add(StrategyLedgerTest.deal(
                    2 * i + 1, i, dev.yoke.core.trade.Deal.Entry.OUT, "0.1", profit, 0, timeMs + 30_000));
        }
        set(desk, nova(Mode.AUTO, true));
        Desk again = new Desk(recovered(desk, deals, tags)).connect(ALDER);
        breakout(again, ALDER, START_MS);
        again.advance(1_008);
        again.sync();
        again.advance(16);

        assertThat(again.effects.sent).isEmpty();
        assertThat(denials(decisions(again).getFirst())).containsExactly("strategy-permission");
        StrategyRow row =
                again.core.strategies().published().agents().get(2).strategies().getFirst();
        assertThat(row.permission()).isEqualTo(StrategyPermission.WIN_RATE);
        assertThat(row.record().trades()).isEqualTo(20);
        assertThat(row.record().expectancy()).isEqualTo(FixedPoint.parse("0.18"));
        assertThat(row.lastSignal())
                .startsWith("BUY EURUSD: closed above 1.101")
                .contains("Denied on Alder");
    }

    @Test
    void hasNoMoreTradesOpenThanAllowed() {
        set(desk, nova(Mode.AUTO, true));
        breakout(desk, ALDER, START_MS);
        look();
        desk.fill(desk.effects.sent.getFirst(), 7);
        assertThat(row(desk, "momentum-breakout", "EURUSD").text()).startsWith("closed above");
        // The same setup a quarter of an hour later, twice.
        for (int i = 1; i <= 2; i++) {
            desk.jump(M15 - 1_008);
            breakout(desk, ALDER, START_MS + i * M15);
            look();
            if (i == 1) {
                desk.fill(desk.effects.sent.get(1), 8);
            }
        }
        assertThat(desk.effects.sent).hasSize(2);
        assertThat(denials(decisions(desk).getLast())).contains("strategy-concurrent");
    }

    private static ScannerRow row(Desk desk, String strategy, String symbol) {
        return desk.core.strategies().published().scanner().stream()
                .filter(row -> row.strategy().equals(strategy) && row.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ranksTheWatchListByHowNearAnEntryIs() {
        breakout(desk, ALDER, START_MS);
        look();
        StrategiesView view = desk.core.strategies().published();
        ScannerRow best = view.scanner().getFirst();
        assertThat(best)
                .isEqualTo(new ScannerRow(
                        "EURUSD",
                        Optional.of(ALDER),
                        "momentum-breakout",
                        Timeframe.M15,
                        Optional.of(Side.BUY),
                        BASE + 24 * PIP,
                        0,
                        best.spreadAtr(),
                        Regime.NORMAL,
                        Trend.UP,
                        best.points(),
                        "closed above 1.101, the range of 20 candles, with a candle of 1.60 ATR",
                        START_MS));
        // ATR (13 × 20 + 32) ÷ 14 = 20.857 pips, the spread is 1: 100 ÷ (1 + 1 ÷ 20.857).
        assertThat(best.points() / (double) FixedPoint.ONE).isBetween(95.42, 95.43);
        assertThat(view.scanner()).hasSize(18);
        assertThat(row(desk, "m1-retest", "BTCUSD").text()).isEqualTo("no connected terminal has BTCUSD");
        assertThat(view.scanner()).extracting(ScannerRow::points).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void setsAParameterFromTheNextCandleOnAndKeepsIt() {
        assertThat(desk.ask(new Command.SetStrategyParameter(
                                "momentum-breakout", "range-atr", FixedPoint.parse("2"), "person"))
                        .orElseThrow())
                .isEqualTo(Answer.accepted("range-atr of momentum-breakout is 2 from the next candle on."));
        breakout(desk, ALDER, START_MS);
        look();
        assertThat(row(desk, "momentum-breakout", "EURUSD").text()).doesNotContain("closed above");
        Desk again = new Desk(recovered(desk, List.of(), List.of()));
        again.advance(16);
        assertThat(again.core.strategies().published().parameters().get("momentum-breakout"))
                .containsEntry("range-atr", FixedPoint.parse("2"));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(set(desk, AgentSetting.shadow("zeus")).text())
                .isEqualTo("Not switched: there is no agent zeus; there are atlas, orion, nova.");
        assertThat(set(desk, new AgentSetting("atlas", true, Mode.SHADOW, true, Set.of("m1-retest")))
                        .text())
                .isEqualTo("Not switched: Atlas does not trade m1-retest; it trades m5-break-of-structure.");
        assertThat(parameter("m1-retest", "lookback", "4.5").text())
                .isEqualTo("Not set: m1-retest: lookback must be a whole number, 5 to 150 candles, not 4.5.");
        assertThat(parameter("m1-retest", "speed", "4").text()).startsWith("Not set: m1-retest has no parameter speed");
        assertThat(parameter("astrology", "moon", "4").text()).startsWith("Not set: there is no strategy astrology");
    }

    private Answer parameter(String strategy, String key, String value) {
        return desk.ask(new Command.SetStrategyParameter(strategy, key, FixedPoint.parse(value), "person"))
                .orElseThrow();
    }

    @Test
    void switchesAnAgentOnlyFirstWhereNobodyDid() {
        set(desk, nova(Mode.AUTO, true));
        desk.ask(new Command.SetAgent(AgentSetting.shadow("nova"), true, "demo"));
        desk.ask(new Command.SetAgent(AgentSetting.shadow("atlas"), true, "demo"));
        look();
        StrategiesView view = desk.core.strategies().published();
        assertThat(view.agents().get(2).setting()).isEqualTo(nova(Mode.AUTO, true));
        assertThat(view.agents().getFirst().setting()).isEqualTo(AgentSetting.shadow("atlas"));
    }
}
