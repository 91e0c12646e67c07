package dev.yoke.ui.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.ConfirmSignal;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.port.PropPacks;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SignalStories;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalsView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.PanelStage;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Signals;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The inbox under a real mouse and real keys.
class SignalsFxTest {

    private static final double WIDTH = 420;
    private static final double HEIGHT = 860;

    private Ports given = new Ports(new Outside(
            id -> Optional.of(new SignalStories.Story(
                    Signals.signal(id.value(), "tv-m5", dev.yoke.core.signal.Signal.Action.BUY, "EURUSD"),
                    List.of(new SignalStories.Judged(
                            Signals.judged(Views.FTMO, "EURUSD", Decision.Outcome.AWAITING, "0.25"), List.of(), "")),
                    List.of(),
                    List.of())),
            SignalSources.NONE,
            () -> SettingsSaid.NOTHING,
            PropPacks.NONE));
    private PanelStage shown;
    private FxStage stage;

    @BeforeEach
    void show() {
        given.cockpit.show(Views.day());
        given.cockpit.show(Signals.some());
        open(Theme.DARK);
    }

    private void open(Theme theme) {
        shown = PanelStage.show(
                given, () -> new InboxView(given.ports, new InboxViewModel(given.ports)), theme, WIDTH, HEIGHT);
        stage = shown.stage;
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private ListView<?> list() {
        return (ListView<?>) stage.find("#signals-list");
    }

    private void focusList() {
        FxStage.run(() -> shown.panel().focus());
        stage.settle();
    }

    private static ConfirmSignal word(String id, boolean approve) {
        return new ConfirmSignal(new SignalId(id), approve);
    }

    private List<ConfirmSignal> decided() {
        return given.cockpit.sent(ConfirmSignal.class);
    }

    @Test
    void signalsAreDecidedOneAfterTheOtherByKeysAlone() {
        focusList();
        stage.type(KeyCode.ENTER);
        shown.step(300);
        stage.type(KeyCode.DELETE);

        assertThat(decided()).containsExactly(word("w6", true), word("w7", false));
    }

    @Test
    void aKeyThatIsHeldDecidesOneSignal() {
        focusList();
        stage.keyDown(KeyCode.A);
        shown.step(300);
        stage.keyDown(KeyCode.A);
        shown.step(300);
        stage.keyDown(KeyCode.A);
        stage.keyUp(KeyCode.A);

        assertThat(decided()).containsExactly(word("w6", true));
    }

    @Test
    void lettersTypedIntoTheSearchDecideNothing() {
        stage.click(stage.find("#signals-search"));
        stage.type(KeyCode.A, KeyCode.R, KeyCode.ENTER, KeyCode.DELETE);

        assertThat(given.cockpit.commands).isEmpty();
        assertThat(((TextField) stage.find("#signals-search")).getText()).isEqualTo("ar");
    }

    @Test
    void theButtonsOfACardDecideThatCard() {
        stage.click(visible(".card-reject"));
        assertThat(decided()).containsExactly(word("w6", false));
    }

    /// The first of a kind that can be pressed now.
    private Node visible(String selector) {
        return FxStage.call(() -> list().lookupAll(selector).stream()
                .filter(node -> node.isVisible() && node.getScene() != null)
                .min(java.util.Comparator.comparingDouble(
                        node -> node.localToScene(0, 0).getY()))
                .orElseThrow());
    }

    private List<String> texts() {
        return FxStage.call(() -> {
            List<String> texts = new ArrayList<>();
            for (Node node : shown.scene().getRoot().lookupAll(".label")) {
                if (node.isVisible() && node instanceof Labeled labeled) {
                    texts.add(labeled.getText());
                }
            }
            return texts;
        });
    }

    @Test
    void aRefusalAtTheApprovalStandsOnTheCard() {
        given.cockpit.answerWith(command -> Answer.refused("Denied on FTMO 100k: the price is 4.1 s old"));
        focusList();
        stage.type(KeyCode.ENTER);
        shown.step(16);

        assertThat(texts()).contains("Denied on FTMO 100k: the price is 4.1 s old");
    }

    @Test
    void anExpiredSignalSaysSoAndHasNoButtons() {
        shown.step(12_500);
        focusList();
        stage.type(KeyCode.ENTER);

        assertThat(given.cockpit.commands).isEmpty();
        assertThat(texts()).contains("expired");
    }

    @Test
    void spaceUnfoldsVerdictsHopsAndTheTextAsReceived() {
        focusList();
        stage.type(KeyCode.SPACE);
        shown.step(16);

        assertThat(texts())
                .contains("judged", "+0.04 ms", "As received")
                .anyMatch(text -> text.startsWith("{\"ticker\""));
    }

    @Test
    void aNewSignalDoesNotMoveTheCardUnderThePointer() {
        Node aimed = FxStage.call(() -> list().lookupAll(".signal-card").stream()
                .filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().contains("✗ denied"))
                .findFirst()
                .orElseThrow());
        stage.moveTo(aimed);
        stage.moveBy(2, 2);
        double before = y(aimed);
        List<SignalView> next = new ArrayList<>(Signals.some().newestFirst());
        next.addFirst(Signals.waiting(8, "tv-m5", "USDJPY", 1));
        given.cockpit.show(new SignalsView(77_777, 8, next));
        shown.step(100);

        assertThat(y(aimed)).isEqualTo(before + height(stage.find("#signals-held")));
        assertThat(((Button) stage.find("#signals-held")).getText()).contains("1 new signal");

        stage.click(stage.find("#signals-held"));
        assertThat(texts()).contains("USDJPY");
        assertThat(stage.find("#signals-held").isVisible()).isFalse();
    }

    private static double y(Node node) {
        return FxStage.call(() -> node.localToScene(0, 0).getY());
    }

    private static double height(Node node) {
        return FxStage.call(() -> node.getLayoutBounds().getHeight());
    }

    @Test
    void theMenuKeyOffersWhatTheCardOffers() {
        focusList();
        ContextMenu menu = FxStage.call(() -> list().getContextMenu());
        FxStage.run(() -> menu.show(list(), javafx.geometry.Side.TOP, 20, 20));
        stage.settle();
        FxStage.run(() -> menu.getItems().stream()
                .filter(item -> "signal-again".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        FxStage.run(menu::hide);

        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(1);
    }

    @Test
    void theStoryIsReadFromTheJournalAndEscapeClosesIt() {
        focusList();
        stage.type(KeyCode.E);
        shown.step(16);
        assertThat(texts()).contains("Signal w6", "Judged for FTMO 100k at 14:17:37");

        stage.type(KeyCode.ESCAPE);
        assertThat(FxStage.call(() -> shown.scene().lookup("#story-content") == null))
                .isTrue();
    }

    @Test
    void filtersByWhatIsChosen() {
        FxStage.run(() -> {
            ComboBox<?> kinds = (ComboBox<?>) shown.scene().lookup("#signals-kind");
            kinds.getSelectionModel().select(SignalFilter.Kind.TRADED.ordinal());
        });
        shown.step(16);
        assertThat(FxStage.call(() -> list().getItems().size())).isEqualTo(2);
        assertThat(((Label) stage.find("#signals-count")).getText()).startsWith("2 of 7");
    }

    @Test
    void streamerModeHidesMoneyAndLeavesPercent() {
        FxStage.run(() -> given.desk.preferences().streamerProperty().set(true));
        shown.step(16);
        assertThat(texts()).noneMatch(text -> text.contains("172.80")).contains("0.50 %");
    }

    @Test
    void aDetachedInboxListensToNothingOfTheDesk() {
        FxStage.run(() -> shown.panel().detach());
        List<String> before = texts();
        FxStage.run(() -> given.desk.preferences().streamerProperty().set(true));
        assertThat(texts()).isEqualTo(before).anyMatch(text -> text.contains("172.80"));

        FxStage.run(() -> shown.panel().attach());
        assertThat(texts()).noneMatch(text -> text.contains("172.80"));
    }

    @Test
    void attachingAHundredTimesLeavesNothingBehind() {
        FxStage.run(() -> {
            shown.panel().detach();
            int frames = given.frames.listeners();
            int actions = given.desk.actions().all().size();
            for (int i = 0; i < 100; i++) {
                shown.panel().attach();
                shown.panel().detach();
            }
            assertThat(given.frames.listeners()).isEqualTo(frames).isZero();
            assertThat(given.desk.actions().all()).hasSize(actions);
            shown.panel().attach();
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItShould(Theme theme) {
        shown.close();
        open(theme);
        picture("signals-" + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    @Test
    void looksAsItShouldInPersian() {
        shown.close();
        given.desk.preferences().languageProperty().set(Language.FA);
        open(Theme.DARK);
        picture("signals-dark-fa");
    }

    private void picture(String name) {
        focusList();
        stage.type(KeyCode.SPACE);
        shown.step(16);
        FxStage.layOutAgain(shown.scene());
        GoldenPicture.assertLooksAs(name, shown.scene());
    }
}
