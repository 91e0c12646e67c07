package dev.yoke.benchmarks;

import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.shell.CockpitScreen;
import dev.yoke.ui.words.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// The whole cockpit in the hands of somebody who never rests: other symbols and timeframes, panels that come and go,
/// other layouts, toasts, and another language now and then. Thread: FX, but for [#frame].
final class SoakedScreen {

    private static final double SIDE = 1_000;
    private static final List<String> LAYOUTS = List.of("charts", "risk", "signals", "trading");
    private static final List<String> VISITED = List.of("settings", "terminals", "diagnostics");
    private static final List<String> TIMEFRAMES = List.of("M1", "M15", "H1", "M5");

    private final BusyMarket market;
    private final ManualFrames frames;
    private final Desk desk = new Desk(new KeptInMemory());
    private final CockpitScreen screen;
    private final Stage stage = new Stage();
    private String added = "";
    private String visited = "";

    SoakedScreen(BusyMarket market, CockpitViews views, EngineInbox inbox, Clock clock, ManualFrames frames) {
        this.market = market;
        this.frames = frames;
        desk.preferences().mutedProperty().set(true);
        screen = new CockpitScreen(
                new CockpitScreen.Parts(
                        views,
                        inbox,
                        frames,
                        clock,
                        ZoneId.of("UTC"),
                        new FxThread(),
                        new Background(Runnable::run, Runnable::run),
                        desk,
                        origin -> {},
                        Outside.NOTHING),
                Optional.of("trading"),
                SIDE,
                SIDE);
        screen.open(stage);
        screen.attach();
    }

    /// What is done by hand in this minute.
    void minute(int minute) {
        desk.links().choose(Links.Colour.BLUE, market.instrument(minute % BusyScreen.CHARTS));
        desk.notices().done("Minute " + minute);
        press("#chart-" + TIMEFRAMES.get(minute % TIMEFRAMES.size()));
        switch (minute % 5) {
            case 0 -> screen.dock().choose(LAYOUTS.get(minute / 5 % LAYOUTS.size()));
            case 1 -> added = screen.dock().add("chart");
            case 2 -> screen.dock().close(added);
            case 3 -> visited = screen.dock().show(VISITED.get(minute / 5 % VISITED.size()));
            default -> screen.dock().close(visited);
        }
        if (minute % 20 == 7) {
            desk.preferences().languageProperty().set(Language.values()[minute / 20 % Language.values().length]);
        }
    }

    private void press(String id) {
        for (Node node : screen.scene().getRoot().lookupAll(id)) {
            if (node instanceof ToggleButton button) {
                button.fire();
            }
        }
    }

    /// As it was in the beginning, so that what is held can be compared.
    void rest() {
        desk.preferences().languageProperty().set(Language.EN);
        screen.dock().choose("trading");
        screen.dock().reset();
        desk.links().choose(Links.Colour.BLUE, market.instrument(0));
        press("#chart-M5");
    }

    /// One pulse of the window, drawn as on any screen.
    ///
    /// @return its milliseconds on the FX thread
    double frame(long elapsedMs) throws Exception {
        return FxWork.pulse(screen.scene(), () -> frames.step(elapsedMs));
    }

    int listeners() {
        return frames.listeners();
    }

    int actions() {
        return desk.actions().all().size();
    }

    int nodes() {
        return nodes(screen.scene().getRoot());
    }

    private static int nodes(Node node) {
        int count = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += nodes(child);
            }
        }
        return count;
    }

    void detach() {
        screen.detach();
        stage.close();
    }
}
