package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.ShellViews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import dev.yoke.ui.ticket.TicketViewModel.Phase;
import dev.yoke.ui.words.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What must never go out of the ticket.
class TicketSafetyTest {

    private static final Instrument EURUSD = Previews.eurusd();
    private static final Instrument GOLD = new Instrument(Views.FTMO, new Symbol("XAUUSD"));

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

    private void place() {
        model.press();
        model.press();
    }

    private void step(long ms) {
        given.clock.advance(ms);
        model.onFrame();
    }
}
