package dev.yoke.testkit;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.PropPacks;
import dev.yoke.core.port.ReportFiles;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SignalStories;
import dev.yoke.core.port.SignalTest;
import dev.yoke.core.port.TerminalInstallations;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.Surroundings;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// A screen's surroundings that do what a test says. Long work waits in `queued` while `held`, and runs at once else.
public final class FakeAround
        implements TerminalInstallations, DemoMarket, SignalSources, SignalTest, HostProcess, ReportFiles, Executor {

    public static final String OFFERED = "1.2.0";
    private static final String SECRET = "SECRET";

    public final FakeClock clock = new FakeClock(Views.NOW);
    public final FakeCockpit cockpit = new FakeCockpit();
    public final ManualFrames frames = new ManualFrames();
    public final KeptTexts kept = new KeptTexts();
    public final Desk desk = new Desk(kept);
    public final List<String> notices = new ArrayList<>();
    public final List<Installation> disk = new ArrayList<>();
    public final List<String> places =
            new ArrayList<>(List.of("C:\\Users\\jo\\AppData\\Roaming\\MetaQuotes\\Terminal"));
    public final List<String> namedFolders = new ArrayList<>();
    public final List<String> badFolders = new ArrayList<>();
    public final List<String> installed = new ArrayList<>();
    public final List<SourcePolicy> sources = new ArrayList<>();
    public final List<LogLine> log = new ArrayList<>();
    public final List<Counter> counts = new ArrayList<>();
    public final List<String> tested = new ArrayList<>();
    public final List<String> saved = new ArrayList<>();
    public final Deque<Runnable> queued = new ArrayDeque<>();
    public boolean held;
    /// Long work fails with it, where it is not empty.
    public String failure = "";
    public int scans;
    public Installed installAnswer =
            new Installed(true, "Expert Advisor 1.2.0: 31 files written, 0 unchanged.", List.of());
    public State demoState = State.OFF;
    public Outcome demoAnswer = new Outcome(true, "The simulated market runs.");
    public Tested testAnswer = new Tested(true, "judged", List.of(), 12);
    public Facts facts = Facts.NONE;

    public Surroundings around() {
        return new Surroundings(this, this, this, this, this);
    }

    /// For a view model, without a toolkit.
    public ScreenPorts ports() {
        return ports(Runnable::run);
    }

    /// For a view, on the FX thread.
    public ScreenPorts fxPorts() {
        return ports(new FxThread());
    }

    private ScreenPorts ports(Executor fx) {
        desk.notices().onNotice(notice -> notices.add(notice.text()));
        Outside outside = new Outside(SignalStories.NONE, this, () -> SettingsSaid.NOTHING, PropPacks.NONE, around());
        return new ScreenPorts(
                cockpit, cockpit, frames, clock, ZoneId.of("UTC"), fx, new Background(this, fx), desk, outside);
    }

    @Override
    public void execute(Runnable work) {
        if (held) {
            queued.add(work);
        } else {
            work.run();
        }
    }

    /// Lets the work that waits run, and holds no more.
    public void release() {
        held = false;
        while (!queued.isEmpty()) {
            queued.removeFirst().run();
        }
    }

    private void failWhereTold() {
        if (!failure.isEmpty()) {
            throw new IllegalArgumentException(failure);
        }
    }

    public static Installation installation(
            Platform platform,
            String program,
            Optional<String> version,
            boolean current,
            Compiled compiled,
            String... accounts) {
        return new Installation(
                "0A1B2C3D4E5F6071" + program.hashCode(),
                platform,
                "C:\\Users\\jo\\AppData\\Roaming\\MetaQuotes\\Terminal\\" + program.replace(' ', '-'),
                "C:\\Program Files\\" + program,
                version,
                current,
                compiled,
                platform == Platform.MT4 ? "Experts/Yoke/YokeBridge.mq4" : "Experts/Yoke/YokeBridge.mq5",
                Set.of(accounts),
                "");
    }

    @Override
    public Scan scan(List<String> more, Progress progress) {
        failWhereTold();
        scans++;
        namedFolders.clear();
        namedFolders.addAll(more);
        List<String> looked = new ArrayList<>(places);
        looked.addAll(more);
        List<String> problems = badFolders.stream()
                .filter(more::contains)
                .map(folder -> folder + " is not a folder.")
                .toList();
        List<Installation> found = new ArrayList<>();
        for (Installation each : disk) {
            if (!progress.at(each.folder(), found.size(), disk.size())) {
                return new Scan(found, looked, problems, false);
            }
            found.add(each);
        }
        return new Scan(found, looked, problems, progress.at("", found.size(), disk.size()));
    }

    @Override
    public Installed install(Installation installation, Progress progress) {
        failWhereTold();
        if (!progress.at("Experts/Yoke/YokeBridge.mq5", 3, 31)) {
            return new Installed(false, "Stopped. What was written stays; installing again goes on.", List.of());
        }
        installed.add(installation.folder());
        return installAnswer;
    }

    @Override
    public String offered(Platform platform) {
        return OFFERED;
    }

    @Override
    public State state() {
        return demoState;
    }

    @Override
    public Outcome start() {
        failWhereTold();
        demoState = demoAnswer.done() ? State.ON : demoState;
        return demoAnswer;
    }

    @Override
    public Outcome stop() {
        demoState = demoAnswer.done() ? State.OFF : demoState;
        return demoAnswer;
    }

    @Override
    public List<SourcePolicy> all() {
        return List.copyOf(sources);
    }

    @Override
    public String create(SourcePolicy source) {
        sources.add(source);
        return "http://127.0.0.1:8080/webhook/" + source.name() + "/k3y";
    }

    @Override
    public void change(SourcePolicy source) {
        revoke(source.name());
        sources.add(source);
    }

    @Override
    public boolean revoke(String name) {
        return sources.removeIf(source -> source.name().equals(name));
    }

    @Override
    public Tested send(String name, String symbol) {
        failWhereTold();
        tested.add(name + " " + symbol);
        return testAnswer;
    }

    public void answerTestWith(Decision... decisions) {
        testAnswer = new Tested(true, "judged", List.of(decisions), 12);
    }

    @Override
    public Facts facts() {
        failWhereTold();
        return facts;
    }

    @Override
    public List<Counter> counters() {
        return List.copyOf(counts);
    }

    @Override
    public List<LogLine> logAfter(long sequence) {
        return log.stream().filter(line -> line.sequence() > sequence).toList();
    }

    public void logs(Level level, String source, String text) {
        log.add(new LogLine(log.size() + 1L, clock.nowMs(), level, "engine", source, text));
    }

    @Override
    public String masked(String text) {
        return text.replace(SECRET, "•••");
    }

    @Override
    public Saved save(String name, String text) {
        saved.add(masked(text));
        return new Saved(true, "/data/jo/yoke/reports/" + name + ".txt");
    }
}
