package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FakeCockpit;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// What was detached is held by nothing that lives on: neither by the engine's views and frames nor by the models.
class DetachedPanelsFxTest {

    private static final long DEADLINE_NS = 20_000_000_000L;

    @Test
    void aDetachedScreenIsForgottenByTheCockpit() {
        Screen screen = new Screen(Theme.DARK, 1200, 800);
        screen.cockpit.show(Views.day());
        screen.attach();
        screen.step(16);
        FxStage.layOutAgain(screen.screen.scene());
        screen.detach();
        FakeCockpit cockpit = screen.cockpit;
        ManualFrames frames = screen.frames;
        WeakReference<Scene> scene = new WeakReference<>(screen.screen.scene());
        screen = null;

        awaitCollected(List.of(scene));
        assertThat(frames.listeners()).isZero();
        assertThat(cockpit.current().terminals()).hasSize(3);
    }

    @Test
    void theModelsForgetTheRowsOfAnEarlierAttachment() {
        Screen screen = new Screen(Theme.DARK, 1200, 800);
        screen.cockpit.show(Views.day());
        screen.attach();
        screen.step(16);
        List<WeakReference<Node>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            FxStage.layOutAgain(screen.screen.scene());
            rows.addAll(rowsOf(screen.screen.scene()));
            screen.detach();
            screen.attach();
            screen.step(16);
        }
        FxStage.layOutAgain(screen.screen.scene());

        assertThat(rows.size()).isGreaterThanOrEqualTo(5 * 3);
        awaitCollected(rows);
        screen.detach();
    }

    private static List<WeakReference<Node>> rowsOf(Scene scene) {
        return FxStage.call(() -> Stream.of(".account-chip")
                .flatMap(selector -> scene.getRoot().lookupAll(selector).stream())
                .map(WeakReference::new)
                .toList());
    }

    private static void awaitCollected(List<? extends WeakReference<?>> references) {
        long deadline = System.nanoTime() + DEADLINE_NS;
        while (references.stream().anyMatch(reference -> reference.get() != null)) {
            assertThat(System.nanoTime()).as("still held: %s", held(references)).isLessThan(deadline);
            System.gc();
            FxStage.run(() -> {});
        }
    }

    private static long held(List<? extends WeakReference<?>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }
}
