package dev.yoke.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.chat.ChatInterpreter;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.signal.Decision;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.PanelStage;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The chat pane under real keys, in every look.
class ChatFxTest {

    private final Ports given = new Ports();
    private PanelStage shown;
    private FxStage stage;

    @BeforeEach
    void show() {
        given.cockpit.show(Views.day());
        given.cockpit.answerWith(ChatFxTest::passes);
        open(Theme.DARK);
    }

    private static Answer passes(Command command) {
        return new Answer(
                Answer.Status.ACCEPTED,
                "",
                List.of(Views.decision(Views.FTMO, true, "BUY 0.12 EURUSD, risk 0.50 % = 506.20 USD")
                        .withOutcome(Decision.Outcome.SHADOW)));
    }

    private void open(Theme theme) {
        shown = PanelStage.show(
                given,
                () -> new ChatView(given.ports, new ChatViewModel(given.ports, new ChatInterpreter())),
                theme,
                360,
                420);
        stage = shown.stage;
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void say(String line) {
        FxStage.run(() -> {
            TextField input = (TextField) stage.find("#chat-input");
            input.requestFocus();
            input.setText(line);
        });
        stage.type(KeyCode.ENTER);
        shown.step(16);
    }

    @Test
    void aTicketIsConfirmedByKeysAlone() {
        say("buy 0.5% EURUSD sl 20 tp 40");
        FxStage.run(() -> stage.find("#proposal-confirm").requestFocus());
        stage.type(KeyCode.SPACE);

        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void attachingAHundredTimesLeavesNothingBehind() {
        say("risk");
        say("buy 0.5% EURUSD sl 20 tp 40");
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
        picture("chat-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void looksAsItShouldInPersian() {
        shown.close();
        given.desk.preferences().languageProperty().set(Language.FA);
        open(Theme.DARK);
        picture("chat-dark-fa");
    }

    private void picture(String name) {
        say("risk");
        say("buy 0.5% EURUSD sl 20 tp 40");
        FxStage.run(() -> shown.scene().getRoot().requestFocus());
        FxStage.layOutAgain(shown.scene());
        GoldenPicture.assertLooksAs(name, shown.scene());
    }
}
