package dev.yoke.testkit;

import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.fx.ScreenPorts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What a view model is given, over a fake engine, with no toolkit.
public final class Ports {

    public final FakeClock clock = new FakeClock(Views.NOW);
    public final FakeCockpit cockpit = new FakeCockpit();
    public final List<String> refusals = new ArrayList<>();
    public final ScreenPorts ports = new ScreenPorts(
            cockpit, cockpit, new ManualFrames(), clock, ZoneId.of("UTC"), Runnable::run, refusals::add);
}
