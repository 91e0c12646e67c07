package dev.yoke.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Ports;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Actions;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The key of "New order" beside an action that has Ctrl+K.
class KeyCaptureFxTest {

    private final Ports given = new Ports();
    private final Actions actions = given.desk.actions();
    private final Action order = Action.everywhere("ticket.new", "New order", "F9", () -> {});
    private final Action palette = Action.everywhere("palette.open", "Palette", "Shortcut+K", () -> {});
    private final List<String> changed = new ArrayList<>();
    private FxStage stage;

    @BeforeEach
    void show() {
        actions.offer(order);
        actions.offer(palette);
        stage = FxStage.show(() -> new Scene(
                new VBox(new KeyCapture(given.desk, order, () -> changed.add(actions.keyText(order))), new Button("x")),
                600,
                100));
        stage.pulse();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String shown() {
        return ((Button) stage.find(".key")).getText();
    }

    private String note() {
        return ((Label) stage.find(".key-capture > .label")).getText();
    }

    private void listen() {
        FxStage.run(() -> stage.find(".key").requestFocus());
        stage.type(KeyCode.SPACE);
    }

    private void press(KeyCode... keys) {
        stage.keyDown(keys);
        stage.keyUp(keys);
    }

    @Test
    void takesTheNextKeyAndTells() {
        listen();
        assertThat(shown()).isEqualTo("press a key…");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        assertThat(shown()).isEqualTo("Ctrl+Shift+N");
        assertThat(changed).containsExactly("Ctrl+Shift+N");
    }

    @Test
    void escapeKeepsTheOldKeyAndBackspaceTakesItAway() {
        listen();
        press(KeyCode.ESCAPE);
        assertThat(shown()).isEqualTo("F9");
        listen();
        press(KeyCode.BACK_SPACE);
        assertThat(shown()).isEqualTo("no key");
        assertThat(actions.keyOf(order)).isEmpty();
    }

    @Test
    void aKeyOfAnotherActionIsTakenOnlyWhenPressedTwice() {
        listen();
        press(KeyCode.CONTROL, KeyCode.K);
        assertThat(note()).isEqualTo("Ctrl+K is “Palette”. Press it again to take it.");
        assertThat(actions.keyText(palette)).isEqualTo("Ctrl+K");

        press(KeyCode.CONTROL, KeyCode.K);
        assertThat(shown()).isEqualTo("Ctrl+K");
        assertThat(actions.keyText(palette)).isEmpty();
    }

    @Test
    void aLetterAloneAndTheKeysThatEditAreRefused() {
        listen();
        press(KeyCode.B);
        assertThat(note()).startsWith("B alone is typed into fields");
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(note()).isEqualTo("Ctrl+C edits text: take another key.");
        assertThat(changed).isEmpty();
    }

    @Test
    void leavingItKeepsTheOldKey() {
        listen();
        FxStage.run(() -> stage.find(".button").getScene().getRoot().lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals("x"))
                .forEach(javafx.scene.Node::requestFocus));
        assertThat(shown()).isEqualTo("F9");
    }
}
