package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Ports;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.fx.ManualFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys in a window with a trading panel, a panel that does not trade, and a text field.
class HotkeysFxTest {

    private final Ports given = new Ports();
    private final List<String> done = new ArrayList<>();
    private final List<String> flattened = new ArrayList<>();
    private final Button outside = FxStage.call(Button::new);
    private final TextField field = FxStage.call(TextField::new);
    private final Button trading = FxStage.call(Button::new);
    private Subscription installed = Subscription.EMPTY;
    private FlattenHold hold;
    private boolean possible = true;
    private FxStage stage;

    @BeforeEach
    void show() {
        offer(Action.everywhere("ticket.new", "New order", "F9", () -> done.add("new")));
        offer(Action.everywhere("palette.open", "Palette", "Shortcut+K", () -> done.add("palette")));
        offer(Action.everywhere("chart.zoom", "Zoom", "Z", () -> done.add("zoom")));
        offer(Action.trading("ticket.buy", "Buy", "Ctrl+Shift+B", () -> possible, () -> done.add("buy")));
        stage = FxStage.show(() -> {
            VBox panel = new VBox(trading);
            panel.getStyleClass().add(Hotkeys.TRADING);
            hold = new FlattenHold(given.ports, flattened::add);
            Scene scene = new Scene(new OverlayHost(new VBox(outside, field, panel)), 300, 200);
            installed = new Hotkeys(given.desk, hold, Set.of("palette.open")).install(scene);
            return scene;
        });
        stage.pulse();
        focus(outside);
    }

    @AfterEach
    void close() {
        FxStage.run(installed::unsubscribe);
        stage.close();
    }

    private void offer(Action action) {
        given.desk.actions().offer(action);
    }

    private void focus(javafx.scene.Node node) {
        FxStage.run(node::requestFocus);
        stage.settle();
    }

    private void press(KeyCode... keys) {
        stage.keyDown(keys);
        stage.keyUp(keys);
    }

    @Test
    void aKeyWorksAnywhereInTheWindow() {
        press(KeyCode.F9);
        press(KeyCode.CONTROL, KeyCode.K);
        assertThat(done).containsExactly("new", "palette");
    }

    @Test
    void aPlainCharacterIsTypedIntoAFieldAndIsAKeyElsewhere() {
        focus(field);
        stage.type(KeyCode.Z);
        assertThat(done).isEmpty();

        focus(outside);
        stage.type(KeyCode.Z);
        assertThat(done).containsExactly("zoom");
    }

    @Test
    void keysWithAModifierWorkInAFieldToo() {
        focus(field);
        press(KeyCode.F9);
        press(KeyCode.CONTROL, KeyCode.K);
        assertThat(done).containsExactly("new", "palette");
    }

    @Test
    void aFieldKeepsTheKeysThatEdit() {
        offer(Action.everywhere("blotter.copy", "Copy", "Ctrl+C", () -> done.add("copy")));
        focus(field);
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(done).isEmpty();
    }

    @Test
    void aKeyThatTradesNeedsTheFocusOfATradingPanel() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(done).isEmpty();
        assertThat(given.refusals).containsExactly("“Buy” works while a ticket, a chart or the blotter has the focus.");

        focus(trading);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(done).containsExactly("buy");
    }

    @Test
    void aKeyThatIsHeldTradesOnce() {
        focus(trading);
        stage.keyDown(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        stage.keyDown(KeyCode.B);
        stage.keyDown(KeyCode.B);
        stage.keyUp(KeyCode.B, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(done).containsExactly("buy");

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(done).containsExactly("buy", "buy");
    }

    /// The keyboard comes from another window while the keys are down: their repeats are no order in this one.
    @Test
    void aChordThatIsHeldOnFromAnotherWindowTradesNothing() {
        focus(trading);
        FxStage.run(() ->
                trading.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.B, true, true, false, false)));
        assertThat(done).isEmpty();

        FxStage.run(() ->
                trading.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.B, true, true, false, false)));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(done).containsExactly("buy");
    }

    /// Ctrl went down before the click into this window, only the rest of the chord is pressed in it.
    @Test
    void anExitWorksThoughItsModifierWasDownBeforeTheWindowHadTheKeyboard() {
        offer(Action.exit("symbol.close", "Close", "Ctrl+Shift+C", () -> possible, () -> done.add("close")));
        focus(trading);
        KeyEvent chord = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, true, true, false, false);
        FxStage.run(() -> trading.fireEvent(chord));
        FxStage.run(() -> trading.fireEvent(chord));
        assertThat(done).containsExactly("close");
    }

    @Test
    void whileTradingIsLockedItsKeysDoNothingAndSayHowToUnlock() {
        offer(Action.everywhere(ShellActions.LOCK, "Lock", "F8", () -> {}));
        given.desk.tradingLockedProperty().set(true);
        focus(trading);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        press(KeyCode.F9);
        assertThat(done).containsExactly("new");
        assertThat(given.refusals).containsExactly("Trading is locked: “Buy” did nothing. F8 unlocks.");
    }

    @Test
    void anExitNeedsTheFocusOfATradingPanelAndNoUnlocking() {
        offer(Action.exit("symbol.close", "Close", "Ctrl+Shift+C", () -> possible, () -> done.add("close")));
        given.desk.tradingLockedProperty().set(true);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(done).isEmpty();

        focus(trading);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(done).containsExactly("close");
        assertThat(given.refusals)
                .containsExactly("“Close” works while a ticket, a chart or the blotter has the focus.");
    }

    @Test
    void anActionThatCanDoNothingSaysSo() {
        possible = false;
        focus(trading);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(done).isEmpty();
        assertThat(given.refusals).containsExactly("“Buy” has nothing to do now.");
    }

    @Test
    void anotherKeyTakesTheFirstOnesPlace() {
        Action buy = given.desk.actions().find("ticket.buy").orElseThrow();
        given.desk.actions().bind(buy, "Ctrl+Shift+G");
        focus(trading);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(done).isEmpty();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertThat(done).containsExactly("buy");
    }

    @Test
    void aKeyThatIsGivenAwayIsLostToTheOneThatHadIt() {
        Action palette = given.desk.actions().find("palette.open").orElseThrow();
        given.desk.actions().bind(palette, "F9");
        press(KeyCode.F9);
        assertThat(done).containsExactly("palette");
        assertThat(given.desk
                        .actions()
                        .keyText(given.desk.actions().find("ticket.new").orElseThrow()))
                .isEmpty();
    }

    @Test
    void underADialogOnlyItsOwnKeysWork() {
        FxStage.run(() -> Confirmation.ask(outside, new Confirmation.Question("?", "", "yes", "no"), () -> {}));
        stage.settle();
        press(KeyCode.F9);
        assertThat(done).isEmpty();
        press(KeyCode.CONTROL, KeyCode.K);
        assertThat(done).containsExactly("palette");
    }

    @Test
    void theHoldFlattensFromAFieldUnderADialogAndWhileLocked() {
        given.desk.tradingLockedProperty().set(true);
        focus(field);
        FxStage.run(() -> Confirmation.ask(outside, new Confirmation.Question("?", "", "yes", "no"), () -> {}));
        stage.keyDown(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
        given.clock.advance(1_000);
        FxStage.run(hold::onFrame);
        stage.keyUp(KeyCode.F, KeyCode.ALT, KeyCode.CONTROL);
        assertThat(flattened).containsExactly("hotkey");
    }

    @Test
    void theHoldFollowsTheKeyThatTheTraderChose() {
        Action flatten = Action.everywhere(FlattenHold.ID, "Flatten", FlattenHold.KEY, () -> done.add("asked"));
        offer(flatten);
        given.desk.actions().bind(flatten, "Ctrl+F12");
        stage.keyDown(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
        given.clock.advance(1_000);
        FxStage.run(hold::onFrame);
        stage.keyUp(KeyCode.F, KeyCode.ALT, KeyCode.CONTROL);
        assertThat(flattened).isEmpty();

        stage.keyDown(KeyCode.CONTROL, KeyCode.F12);
        given.clock.advance(1_000);
        FxStage.run(hold::onFrame);
        stage.keyUp(KeyCode.F12, KeyCode.CONTROL);
        assertThat(flattened).containsExactly("hotkey");
        assertThat(done).isEmpty();
    }

    @Test
    void afterTheEndOfASubscriptionNoKeyWorks() {
        assertThat(((ManualFrames) given.ports.frames()).listeners()).isZero();
        FxStage.run(installed::unsubscribe);
        press(KeyCode.F9);
        assertThat(done).isEmpty();
    }
}
