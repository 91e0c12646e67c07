package dev.yoke.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FxStage;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class MaskedFieldFxTest {

    private final SimpleBooleanProperty hidden = new SimpleBooleanProperty();
    private final List<String> heard = new ArrayList<>();

    private static String shown(MaskedField field) {
        return FxStage.call(() -> ((Text) field.lookup(".text")).getText());
    }

    @Test
    void hidingAndShowingTouchNeitherTheTextNorWhatCanBeTakenBack() {
        MaskedField field = FxStage.call(() -> new MaskedField());
        FxStage stage = FxStage.show(() -> new Scene(field, 200, 40));
        FxStage.run(() -> {
            field.appendText("0.37");
            field.selectRange(1, 3);
            field.textProperty().addListener((text, before, now) -> heard.add(now));
            field.maskWhile(hidden);
            hidden.set(true);
        });
        stage.pulse();
        assertThat(shown(field)).isEqualTo("••••");
        FxStage.run(() -> hidden.set(false));
        stage.pulse();
        assertThat(shown(field)).isEqualTo("0.37");
        assertThat(heard).isEmpty();
        assertThat(FxStage.call(field::isUndoable)).isTrue();
        assertThat(FxStage.call(field::getSelectedText)).isEqualTo(".3");
        stage.close();
    }

    @Test
    void aFieldMayHideAPartOfItsText() {
        MaskedField field = FxStage.call(() -> new MaskedField(text -> text.replaceAll("\\d", "•")));
        FxStage stage = FxStage.show(() -> new Scene(field, 200, 40));
        FxStage.run(() -> {
            field.setText("buy 5");
            field.maskWhile(hidden);
            hidden.set(true);
        });
        stage.pulse();
        assertThat(shown(field)).isEqualTo("buy •");
        stage.close();
    }
}
