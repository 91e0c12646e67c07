package dev.yoke.ui.desk;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.ReportFiles;
import dev.yoke.core.port.SignalTest;
import dev.yoke.core.port.TerminalInstallations;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.List;

/// What lies around the engine, as far as a screen has to do with it: terminals on the disk, the demo, a test of
/// signals, the program itself, reports.
public record Surroundings(
        TerminalInstallations installations,
        DemoMarket demo,
        SignalTest signalTest,
        HostProcess process,
        ReportFiles reports) {

    private static final String NOT_HERE = "This screen is not joined to a cockpit.";

    /// A screen with nothing around it: each request says so.
    public static final Surroundings NOTHING = new Surroundings(
            new NoTerminals(),
            new NoDemo(),
            (name, symbol) -> new SignalTest.Tested(false, NOT_HERE, List.of(), 0),
            new NoProcess(),
            new NoReports());

    private static final class NoTerminals implements TerminalInstallations {
        @Override
        public Scan scan(List<String> more, Progress progress) {
            return Scan.NOTHING;
        }

        @Override
        public Installed install(Installation installation, Progress progress) {
            return new Installed(false, NOT_HERE, List.of());
        }

        @Override
        public String offered(TerminalIdentity.Platform platform) {
            return "";
        }
    }

    private static final class NoDemo implements DemoMarket {
        @Override
        public State state() {
            return State.OFF;
        }

        @Override
        public Outcome start() {
            return new Outcome(false, NOT_HERE);
        }

        @Override
        public Outcome stop() {
            return new Outcome(false, NOT_HERE);
        }
    }

    private static final class NoProcess implements HostProcess {
        @Override
        public Facts facts() {
            return Facts.NONE;
        }

        @Override
        public List<Counter> counters() {
            return List.of();
        }

        @Override
        public List<LogLine> logAfter(long sequence) {
            return List.of();
        }
    }

    private static final class NoReports implements ReportFiles {
        @Override
        public String masked(String text) {
            return text;
        }

        @Override
        public Saved save(String name, String text) {
            return new Saved(false, NOT_HERE);
        }
    }
}
