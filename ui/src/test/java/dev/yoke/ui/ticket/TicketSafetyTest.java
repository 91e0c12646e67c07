package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.ShellViews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import dev.yoke.ui.ticket.TicketViewModel.Phase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What must never go out of the ticket.
class TicketSafetyTest extends GivenTicket {

    private static final Instrument GOLD = new Instrument(Views.FTMO, new Symbol("XAUUSD"));

    @Test
    void anotherPanelArmsAndNeverSends() {
        model.fields().oneClick.set(true);
        model.market(Side.SELL, false);
        model.arm();
        model.arm();

        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.ARMED);
        assertThat(model.fields().side.get()).isEqualTo(Side.SELL);
        assertThat(sent()).isEmpty();
        model.press();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aDraftTakesTheBluePanelsWithIt() {
        model.take(TicketDraft.market(GOLD, Side.BUY));

        assertThat(given.desk.links().instrument(Links.Colour.BLUE).get()).contains(GOLD);
        assertThat(model.instrumentProperty().get()).isEqualTo(GOLD);
    }

    @Test
    void aDraftHasNothingOfTheOrderBefore() {
        leaveAPairBehind();
        model.take(limit(Optional.empty()));

        TicketFields fields = model.fields();
        assertThat(fields.linked.get()).isFalse();
        assertThat(List.of(fields.limit.get(), fields.otherPrice.get(), fields.plan.get()))
                .containsOnly("");
        assertThat(fields.stopIn.get()).isEqualTo(LevelIn.ATR);
        assertThat(fields.stop.get()).isEqualTo("1.5");
        assertThat(fields.targetIn.get()).isEqualTo(LevelIn.ATR);
        assertThat(fields.price.get()).isEqualTo("1.08000");
    }

    @Test
    void aLevelThatIsMovedLeavesTheRestOfTheOrder() {
        leaveAPairBehind();
        model.adjust(limit(Optional.of(Price.parse("1.07"))));

        TicketFields fields = model.fields();
        assertThat(fields.linked.get()).isTrue();
        assertThat(fields.plan.get()).isEqualTo("be=1R");
        assertThat(fields.stop.get()).isEqualTo("1.07000");
        assertThat(fields.target.get()).isEqualTo("1.12");
    }

    private void leaveAPairBehind() {
        TicketFields fields = model.fields();
        fields.type.set(OrderType.STOP_LIMIT);
        fields.price.set("1.1");
        fields.limit.set("1.09");
        fields.linked.set(true);
        fields.otherPrice.set("1.05");
        fields.plan.set("be=1R");
        fields.stopIn.set(LevelIn.PRICE);
        fields.stop.set("1.06");
        fields.targetIn.set(LevelIn.PRICE);
        fields.target.set("1.12");
    }

    private static TicketDraft limit(Optional<Price> stop) {
        return new TicketDraft(
                EURUSD, Side.BUY, OrderType.LIMIT, Optional.of(Price.parse("1.08")), stop, Optional.empty());
    }

    @Test
    void anAnswerToTheFigureBeforeIsNoTranslationOfTheNewOne() {
        given.cockpit.holdAnswers();
        step(200);
        model.fields().size.set("2");
        given.cockpit.releaseAnswers(
                Previews.passes(given.cockpit.sent(PreviewSignal.class).getFirst()));
        model.fields().sizeIn.set(SizeIn.LOTS);

        assertThat(model.fields().size.get()).isEmpty();
    }

    @Test
    void goesOnAskingWhenTheTimeOfDayIsSetBack() {
        step(200);
        given.clock.setBack(3_600_000);
        step(1_000);
        model.fields().size.set("0.7");
        given.clock.setBack(3_600_000);
        step(200);

        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(3);
    }

    @Test
    void aPairIsOneCommandSoThatNoHalfOfItIsSentAlone() {
        pair();
        step(200);
        place();

        assertThat(sent()).isEmpty();
        assertThat(given.cockpit.sent(Command.SubmitPair.class)).hasSize(1);
        assertThat(model.shownProperty().get().live())
                .isEqualTo("Sent to 2 of 2 accounts. Fills are in the blotter.\nSecond order: Sent to 2 of 2 accounts."
                        + " Fills are in the blotter.");
    }

    @Test
    void aPairOfWhichNothingWasSentSaysSo() {
        pair();
        step(200);
        given.cockpit.answerWith(command -> Previews.denies(command, Views.FTMO, Views.PEPPER));
        place();

        assertThat(given.cockpit.sent(Command.SubmitPair.class)).hasSize(1);
        assertThat(model.shownProperty().get().live()).startsWith("Nothing was sent: every account denied it.");
    }

    @Test
    void aPairIsPlacedOnlyWhereBothPass() {
        pair();
        given.cockpit.answerWith(
                command -> isFirst(command) ? Previews.passes(command) : Previews.denies(command, Views.PEPPER));
        step(200);
        assertThat(model.shownProperty().get().placeable()).isFalse();
        assertThat(model.shownProperty().get().live()).contains("The second order would be denied: Denied: risk");
        place();
        assertThat(sent()).isEmpty();

        model.tick(Views.PEPPER, false);
        step(200);
        assertThat(model.shownProperty().get().placeable()).isTrue();
    }

    private void pair() {
        TicketFields fields = model.fields();
        fields.type.set(OrderType.STOP);
        fields.price.set("1.0900");
        fields.linked.set(true);
        fields.otherPrice.set("1.0800");
    }

    /// The test's pairs buy first.
    private static boolean isFirst(Command command) {
        return switch (command) {
            case PreviewSignal preview -> preview.signal().action() == Signal.Action.BUY;
            case SubmitSignal submit -> submit.signal().action() == Signal.Action.BUY;
            default -> false;
        };
    }

    @Test
    void aPressThatWaitsForTheGateIsOffWhereALinkChangesTheSymbol() {
        model.fields().oneClick.set(true);
        given.cockpit.holdAnswers();
        model.fields().size.set("0.7");
        model.press();
        PreviewSignal asked = given.cockpit.sent(PreviewSignal.class).getLast();
        model.select(GOLD);
        given.cockpit.releaseAnswers(Previews.passes(asked));
        step(200);

        assertThat(sent()).isEmpty();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.EDIT);
    }

    @Test
    void aPressJustAfterALinkChangedTheSymbolShowsAndDoesNotSend() {
        model.fields().oneClick.set(true);
        step(200);
        model.select(GOLD);
        step(200);
        model.press();
        assertThat(sent()).isEmpty();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.ARMED);
        model.place();
        assertThat(sent()).isEmpty();

        step(1_000);
        model.press();
        assertThat(sent()).hasSize(1);
        assertThat(sent().getFirst().symbolText()).isEqualTo("XAUUSD");
    }

    @Test
    void whatTheGateDeniesStandsBesideItsField() {
        given.cockpit.answerWith(command -> denied(
                command,
                Verdict.deny("size", "0.001 lots", "0.01 to 100 lots", "EURUSD: below the smallest volume of 0.01"),
                Verdict.deny("level-side", "1.09", "1.08", "the stop loss 1.09 of a BUY must be below the entry 1.08"),
                Verdict.deny("reward-risk", "0.5", "1", "the target is too near"),
                Verdict.deny("order-price", "", "", "the price 1.09 of a BUY limit must be below the market")));
        step(200);

        assertThat(model.wrongProperty().get().keySet())
                .containsExactlyInAnyOrder(Field.SIZE, Field.STOP, Field.TARGET, Field.PRICE);
        assertThat(model.wrongProperty().get().get(Field.SIZE)).contains("below the smallest volume of 0.01");
        step(1_000);
        assertThat(model.wrongProperty().get()).hasSize(4);

        given.cockpit.answerWith(Previews::passes);
        step(1_000);
        assertThat(model.wrongProperty().get()).isEmpty();
    }

    @Test
    void aLevelOnTheWrongSideStandsBesideTheFieldThatItsValueNames() {
        given.cockpit.answerWith(
                command -> denied(command, Verdict.deny("level-side", "take profit 1.07", "1.08", "in other words")));
        step(200);
        assertThat(model.wrongProperty().get().keySet()).containsExactly(Field.TARGET);
        given.cockpit.answerWith(
                command -> denied(command, Verdict.deny("level-side", "stop loss 1.09", "1.08", "in other words")));
        step(1_000);
        assertThat(model.wrongProperty().get().keySet()).containsExactly(Field.STOP);
    }

    @Test
    void isSettledOnceTheGateHasAnsweredWhatTheFieldsSay() {
        step(200);
        assertThat(model.isSettled()).isTrue();
        model.fields().stop.set("1.05");
        assertThat(model.isSettled()).isFalse();
        step(200);
        assertThat(model.isSettled()).isTrue();
        assertThat(new TicketViewModel(given.ports).isSettled())
                .as("with nothing chosen")
                .isTrue();
    }

    @Test
    void saysThatTheMarketIsClosedOrTheSpreadTooWide() {
        given.cockpit.answerWith(
                command -> denied(command, Verdict.deny("market-closed", "closed", "open", "closed until Monday")));
        step(200);
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(TicketStates.Kind.CLOSED);

        given.cockpit.answerWith(
                command -> denied(command, Verdict.deny("max-spread", "3.2 pips", "2.0 pips", "wait")));
        step(1_000);
        step(16);
        assertThat(model.bannerProperty().get())
                .isEqualTo(new TicketStates.Banner(
                        TicketStates.Kind.WIDE,
                        "The spread of 3.2 pips is over your limit of 2.0 pips. Orders are denied until it narrows."));
    }

    private static Answer denied(Command command, Verdict... verdicts) {
        Answer answer = Previews.denies(command, Views.FTMO, Views.PEPPER);
        return new Answer(
                answer.status(),
                answer.text(),
                answer.decisions().stream()
                        .map(decision -> Previews.with(decision, verdicts))
                        .toList(),
                answer.preview());
    }

    @Test
    void theTerminalThatIsLostWhileTheTicketIsOpenPlacesNothingOfItsOwn() {
        step(200);
        given.cockpit.show(Views.broken());
        model.select(new Instrument(Views.IC, new Symbol("EURUSD.r")));
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(TicketStates.Kind.OFFLINE);
        assertThat(model.bannerProperty().get().text()).contains("IC Live");
    }

    @Test
    void readsNoFigureThatCouldMeanAnother() {
        model.fields().size.set("1e5");
        step(200);
        assertThat(model.wrongProperty().get()).containsEntry(Field.SIZE, "is not a number");
        model.fields().size.set("99999999999999999999");
        step(200);
        assertThat(model.wrongProperty().get()).containsKey(Field.SIZE);
        model.fields().size.set("-1");
        step(200);
        assertThat(model.wrongProperty().get()).containsEntry(Field.SIZE, "must be above 0");
        model.fields().size.set("0,5");
        step(200);
        assertThat(model.wrongProperty().get()).isEmpty();
        assertThat(given.cockpit.sent(PreviewSignal.class).getLast().signal().sizing())
                .isEqualTo(new dev.yoke.core.risk.Sizing.RiskPercent(50_000_000));
    }

    @Test
    void allDemosAreTickedUntilAllAreAndThenNone() {
        model.tick(Views.IC, true);
        model.tick(Views.PEPPER, false);
        model.tickDemos();
        assertThat(ticked()).containsExactlyInAnyOrder(Views.FTMO, Views.IC, Views.PEPPER);
        model.tickDemos();
        assertThat(ticked()).containsExactly(Views.IC);
    }

    @Test
    void anAccountOfAPropFirmIsTickedByHandAlone() {
        CockpitView held = ShellViews.day();
        TicketViewModel early = new TicketViewModel(given.ports);
        early.onFrame();
        given.cockpit.show(held);
        early.onFrame();
        TicketViewModel late = new TicketViewModel(given.ports);
        late.onFrame();

        for (TicketViewModel each : List.of(early, late)) {
            assertThat(ticked(each)).doesNotContain(Views.FTMO).contains(Views.PEPPER);
            each.tick(Views.FTMO, true);
            given.cockpit.show(held);
            each.onFrame();
            assertThat(ticked(each)).contains(Views.FTMO);
        }
    }

    @Test
    void placesNothingWhileHaltedAndSaysWhatHalted() {
        step(200);
        given.cockpit.show(Views.halted());
        step(16);
        place();

        assertThat(model.shownProperty().get().placeable()).isFalse();
        assertThat(model.shownProperty().get().live())
                .isEqualTo(model.bannerProperty().get().text())
                .contains("by daily loss, FTMO 100k.");
        assertThat(sent()).isEmpty();

        given.cockpit.show(Views.day());
        step(16);
        assertThat(model.shownProperty().get().placeable()).isTrue();
    }

    @Test
    void theLineBelowTheFieldsIsNeverEmpty() {
        given.cockpit.answerWith(command -> Answer.accepted(""));
        step(200);
        assertThat(model.shownProperty().get().live()).isEqualTo("The gate gave no figures for this order.");

        given.cockpit.answerWith(command -> Answer.refused("no terminal is connected"));
        step(1_000);
        assertThat(model.shownProperty().get().live()).isEqualTo("no terminal is connected");
    }

    private List<TerminalId> ticked() {
        return ticked(model);
    }

    private static List<TerminalId> ticked(TicketViewModel of) {
        return of.rows().stream()
                .filter(AccountRow::ticked)
                .map(AccountRow::terminal)
                .toList();
    }

    private List<Signal> sent() {
        return given.cockpit.sent(SubmitSignal.class).stream()
                .map(SubmitSignal::signal)
                .toList();
    }
}
