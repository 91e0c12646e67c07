package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TradingSessions;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules about time, news, spread and the flow of orders: each one just within its limit and just beyond it.
class TimeAndFlowRulesTest {

    private static final long MINUTE = 60_000;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("boundaries")
    void deniesJustBeyondTheBoundaryOnly(
            String rule, String what, Consumer<Situation> within, Consumer<Situation> beyond) {
        Situation accepted = new Situation();
        within.accept(accepted);
        Situation denied = new Situation();
        beyond.accept(denied);

        assertThat(accepted.verdict(rule).denies()).isFalse();
        assertThat(accepted.verdict(rule).text()).isEmpty();
        assertThat(denied.verdict(rule).denies()).isTrue();
        assertThat(denied.verdict(rule).text()).isNotBlank();
        assertThat(denied.assess().approved()).isFalse();
    }

    static Stream<Arguments> boundaries() {
        return Stream.of(
                // The stop is 20.0 pips away: half of it is 10.0.
                boundary("max-spread", "share of the stop", s -> bid(s, "1.09900"), s -> bid(s, "1.09899")),
                boundary("max-spread", "pips", s -> pips(s, "1.0", "1.09990"), s -> pips(s, "1.0", "1.09989")),
                boundary("max-spread", "no quote", s -> {}, s -> quote(s, "0", "0")),
                boundary("max-spread", "crossed quote", s -> {}, s -> quote(s, "1.1", "1.0999")),
                boundary("price-collar", "limit", s -> limit(s, "1.04500"), s -> limit(s, "1.04499")),
                boundary("price-collar", "above", s -> limit(s, "1.15500"), s -> limit(s, "1.15501")),
                boundary("price-collar", "named", s -> s.named = "1.155", s -> s.named = "1.15501"),
                boundary("price-collar", "no quote", s -> quote(s, "0", "0"), s -> namedOnly(s, "1.1")),
                boundary("message-rate", "60", s -> s.messagesInMinute = 59, s -> s.messagesInMinute = 60),
                boundary("duplicate-entry", "1 s", s -> s.sinceSameEntryMs = 1_000, s -> s.sinceSameEntryMs = 999),
                boundary("repeated-execution", "20", s -> repeated(s, 19), s -> repeated(s, 20)),
                boundary("entries-per-day", "100", s -> s.entries = 99, s -> s.entries = 100),
                boundary("market-closed", "open", s -> s.sinceOpenMs = 0, s -> s.sinceOpenMs = -1),
                boundary("market-closed", "readable", s -> hours(s, "MON 00:00-24:00"), s -> hours(s, "MON all day")),
                boundary("open-buffer", "5 min", s -> s.sinceOpenMs = 5 * MINUTE, s -> s.sinceOpenMs = 5 * MINUTE - 1),
                boundary(
                        "close-buffer",
                        "15 min",
                        s -> s.untilCloseMs = 15 * MINUTE,
                        s -> s.untilCloseMs = 15 * MINUTE - 1),
                boundary("session", "london", s -> session(s, true), s -> session(s, false)),
                boundary("news", "before", s -> s.untilNewsMs = 5 * MINUTE, s -> s.untilNewsMs = 5 * MINUTE - 1),
                boundary("news", "after", s -> s.sinceNewsMs = 5 * MINUTE, s -> s.sinceNewsMs = 5 * MINUTE - 1),
                boundary("news", "now", s -> {}, s -> s.untilNewsMs = 0),
                boundary("cool-down", "losses", s -> losses(s, 2, 0), s -> losses(s, 3, 0)),
                boundary("cool-down", "rest", s -> losses(s, 3, 60 * MINUTE), s -> losses(s, 4, 60 * MINUTE - 1)),
                boundary("quote-time", "behind", s -> s.aheadMs = -60_000, s -> s.aheadMs = -60_001),
                boundary("quote-time", "ahead", s -> s.aheadMs = 60_000, s -> s.aheadMs = 60_001),
                boundary("quote-time", "none", s -> {}, s -> s.aheadMs = Long.MIN_VALUE),
                boundary("drawdown-decay", "nothing left", s -> s.drawdownPercent = "10", s -> {
                    s.drawdownPercent = "10";
                    s.policy = s.policy.with(Limit.DECAY_FLOOR, "0");
                }));
    }

    private static Arguments boundary(
            String rule, String what, Consumer<Situation> within, Consumer<Situation> beyond) {
        // A cap says so in words and is no denial; all other passes are silent.
        return Arguments.of(rule, what, rule.equals("drawdown-decay") ? (Consumer<Situation>) s -> {} : within, beyond);
    }

    private static void bid(Situation situation, String bid) {
        situation.bid = bid;
    }

    private static void quote(Situation situation, String bid, String ask) {
        situation.bid = bid;
        situation.ask = ask;
    }

    private static void namedOnly(Situation situation, String price) {
        quote(situation, "0", "0");
        situation.named = price;
    }

    private static void pips(Situation situation, String limit, String bid) {
        situation.policy = situation.policy.with(Limit.MAX_SPREAD, limit);
        situation.bid = bid;
    }

    private static void limit(Situation situation, String price) {
        situation.type = OrderType.LIMIT;
        situation.entry = price;
        situation.stop = "1.00000";
    }

    private static void repeated(Situation situation, int times) {
        situation.automatic = true;
        situation.repeatedInHour = times;
    }

    private static void hours(Situation situation, String text) {
        situation.spec = situation.spec.withSessions(TradingSessions.parse(text));
    }

    private static void session(Situation situation, boolean open) {
        situation.policy = situation.policy.withSessions(Set.of(MarketSession.LONDON, MarketSession.NEW_YORK));
        situation.inSession = open;
    }

    private static void losses(Situation situation, int inARow, long sinceMs) {
        situation.lossesInARow = inARow;
        situation.sinceLastLossMs = sinceMs;
    }

    @Test
    void saysHowWideTheSpreadIsAndWhichLimitItPasses() {
        Situation situation = new Situation();
        situation.bid = "1.09877";

        assertThat(situation.verdict("max-spread"))
                .isEqualTo(Verdict.deny(
                        "max-spread",
                        "12.3 pips",
                        "10.0 pips = 50.00 % of the stop",
                        "the spread of EURUSD@demo-1 is 12.3 pips, above 10.0 pips = 50.00 % of the stop;"
                                + " wait until it narrows or use a wider stop"));
    }

    @Test
    void looksAtTheSpreadInPipsAloneWithoutAStop() {
        Situation situation = new Situation();
        situation.stop = "0";
        assertThat(situation.verdict("max-spread")).isEqualTo(Verdict.pass("max-spread", "1.0 pips", "none"));
        pips(situation, "0.9", "1.09990");
        assertThat(situation.verdict("max-spread").limit()).isEqualTo("0.9 pips");
        assertThat(situation.verdict("max-spread").denies()).isTrue();
    }

    @Test
    void measuresTheCollarFromTheSideThatTheOrderTrades() {
        Situation situation = new Situation();
        situation.side = Side.SELL;
        situation.bid = "1.00000";
        situation.ask = "2.00000";
        situation.named = "1.06";

        assertThat(situation.verdict("price-collar"))
                .isEqualTo(Verdict.deny(
                        "price-collar",
                        "6.00 %",
                        "5.00 %",
                        "the price 1.06000 is 6.00 % away from EURUSD@demo-1 at 1.00000; check the symbol and the"
                                + " price"));
    }

    @Test
    void holdsNobodyBackForRepeatsThatAPersonMakes() {
        Situation situation = new Situation();
        situation.repeatedInHour = 500;
        assertThat(situation.verdict("repeated-execution").outcome()).isEqualTo(Verdict.Outcome.PASS);
    }

    @Test
    void takesAWindowOfNothingAsNoDuplicates() {
        Situation situation = new Situation();
        situation.sinceSameEntryMs = 0;
        situation.policy = situation.policy.with(Limit.DUPLICATE_WINDOW, 0);
        assertThat(situation.verdict("duplicate-entry").denies()).isFalse();
    }

    @Test
    void saysWhenTheMarketOpens() {
        Situation situation = new Situation();
        situation.sinceOpenMs = -(47 * 60 + 5) * MINUTE;
        situation.untilCloseMs = 0;

        assertThat(situation.verdict("market-closed").text())
                .isEqualTo("the market of EURUSD@demo-1 is closed; it opens in 47 h 05 min");
        assertThat(situation.verdict("open-buffer").denies()).isFalse();
        assertThat(situation.verdict("close-buffer").denies()).isFalse();
    }

    @Test
    void saysWhyUnreadableHoursCountAsClosed() {
        Situation situation = new Situation();
        hours(situation, "MON 25:99-26:00");
        assertThat(situation.verdict("market-closed").text())
                .isEqualTo("the trading hours of EURUSD@demo-1 cannot be read: '25:99-26:00'; report it with the"
                        + " broker's name");
    }

    @Test
    void countsTheMinutesOfTheBuffers() {
        Situation situation = new Situation();
        situation.sinceOpenMs = 2 * MINUTE;
        situation.untilCloseMs = 4 * MINUTE;
        assertThat(situation.verdict("open-buffer").text())
                .isEqualTo("the market of EURUSD@demo-1 opened 2 min ago; entries begin in 3 min");
        assertThat(situation.verdict("close-buffer").text())
                .isEqualTo("the market of EURUSD@demo-1 closes in 4 min; no entries in the last 15 min, wait for the"
                        + " next opening");
    }

    @Test
    void tellsWhichNewsAndForHowLong() {
        Situation situation = new Situation();
        situation.news = "USD Nonfarm Payrolls";
        situation.untilNewsMs = 4 * MINUTE;
        assertThat(situation.verdict("news"))
                .isEqualTo(Verdict.deny(
                        "news",
                        "in 4 min",
                        "5 min before to 5 min after",
                        "USD Nonfarm Payrolls in 4 min; no entries on EURUSD@demo-1 for 9 min"));
        situation.untilNewsMs = Long.MAX_VALUE;
        situation.sinceNewsMs = MINUTE;
        assertThat(situation.verdict("news").text())
                .isEqualTo("USD Nonfarm Payrolls 1 min ago; no entries on EURUSD@demo-1 for 4 min");
    }

    @Test
    void passesWithoutACalendarAndSaysSo() {
        Situation situation = new Situation();
        assertThat(situation.verdict("news").value()).isEqualTo("none ahead");
        situation.calendarKnown = false;
        assertThat(situation.verdict("news"))
                .isEqualTo(Verdict.pass("news", "no calendar", "5 min before to 5 min after"));
    }

    @Test
    void saysHowLongEntriesRestAfterLosses() {
        Situation situation = new Situation();
        losses(situation, 3, 18 * MINUTE);
        assertThat(situation.verdict("cool-down"))
                .isEqualTo(Verdict.deny(
                        "cool-down",
                        "3 in a row",
                        "3, then 1 h 00 min",
                        "3 losses in a row on demo-1; entries rest for another 42 min"));
    }

    @Test
    void shrinksTheSizeInAStraightLineWithTheDrawdown() {
        // 1 % of 10,000 = 100 at risk; 200 per lot at 20 pips.
        assertThat(lotsAt("4")).isEqualTo("0.5");
        // half way from 4 to 10: 100 − 75 ÷ 2 = 62.5 %, 62.50 ÷ 200 = 0.3125
        assertThat(lotsAt("7")).isEqualTo("0.31");
        // 100 − 75 × 1 ÷ 6 = 87.5 %
        assertThat(lotsAt("5")).isEqualTo("0.43");
        assertThat(lotsAt("10")).isEqualTo("0.12");
        assertThat(lotsAt("60")).isEqualTo("0.12");
    }

    private static String lotsAt(String drawdown) {
        Situation situation = new Situation();
        situation.drawdownPercent = drawdown;
        return situation.assess().lots().toString();
    }

    @Test
    void saysThatADrawdownLoweredTheSize() {
        Situation situation = new Situation();
        situation.drawdownPercent = "7";
        assertThat(situation.verdict("drawdown-decay"))
                .isEqualTo(Verdict.cap(
                        "drawdown-decay",
                        "7.00 %",
                        "62.50 % of the normal risk",
                        "demo-1 is 7.00 % below its peak; the size is lowered to 62.50 % of the normal risk = 62.50"
                                + " USD"));
        assertThat(situation.assess().summary()).contains("lowered from 0.500 lots by drawdown-decay");
    }

    @Test
    void dropsToTheFloorAtOnceWhereBothMarksAreOne() {
        Situation situation = new Situation();
        situation.policy = situation.policy.with(Limit.DECAY_FROM, "5").with(Limit.DECAY_TO, "5");
        situation.drawdownPercent = "5";
        assertThat(situation.assess().lots().toString()).isEqualTo("0.5");
        situation.drawdownPercent = "5.00000001";
        assertThat(situation.assess().lots().toString()).isEqualTo("0.12");
    }

    @Test
    void deniesWhateverTheEquityIsWorthNothing() {
        for (String equity : new String[] {"0", "-250"}) {
            Situation situation = new Situation();
            situation.equity = equity;
            situation.drawdownPercent = "102.5";
            assertThat(situation.assess().approved()).isFalse();
            assertThat(situation.verdict("drawdown-decay").denies()).isTrue();
        }
    }

    @Test
    void saysWhichClockIsWrong() {
        Situation situation = new Situation();
        situation.aheadMs = 60 * MINUTE;
        assertThat(situation.verdict("quote-time"))
                .isEqualTo(Verdict.deny(
                        "quote-time",
                        "1 h 00 min ahead",
                        "60.0 s",
                        "the last quote of EURUSD@demo-1 is dated 1 h 00 min ahead of this machine's clock; set the"
                                + " clock"));
        situation.aheadMs = -50 * 60 * MINUTE;
        assertThat(situation.verdict("quote-time").text()).contains("2 d 2 h behind");
    }
}
