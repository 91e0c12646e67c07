package dev.yoke.ui.diagnostics;

import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.HostProcess.LogLine;
import dev.yoke.core.view.LatencyView;
import dev.yoke.core.view.QueueView;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Everything as text, to be sent to somebody who helps. In English, whatever the screen's language: who helps may not
/// read that.
final class Report {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int LAST_LINES = 400;

    private final StringBuilder out = new StringBuilder();

    private Report() {}

    static String of(Phrases words, ZoneId zone, Snapshot now, List<LogLine> log) {
        Report report = new Report();
        report.head(words, zone, now);
        report.queues(now);
        report.latencies(now);
        report.rest(now);
        report.log(zone, log);
        return report.out.toString();
    }

    private void head(Phrases words, ZoneId zone, Snapshot now) {
        HostProcess.Facts facts = now.facts();
        out.append("Yoke diagnostics ")
                .append(TIME.format(Instant.ofEpochMilli(now.nowMs())))
                .append(" UTC\n");
        field("version", facts.version());
        field("java", facts.java());
        field("system", facts.system() + ", " + facts.processors() + " processors");
        field("home", facts.home());
        field("zone", zone.getId());
        field("language", words.language().code());
        field("uptime", Figures.age(facts.uptimeMs()));
        field("heap", Durations.megabytes(facts.heapUsed()) + " of " + Durations.megabytes(facts.heapMax()));
        field("collections", facts.gcCount() + ", " + facts.gcMs() + " ms");
        field("threads", Integer.toString(facts.threads()));
        field("dearest frame", Durations.us(now.worstFrameNs() / 1_000));
        field("view age", now.viewAgeMs() + " ms");
        field("halted", now.halt().halted() ? now.halt().origin() : "no");
        section("terminals");
        now.links().forEach(link -> out.append("  ").append(link).append('\n'));
    }

    private void queues(Snapshot now) {
        section("queues (depth / capacity, refused)");
        for (QueueView queue : now.queues()) {
            field(queue.name(), queue.depth() + " / " + queue.capacity() + ", " + queue.refused());
        }
    }

    private void latencies(Snapshot now) {
        section("latencies (count, p50, p99, max)");
        for (LatencyView each : now.latencies()) {
            field(
                    each.from() + " to " + each.to(),
                    each.count() + ", " + Durations.us(each.p50Us()) + ", " + Durations.us(each.p99Us()) + ", "
                            + Durations.us(each.maxUs()));
        }
    }

    private void rest(Snapshot now) {
        section("journal");
        field(
                "healthy",
                now.journal().healthy() ? "yes" : "no: " + now.journal().reason());
        field("queued", Integer.toString(now.journal().queued()));
        field(
                "syncs",
                now.journal().syncs() + ", last " + Durations.us(now.journal().syncMicros()));
        section("signals");
        field("in flight", Integer.toString(now.pipeline().inFlight()));
        field("waiting to be tried again", Integer.toString(now.pipeline().retries()));
        section("breakers");
        now.breakers()
                .forEach(each -> field(
                        each.of(),
                        each.state() + ", " + each.failures() + " failures, blocked " + each.blockedMs() + " ms"));
        section("counters");
        now.counters().forEach(each -> field(each.group() + " " + each.name(), Long.toString(each.value())));
    }

    private void log(ZoneId zone, List<LogLine> log) {
        section("log");
        log.stream()
                .skip(Math.max(0, log.size() - LAST_LINES))
                .forEach(line -> out.append(line(zone, line)).append('\n'));
    }

    static String line(ZoneId zone, LogLine line) {
        return Figures.timeOfDay(line.timeMs(), zone) + " " + line.level() + " [" + line.thread() + "] " + line.source()
                + " - " + line.text();
    }

    private void section(String title) {
        out.append('\n').append(title).append('\n');
    }

    private void field(String name, String value) {
        out.append("  ").append(name).append(": ").append(value).append('\n');
    }
}
