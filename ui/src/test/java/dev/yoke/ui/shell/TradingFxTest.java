package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.shell.sound.Sound;
import dev.yoke.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The screen under real keys and a real mouse.
class TradingFxTest {

    private Screen screen;
    private FxStage stage;

    @BeforeEach
    void show() {
        screen = new Screen(Theme.DARK, 990, 900);
        screen.cockpit.answerWith(TradingFxTest::passes);
        screen.cockpit.show(Views.day());
        stage = FxStage.show(screen.screen::scene);
        screen.attach();
        screen.step(16);
        stage.pulse();
    }

    @AfterEach
    void close() {
        screen.detach();
        stage.close();
    }

    private static Answer passes(Command command) {
        return command instanceof PreviewSignal
                ? new Answer(
                        Answer.Status.ACCEPTED,
                        "",
                        List.of(Views.decision(Views.FTMO, true, "4.20 lots").withOutcome(Decision.Outcome.SHADOW)))
                : Answer.accepted("placed");
    }

    @Test
    void anOrderIsPlacedWithKeysAlone() {
        stage.type(KeyCode.F9, KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.DIGIT5);
        screen.step(200);
        stage.type(KeyCode.ENTER);
        assertThat(stage.find("#ticket-place").isFocused()).isTrue();
        assertThat(screen.cockpit.sent(SubmitSignal.class)).isEmpty();

        stage.type(KeyCode.ENTER);
        assertThat(screen.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().sizing())
                .containsExactly(new Sizing.RiskPercent(Views.units("1.5")));
    }

    @Test
    void anEnterKeyThatIsHeldPlacesNothing() {
        stage.type(KeyCode.F9);
        screen.step(200);
        stage.keyDown(KeyCode.ENTER);
        stage.keyDown(KeyCode.ENTER);
        stage.keyDown(KeyCode.ENTER);
        stage.keyUp(KeyCode.ENTER);

        assertThat(screen.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void armingWantsTheRightLoginTyped() {
        stage.click(badge("LIVE"));
        assertThat(((TextField) stage.find("#arm-login")).isFocused()).isTrue();
        stage.type(KeyCode.DIGIT7, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.ENTER);
        assertThat(stage.find("#arm-confirm").isDisabled()).isTrue();
        assertThat(((Label) stage.find("#arm-problem")).getText()).isEqualTo("This is not the login of IC Live.");
        assertThat(screen.cockpit.sent(Command.SetLiveTrading.class)).isEmpty();

        stage.type(KeyCode.DIGIT2, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT3);
        stage.pulse();
        stage.click(stage.find("#arm-confirm"));
        assertThat(screen.cockpit.sent(Command.SetLiveTrading.class))
                .containsExactly(new Command.SetLiveTrading(Views.IC, "ICMarkets-Live07", 7_002_113, true));
    }

    @Test
    void escapeLeavesTheArmingDialog() {
        stage.click(badge("LIVE"));
        stage.type(KeyCode.ESCAPE);
        assertThat(FxStage.call(() -> screen.screen.scene().lookup("#arm-login")))
                .isNull();
        assertThat(screen.cockpit.sent(Command.SetLiveTrading.class)).isEmpty();
    }

    @Test
    void anArmedAccountFramesTheWindowAndIsDisarmedAtOnce() {
        screen.cockpit.show(Views.armed());
        screen.step(16);
        assertThat(stage.find(".shell").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("live-armed"));
        assertThat(stage.find(".live-word").isVisible()).isTrue();

        stage.click(badge("LIVE ARMED"));
        assertThat(screen.cockpit.sent(Command.SetLiveTrading.class))
                .extracting(Command.SetLiveTrading::enabled)
                .containsExactly(false);
    }

    @Test
    void escapeGivesUpAFlatten() {
        stage.moveTo(stage.find("#flatten"));
        stage.press();
        screen.step(700);
        stage.type(KeyCode.ESCAPE);
        screen.step(700);
        stage.release();
        screen.step(700);

        assertThat(screen.flattened).isEmpty();
        assertThat(((Label) stage.find("#flatten .label")).getText()).isEqualTo("FLATTEN ALL");
    }

    @Test
    void twoPressesFlattenUnderADialogThatKeepsTheFocus() {
        FxStage.run(() -> dev.yoke.ui.control.Confirmation.ask(
                stage.find("#flatten"), new dev.yoke.ui.control.Confirmation.Question("?", "", "yes", "no"), () -> {}));
        stage.settle();
        stage.moveTo(stage.find("#flatten"));
        stage.press();
        stage.release();
        screen.step(500);
        stage.press();
        stage.release();
        assertThat(screen.flattened).containsExactly("button");
    }

    @Test
    void leavingTheButtonGivesUpAFlatten() {
        stage.moveTo(stage.find("#flatten"));
        stage.press();
        screen.step(700);
        stage.moveTo(stage.find(".blotter"));
        screen.step(700);
        stage.release();
        screen.step(700);

        assertThat(screen.flattened).isEmpty();
    }

    @Test
    void theRingShowsHowLongIsToHold() {
        stage.moveTo(stage.find("#flatten"));
        stage.press();
        screen.step(600);
        stage.pulse();
        FxStage.picture(screen.screen.scene(), "flatten-held.png");
        assertThat(((javafx.scene.shape.Arc) stage.find("#flatten .ring")).getLength())
                .isEqualTo(-216);
        stage.release();
    }

    @Test
    void theDecisionsTabShowsEachVerdict() {
        screen.cockpit.tell(
                Activity.Level.WARNING,
                "denied",
                Views.decision(Views.FTMO, false, "Denied: risk 1.40 % > limit 1.00 %"));
        screen.cockpit.show(Views.day());
        screen.step(100);
        stage.click(labelled(".blotter .tab-toggle", text -> text.startsWith("DECISIONS")));
        stage.pulse();

        assertThat(texts(".verdicts .label"))
                .contains("Denied: risk 1.40 % > limit 1.00 %", "Risk per trade", "1.40 %", "of 1.00 %")
                .contains("✗", "✓", "0.08 lots would pass.");
    }

    @Test
    void aClickOnAnExposureShowsItsPositions() {
        TableView<?> table = (TableView<?>) stage.find(".blotter .table-view");
        Node cell = cellSaying("+54");
        stage.click(cell);
        assertThat(table.getItems()).hasSize(1);
        assertThat(texts(".blotter .tab-toggle")).contains("POSITIONS 1/8");

        stage.click(stage.find("#heat-back"));
        assertThat(table.getItems()).hasSize(8);
    }

    @Test
    void anAlarmIsToastedAndDismissed() {
        screen.cockpit.tell(Activity.Level.ALARM, "Pepper MT4: GBPUSD has no stop. Set one.");
        screen.cockpit.show(Views.day());
        screen.step(16);
        stage.pulse();
        assertThat(texts(".toast .label")).contains("▲ Pepper MT4: GBPUSD has no stop. Set one.");

        stage.click(stage.find(".toast .button"));
        stage.pulse();
        assertThat(texts(".toast .label")).isEmpty();
    }

    @Test
    void aProfitThatChangesLightsUpAndOthersStayCalm() {
        List<PositionView> positions = new ArrayList<>(Views.positions());
        positions.set(
                0,
                Views.position(
                        Views.FTMO,
                        101,
                        "EURUSD",
                        Side.BUY,
                        "0.50",
                        "1.08240",
                        "1.08522",
                        "1.08040",
                        "1.08840",
                        5,
                        "141.00",
                        "1.41",
                        "28.2",
                        46,
                        "tv-m5"));
        screen.cockpit.show(Views.with(HaltView.RUNNING, Optional.empty(), positions, false));
        List<String> lit = FxStage.call(() -> {
            screen.step(100);
            screen.screen.scene().getRoot().layout();
            return lit("flash-up");
        });

        assertThat(lit).containsExactly("+141.00 USD");
        assertThat(lit("flash-down")).isEmpty();
    }

    @Test
    void panelsFollowTheWindowUntilTheTraderMovesADivider() {
        stage.resize(900, 800);
        stage.pulse();
        assertThat(watchListWidth()).isCloseTo(176, within(2.0));

        stage.moveTo(stage.find("#grip-chart"));
        stage.press();
        stage.moveBy(80, 0);
        stage.release();
        double chosen = watchListWidth();
        assertThat(chosen).isCloseTo(256, within(4.0));

        stage.resize(990, 900);
        stage.pulse();
        stage.resize(960, 850);
        stage.pulse();
        assertThat(watchListWidth()).isCloseTo(chosen, within(2.0));
    }

    private double watchListWidth() {
        return FxStage.call(() -> stage.find(".watch-list").getLayoutBounds().getWidth());
    }

    private Node badge(String text) {
        return labelled(".account-chip .badge", text::equals);
    }

    private Node labelled(String selector, Predicate<String> text) {
        return FxStage.call(() -> screen.screen.scene().getRoot().lookupAll(selector).stream()
                .filter(node -> node instanceof Labeled labeled && text.test(labeled.getText()))
                .findFirst()
                .orElseThrow());
    }

    private Node cellSaying(String text) {
        return labelled(".heat-cell .label", text::equals).getParent();
    }

    private List<String> texts(String selector) {
        return FxStage.call(() -> screen.screen.scene().getRoot().lookupAll(selector).stream()
                .filter(node -> !(node instanceof Button))
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private List<String> lit(String pseudoClass) {
        return FxStage.call(() -> stage.find(".blotter .table-view").lookupAll(".table-cell").stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass)))
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void anAlarmIsHeardAndTheTraderMayMuteIt() {
        screen.cockpit.tell(Activity.Level.ALARM, "naked-stop", "GBPUSD has no stop");
        screen.cockpit.show(Views.day());
        screen.step(16);
        assertThat(screen.heard).containsExactly(Sound.ALARM);

        screen.desk.preferences().mutedProperty().set(true);
        screen.cockpit.tell(Activity.Level.ALARM, "naked-stop", "GBPUSD has no stop");
        screen.cockpit.show(Views.day());
        screen.step(5_000);
        assertThat(screen.heard).hasSize(1);
    }

    @Test
    void theLockIsToggledByItsKeyAndShownInWords() {
        stage.type(KeyCode.F8);
        assertThat(screen.desk.tradingLockedProperty().get()).isTrue();
        assertThat(((Button) stage.find("#trading-lock")).getText()).isEqualTo("locked");
        stage.type(KeyCode.F8);
        assertThat(screen.desk.tradingLockedProperty().get()).isFalse();
    }

    @Test
    void thePaletteOpensByItsKeyAndRunsWhatIsChosen() {
        stage.keyDown(KeyCode.CONTROL, KeyCode.K);
        stage.keyUp(KeyCode.K, KeyCode.CONTROL);
        stage.pulse();
        stage.type(KeyCode.S, KeyCode.T, KeyCode.R, KeyCode.E, KeyCode.A, KeyCode.M, KeyCode.ENTER);
        stage.pulse();
        assertThat(screen.desk.preferences().streamerProperty().get()).isTrue();
        assertThat(FxStage.call(() -> screen.screen.scene().getRoot().getStyleClass()))
                .contains("calm");
    }

    /// The product's table of keys: each is there, by its default, once.
    @Test
    void everyKeyOfTheProductIsOffered() {
        List<String> keys = screen.desk.actions().all().stream()
                .map(screen.desk.actions()::keyText)
                .filter(key -> !key.isEmpty())
                .toList();
        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(
                        "F9",
                        "Ctrl+K",
                        "F8",
                        "Ctrl+Shift+B",
                        "Ctrl+Shift+S",
                        "Ctrl+E",
                        "Ctrl+Shift+C",
                        "Ctrl+Shift+X",
                        "Ctrl+Alt+F");
    }
}
