package dev.yoke.ui.shell;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.testkit.FakeClock;
import dev.yoke.testkit.FakeCockpit;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Views;
import dev.yoke.testkit.Walks;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.shell.dock.Monitors;
import dev.yoke.ui.shell.sound.Sound;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole cockpit screen with its chart over a fake engine, stepped by hand.
final class Screen {

    final FakeClock clock = new FakeClock(Views.NOW);
    final FakeCockpit cockpit = new FakeCockpit();
    final ManualFrames frames = new ManualFrames();
    final KeptTexts texts;
    final Desk desk;
    final List<Sound> heard = new ArrayList<>();
    final List<String> flattened = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    final List<Instrument> selected = new ArrayList<>();
    final CockpitScreen screen;

    Screen(Theme theme, double width, double height) {
        this(theme, width, height, Language.EN);
    }

    Screen(Theme theme, double width, double height, Language language) {
        this(theme, width, height, language, new KeptTexts());
    }

    private Screen(Theme theme, double width, double height, Language language, KeptTexts kept) {
        texts = kept;
        desk = new Desk(kept);
        cockpit.keep(Walks.to(Views.FTMO, "EURUSD", Timeframe.M5, 400, 1.08512, 0.00025));
        cockpit.keep(Walks.to(Views.FTMO, "XAUUSD", Timeframe.M5, 400, 2401.10, 0.8));
        desk.notices().onNotice(notice -> notices.add(notice.text()));
        desk.preferences().themeProperty().set(theme);
        desk.preferences().languageProperty().set(language);
        screen = FxStage.call(() -> new CockpitScreen(
                new CockpitScreen.Parts(
                        cockpit,
                        cockpit,
                        frames,
                        clock,
                        ZoneId.of("UTC"),
                        new FxThread(),
                        new Background(Runnable::run, Runnable::run),
                        desk,
                        flattened::add,
                        Outside.NOTHING),
                Optional.empty(),
                width,
                height,
                Monitors::now,
                heard::add));
        desk.links().instrument(Links.Colour.BLUE).subscribe(chosen -> chosen.ifPresent(selected::add));
    }

    /// After a restart: what was kept is there, nothing else.
    Screen again() {
        return new Screen(
                desk.preferences().themeProperty().get(),
                screen.scene().getWidth(),
                screen.scene().getHeight(),
                desk.language(),
                texts);
    }

    /// Shows it in a window, EURUSD in the blue panels.
    FxStage show() {
        FxStage stage = FxStage.show(screen::scene);
        attach();
        turn(stage, 16);
        FxStage.run(() -> desk.links().choose(Links.Colour.BLUE, new Instrument(Views.FTMO, new Symbol("EURUSD"))));
        return stage;
    }

    /// Lets everything that comes by and by be there.
    void settle(FxStage stage, int turns) {
        for (int i = 0; i < turns; i++) {
            turn(stage, 300);
        }
    }

    private void turn(FxStage stage, long ms) {
        step(ms);
        stage.pulse();
    }

    void attach() {
        FxStage.run(screen::attach);
    }

    void detach() {
        FxStage.run(screen::detach);
    }

    void step(long ms) {
        clock.advance(ms);
        FxStage.run(() -> frames.step(ms));
    }
}
