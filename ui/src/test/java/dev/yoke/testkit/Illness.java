package dev.yoke.testkit;

import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.HostProcess.Level;
import dev.yoke.core.signal.CircuitBreaker;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.LatencyView;
import dev.yoke.core.view.PipelineView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.RiskView;
import java.util.List;
import java.util.Optional;

/// A cockpit that has seen better days, for the diagnostics.
public final class Illness {

    private Illness() {}

    public static void of(FakeAround around) {
        around.facts = new HostProcess.Facts(
                "0.5.0",
                "25.0.1+8 Eclipse Adoptium",
                "Windows 11 10.0 amd64",
                "~/AppData/Local/Yoke",
                Views.NOW - 93_600_000,
                93_600_000,
                412L << 20,
                512L << 20,
                318,
                1_240,
                47,
                8);
        around.counts.addAll(List.of(
                new HostProcess.Counter("gateway", "requests", 4_812),
                new HostProcess.Counter("gateway", "signals received", 48),
                new HostProcess.Counter("gateway", "signals rejected", 3),
                new HostProcess.Counter("bridge", "wrong keys", 2),
                new HostProcess.Counter("bridge", "missing events", 0)));
        around.desk.frameLoad().measuredBy(() -> 4_200_000);
        around.cockpit.show(view());
        around.logs(Level.INFO, "Cockpit", "Started on ~/AppData/Local/Yoke");
        around.logs(Level.INFO, "BridgeServer", "FTMO 100k: connected, account 51012240 at FTMO-Demo");
        around.logs(Level.WARN, "activity", "breaker: tv is kept away for 30 s after 5 failures in a row");
        around.logs(
                Level.ERROR, "SqliteJournal", "The journal cannot write: disk full\njava.io.IOException: disk full");
    }

    private static CockpitView view() {
        return new CockpitView(
                1,
                Views.NOW,
                HaltView.RUNNING,
                List.of(Patients.mt5("FTMO 100k").view()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RiskView.EMPTY,
                Optional.empty(),
                List.of(
                        new QueueView("engine", 12, 16_384, 0),
                        new QueueView("journal", 61_200, 65_536, 14),
                        new QueueView("bridge FTMO 100k out", 0, 4_096, 0)),
                new JournalView(false, "disk full", 61_200, 120_456, 2_140),
                new PipelineView(
                        2,
                        1,
                        List.of(
                                new LatencyView(Hop.RECEIVED, Hop.PARSED, 48, 180, 640, 1_204),
                                new LatencyView(Hop.TAKEN, Hop.DURABLE, 48, 1_900, 22_000, 41_000),
                                new LatencyView(Hop.RECEIVED, Hop.SENT, 48, 2_500, 90_000, 140_000),
                                new LatencyView(Hop.SENT, Hop.ENDED, 44, 38_000, 410_000, 1_520_000)),
                        List.of(new BreakerView("source tv", CircuitBreaker.State.OPEN, 5, 21_000))));
    }
}
