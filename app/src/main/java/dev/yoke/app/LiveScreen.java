package dev.yoke.app;

import dev.yoke.app.screen.Screen;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.chart.ChartView;
import dev.yoke.ui.chart.ChartViewModel;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.FxFrames;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.shell.CockpitScreen;
import dev.yoke.ui.theme.Theme;
import java.time.ZoneId;
import javafx.scene.Scene;

/// The panels, joined to the engine.
final class LiveScreen implements Screen {
    private final EngineInbox inbox;
    private final CockpitViews views;
    private final Clock clock;
    private Runnable detach = () -> {};

    LiveScreen(EngineInbox inbox, CockpitViews views, Clock clock) {
        this.inbox = inbox;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Scene build(double width, double height) {
        Frames frames = new FxFrames();
        ChartViewModel chartModel = new ChartViewModel(views, inbox, frames);
        ChartView chart = new ChartView(chartModel);
        CockpitScreen screen = new CockpitScreen(
                new CockpitScreen.Parts(
                        views,
                        inbox,
                        frames,
                        clock,
                        ZoneId.systemDefault(),
                        new FxThread(),
                        this::flatten,
                        chart.root(),
                        chartModel::select),
                Theme.DARK,
                width,
                height);
        screen.attach();
        chart.attach();
        detach = () -> {
            chart.detach();
            screen.detach();
        };
        return screen.scene();
    }

    private void flatten(String origin) {
        var unused = inbox.submit(new Command.FlattenAll(origin, false));
    }

    @Override
    public boolean isLive() {
        CockpitView view = views.current();
        return !view.quotes().isEmpty()
                && view.terminals().stream()
                        .allMatch(terminal -> terminal.state() == LinkState.LIVE && terminal.reconciled());
    }

    @Override
    public void close() {
        detach.run();
    }
}
