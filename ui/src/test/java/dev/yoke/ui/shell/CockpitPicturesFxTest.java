package dev.yoke.ui.shell;

import dev.yoke.core.message.Answer;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import org.junit.jupiter.api.Test;

/// The whole window as it was looked at and found good: in every theme, and in every language.
class CockpitPicturesFxTest {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    @Test
    void looksAsDesignedInDark() {
        compare("cockpit-dark", Theme.DARK, Language.EN);
    }

    @Test
    void looksAsDesignedInLight() {
        compare("cockpit-light", Theme.LIGHT, Language.EN);
    }

    @Test
    void looksAsDesignedForColourBlindEyes() {
        compare("cockpit-colour-blind", Theme.COLOUR_BLIND, Language.EN);
    }

    @Test
    void looksAsDesignedInSpanish() {
        compare("cockpit-dark-es", Theme.DARK, Language.ES);
    }

    @Test
    void looksAsDesignedInPersian() {
        compare("cockpit-dark-fa", Theme.DARK, Language.FA);
    }

    private static void compare(String name, Theme theme, Language language) {
        Screen screen = new Screen(theme, WIDTH, HEIGHT, language);
        screen.cockpit.answerWith(command -> Answer.accepted("done"));
        screen.cockpit.show(Views.day());
        FxStage stage = screen.show();
        screen.settle(stage, 5);
        GoldenPicture.assertLooksAs(name, screen.screen.scene());
        screen.detach();
        stage.close();
    }
}
