package dev.yoke.connectors.gateway;

import dev.yoke.core.message.Answer;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.LatencyView;
import dev.yoke.core.view.QueueView;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Counters in Prometheus' text format 0.0.4. Labels are route patterns, never paths: a path holds a webhook's token.
///
/// Thread: any.
final class GatewayMetrics {

    private static final double[] BOUNDS_S = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Map<Requests, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Durations> durations = new ConcurrentHashMap<>();
    private final LongAdder inProgress = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder approved = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder duplicates = new LongAdder();

    private record Requests(String route, String method, int status) implements Comparable<Requests> {
        @Override
        public int compareTo(Requests other) {
            int byRoute = route.compareTo(other.route);
            int byMethod = byRoute != 0 ? byRoute : method.compareTo(other.method);
            return byMethod != 0 ? byMethod : Integer.compare(status, other.status);
        }
    }

    private static final class Durations {
        private final LongAdder[] buckets = new LongAdder[BOUNDS_S.length + 1];
        private final LongAdder sumNs = new LongAdder();

        Durations() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        void add(long ns) {
            int at = 0;
            while (at < BOUNDS_S.length && ns > BOUNDS_S[at] * 1e9) {
                at++;
            }
            buckets[at].increment();
            sumNs.add(ns);
        }
    }

    void requestStarted() {
        inProgress.increment();
    }

    void requestEnded(String route, String method, int status, long durationNs) {
        inProgress.decrement();
        requests.computeIfAbsent(new Requests(route, method, status), _ -> new LongAdder())
                .increment();
        durations.computeIfAbsent(route, _ -> new Durations()).add(durationNs);
    }

    void signalReceived() {
        received.increment();
    }

    void signalRejected() {
        rejected.increment();
    }

    void signalAnswered(Answer answer) {
        if (answer.status() == Answer.Status.DUPLICATE) {
            duplicates.increment();
        } else if (answer.isAccepted() && answer.decisions().stream().noneMatch(GatewayMetrics::isDenied)) {
            approved.increment();
        } else if (answer.decisions().stream().anyMatch(d -> d.outcome() == Decision.Outcome.APPROVED)) {
            approved.increment();
        } else {
            rejected.increment();
        }
    }

    private static boolean isDenied(Decision decision) {
        return decision.outcome() == Decision.Outcome.DENIED;
    }

    GatewayCounts counts() {
        return new GatewayCounts(
                requests.values().stream().mapToLong(LongAdder::sum).sum(),
                inProgress.sum(),
                received.sum(),
                approved.sum(),
                rejected.sum(),
                duplicates.sum());
    }

    String page(CockpitView view) {
        StringBuilder out = new StringBuilder(4_096);
        head(out, "http_requests_total", "counter", "Requests answered.");
        requests.forEach((key, count) -> out.append("http_requests_total{method=\"")
                .append(key.method)
                .append("\",route=\"")
                .append(key.route)
                .append("\",status=\"")
                .append(key.status)
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
        durations(out);
        single(out, "http_requests_in_progress", "gauge", "Requests being answered.", inProgress.sum());
        single(out, "signals_received_total", "counter", "Webhook bodies of known sources.", received.sum());
        single(out, "signals_approved_total", "counter", "Signals that passed.", approved.sum());
        single(out, "signals_rejected_total", "counter", "Signals refused or denied.", rejected.sum());
        single(out, "signals_duplicate_total", "counter", "Signals seen before.", duplicates.sum());
        cockpit(out, view);
        return out.toString();
    }

    private void durations(StringBuilder out) {
        String name = "http_request_duration_seconds";
        head(out, name, "histogram", "Time to answer.");
        durations.forEach((route, durations) -> {
            long count = 0;
            for (int i = 0; i < durations.buckets.length; i++) {
                count += durations.buckets[i].sum();
                String bound = i < BOUNDS_S.length ? Double.toString(BOUNDS_S[i]) : "+Inf";
                out.append(name)
                        .append("_bucket{route=\"")
                        .append(route)
                        .append("\",le=\"")
                        .append(bound)
                        .append("\"} ")
                        .append(count)
                        .append('\n');
            }
            out.append(name).append("_sum{route=\"").append(route).append("\"} ");
            out.append(durations.sumNs.sum() / 1e9).append('\n');
            out.append(name).append("_count{route=\"").append(route).append("\"} ");
            out.append(count).append('\n');
        });
    }

    private static void cockpit(StringBuilder out, CockpitView view) {
        single(
                out,
                "yoke_halted",
                "gauge",
                "1 while entries are halted.",
                view.halt().halted() ? 1 : 0);
        single(
                out,
                "yoke_positions",
                "gauge",
                "Open positions.",
                view.positions().size());
        single(out, "yoke_orders", "gauge", "Pending orders.", view.orders().size());
        JournalView journal = view.journal();
        single(out, "yoke_journal_healthy", "gauge", "1 while the journal can write.", journal.healthy() ? 1 : 0);
        single(out, "yoke_journal_syncs_total", "counter", "Group commits.", journal.syncs());
        head(out, "yoke_queue_depth", "gauge", "Entries waiting.");
        view.queues().forEach(queue -> queue(out, "yoke_queue_depth", queue, queue.depth()));
        head(out, "yoke_queue_capacity", "gauge", "Entries that fit.");
        view.queues().forEach(queue -> queue(out, "yoke_queue_capacity", queue, queue.capacity()));
        head(out, "yoke_queue_refused_total", "counter", "Entries refused or conflated.");
        view.queues().forEach(queue -> queue(out, "yoke_queue_refused_total", queue, queue.refused()));
        latencies(out, view);
        breakers(out, view);
        head(out, "yoke_terminal_state", "gauge", "1 for the state a terminal is in.");
        view.terminals()
                .forEach(terminal -> out.append("yoke_terminal_state{terminal=\"")
                        .append(escaped(terminal.id().name()))
                        .append("\",state=\"")
                        .append(terminal.state())
                        .append("\"} 1\n"));
    }

    private static void latencies(StringBuilder out, CockpitView view) {
        String name = "pipeline_latency_seconds";
        head(out, name, "summary", "Time of signals from hop to hop, since the start.");
        for (LatencyView latency : view.pipeline().latencies()) {
            String hops = "{from=\"" + word(latency.from()) + "\",to=\"" + word(latency.to()) + "\"";
            out.append(name).append(hops).append(",quantile=\"0.5\"} ");
            out.append(latency.p50Us() / 1e6).append('\n');
            out.append(name).append(hops).append(",quantile=\"0.99\"} ");
            out.append(latency.p99Us() / 1e6).append('\n');
            out.append(name).append("_count").append(hops).append("} ");
            out.append(latency.count()).append('\n');
        }
        single(
                out,
                "pipeline_signals_in_flight",
                "gauge",
                "Signals being decided.",
                view.pipeline().inFlight());
    }

    private static String word(Hop hop) {
        return hop.name().toLowerCase(Locale.ROOT);
    }

    private static void breakers(StringBuilder out, CockpitView view) {
        head(out, "yoke_breaker_blocked_seconds", "gauge", "How long a breaker keeps entries away yet.");
        for (BreakerView breaker : view.pipeline().breakers()) {
            out.append("yoke_breaker_blocked_seconds{of=\"")
                    .append(escaped(breaker.of()))
                    .append("\"} ");
            out.append(breaker.blockedMs() / 1e3).append('\n');
        }
    }

    private static void queue(StringBuilder out, String name, QueueView queue, long value) {
        out.append(name).append("{queue=\"").append(escaped(queue.name())).append("\"} ");
        out.append(value).append('\n');
    }

    private static void single(StringBuilder out, String name, String type, String text, long value) {
        head(out, name, type, text);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder out, String name, String type, String text) {
        out.append("# HELP ").append(name).append(' ').append(text).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
