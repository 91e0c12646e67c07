package dev.yoke.ui.shell;

import dev.yoke.core.market.Instrument;
import dev.yoke.testkit.FakeClock;
import dev.yoke.testkit.FakeCockpit;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// The whole cockpit screen over a fake engine, stepped by hand.
final class Screen {

    final FakeClock clock = new FakeClock(Views.NOW);
    final FakeCockpit cockpit = new FakeCockpit();
    final ManualFrames frames = new ManualFrames();
    final List<String> flattened = new ArrayList<>();
    final List<Instrument> selected = new ArrayList<>();
    final CockpitScreen screen;

    Screen(Theme theme, double width, double height) {
        screen = FxStage.call(() -> {
            Region chart = new Region();
            chart.getStyleClass().add("panel");
            return new CockpitScreen(
                    new CockpitScreen.Parts(
                            cockpit,
                            cockpit,
                            frames,
                            clock,
                            ZoneId.of("UTC"),
                            new FxThread(),
                            flattened::add,
                            chart,
                            selected::add),
                    theme,
                    width,
                    height);
        });
    }

    void attach() {
        FxStage.run(screen::attach);
    }

    void step(long ms) {
        clock.advance(ms);
        FxStage.run(() -> frames.step(ms));
    }
}
