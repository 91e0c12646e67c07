package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.EntryPreview.Headroom;
import dev.yoke.core.view.EntryPreview.Heat;
import dev.yoke.core.view.EntryPreview.Leg;
import dev.yoke.core.view.EntryPreview.Size;
import dev.yoke.core.view.EntryPreview.Spread;
import dev.yoke.core.view.EntryPreview.Steps;
import dev.yoke.core.view.OrderPreview;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.RiskView.AccountRisk;
import dev.yoke.core.view.RiskView.CurrencyLeg;
import dev.yoke.core.view.RiskView.LimitMeter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 10,000 USD at leverage 100, EURUSD at 1.10000 / 1.10010: a pip of a lot is 10 USD.
class EntryPreviewTest {

    private final Desk desk = new Desk().connect(ALDER);

    /// 0.1 lots bought at 1.1001, 20 pips to the stop, 40 to the target.
    @Test
    void saysInFiguresWhatTheEntryWouldBe() {
        EntryPreview preview = preview(buy(lots("0.1"), pips("20"), pips("40"))).getFirst();

        assertThat(preview)
                .isEqualTo(new EntryPreview(
                        new Instrument(ALDER, Desk.EURUSD),
                        Side.BUY,
                        "USD",
                        5,
                        true,
                        new Size(units("0.1"), units("0.2"), units("20")),
                        units("0.1"),
                        units("20"),
                        units("0.2"),
                        units("1.1001"),
                        // 20 pips × 10 USD × 0.1
                        new Leg(units("1.0981"), units("20"), units("20"), units("1")),
                        new Leg(units("1.1041"), units("40"), units("40"), units("2")),
                        units("2"),
                        // 0.1 × 100,000 × 1.1001 ÷ 100
                        units("110.01"),
                        units("9889.99"),
                        new Spread(units("1"), units("1")),
                        new Heat(0, units("0.2"), units("6")),
                        // 5 % of 10,000 are 500; 500 ÷ 200 a lot
                        new Headroom("daily-loss", units("500"), units("480"), units("2.5")),
                        new Steps(units("0.01"), 1_000)));
    }

    @Test
    void saysOneSizeInThreeWays() {
        Size byPercent = preview(buy(new Sizing.RiskPercent(units("0.5")), pips("20"), none()))
                .getFirst()
                .asked();
        Size byMoney = preview(buy(new Sizing.RiskMoney(units("50")), pips("20"), none()))
                .getFirst()
                .asked();

        assertThat(byPercent)
                .isEqualTo(new Size(units("0.25"), units("0.5"), units("50")))
                .isEqualTo(byMoney);
    }

    @Test
    void aDeniedEntryStillShowsWhatWasAskedFor() {
        Answer answer = ask(buy(lots("3"), pips("20"), pips("40")));
        EntryPreview preview = answer.preview().orElseThrow().accounts().getFirst();

        assertThat(preview.asked()).isEqualTo(new Size(units("3"), units("6"), units("600")));
        assertThat(preview.stop().price()).isEqualTo(units("1.0981"));
    }

    @Test
    void findsLevelsByMoneyFromTheLots() {
        // 20 USD of 0.1 lots are 20 pips, 35 USD are 35.
        EntryPreview preview = preview(buy(lots("0.1"), new Level.Money(units("20")), new Level.Money(units("35"))))
                .getFirst();

        assertThat(preview.stop()).isEqualTo(new Leg(units("1.0981"), units("20"), units("20"), units("1")));
        assertThat(preview.target()).isEqualTo(new Leg(units("1.1036"), units("35"), units("35"), units("1.75")));
    }

    @Test
    void findsATargetByMoneyFromTheSizeThatTheRiskGives() {
        // 0.5 % = 50 USD at 20 pips are 0.25 lots; 100 USD of them are 40 pips.
        EntryPreview preview = preview(
                        buy(new Sizing.RiskPercent(units("0.5")), pips("20"), new Level.Money(units("100"))))
                .getFirst();

        assertThat(preview.target()).isEqualTo(new Leg(units("1.1041"), units("40"), units("100"), units("2")));
    }

    @Test
    void refusesAStopByMoneyWhereTheSizeFollowsFromTheStop() {
        Answer answer = ask(buy(new Sizing.RiskPercent(units("0.5")), new Level.Money(units("20")), none()));

        assertThat(answer.status()).isEqualTo(Answer.Status.REFUSED);
        assertThat(answer.text()).contains("a stop by money needs a size in lots");
    }

    @Test
    void theRiskAfterIsWhatTheOrderThenMakes() {
        Signal signal = buy(lots("0.1"), pips("20"), none());
        OrderPreview before = ask(signal).preview().orElseThrow();
        desk.askAndSync(new Command.SubmitSignal(signal));
        desk.fill(desk.effects.sent.getLast(), 7);
        // The broker's margin comes with its next report.
        desk.advance(200);
        RiskView now = desk.view().risk();

        assertThat(before.after().accounts().getFirst().heat())
                .isEqualTo(now.accounts().getFirst().heat())
                .isEqualTo(units("20"));
        assertThat(meters(before.after(), "heat", "max-positions", "entries-per-day", "message-rate", "position-size"))
                .isEqualTo(meters(now, "heat", "max-positions", "entries-per-day", "message-rate", "position-size"))
                .extracting(LimitMeter::value)
                .containsExactly("0.20 %", "1", "0.20 % EURUSD", "1", "1");
        assertThat(before.after().legs())
                .extracting(CurrencyLeg::legCurrency, CurrencyLeg::amount)
                .containsExactly(tuple("EUR", units("10000")), tuple("USD", units("-11001")));
        assertThat(now.legs()).extracting(CurrencyLeg::amount).containsExactly(units("10000"), units("-11000"));
    }

    @Test
    void countsTheMarginThatTheEntryBinds() {
        OrderPreview preview = ask(buy(lots("1"), pips("10"), none())).preview().orElseThrow();

        // 1,100.10 of 10,000, cut after two decimals
        assertThat(meters(preview.after(), "margin").getFirst().value()).isEqualTo("11.00 %");
        assertThat(meters(desk.view().risk(), "margin").getFirst().value()).isEqualTo("0.00 %");
    }

    @Test
    void anEntryOnTwoAccountsCountsOnBoth() {
        desk.connect(BIRCH);
        OrderPreview preview =
                ask(buy(lots("0.1"), pips("20"), none())).preview().orElseThrow();

        assertThat(preview.accounts())
                .extracting(one -> one.instrument().terminal())
                .containsExactly(ALDER, BIRCH);
        assertThat(preview.after().accounts()).extracting(AccountRisk::heat).containsExactly(units("20"), units("20"));
    }

    @Test
    void aPreviewLeavesNothingBehind() {
        for (int i = 0; i < 3; i++) {
            ask(buy(lots("0.1"), pips("20"), none()));
        }
        desk.advance(200);

        assertThat(desk.view().risk().accounts().getFirst().heat()).isZero();
        assertThat(desk.effects.sent).isEmpty();
        assertThat(ask(buy(lots("0.1"), pips("20"), none()))
                        .preview()
                        .orElseThrow()
                        .accounts()
                        .getFirst()
                        .heat()
                        .before())
                .isZero();
    }

    @Test
    void placesAStopLimitWithItsTriggerAndItsLimit() {
        Signal signal = stopLimit("1.1030", "1.1020");
        assertThat(preview(signal).getFirst().entry()).isEqualTo(units("1.1020"));

        desk.askAndSync(new Command.SubmitSignal(signal));

        OrderCommand.Place place =
                (OrderCommand.Place) desk.effects.sent.getLast().command();
        assertThat(place.type()).isEqualTo(OrderType.STOP_LIMIT);
        assertThat(place.price()).isEqualTo(Price.parse("1.1030"));
        assertThat(place.stopLimitPrice()).isEqualTo(Price.parse("1.1020"));
        assertThat(place.stopLoss()).isEqualTo(Price.parse("1.1000"));
    }

    @Test
    void refusesAStopLimitWhoseLimitItsTriggerCannotReach() {
        assertThat(ask(stopLimit("1.1030", "1.1040")).text())
                .contains("the limit 1.10400 of a BUY stop-limit must not be above its trigger 1.10300");
    }

    @Test
    void refusesAStopLimitOnMetaTrader4Alone() {
        mt4(BIRCH);
        Answer answer = ask(stopLimit("1.1030", "1.1020"));

        assertThat(answer.status()).isEqualTo(Answer.Status.ACCEPTED);
        assertThat(answer.decisions().get(1).summary())
                .isEqualTo("Denied on Birch: MetaTrader 4 has no stop-limit orders, and Birch is one: use a stop or a"
                        + " limit order there");
        assertThat(answer.preview().orElseThrow().of(BIRCH)).isEmpty();
    }

    private void mt4(TerminalId terminal) {
        desk.connect(terminal);
        TerminalIdentity five = Desk.identity(terminal, TerminalIdentity.TradeMode.DEMO);
        desk.core.onEvent(new Event.TerminalConnected(new TerminalIdentity(
                terminal,
                TerminalIdentity.Platform.MT4,
                1_400,
                five.eaVersion(),
                five.company(),
                five.server(),
                five.login(),
                five.currency(),
                five.leverage(),
                five.marginMode(),
                five.tradeMode(),
                2)));
        desk.snapshot(terminal, List.of(), List.of(), List.of());
        desk.core.onEvent(new Event.LinkChanged(terminal, LinkState.LIVE, "live"));
        desk.quote(terminal, Desk.BID, Desk.ASK);
    }

    private List<EntryPreview> preview(Signal signal) {
        return ask(signal).preview().orElseThrow().accounts();
    }

    private Answer ask(Signal signal) {
        return desk.ask(new Command.PreviewSignal(signal)).orElseThrow();
    }

    private static List<LimitMeter> meters(RiskView risk, String... rules) {
        Set<String> wanted = Set.of(rules);
        return risk.accounts().getFirst().meters().stream()
                .filter(meter -> wanted.contains(meter.rule()))
                .toList();
    }

    private Signal buy(Sizing sizing, Level stop, Level target) {
        return signal(OrderType.MARKET, Price.NONE, Price.NONE, sizing, stop, target);
    }

    private Signal stopLimit(String trigger, String limit) {
        return signal(OrderType.STOP_LIMIT, Price.parse(trigger), Price.parse(limit), lots("0.1"), pips("20"), none());
    }

    private Signal signal(OrderType type, Price price, Price limit, Sizing sizing, Level stop, Level target) {
        return new Signal(
                new SignalId("t-" + desk.nowMs),
                "ticket",
                Signal.Action.BUY,
                "EURUSD",
                type,
                price,
                stop,
                target,
                sizing,
                Set.of(),
                "",
                desk.nowMs,
                desk.nowMs,
                "",
                ExitPlan.NONE,
                limit);
    }

    private static Sizing lots(String lots) {
        return new Sizing.FixedLots(Lots.parse(lots));
    }

    private static Level pips(String pips) {
        return new Level.Pips(units(pips));
    }

    private static Level none() {
        return new Level.None();
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }
}
