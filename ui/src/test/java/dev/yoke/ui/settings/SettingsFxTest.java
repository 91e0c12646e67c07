package dev.yoke.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.SetRiskPolicy;
import dev.yoke.core.port.PropPacks;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.port.SignalStories;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.view.StrategiesView;
import dev.yoke.testkit.FakeSenders;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.LimitViews;
import dev.yoke.testkit.PanelStage;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The settings under a real mouse and real keys.
class SettingsFxTest {

    private final FakeSenders senders = new FakeSenders().with(new SourcePolicy("tv-m5", Mode.CONFIRM, Set.of(), true));
    private final Ports given = new Ports(new Outside(
            SignalStories.NONE,
            senders,
            () -> new SettingsSaid(
                    "yoke.toml", Set.of("max-daily-loss-percent"), Map.of(), Set.of(), Map.of(), Set.of()),
            PropPacks.NONE));
    private final List<Notices.Notice> notices = new ArrayList<>();
    private PanelStage shown;
    private FxStage stage;

    @BeforeEach
    void show() {
        given.desk.notices().onNotice(notices::add);
        given.cockpit.show(LimitViews.day(LimitViews.some()));
        given.cockpit.show(new StrategiesView(
                List.of(new StrategiesView.AgentRow("atlas", "Atlas", AgentSetting.shadow("atlas"), true, List.of())),
                Map.of(),
                List.of()));
        open(Theme.DARK);
    }

    private void open(Theme theme) {
        given.desk.preferences().themeProperty().set(theme);
        shown = PanelStage.show(given, () -> new SettingsView(given.ports), theme, 760, 640);
        stage = shown.stage;
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void page(String id) {
        act("settings.open.page." + id);
        shown.step(16);
    }

    private void act(String id) {
        FxStage.run(() -> given.desk.actions().find(id).orElseThrow().run().run());
        stage.settle();
    }

    private List<String> visibleTitles() {
        return FxStage.call(() -> shown.scene().getRoot().lookupAll(".setting").stream()
                .filter(SettingsFxTest::isShown)
                .map(node -> ((SettingLine) node).title())
                .toList());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aLimitIsFoundTypedAndSavedByKeysAlone() {
        act("settings.open.max-risk-per-trade-percent");
        stage.type(KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.DIGIT5);
        FxStage.run(() -> field("max-risk-per-trade-percent").setText("1.5"));
        assertThat(text("#limits-summary")).startsWith("1 change at once");

        stage.click(stage.find("#limits-save"));
        assertThat(given.cockpit.sent(SetRiskPolicy.class)).hasSize(1);
        assertThat(given.cockpit
                        .sent(SetRiskPolicy.class)
                        .getFirst()
                        .policies()
                        .general()
                        .of(Limit.MAX_RISK_PER_TRADE))
                .isEqualTo(Views.units("1.5"));
    }

    private TextField field(String limit) {
        return (TextField) stage.find("#limit-" + limit + " .text-field");
    }

    private String text(String selector) {
        return ((Label) stage.find(selector)).getText();
    }

    private String state(String limit) {
        return text("#limit-" + limit + " .state");
    }

    @Test
    void aLimitSaysBesideTheFieldWhatIsWrongAndWhatSavingWouldDo() {
        page("limits");
        FxStage.run(() -> field("max-heat-percent").setText("7"));
        assertThat(state("max-heat-percent"))
                .startsWith("looser: in force from the next trading day")
                .contains("8 waits: from 2026-11-27 00:00 server time");
        FxStage.run(() -> field("max-heat-percent").setText("many"));
        assertThat(state("max-heat-percent")).startsWith("A number is needed");
        assertThat(((Button) stage.find("#limits-save")).isDisabled()).isTrue();
        assertThat(state("max-daily-loss-percent")).contains("yoke.toml says it");

        FxStage.run(() -> field("max-heat-percent").requestFocus());
        stage.type(KeyCode.ESCAPE);
        assertThat(field("max-heat-percent").getText()).isEqualTo("6");
    }

    @Test
    void theSearchLooksOnAllPages() {
        stage.click(stage.find("#settings-search"));
        FxStage.run(() -> ((TextField) stage.find("#settings-search")).setText("streamer"));
        assertThat(visibleTitles()).containsExactly("Streamer mode");
        FxStage.run(() -> ((TextField) stage.find("#settings-search")).setText("max-heat"));
        assertThat(visibleTitles()).containsExactly("Portfolio heat");
        FxStage.run(() -> ((TextField) stage.find("#settings-search")).setText("nothing like it"));
        assertThat(visibleTitles()).isEmpty();
        stage.type(KeyCode.ESCAPE);
        assertThat(visibleTitles()).contains("Theme");
    }

    @Test
    void aSwitchIsInForceAtOnceAndCanBeTakenBack() {
        FxStage.run(() ->
                ((ComboBox<?>) stage.find("#setting-theme")).getSelectionModel().select(1));
        assertThat(given.desk.preferences().themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(notices.getLast().text()).isEqualTo("Theme: Light");

        FxStage.run(() -> notices.getLast().undo().orElseThrow().run().run());
        assertThat(given.desk.preferences().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(((ComboBox<?>) stage.find("#setting-theme")).getValue()).isEqualTo(Theme.DARK);
    }

    @Test
    void theAddressOfANewSourceIsShownOnce() {
        page("sources");
        stage.click(stage.find("#source-name"));
        stage.type(KeyCode.M, KeyCode.A, KeyCode.I, KeyCode.L, KeyCode.ENTER);
        assertThat(((TextField) stage.find("#source-address")).getText()).endsWith("/webhook/mail/secret-2");

        stage.type(KeyCode.ESCAPE);
        assertThat(FxStage.call(() -> shown.scene().lookup("#source-address") == null))
                .isTrue();
        assertThat(visibleTitles()).containsExactly("mail", "tv-m5");
    }

    @Test
    void aNameThatCannotBeSaysWhy() {
        page("sources");
        FxStage.run(() -> ((TextField) stage.find("#source-name")).setText("chat"));
        stage.click(stage.find("#source-add"));
        assertThat(text("#source-problem")).isEqualTo("Under that name a person trades; choose another.");
    }

    @Test
    void revokingAndReachingRealAccountsAskFirst() {
        page("sources");
        CheckBox real = (CheckBox) stage.find("#source-tv-m5 .check-box");
        stage.click(real);
        assertThat(senders.all().getFirst().demoOnly()).isTrue();
        stage.click(stage.find("#confirm-yes"));
        assertThat(senders.all().getFirst().demoOnly()).isFalse();

        stage.click(stage.find(".source-revoke"));
        assertThat(stage.find("#confirm-no").isFocused()).isTrue();
        stage.type(KeyCode.ESCAPE);
        assertThat(senders.revoked).isEmpty();
        stage.click(stage.find(".source-revoke"));
        stage.click(stage.find("#confirm-yes"));
        assertThat(senders.revoked).containsExactly("tv-m5");
    }

    @Test
    void aKeyThatAnotherActionHasIsTakenOnlyWhenPressedTwice() {
        FxStage.run(() -> {
            var unused = given.desk.actions().offer(Action.everywhere("test.one", "AAA first", "F6", () -> {}));
            var other = given.desk.actions().offer(Action.everywhere("test.two", "AAA second", "F7", () -> {}));
        });
        page("hotkeys");
        Node button = FxStage.call(() -> shown.scene().getRoot().lookupAll(".key-capture .key").stream()
                .filter(SettingsFxTest::isShown)
                .findFirst()
                .orElseThrow());
        stage.click(button);
        stage.type(KeyCode.F7);
        assertThat(key("test.one")).isEqualTo("F6");
        stage.type(KeyCode.F7);
        assertThat(key("test.one")).isEqualTo("F7");
        assertThat(key("test.two")).isEmpty();

        stage.click(stage.find("#hotkeys-reset"));
        assertThat(key("test.two")).isEqualTo("F7");
    }

    private String key(String id) {
        return FxStage.call(
                () -> given.desk.actions().keyText(given.desk.actions().find(id).orElseThrow()));
    }

    @Test
    void anAgentIsSwitchedAndAStrategysNumberIsHeldToItsRange() {
        page("strategies");
        FxStage.run(() -> ((ComboBox<?>) stage.find("#agent-atlas"))
                .getSelectionModel()
                .select(StrategiesPage.Switch.CONFIRM.ordinal()));
        assertThat(given.cockpit.sent(Command.SetAgent.class))
                .extracting(command -> command.setting().mode())
                .containsExactly(Mode.CONFIRM);

        TextField field = (TextField) FxStage.call(() -> shown.scene().getRoot().lookupAll(".text-field").stream()
                .filter(node -> node.getId() != null && node.getId().startsWith("parameter-"))
                .findFirst()
                .orElseThrow());
        FxStage.run(() -> {
            field.setText("99999999");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(given.cockpit.sent(Command.SetStrategyParameter.class)).isEmpty();
    }

    @Test
    void attachingAHundredTimesLeavesNothingBehind() {
        FxStage.run(() -> {
            shown.panel().detach();
            for (int i = 0; i < 100; i++) {
                shown.panel().attach();
                shown.panel().detach();
            }
            assertThat(given.frames.listeners()).isZero();
            assertThat(given.desk.actions().all()).isEmpty();
            shown.panel().attach();
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItShould(Theme theme) {
        shown.close();
        open(theme);
        picture("settings-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void looksAsItShouldInPersian() {
        shown.close();
        given.desk.preferences().languageProperty().set(Language.FA);
        open(Theme.DARK);
        picture("settings-dark-fa");
    }

    private void picture(String name) {
        page("limits");
        FxStage.run(() -> field("max-heat-percent").setText("7"));
        FxStage.run(() -> field("max-risk-per-trade-percent").setText("1.5"));
        shown.step(16);
        FxStage.layOutAgain(shown.scene());
        GoldenPicture.assertLooksAs(name, shown.scene());
    }
}
