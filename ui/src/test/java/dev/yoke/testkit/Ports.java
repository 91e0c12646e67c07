package dev.yoke.testkit;

import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.words.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What a view model is given, over a fake engine, with no toolkit.
public final class Ports {

    public final FakeClock clock = new FakeClock(Views.NOW);
    public final FakeCockpit cockpit = new FakeCockpit();
    public final List<String> refusals = new ArrayList<>();
    public final Desk desk = new Desk(new KeptTexts());
    public final ManualFrames frames = new ManualFrames();
    public final ScreenPorts ports;

    public Ports() {
        this(Outside.NOTHING);
    }

    public Ports(Outside outside) {
        this(outside, new Background(Runnable::run, Runnable::run));
    }

    public Ports(Outside outside, Background background) {
        ports = new ScreenPorts(
                cockpit, cockpit, frames, clock, ZoneId.of("UTC"), Runnable::run, background, desk, outside);
        desk.preferences().languageProperty().set(Language.EN);
        desk.notices().onNotice(notice -> refusals.add(notice.text()));
    }
}
