package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.NewsEvent.Importance;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.TradingSessions;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry.DealStored;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the rules about time and flow are told by a running engine.
class CircumstancesTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private Desk desk = new Desk().connect(ALDER);
    private final Map<String, String> settings = new HashMap<>();
    private final List<Deal> deals = new ArrayList<>();
    private int signals;

    private Verdict verdict(String rule) {
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        return desk
                .ask(new Command.PreviewSignal(desk.buy("p" + ++signals)))
                .orElseThrow()
                .decisions()
                .getFirst()
                .verdicts()
                .stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private boolean enter() {
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        int before = desk.effects.sent.size();
        desk.askAndSync(new Command.SubmitSignal(desk.buy("s" + ++signals)));
        return desk.effects.sent.size() > before;
    }

    /// The first limits of a journal are in force at once.
    private void limits(RiskPolicy policy) {
        desk.ask(new Command.SetRiskPolicy(policy));
    }

    private void limit(Limit limit, long value) {
        limits(RiskPolicy.DEFAULT.with(limit, value));
    }

    private static Deal deal(long ticket, long position, Deal.Entry entry, String lots, String profit, long timeMs) {
        return deal(ticket, position, entry, lots, profit, "0", timeMs);
    }

    private static Deal deal(
            long ticket, long position, Deal.Entry entry, String lots, String profit, String commission, long timeMs) {
        return new Deal(
                ALDER,
                ticket,
                ticket,
                position,
                Desk.EURUSD,
                entry,
                Side.BUY,
                Lots.parse(lots),
                Price.parse("1.1"),
                Money.parse(profit, "USD"),
                Money.zero("USD"),
                Money.parse(commission, "USD"),
                Money.zero("USD"),
                Deal.Reason.CLIENT,
                0,
                "",
                timeMs);
    }

    private void closed(long position, String profit, String commission) {
        tell(deal(position * 10, position, Deal.Entry.IN, "1", "0", commission, desk.nowMs));
        tell(deal(position * 10 + 1, position, Deal.Entry.OUT, "1", profit, desk.nowMs));
    }

    private void tell(Deal deal) {
        desk.core.onEvent(new Event.DealAdded(ALDER, deal));
    }

    private void balance(String balance) {
        desk.core.onEvent(new Event.AccountReport(ALDER, Desk.account(ALDER, balance)));
    }

    private Desk restarted() {
        desk.effects.recorded(SettingChanged.class).forEach(set -> settings.put(set.key(), set.value()));
        desk.effects.recorded(DealStored.class).forEach(stored -> deals.add(stored.deal()));
        return new Desk(new Journal.Recovered(settings, List.of(), Set.of(), 0, deals, List.of(), List.of(), ""))
                .connect(ALDER);
    }

    @Test
    void takesTheSameEntryAMomentLaterAsADuplicate() {
        assertThat(enter()).isTrue();
        desk.advance(500);
        assertThat(enter()).isFalse();
        assertThat(verdict("duplicate-entry").text()).contains("of the same size left 0.5 s ago");
        desk.advance(500);
        assertThat(enter()).isTrue();
    }

    @Test
    void countsMessagesByTheClockThatNeverSteps() {
        limits(RiskPolicy.DEFAULT.with(Limit.MAX_MESSAGES, 1).with(Limit.DUPLICATE_WINDOW, 0));
        assertThat(enter()).isTrue();
        desk.nowMs += HOUR;
        desk.advance(16);
        assertThat(verdict("message-rate").denies()).isTrue();
        desk.nowMs -= 2 * HOUR;
        desk.advance(16);
        assertThat(verdict("message-rate").denies()).isTrue();
        desk.advance(61_000);
        assertThat(verdict("message-rate").denies()).isFalse();
    }

    @Test
    void countsExitsAsMessagesAndHoldsNoneBack() {
        limit(Limit.MAX_MESSAGES, 2);
        for (long id = 1; id <= 5; id++) {
            desk.core.onEvent(new Event.PositionOpened(
                    ALDER, Desk.position(ALDER, id, Side.BUY, Lots.parse("0.01"), 0, Price.parse("1.09"))));
            assertThat(desk.ask(new Command.ClosePosition(ALDER, id, Lots.ZERO))
                            .orElseThrow()
                            .isAccepted())
                    .isTrue();
        }
        assertThat(desk.effects.sent).hasSize(5);
        assertThat(verdict("message-rate").value()).isEqualTo("5");
        assertThat(verdict("message-rate").denies()).isTrue();
    }

    @Test
    void throttlesOneAutomaticSourceInOneSymbolAndDirection() {
        limits(RiskPolicy.DEFAULT.with(Limit.MAX_REPEATED, 2).with(Limit.DUPLICATE_WINDOW, 0));
        assertThat(enter()).isTrue();
        assertThat(enter()).isTrue();
        assertThat(enter()).isFalse();
        assertThat(verdict("repeated-execution").text()).contains("entered 2 times to BUY EURUSD@Alder");
        desk.pass(HOUR + MINUTE);
        assertThat(verdict("repeated-execution").denies()).isFalse();
    }

    @Test
    void countsTheDaysEntriesOverARestartUntilTheServersMidnight() {
        limit(Limit.DUPLICATE_WINDOW, 0);
        enter();
        enter();
        desk = restarted();
        assertThat(verdict("entries-per-day").value()).isEqualTo("2");
        desk.nowMs += 12 * HOUR;
        desk.advance(16);
        assertThat(verdict("entries-per-day").value()).isEqualTo("0");
        enter();
        assertThat(verdict("entries-per-day").value()).isEqualTo("1");
        desk.nowMs -= 12 * HOUR;
        desk.advance(16);
        assertThat(verdict("entries-per-day").value()).isEqualTo("2");
    }

    @Test
    void restsAfterThreeLossesInARowCommissionIncluded() {
        closed(1, "-10", "0");
        closed(2, "5", "-7");
        assertThat(verdict("cool-down").denies()).isFalse();
        closed(3, "-1", "0");
        assertThat(verdict("cool-down").text()).contains("3 losses in a row").contains("another 1 h 00 min");
        desk.pass(HOUR - 1_000);
        assertThat(verdict("cool-down").denies()).isTrue();
        desk.advance(1_000);
        assertThat(verdict("cool-down").denies()).isFalse();
    }

    @Test
    void endsAStreakWithATradeThatIsNoLoss() {
        closed(1, "-10", "0");
        closed(2, "-10", "0");
        closed(3, "0", "0");
        closed(4, "-10", "0");
        assertThat(verdict("cool-down").value()).isEqualTo("1 in a row");
    }

    @Test
    void judgesATradeByAllItsPartsWhenTheLastIsOut() {
        tell(deal(1, 1, Deal.Entry.IN, "1", "0", desk.nowMs));
        tell(deal(2, 1, Deal.Entry.OUT, "0.5", "-30", desk.nowMs));
        assertThat(verdict("cool-down").value()).isEqualTo("0 in a row");
        tell(deal(3, 1, Deal.Entry.OUT, "0.5", "20", desk.nowMs));
        assertThat(verdict("cool-down").value()).isEqualTo("1 in a row");
        // reversed at a loss, then closed at a profit that is its own
        tell(deal(4, 2, Deal.Entry.IN, "1", "0", desk.nowMs));
        tell(deal(5, 2, Deal.Entry.INOUT, "3", "-40", desk.nowMs));
        assertThat(verdict("cool-down").value()).isEqualTo("2 in a row");
        tell(deal(6, 2, Deal.Entry.OUT, "2", "15", desk.nowMs));
        assertThat(verdict("cool-down").value()).isEqualTo("0 in a row");
    }

    @Test
    void countsRepeatedDealsOnceAndThoseOfBeforeTheRestart() {
        closed(1, "-10", "0");
        closed(2, "-10", "0");
        List<Deal> again = List.of(
                deal(20, 2, Deal.Entry.IN, "1", "0", desk.nowMs), deal(21, 2, Deal.Entry.OUT, "1", "-10", desk.nowMs));
        desk.snapshot(ALDER, List.of(), List.of(), again);
        assertThat(verdict("cool-down").value()).isEqualTo("2 in a row");
        desk = restarted();
        desk.snapshot(ALDER, List.of(), List.of(), again);
        assertThat(verdict("cool-down").value()).isEqualTo("2 in a row");
        closed(3, "-10", "0");
        assertThat(verdict("cool-down").denies()).isTrue();
        desk = restarted();
        assertThat(verdict("cool-down").denies()).isTrue();
    }

    @Test
    void restsItsTimeWhateverTheClockDoes() {
        for (long position = 1; position <= 3; position++) {
            closed(position, "-10", "0");
        }
        desk.nowMs += 5 * HOUR;
        desk.advance(16);
        assertThat(verdict("cool-down").denies()).isTrue();
        desk.nowMs -= 9 * HOUR;
        desk.pass(HOUR);
        assertThat(verdict("cool-down").denies()).isFalse();
    }

    @Test
    void takesALossOfTheFutureAsOneOfNowAndAnAncientOneAsOver() {
        for (long position = 1; position <= 3; position++) {
            tell(deal(position, position, Deal.Entry.OUT, "1", "-10", desk.nowMs + 90 * 24 * HOUR));
        }
        assertThat(verdict("cool-down").text()).contains("another 1 h 00 min");
        tell(deal(9, 9, Deal.Entry.OUT, "1", "-10", 0));
        assertThat(verdict("cool-down").denies()).isFalse();
        assertThat(verdict("cool-down").value()).isEqualTo("4 in a row");
    }

    private String drawdown() {
        return verdict("drawdown-decay").value();
    }

    @Test
    void measuresTheDrawdownFromAPeakThatLasted() {
        balance("11000");
        tell(deal(1, 1, Deal.Entry.OUT, "1", "1000", desk.nowMs));
        desk.advance(3_000);
        balance("10450");
        tell(deal(2, 2, Deal.Entry.OUT, "1", "-550", desk.nowMs));
        desk.advance(3_000);
        assertThat(drawdown()).isEqualTo("5.00 %");
        desk = restarted();
        balance("10450");
        desk.advance(3_000);
        assertThat(drawdown()).isEqualTo("5.00 %");
    }

    @Test
    void takesNoPeakFromABalanceThatIsAheadOfItsPositions() {
        desk.core.onEvent(new Event.PositionOpened(
                ALDER, Desk.position(ALDER, 1, Side.BUY, Lots.parse("10"), 0, Price.parse("1.05"))));
        desk.quote(ALDER, Desk.ASK + 100_000, Desk.ASK + 110_000);
        desk.advance(3_000); // 10 lots × 100 points = 1,000 of floating profit
        balance("11000");
        tell(deal(1, 1, Deal.Entry.OUT, "10", "1000", desk.nowMs));
        desk.advance(1_000); // one look sees 12,000
        desk.core.onEvent(new Event.PositionClosed(
                ALDER, Desk.position(ALDER, 1, Side.BUY, Lots.parse("10"), 0, Price.parse("1.05"))));
        desk.advance(5_000);
        assertThat(drawdown()).isEqualTo("0.00 %");
        assertThat(desk.effects.recorded(SettingChanged.class).stream()
                        .filter(set -> set.key().equals("peak/Alder"))
                        .map(set -> set.value().split(" ")[0])
                        .toList())
                .last()
                .isEqualTo("11000");
    }

    @Test
    void movesThePeakWithDepositsAndWithdrawals() {
        desk.advance(2_000);
        balance("9000");
        tell(deal(1, 1, Deal.Entry.OUT, "1", "-1000", desk.nowMs));
        desk.advance(3_000);
        assertThat(drawdown()).isEqualTo("10.00 %");
        balance("14000");
        desk.advance(1_000);
        assertThat(drawdown()).isEqualTo("10.00 %");
        desk.advance(EquityPeaks.DEPOSIT_LOOKS * 1_000L);
        // 1,000 below a peak of 15,000
        assertThat(drawdown()).isEqualTo("6.67 %");
        assertThat(desk.activities())
                .anyMatch(text -> text.contains("5000.00 USD without a trade: taken as a deposit"));
        balance("4000");
        desk.advance((EquityPeaks.DEPOSIT_LOOKS + 1) * 1_000L);
        assertThat(drawdown()).isEqualTo("20.00 %");
    }

    @Test
    void knowsWhatWasDealtWhileItWasAway() {
        desk.advance(2_000);
        desk = restarted();
        desk.snapshot(ALDER, List.of(), List.of(), List.of(deal(7, 7, Deal.Entry.OUT, "1", "-500", desk.nowMs + HOUR)));
        balance("9500");
        desk.advance(8_000);
        assertThat(drawdown()).isEqualTo("5.00 %");
    }

    @Test
    void readsAWornOutSettingAsNone() {
        desk = new Desk(new Journal.Recovered(
                        Map.of("peak/Alder", "1e9 x", "entries/Alder", "-1"),
                        List.of(),
                        Set.of(),
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        ""))
                .connect(ALDER);
        desk.advance(2_000);
        assertThat(drawdown()).isEqualTo("0.00 %");
        assertThat(verdict("entries-per-day").value()).isEqualTo("0");
    }

    @Test
    void keepsToTheSymbolsTradingHoursOnTheServersClock() {
        // It is Thursday, 12:00 UTC; the server is two hours ahead.
        hours("THU 08:00-14:20", 2 * HOUR);
        assertThat(verdict("market-closed").denies()).isFalse();
        assertThat(verdict("close-buffer").denies()).isFalse();
        desk.pass(5 * MINUTE + 100);
        assertThat(verdict("close-buffer").denies()).isTrue();
        hours("THU 08:00-14:20", 3 * HOUR);
        assertThat(verdict("market-closed").text()).contains("closed; it opens in 6 d");
        hours("THU 13:58-23:00", 2 * HOUR);
        assertThat(verdict("open-buffer").denies()).isFalse();
        hours("THU 14:03-23:00", 2 * HOUR);
        assertThat(verdict("open-buffer").text()).contains("opened 3 min ago");
        hours("nonsense", 0);
        assertThat(enter()).isFalse();
    }

    private void hours(String text, long offsetMs) {
        desk.core.onEvent(new Event.HeartbeatReceived(
                ALDER, desk.nowMs, desk.nowMs + offsetMs, true, true, true, true, true, 1_000, false));
        desk.core.onEvent(new Event.SymbolSpecified(ALDER, Desk.eurusd().withSessions(TradingSessions.parse(text))));
    }

    @Test
    void entersOnlyInTheTradersSessions() {
        // 12:00 UTC: London is open, New York opens at 13:00.
        policySessions(MarketSession.NEW_YORK);
        assertThat(enter()).isFalse();
        desk = new Desk().connect(ALDER);
        policySessions(MarketSession.LONDON);
        assertThat(enter()).isTrue();
    }

    private void policySessions(MarketSession session) {
        desk.ask(new Command.SetRiskPolicy(RiskPolicy.DEFAULT.withSessions(Set.of(session))));
    }

    private static NewsEvent news(long id, long timeMs, String currency, Importance importance) {
        return new NewsEvent(id, timeMs, currency, importance, "CPI", "", "", "");
    }

    private void calendar(TerminalId terminal, NewsEvent... events) {
        desk.core.onEvent(new Event.CalendarReport(terminal, List.of(events)));
    }

    @Test
    void rulesMindTheCalendarOfAnotherTerminal() {
        assertThat(verdict("news").value()).isEqualTo("no calendar");
        calendar(BIRCH, news(1, desk.nowMs + 10 * MINUTE, "EUR", Importance.HIGH));
        assertThat(verdict("news").value()).isEqualTo("in 10 min");
        desk.pass(5 * MINUTE + 16);
        assertThat(verdict("news").text()).startsWith("EUR CPI in 5 min");
        desk.pass(5 * MINUTE);
        assertThat(verdict("news").text()).startsWith("EUR CPI 1 s ago");
        desk.pass(5 * MINUTE);
        assertThat(verdict("news").denies()).isFalse();
    }

    @Test
    void mindsImportanceAndCurrency() {
        assertThat(newsFrom(3).value()).isEqualTo("none ahead");
        assertThat(newsFrom(2).denies()).isTrue();
        assertThat(newsFrom(4).denies()).isFalse();
    }

    private Verdict newsFrom(int importance) {
        desk = new Desk().connect(ALDER);
        limit(Limit.NEWS_IMPORTANCE, importance);
        calendar(
                ALDER,
                news(1, desk.nowMs, "EUR", Importance.MODERATE),
                news(2, desk.nowMs, "JPY", Importance.HIGH),
                news(3, Long.MAX_VALUE, "USD", Importance.HIGH));
        return verdict("news");
    }

    @Test
    void followsARevisedTime() {
        calendar(ALDER, news(1, desk.nowMs + MINUTE, "USD", Importance.HIGH));
        assertThat(enter()).isFalse();
        calendar(ALDER, news(1, desk.nowMs + HOUR, "USD", Importance.HIGH));
        assertThat(enter()).isTrue();
    }

    @Test
    void doesNotLetAClockThatWasSetHideTheNews() {
        calendar(ALDER, news(1, desk.nowMs + MINUTE, "USD", Importance.HIGH));
        long trueMs = desk.nowMs;
        desk.nowMs += 2 * HOUR;
        desk.advance(16);
        desk.core.onTick(new dev.yoke.core.market.Instrument(ALDER, Desk.EURUSD), Desk.BID, Desk.ASK, trueMs);
        List<Verdict> verdicts = desk.ask(new Command.PreviewSignal(desk.buy("p")))
                .orElseThrow()
                .decisions()
                .getFirst()
                .verdicts();
        assertThat(verdicts.stream().filter(Verdict::denies).map(Verdict::rule)).containsExactly("quote-time");
    }

    @Test
    void asksEveryMetaTraderFiveForItsCalendarAgainAndAgain() {
        desk.connect(BIRCH);
        desk.advance(2_000);
        assertThat(desk.effects.calendarsAsked).containsExactly(ALDER, BIRCH);
        desk.pass(9 * MINUTE);
        assertThat(desk.effects.calendarsAsked).hasSize(2);
        desk.pass(MINUTE);
        assertThat(desk.effects.calendarsAsked).hasSize(4);
        calendar(ALDER, news(1, desk.nowMs, "USD", Importance.LOW));
        desk.pass(HOUR);
        assertThat(desk.effects.calendarsAsked).hasSize(4);
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "gone"));
        desk.advance(2_000);
        desk.connect(ALDER);
        desk.advance(2_000);
        assertThat(desk.effects.calendarsAsked).hasSize(5).last().isEqualTo(ALDER);
    }

    @Test
    void asksNoMetaTraderFour() {
        TerminalIdentity mt5 = Desk.identity(BIRCH, TerminalIdentity.TradeMode.DEMO);
        desk.connect(BIRCH);
        desk.core.onEvent(new Event.TerminalConnected(new TerminalIdentity(
                BIRCH,
                TerminalIdentity.Platform.MT4,
                mt5.build(),
                mt5.eaVersion(),
                mt5.company(),
                mt5.server(),
                mt5.login(),
                mt5.currency(),
                mt5.leverage(),
                mt5.marginMode(),
                mt5.tradeMode(),
                mt5.epoch())));
        desk.advance(2_000);
        assertThat(desk.effects.calendarsAsked).containsExactly(ALDER);
    }

    @Test
    void showsTheNextNewsOfEachTradedCurrency() {
        assertThat(desk.view().risk().news().known()).isFalse();
        NewsEvent usd = news(1, desk.nowMs + 3 * HOUR, "USD", Importance.HIGH);
        NewsEvent eur = news(2, desk.nowMs + HOUR, "EUR", Importance.HIGH);
        calendar(
                ALDER,
                usd,
                news(3, desk.nowMs + 4 * HOUR, "USD", Importance.HIGH),
                news(4, desk.nowMs + HOUR, "USD", Importance.LOW),
                news(5, desk.nowMs + HOUR, "NZD", Importance.HIGH),
                eur);
        desk.advance(1_100);
        assertThat(desk.view().risk().news().next()).containsExactly(eur, usd);
    }

    @Test
    void showsHowMuchOfTheLimitsIsUsed() {
        closed(1, "-10", "0");
        enter();
        desk.advance(200);
        assertThat(desk.view().risk().accounts().getFirst().meters())
                .filteredOn(meter -> Set.of("drawdown-decay", "cool-down", "entries-per-day", "message-rate")
                        .contains(meter.rule()))
                .extracting(meter -> meter.rule() + " " + meter.value() + " of " + meter.limit())
                .containsExactly(
                        "drawdown-decay 0.00 % of 10.00 %",
                        "cool-down 1 of 3", "entries-per-day 1 of 100", "message-rate 1 of 60");
    }

    @Test
    void deniesASymbolThatHasDisappeared() {
        assertThat(enter()).isTrue();
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "gone"));
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.LIVE, "back"));
        assertThat(desk.askAndSync(new Command.SubmitSignal(desk.buy("gone"))).isAccepted())
                .isFalse();
    }
}
