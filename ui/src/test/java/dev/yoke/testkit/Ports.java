package dev.yoke.testkit;

import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.ManualFrames;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What a view model is given, over a fake engine, with no toolkit.
public final class Ports {

    public final FakeClock clock = new FakeClock(Views.NOW);
    public final FakeCockpit cockpit = new FakeCockpit();
    public final List<String> refusals = new ArrayList<>();
    public final Desk desk = new Desk(new KeptTexts());
    public final ScreenPorts ports = new ScreenPorts(
            cockpit,
            cockpit,
            new ManualFrames(),
            clock,
            ZoneId.of("UTC"),
            Runnable::run,
            new Background(Runnable::run, Runnable::run),
            desk);

    public Ports() {
        desk.notices().onNotice(notice -> refusals.add(notice.text()));
    }
}
