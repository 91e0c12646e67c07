package dev.yoke.benchmarks;

import dev.yoke.connectors.store.DecisionArchive;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.IntentState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Two thousand alerts, one every half millisecond whether the last was answered or not, over sixty-four
/// connections: how many are lost, and how many become two orders.
final class BurstBenchmark implements Benchmark {

    private static final int ALERTS = 2_000;
    private static final int CONNECTIONS = 64;
    private static final long EVERY_NS = 500_000;

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public List<Row> run() throws Exception {
        Samples answers = new Samples();
        AtomicInteger refused = new AtomicInteger();
        try (Rig rig = new Rig(1, 1)) {
            long startNs = System.nanoTime() + 50_000_000;
            AtomicInteger next = new AtomicInteger();
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(Thread.ofPlatform().start(() -> send(rig, next, startNs, answers, refused)));
            }
            for (Thread sender : senders) {
                sender.join();
            }
            double seconds = (System.nanoTime() - startNs) / 1e9;
            Count count = count(rig);
            return List.of(
                    figure(
                            "alerts in a burst that were lost",
                            count.lost + refused.get(),
                            "0",
                            count.lost + refused.get() == 0),
                    figure("alerts in a burst that became two orders", count.doubled, "0", count.doubled == 0),
                    Row.absolute(
                            "burst", "2,000 alerts offered in 1 s, all answered after", seconds, "s", "printed", true),
                    Row.absolute(
                            "burst",
                            "alert due to 202 out, p99",
                            answers.percentile(99) / 1e3,
                            "ms",
                            "< 3,000 (TradingView)",
                            answers.percentile(99) < 3e6));
        }
    }

    private static Row figure(String name, int value, String goal, boolean met) {
        return Row.absolute("burst", name, value, "of 2,000", goal, met);
    }

    private static void send(Rig rig, AtomicInteger next, long startNs, Samples answers, AtomicInteger refused) {
        try (HttpLine line = new HttpLine(rig.httpPort())) {
            for (int i = next.getAndIncrement(); i < ALERTS; i = next.getAndIncrement()) {
                long dueNs = startNs + i * EVERY_NS;
                while (System.nanoTime() < dueNs) {
                    LockSupport.parkNanos(Math.max(1_000, dueNs - System.nanoTime()));
                }
                int status = line.post(
                        "/webhook/s0/" + Rig.TOKEN,
                        "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"lots\":0.01,\"sl_pips\":50,\"id\":\"b" + i
                                + "\"}");
                if (status != 202) {
                    refused.incrementAndGet();
                }
                synchronized (answers) {
                    answers.add((System.nanoTime() - dueNs) / 1e3);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the burst broke off", e);
        }
    }

    private record Count(int lost, int doubled) {}

    /// By the journal: each alert has one order that left, and no second one that may have been carried out.
    private static Count count(Rig rig) throws InterruptedException {
        DecisionArchive archive = DecisionArchive.of(rig.folder().path().resolve("yoke.db"));
        Rig.await(
                "the journal to be written",
                () -> rig.engine().current().journal().queued() == 0);
        Map<String, Integer> fates = new HashMap<>();
        int lost = 0;
        int doubled = 0;
        for (int i = 0; i < ALERTS; i++) {
            List<IntentState> states = archive.story(new SignalId("s0:b" + i)).stream()
                    .flatMap(story -> story.intents().stream())
                    .map(intent -> intent.state())
                    .toList();
            long carriedOut = states.stream()
                    .filter(state -> state != IntentState.REJECTED && state != IntentState.DROPPED)
                    .count();
            states.forEach(state -> fates.merge(state.name(), 1, Integer::sum));
            lost += states.isEmpty() ? 1 : 0;
            doubled += carriedOut > 1 ? 1 : 0;
        }
        System.out.println("burst: orders by what became of them " + fates);
        return new Count(lost, doubled);
    }
}
