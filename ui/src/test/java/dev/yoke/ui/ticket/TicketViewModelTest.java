package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.ticket.TicketStates.Kind;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import dev.yoke.ui.ticket.TicketViewModel.Phase;
import dev.yoke.ui.words.Language;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketViewModelTest {

    private static final Instrument EURUSD = Previews.eurusd();

    private final Ports given = new Ports();
    private final TicketViewModel model = english();

    private TicketViewModel english() {
        given.desk.preferences().languageProperty().set(Language.EN);
        return new TicketViewModel(given.ports);
    }

    @BeforeEach
    void choose() {
        given.cockpit.answerWith(Previews::passes);
        given.cockpit.show(Views.day());
        model.onFrame();
        model.select(EURUSD);
    }

    @Test
    void asksOnceAfterTwoHundredMillisecondsOfQuiet() {
        step(199);
        model.fields().size.set("0.7");
        step(199);
        assertThat(given.cockpit.sent(PreviewSignal.class)).isEmpty();

        step(1);
        step(16);
        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(1);
        assertThat(lastPreview().sizing()).isEqualTo(new Sizing.RiskPercent(Views.units("0.7")));
    }

    @Test
    void asksAgainEverySecondWhileItStands() {
        step(200);
        step(999);
        step(1);
        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(2);
    }

    @Test
    void showsTheFiguresOfTheGateAndNoOthers() {
        step(200);

        assertThat(model.shownProperty().get().live())
                .isEqualTo("risk 0.49 % = 49.20 USD, R:R 2.0, margin 130.22, spread 0.6 pips, heat after 2.59 % of"
                        + " 6.00 %, headroom after 430.80");
        assertThat(model.shownProperty().get().stop()).isEqualTo("1.08246 · 27.2 pips · −49.20 USD · −1.00 R");
        assertThat(model.shownProperty().get().target()).isEqualTo("1.09062 · 54.4 pips · +98.40 USD · +2.00 R");
        assertThat(model.rows().getFirst())
                .isEqualTo(new AccountRow(
                        Views.FTMO,
                        false,
                        true,
                        AccountRow.Outcome.PASSES,
                        "0.12 lots   0.49 %   49.20 USD",
                        "margin 130.22 · spread 0.6 pips · heat after 2.59 % · headroom after 430.80",
                        ""));
    }

    @Test
    void hidesMoneyAndKeepsPercentAndRWhileStreaming() {
        step(200);
        given.desk.preferences().streamerProperty().set(true);
        model.write();

        assertThat(model.shownProperty().get().live())
                .isEqualTo("risk 0.49 % = •••, R:R 2.0, margin •••, spread 0.6 pips, heat after 2.59 % of 6.00 %,"
                        + " headroom after •••");
        assertThat(model.shownProperty().get().stop()).isEqualTo("1.08246 · 27.2 pips · ••• · −1.00 R");

        given.cockpit.answerWith(command -> Previews.denies(command, Views.FTMO));
        step(1_000);
        model.write();
        assertThat(model.rows().getFirst().second()).isEqualTo("••• lots would pass, ••• USD.");
    }

    @Test
    void tradesNoRealAccountUntilItIsTicked() {
        step(200);
        assertThat(lastPreview().terminals()).containsExactlyInAnyOrder(Views.FTMO, Views.PEPPER);

        model.tick(Views.IC, true);
        model.tick(Views.PEPPER, false);
        step(200);
        assertThat(lastPreview().terminals()).containsExactlyInAnyOrder(Views.FTMO, Views.IC);
        model.press();
        assertThat(model.shownProperty().get().strip()).contains("on 2 accounts", "One of them is REAL money.");
    }

    @Test
    void sendsWhatTheFieldsSay() {
        TicketFields fields = model.fields();
        fields.side.set(Side.SELL);
        fields.type.set(OrderType.LIMIT);
        fields.price.set("1,0900");
        fields.sizeIn.set(SizeIn.LOTS);
        fields.size.set("۰٫۳۰");
        fields.stopIn.set(LevelIn.PIPS);
        fields.stop.set("20");
        fields.targetIn.set(LevelIn.OFF);
        fields.plan.set("be=1R trail=1.5atr@1R");
        step(200);
        place();

        Signal sent = given.cockpit.sent(SubmitSignal.class).getFirst().signal();
        assertThat(sent.action()).isEqualTo(Signal.Action.SELL);
        assertThat(sent.symbolText()).isEqualTo("EURUSD");
        assertThat(sent.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(sent.price()).isEqualTo(Price.parse("1.09"));
        assertThat(sent.sizing()).isEqualTo(new Sizing.FixedLots(Lots.parse("0.30")));
        assertThat(sent.stopLoss()).isEqualTo(new Level.Pips(Views.units("20")));
        assertThat(sent.takeProfit()).isEqualTo(new Level.None());
        assertThat(sent.plan()).isEqualTo(ExitPlanText.parse("be=1R trail=1.5atr@1R"));
        assertThat(sent.limit()).isEqualTo(Price.NONE);
    }

    @Test
    void sendsAStopLimitWithBothItsPrices() {
        model.fields().type.set(OrderType.STOP_LIMIT);
        model.fields().price.set("1.0900");
        step(200);
        assertThat(model.wrongProperty().get()).containsOnly(Map.entry(Field.LIMIT, "is missing"));

        model.fields().limit.set("1.0890");
        step(200);
        place();
        Signal sent = given.cockpit.sent(SubmitSignal.class).getFirst().signal();
        assertThat(sent.price()).isEqualTo(Price.parse("1.0900"));
        assertThat(sent.limit()).isEqualTo(Price.parse("1.0890"));
    }

    @Test
    void saysTheSameSizeInAnotherUnit() {
        step(200);
        model.fields().sizeIn.set(SizeIn.LOTS);
        // 0.125 lots were asked for; the broker's step is 0.01.
        assertThat(model.fields().size.get()).isEqualTo("0.12");

        model.fields().sizeIn.set(SizeIn.MONEY);
        assertThat(model.fields().size.get()).isEqualTo("50.00");
        model.fields().sizeIn.set(SizeIn.PERCENT);
        assertThat(model.fields().size.get()).isEqualTo("0.50");
    }

    @Test
    void leavesNoNumberWhoseMeaningWouldChangeUnseen() {
        step(200);
        model.fields().size.set("2");
        model.fields().sizeIn.set(SizeIn.LOTS);

        assertThat(model.fields().size.get()).isEmpty();
    }

    @Test
    void saysTheSameStopInAnotherUnit() {
        step(200);
        model.fields().stopIn.set(LevelIn.PRICE);
        assertThat(model.fields().stop.get()).isEqualTo("1.08246");
        model.fields().stopIn.set(LevelIn.PIPS);
        assertThat(model.fields().stop.get()).isEqualTo("27.2");
        model.fields().stopIn.set(LevelIn.MONEY);
        assertThat(model.fields().stop.get()).isEqualTo("49.20");
    }

    @Test
    void cannotBePlacedBeforeTheGateAnswered() {
        given.cockpit.holdAnswers();
        model.press();
        model.place();
        step(200);
        assertThat(model.shownProperty().get().placeable()).isFalse();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndLosesNothing() {
        TicketFields fields = model.fields();
        fields.size.set("half");
        fields.stop.set("-3");
        fields.target.set("1.2.3");
        fields.plan.set("be=soon");
        step(200);

        assertThat(model.wrongProperty().get())
                .containsEntry(Field.SIZE, "is not a number")
                .containsEntry(Field.STOP, "must be above 0")
                .containsEntry(Field.TARGET, "is not a number")
                .containsKey(Field.PLAN);
        assertThat(model.shownProperty().get().placeable()).isFalse();
        assertThat(fields.size.get()).isEqualTo("half");

        fields.size.set("1");
        fields.stop.set("2");
        fields.target.set("3");
        fields.plan.set("");
        step(200);
        assertThat(model.wrongProperty().get()).isEmpty();
        assertThat(model.shownProperty().get().placeable()).isTrue();
    }

    @Test
    void wantsAnAccount() {
        model.tick(Views.FTMO, false);
        model.tick(Views.PEPPER, false);
        step(200);
        assertThat(model.shownProperty().get().live()).isEqualTo("Tick at least one account.");
    }

    @Test
    void cannotBePlacedWhereEveryAccountDenies() {
        given.cockpit.answerWith(command -> Previews.denies(command, Views.FTMO, Views.PEPPER));
        step(200);

        assertThat(model.rows().getFirst())
                .isEqualTo(new AccountRow(
                        Views.FTMO,
                        false,
                        true,
                        AccountRow.Outcome.DENIED,
                        "Risk per trade: 1.40 %, limit 1.00 %",
                        "0.08 lots would pass, 32.80 USD.",
                        "per-trade-risk"));
        place();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void theFirstPressShowsWhatWouldBeSentAndTheSecondSendsIt() {
        step(200);
        model.press();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.ARMED);
        assertThat(model.shownProperty().get().strip())
                .isEqualTo("BUY 0.12 lots EURUSD, market, SL 1.08246, TP 1.09062, on 2 accounts. Enter sends, Esc goes"
                        + " back.");
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();

        model.press();
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void aChangeTakesThePressBack() {
        step(200);
        model.press();
        model.fields().size.set("0.9");
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.EDIT);

        step(200);
        model.press();
        model.clear();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.EDIT);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void placesOnceWhileTheAnswerIsAwaited() {
        step(200);
        given.cockpit.holdAnswers();
        place();
        model.press();
        step(4_000);
        model.press();
        model.place();
        model.market(Side.BUY, true);

        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
        assertThat(model.shownProperty().get().live()).isEqualTo("sending…");
    }

    @Test
    void tellsToLookWhereNoAnswerComes() {
        step(200);
        given.cockpit.holdAnswers();
        place();
        model.clear();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.SENDING);

        step(5_000);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.NO_ANSWER);
        model.clear();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.EDIT);
    }

    @Test
    void theOutcomeOfEachAccountStandsUntilTheNextChange() {
        given.cockpit.answerWith(command -> Previews.denies(command, Views.PEPPER));
        step(200);
        place();
        step(60_000);

        assertThat(model.rows())
                .extracting(AccountRow::outcome)
                .containsExactly(AccountRow.Outcome.SENT, AccountRow.Outcome.NONE, AccountRow.Outcome.DENIED);
        assertThat(model.rows().getFirst().first()).isEqualTo("sent 0.12 lots");
        assertThat(model.shownProperty().get().live()).isEqualTo("Sent to 1 of 2 accounts. Fills are in the blotter.");

        model.fields().size.set("0.4");
        assertThat(model.rows().getFirst().outcome()).isEqualTo(AccountRow.Outcome.NONE);
    }

    @Test
    void everyPlacementHasAnIdOfItsOwn() {
        step(200);
        place();
        step(1_000);
        model.press();
        step(200);
        place();

        assertThat(given.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().id())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void oneClickSendsAtTheFirstPressAndNotAgainAtTheSecond() {
        model.fields().oneClick.set(true);
        step(200);
        model.press(Side.SELL);
        model.press(Side.SELL);
        step(300);
        model.press(Side.SELL);

        assertThat(given.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().action())
                .containsExactly(Signal.Action.SELL);
    }

    @Test
    void withoutOneClickAPriceChoosesTheSide() {
        step(200);
        model.press(Side.SELL);
        assertThat(model.fields().side.get()).isEqualTo(Side.SELL);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void buyAtTheMarketIsShownBeforeItIsSent() {
        model.fields().type.set(OrderType.LIMIT);
        model.market(Side.BUY, true);
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.ARMED);
        model.press();
        assertThat(given.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().orderType())
                .containsExactly(OrderType.MARKET);
    }

    @Test
    void forgetsAnAnswerToAnOlderQuestion() {
        given.cockpit.holdAnswers();
        step(200);
        model.fields().size.set("x");
        step(200);
        given.cockpit.releaseAnswers(
                Previews.passes(given.cockpit.sent(PreviewSignal.class).getFirst()));

        assertThat(model.shownProperty().get().placeable()).isFalse();
    }

    @Test
    void placesNothingWhileTradingIsLocked() {
        step(200);
        given.desk.tradingLockedProperty().set(true);
        step(16);
        place();

        assertThat(model.bannerProperty().get())
                .isEqualTo(new TicketStates.Banner(
                        Kind.LOCKED, "Trading is locked. F8 unlocks it; closing always works."));
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void saysWhatKeepsItFromTrading() {
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.EMPTY);
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.NONE);

        model.select(new Instrument(Views.FTMO, new Symbol("BTCUSD")));
        step(16);
        assertThat(model.bannerProperty().get())
                .isEqualTo(new TicketStates.Banner(
                        Kind.STALE, "The price is 14 s old. Orders are denied until a new one comes."));

        given.cockpit.show(Views.broken());
        model.select(new Instrument(Views.IC, new Symbol("EURUSD.r")));
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.OFFLINE);

        given.cockpit.show(Views.halted());
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.HALTED);
    }

    @Test
    void takesAnOrderFromAChart() {
        model.take(new TicketDraft(
                EURUSD,
                Side.SELL,
                OrderType.LIMIT,
                Optional.of(Price.parse("1.09")),
                Optional.of(Price.parse("1.092")),
                Optional.empty()));
        step(200);

        Signal asked = lastPreview();
        assertThat(asked.action()).isEqualTo(Signal.Action.SELL);
        assertThat(asked.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(asked.price()).isEqualTo(Price.parse("1.09"));
        assertThat(asked.stopLoss()).isEqualTo(new Level.AtPrice(Views.units("1.092")));
        assertThat(asked.takeProfit()).isEqualTo(new Level.Atr(Views.units("3")));
        assertThat(model.fields().price.get()).isEqualTo("1.09000");
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void forgetsThePricesOfAnotherSymbol() {
        step(200);
        model.fields().stopIn.set(LevelIn.PRICE);
        model.fields().price.set("1.1");
        model.select(new Instrument(Views.FTMO, new Symbol("XAUUSD")));

        assertThat(model.fields().price.get()).isEmpty();
        assertThat(model.fields().stopIn.get()).isEqualTo(LevelIn.ATR);
        assertThat(model.fields().stop.get()).isEqualTo("1.5");
    }

    @Test
    void showsTheOthersWhatItWouldDoUntilItIsDone() {
        step(200);
        assertThat(given.desk.tickets().pendingProperty().get().map(PendingTicket::instrument))
                .contains(EURUSD);
        place();
        assertThat(given.desk.tickets().pendingProperty().get()).isEmpty();
    }

    @Test
    void sendsTwoLinkedOrdersAsOne() {
        TicketFields fields = model.fields();
        fields.type.set(OrderType.STOP);
        fields.price.set("1.0900");
        fields.linked.set(true);
        fields.otherPrice.set("1.0800");
        step(200);
        place();

        var commands = given.cockpit.commands.stream()
                .filter(command -> !(command instanceof PreviewSignal))
                .toList();
        assertThat(commands).hasSize(1);
        Signal other = ((Command.SubmitPair) commands.getFirst()).second();
        assertThat(other.action()).isEqualTo(Signal.Action.SELL);
        assertThat(other.price()).isEqualTo(Price.parse("1.08"));
    }

    @Test
    void linksNoMarketOrderAndNoFixedLevels() {
        model.fields().linked.set(true);
        model.fields().otherPrice.set("1.08");
        step(200);
        assertThat(model.wrongProperty().get()).containsEntry(Field.OTHER, "Only pending orders can be linked.");

        model.fields().type.set(OrderType.STOP);
        model.fields().price.set("1.09");
        model.fields().stopIn.set(LevelIn.PRICE);
        model.fields().stop.set("1.07");
        step(200);
        assertThat(model.wrongProperty().get())
                .containsEntry(Field.OTHER, "Two orders need SL and TP as distances, not as prices.");
    }

    @Test
    void stepsByTheSymbolsOwnSteps() {
        model.fields().sizeIn.set(SizeIn.LOTS);
        model.fields().size.set("0.30");
        model.step(Field.SIZE, 1);
        assertThat(model.fields().size.get()).isEqualTo("0.31");
        model.fields().price.set("1.09");
        model.step(Field.PRICE, -1);
        assertThat(model.fields().price.get()).isEqualTo("1.08999");
        model.step(Field.STOP, 1);
        assertThat(model.fields().stop.get()).isEqualTo("1.6");
    }

    @Test
    void remembersHowSizesAreSaidAndNoOrder() {
        step(200);
        model.fields().sizeIn.set(SizeIn.MONEY);
        model.fields().oneClick.set(true);
        model.fields().type.set(OrderType.LIMIT);
        model.tick(Views.IC, true);
        model.detach();

        TicketFields again = new TicketViewModel(given.ports).fields();
        assertThat(again.sizeIn.get()).isEqualTo(SizeIn.MONEY);
        assertThat(again.size.get()).isEqualTo("50.00");
        assertThat(again.oneClick.get()).isTrue();
        assertThat(again.type.get()).isEqualTo(OrderType.MARKET);
    }

    @Test
    void anAnswerWithoutFiguresIsStillShown() {
        given.cockpit.answerWith(command -> Answer.refused("no terminal is connected"));
        step(200);
        assertThat(model.rows().getFirst().second()).isEqualTo("no terminal is connected");
    }

    private void place() {
        model.press();
        model.press();
    }

    private Signal lastPreview() {
        return given.cockpit.sent(PreviewSignal.class).getLast().signal();
    }

    private void step(long ms) {
        given.clock.advance(ms);
        model.onFrame();
    }
}
