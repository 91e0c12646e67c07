package dev.yoke.ui.blotter;

import dev.yoke.core.view.Activity;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import org.junit.jupiter.api.Test;

class BlotterPicturesFxTest {

    @Test
    void everyTabInEveryTheme() {
        for (Theme theme : Theme.values()) {
            tabs(
                    theme,
                    Language.EN,
                    theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void everyTabInPersian() {
        tabs(Theme.DARK, Language.FA, "dark-fa");
    }

    @Test
    void positionsInSpanish() {
        BlotterStage blotter = new BlotterStage(Theme.DARK, Language.ES, 990, 340);
        look(blotter, "blotter-positions-dark-es");
        blotter.close();
    }

    @Test
    void groupsAndTheNetView() {
        BlotterStage blotter = new BlotterStage(Theme.DARK, Language.EN, 990, 380);
        FxStage.run(() -> blotter.model.groupingProperty().set(BlotterViewModel.Grouping.SYMBOL));
        look(blotter, "blotter-groups-dark");
        FxStage.run(() -> {
            blotter.model.groupingProperty().set(BlotterViewModel.Grouping.NONE);
            blotter.model.netViewProperty().set(true);
        });
        look(blotter, "blotter-net-dark");
        blotter.close();
    }

    @Test
    void whatIsNotAsItShouldBe() {
        BlotterStage blotter = new BlotterStage(Theme.DARK, Language.EN, 990, 340);
        blotter.cockpit.show(BlotterDay.unknown(Views.IC));
        look(blotter, "blotter-unknown-dark");
        blotter.cockpit.show(BlotterDay.with(java.util.List.of()));
        look(blotter, "blotter-empty-dark");
        blotter.close();
    }

    private static void tabs(Theme theme, Language language, String name) {
        BlotterStage blotter = new BlotterStage(theme, language, 990, 340);
        blotter.cockpit.tell(
                Activity.Level.WARNING,
                "denied",
                Views.decision(Views.FTMO, false, "Denied: risk 1.40 % > limit 1.00 % per trade (FTMO 100k)"));
        blotter.cockpit.tell(
                Activity.Level.GOOD,
                "approved",
                Views.decision(Views.IC, true, "Approved: BUY 0.12 EURUSD, risk 0.49 %"));
        blotter.cockpit.show(BlotterDay.day());
        for (Tab tab : Tab.values()) {
            FxStage.run(() -> blotter.model.tabProperty().set(tab));
            look(blotter, "blotter-" + tab.id() + "-" + name);
        }
        blotter.close();
    }

    private static void look(BlotterStage blotter, String name) {
        blotter.step();
        blotter.stage.pulse();
        GoldenPicture.assertLooksAs(name, blotter.scene);
    }
}
