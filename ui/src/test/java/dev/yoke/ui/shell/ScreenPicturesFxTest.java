package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.view.Activity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.Theme;
import java.io.File;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class ScreenPicturesFxTest {

    @Test
    void looksAsDesignedInDark() {
        draw(Theme.DARK, 1920, 1080, Views.day(), "dark-1920.png");
    }

    @Test
    void looksAsDesignedInLight() {
        draw(Theme.LIGHT, 1600, 1000, Views.day(), "light-1600.png");
    }

    @Test
    void showsAHaltAndItsProof() {
        draw(Theme.DARK, 1600, 1000, Views.halted(), "halted-1600.png");
    }

    @Test
    void showsAnArmedRealAccountInASmallWindow() {
        draw(Theme.COLOUR_BLIND, 1000, 700, Views.armed(), "armed-1000.png");
    }

    @Test
    void saysWhatWillAppearWhereNothingIsYet() {
        draw(Theme.DARK, 1600, 1000, CockpitView.EMPTY, "empty-1600.png");
    }

    private static void draw(Theme theme, int width, int height, CockpitView view, String file) {
        Screen screen = new Screen(theme, width, height);
        screen.cockpit.show(view);
        screen.attach();
        screen.step(16);
        FxStage.layOutAgain(screen.screen.scene());
        if (!view.terminals().isEmpty()) {
            converse(screen);
        }
        screen.step(300);
        FxStage.layOutAgain(screen.screen.scene());
        FxStage.picture(screen.screen.scene(), file);
        FxStage.run(screen.screen::detach);
        assertThat(new File("target/pictures", file)).isNotEmpty();
    }

    private static void converse(Screen screen) {
        screen.cockpit.tell(
                Activity.Level.WARNING,
                "Pepper MT4: no heartbeat for 14 s. Exits are tried, entries wait.",
                Views.decision(Views.FTMO, false, "Denied: risk 1.40 % > limit 1.00 % per trade (FTMO 100k)"));
        screen.cockpit.tell(
                Activity.Level.GOOD, "approved", Views.decision(Views.IC, true, "0.12 lots risk 0.49 % = 49.20 EUR"));
        screen.cockpit.show(screen.cockpit.current());
        FxStage.run(() -> {
            TextField input = (TextField) screen.screen.scene().lookup("#chat-input");
            for (String line : new String[] {"what is my risk?", "close gold"}) {
                input.setText(line);
                input.getOnAction().handle(new javafx.event.ActionEvent());
            }
        });
    }
}
