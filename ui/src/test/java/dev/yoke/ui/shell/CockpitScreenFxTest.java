package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.Theme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CockpitScreenFxTest {

    private Screen screen;
    private FxStage stage;

    @BeforeEach
    void show() {
        screen = new Screen(Theme.DARK, 990, 900);
        screen.cockpit.show(Views.day());
        stage = FxStage.show(screen.screen::scene);
        screen.attach();
        screen.step(16);
        stage.settle();
    }

    @AfterEach
    void close() {
        screen.detach();
        stage.close();
    }

    @Test
    void aShortPressOnFlattenDoesNothingAndAHoldFiresOnce() {
        stage.moveTo(stage.find("#flatten"));
        stage.press();
        screen.step(600);
        stage.release();
        screen.step(4_000);
        assertThat(screen.flattened).isEmpty();

        stage.press();
        screen.step(500);
        screen.step(500);
        screen.step(500);
        stage.release();
        assertThat(screen.flattened).containsExactly("button");
    }

    @Test
    void twoPressesFlatten() {
        Node flatten = stage.find("#flatten");
        stage.click(flatten);
        screen.step(500);
        stage.click(flatten);

        assertThat(screen.flattened).containsExactly("button");
    }

    @Test
    void theHotkeyFlattensWhenHeld() {
        stage.keyDown(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
        screen.step(900);
        assertThat(screen.flattened).isEmpty();
        screen.step(200);
        stage.keyUp(KeyCode.F, KeyCode.ALT, KeyCode.CONTROL);

        assertThat(screen.flattened).containsExactly("hotkey");
    }

    @Test
    void escapeKeepsTheSelectionOpen() {
        TableView<?> table = (TableView<?>) stage.find(".blotter .table-view");
        FxStage.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        stage.type(KeyCode.DELETE, KeyCode.ESCAPE, KeyCode.ENTER);

        assertThat(screen.cockpit.sent(Command.ClosePosition.class)).isEmpty();
    }

    @Test
    void theFilterKeepsOnlyRowsThatContainItsWords() {
        TableView<?> table = (TableView<?>) stage.find(".blotter .table-view");
        FxStage.run(() -> ((TextField) screen.screen.scene().lookup("#blotter-filter")).setText("xau"));
        stage.settle();

        assertThat(table.getItems()).hasSize(2);
    }

    @Test
    void aHaltIsShownAndRearmedByAConfirmedClick() {
        screen.cockpit.show(Views.halted());
        screen.step(16);
        stage.settle();
        stage.click(stage.find("#rearm"));
        assertThat(screen.cockpit.sent(Command.Rearm.class)).isEmpty();

        stage.click(stage.find("#rearm-confirm"));
        assertThat(screen.cockpit.sent(Command.Rearm.class)).containsExactly(new Command.Rearm("button"));
    }

    @Test
    void aChatProposalIsSentByAClickAndOnlyOnce() {
        ask("close gold");
        Node confirm = stage.find("#proposal-confirm");
        FxStage.run(() -> {
            ((Button) confirm).fire();
            ((Button) confirm).fire();
        });

        assertThat(screen.cockpit.sent(Command.ClosePosition.class)).hasSize(2);
    }

    @Test
    void aChatProposalExpires() {
        ask("close gold");
        screen.step(30_000);
        FxStage.run(() -> ((Button) stage.find("#proposal-confirm")).fire());

        assertThat(screen.cockpit.sent(Command.ClosePosition.class)).isEmpty();
    }

    @Test
    void aHundredAttachmentsLeaveNoListener() {
        int listeners = screen.frames.listeners();
        for (int i = 0; i < 100; i++) {
            screen.detach();
            assertThat(screen.frames.listeners()).isZero();
            screen.attach();
        }
        assertThat(screen.frames.listeners()).isEqualTo(listeners);
        stage.keyDown(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
        screen.step(1_100);
        stage.keyUp(KeyCode.F, KeyCode.ALT, KeyCode.CONTROL);
        assertThat(screen.flattened).containsExactly("hotkey");
    }

    private void ask(String line) {
        FxStage.run(() -> {
            TextField input = (TextField) screen.screen.scene().lookup("#chat-input");
            input.setText(line);
            input.getOnAction().handle(new javafx.event.ActionEvent());
        });
        stage.settle();
    }
}
