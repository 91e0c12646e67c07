package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.message.Answer;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole window, larger than designed.
class ScaledScreenFxTest {

    private Screen screen;
    private FxStage stage;

    private void show(int percent, double width, double height, Language language) {
        screen = new Screen(Theme.DARK, width, height, language);
        screen.desk.preferences().scaleProperty().set(percent);
        screen.cockpit.answerWith(command -> Answer.accepted("done"));
        screen.cockpit.show(Views.day());
        stage = screen.show();
        settle();
    }

    private void settle() {
        screen.settle(stage, 5);
    }

    @AfterEach
    void close() {
        screen.detach();
        stage.close();
    }

    private Bounds inScene(String selector) {
        return FxStage.call(() -> {
            Node node = screen.screen.scene().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @ParameterizedTest
    @CsvSource({"150, 1920, 1080, EN", "200, 1920, 1080, EN", "200, 1920, 1080, FA"})
    void looksAsDesigned(int percent, int width, int height, Language language) {
        show(percent, width, height, language);
        String name = "cockpit-" + percent + "-" + width + (language == Language.EN ? "" : "-fa");
        GoldenPicture.assertLooksAs(name, screen.screen.scene());
        assertThat(overlapping(".header")).isEmpty();
        assertThat(overlapping(".status-bar")).isEmpty();
    }

    private List<String> overlapping(String box) {
        return FxStage.call(() -> {
            List<String> wrong = new ArrayList<>();
            Region parent = (Region) screen.screen.scene().lookup(box);
            double end = Double.NEGATIVE_INFINITY;
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child.isVisible() && child.isManaged()) {
                    Bounds at = child.getBoundsInParent();
                    if (at.getMinX() < end - 8.5 || at.getMaxX() > parent.getWidth() + 0.5) {
                        wrong.add(child + " " + at);
                    }
                    end = at.getMaxX();
                }
            }
            return wrong;
        });
    }

    @Test
    void headerRowsAndStatusBarGrowWhileItRuns() {
        show(100, 1920, 1080, Language.EN);
        assertThat(inScene(".header").getHeight()).isEqualTo(44);
        assertThat(inScene(".status-bar").getHeight()).isEqualTo(24);
        assertThat(inScene(".table-row-cell").getHeight()).isEqualTo(24);
        FxStage.run(() -> screen.desk.preferences().scaleProperty().set(200));
        settle();
        assertThat(inScene(".header").getHeight()).isCloseTo(88, within(1.0));
        assertThat(inScene(".status-bar").getHeight()).isCloseTo(48, within(1.0));
        assertThat(inScene(".table-row-cell").getHeight()).isCloseTo(48, within(1.0));
    }
}
