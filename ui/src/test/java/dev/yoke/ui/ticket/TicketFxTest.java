package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The ticket under real keys and a real mouse.
class TicketFxTest {

    private final Ports given = new Ports();
    private TicketView view;
    private FxStage stage;

    private void open(Language language, Theme theme, int height) {
        FxStage.startToolkit();
        given.desk.preferences().languageProperty().set(language);
        given.cockpit.answerWith(Previews::passes);
        given.cockpit.show(Views.day());
        stage = FxStage.show(() -> {
            view = new TicketView(given.ports, new TicketViewModel(given.ports));
            OverlayHost host = new OverlayHost(view.node());
            host.setNodeOrientation(
                    language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            Scene scene = new Scene(host, 340, height);
            theme.apply(scene);
            view.attach();
            return scene;
        });
        step(16);
        choose();
    }

    private void open() {
        open(Language.EN, Theme.DARK, 720);
    }

    private void choose() {
        FxStage.run(() -> given.desk.links().choose(Links.Colour.BLUE, Previews.eurusd()));
        step(16);
        step(200);
        stage.pulse();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            FxStage.run(view::detach);
            stage.close();
        }
    }

    private void step(long ms) {
        FxStage.run(() -> {
            given.clock.advance(ms);
            ((ManualFrames) given.ports.frames()).step(ms);
        });
        stage.settle();
    }

    private String text(String selector) {
        return ((Sentence) stage.find(selector)).getText();
    }

    private Signal sent() {
        return given.cockpit.sent(SubmitSignal.class).getFirst().signal();
    }

    @Test
    void anOrderIsPlacedWithKeysAlone() {
        open();
        FxStage.run(() -> action("order.new").run().run());
        stage.type(KeyCode.DIGIT1, KeyCode.COMMA, KeyCode.DIGIT5);
        assertThat(((TextField) stage.find("#ticket-size")).getText()).isEqualTo("1,5");
        step(200);
        stage.type(KeyCode.ENTER);
        assertThat(stage.find("#ticket-place").isFocused()).isTrue();
        assertThat(text("#ticket-strip")).startsWith("BUY 0.12 lots EURUSD");
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();

        stage.type(KeyCode.ENTER);
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
        assertThat(sent().sizing()).isEqualTo(new Sizing.RiskPercent(Views.units("1.5")));
        assertThat(text("#ticket-live")).startsWith("Sent to 2 of 2 accounts");
    }

    @Test
    void controlEnterPlacesAtOnce() {
        open();
        stage.click(stage.find("#ticket-size"));
        stage.keyDown(KeyCode.CONTROL, KeyCode.ENTER);
        stage.keyUp(KeyCode.ENTER, KeyCode.CONTROL);

        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void fromElsewhereAnActionShowsAndNeverSends() {
        open();
        stage.click(stage.find("#ticket-one-click"));
        for (String id : List.of("ticket.place", "order.buy-market", "order.sell-market")) {
            leave();
            run(id);
            assertThat(text("#ticket-strip")).isNotEmpty();
            assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
        }
        stage.type(KeyCode.ENTER);
        assertThat(sent().action()).isEqualTo(Signal.Action.SELL);
    }

    @Test
    void whatThePaletteRunsIsNoPressInTheTicket() {
        open();
        stage.click(stage.find("#ticket-one-click"));
        leave();
        FxStage.run(() -> {
            view.focus();
            action("order.buy-market").run().run();
        });
        assertThat(text("#ticket-strip")).isNotEmpty();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void inTheTicketOneClickSendsAMarketOrderByItsKey() {
        open();
        stage.click(stage.find("#ticket-one-click"));
        stage.click(stage.find("#ticket-size"));
        step(16);
        run("order.buy-market");
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void anEnterThatBeganElsewhereIsNotTheSecondPress() {
        open();
        leave();
        stage.keyDown(KeyCode.ENTER);
        run("ticket.place");
        stage.keyDown(KeyCode.ENTER);
        stage.keyDown(KeyCode.ENTER);
        stage.keyUp(KeyCode.ENTER);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();

        stage.type(KeyCode.ENTER);
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    private void leave() {
        FxStage.run(() -> view.node().getScene().getRoot().requestFocus());
        step(16);
    }

    private void run(String id) {
        FxStage.run(() -> action(id).run().run());
        stage.settle();
    }

    @Test
    void aHeldKeySendsNothingTwice() {
        open();
        stage.click(stage.find("#ticket-size"));
        stage.keyDown(KeyCode.ENTER);
        stage.keyDown(KeyCode.ENTER);
        stage.keyDown(KeyCode.ENTER);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
        stage.keyUp(KeyCode.ENTER);

        stage.keyDown(KeyCode.ENTER);
        stage.keyDown(KeyCode.ENTER);
        stage.keyUp(KeyCode.ENTER);
        stage.type(KeyCode.ENTER);
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void aDoubleClickShowsAndSendsNothing() {
        open();
        stage.moveTo(stage.find("#ticket-place"));
        stage.press();
        stage.release();
        stage.press();
        stage.release();

        assertThat(text("#ticket-strip")).isNotEmpty();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void theMouseAlonePlacesASell() {
        open();
        stage.click(stage.find("#ticket-sell"));
        step(200);
        stage.click(stage.find("#ticket-place"));
        stage.moveTo(stage.find("#ticket-size"));
        stage.click(stage.find("#ticket-place"));

        assertThat(sent().action()).isEqualTo(Signal.Action.SELL);
    }

    @Test
    void withOneClickThePriceSendsOnce() {
        open();
        stage.click(stage.find("#ticket-one-click"));
        stage.moveTo(stage.find("#ticket-buy"));
        stage.press();
        stage.release();
        stage.press();
        stage.release();

        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void escapeTakesThePressBackAndThenClears() {
        open();
        stage.click(stage.find("#ticket-size"));
        stage.type(KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(stage.find("#ticket-strip").isVisible()).isFalse();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldThatHasIt() {
        open();
        stage.click(stage.find("#ticket-stop"));
        stage.type(KeyCode.X);
        step(200);
        Sentence error =
                (Sentence) stage.find("#ticket-stop").getParent().getParent().lookup(".field-error");
        assertThat(error.getText()).isEqualTo("is not a number");
        assertThat(stage.find("#ticket-place").isDisabled()).isTrue();
        assertThat(((TextField) stage.find("#ticket-stop")).getText()).contains("x");
    }

    @Test
    void upAndDownStepASize() {
        open();
        stage.click(stage.find("#ticket-size"));
        stage.type(KeyCode.UP);
        assertThat(((TextField) stage.find("#ticket-size")).getText()).isEqualTo("0.55");
    }

    @Test
    void tabGoesFromFieldToField() {
        open();
        stage.click(stage.find("#ticket-size"));
        for (int i = 0; i < 5; i++) {
            stage.type(KeyCode.TAB);
        }
        assertThat(stage.find("#ticket-stop").isFocused()).isTrue();
    }

    @Test
    void aDraftFromAChartFillsTheTicketAndSendsNothing() {
        open();
        FxStage.run(() -> given.desk
                .tickets()
                .offer(new TicketDraft(
                        Previews.eurusd(),
                        Side.SELL,
                        OrderType.LIMIT,
                        Optional.of(Price.parse("1.09")),
                        Optional.of(Price.parse("1.092")),
                        Optional.empty())));
        step(200);

        assertThat(((TextField) stage.find("#ticket-price")).getText()).isEqualTo("1.09000");
        assertThat(((TextField) stage.find("#ticket-stop")).getText()).isEqualTo("1.09200");
        assertThat(stage.find("#ticket-size").isFocused()).isTrue();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void streamerModeHidesMoneyAtOnce() {
        open();
        FxStage.run(() -> given.desk.preferences().streamerProperty().set(true));
        assertThat(text("#ticket-live")).contains("risk 0.49 % = •••").doesNotContain("49.20");
    }

    @Test
    void aLockedDeskPlacesNothing() {
        open();
        FxStage.run(() -> given.desk.tradingLockedProperty().set(true));
        step(16);
        assertThat(text("#ticket-banner")).startsWith("Trading is locked");
        assertThat(stage.find("#ticket-place").isDisabled()).isTrue();
    }

    @Test
    void aHaltedDeskPlacesNothingAndTheButtonCanStillBeRead() {
        open();
        given.cockpit.show(Views.halted());
        step(16);
        stage.pulse();
        assertThat(text("#ticket-live")).isEqualTo(text("#ticket-banner")).startsWith("Halted since");
        assertThat(stage.find("#ticket-place").isDisabled()).isTrue();
        assertThat(stage.find("#ticket-place").getOpacity()).isEqualTo(1);
    }

    @Test
    void aRealAccountIsTickedByHandAlone() {
        open();
        CheckBox real = (CheckBox) stage.find("#ticket-account-IC-Live");
        assertThat(real.isSelected()).isFalse();
        stage.click(real);
        step(200);
        assertThat(given.cockpit.sent(PreviewSignal.class).getLast().signal().terminals())
                .contains(Views.IC);
    }

    @Test
    void leavesNothingBehindWhenItIsDetached() {
        open();
        ManualFrames frames = (ManualFrames) given.ports.frames();
        int listeners = frames.listeners();
        int actions = given.desk.actions().all().size();
        FxStage.run(() -> {
            for (int i = 0; i < 100; i++) {
                view.detach();
                view.attach();
            }
        });
        assertThat(frames.listeners()).isEqualTo(listeners);
        assertThat(given.desk.actions().all()).hasSize(actions);
        FxStage.run(view::detach);
        assertThat(frames.listeners()).isEqualTo(listeners - 1);
        assertThat(given.desk.actions().all()).isEmpty();
        assertThat(given.desk.tickets().offer(TicketDraft.market(Previews.eurusd(), Side.BUY)))
                .isFalse();
        FxStage.run(view::attach);
    }

    @Test
    void looksAsItShould() {
        picture("ticket-dark", Language.EN, Theme.DARK);
    }

    @Test
    void looksAsItShouldInTheLight() {
        picture("ticket-light", Language.EN, Theme.LIGHT);
    }

    @Test
    void looksAsItShouldToTheColourBlind() {
        picture("ticket-colour-blind", Language.EN, Theme.COLOUR_BLIND);
    }

    @Test
    void looksAsItShouldInPersian() {
        picture("ticket-dark-fa", Language.FA, Theme.DARK);
    }

    /// A pending order with a denial, just before it is sent.
    private void picture(String name, Language language, Theme theme) {
        open(language, theme, 820);
        given.cockpit.answerWith(command -> Previews.denies(command, Views.PEPPER));
        FxStage.run(() -> given.desk
                .tickets()
                .offer(new TicketDraft(
                        Previews.eurusd(),
                        Side.BUY,
                        OrderType.LIMIT,
                        Optional.of(Price.parse("1.085")),
                        Optional.empty(),
                        Optional.empty())));
        step(200);
        stage.type(KeyCode.ENTER);
        stage.pulse();
        GoldenPicture.assertLooksAs(name, FxStage.call(() -> view.node().getScene()));
    }

    private Action action(String id) {
        return given.desk.actions().find(id).orElseThrow();
    }
}
