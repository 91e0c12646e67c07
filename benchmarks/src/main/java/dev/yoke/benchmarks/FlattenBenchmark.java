package dev.yoke.benchmarks;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.view.FlattenView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Flatten-all of three terminals with forty positions each: how soon the last terminal has its order to close, and how
/// soon all is proven flat.
final class FlattenBenchmark implements Benchmark {

    private static final int TERMINALS = 3;
    private static final int POSITIONS = 40;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "flatten";
    }

    @Override
    public List<Row> run() throws Exception {
        Samples wire = new Samples();
        Samples flat = new Samples();
        try (Rig rig = new Rig(TERMINALS, 1);
                HttpLine line = new HttpLine(rig.httpPort())) {
            for (int round = 0; round < ROUNDS; round++) {
                open(rig, line, round);
                rig.tap().flattens().clear();
                long start = System.nanoTime();
                CompletableFuture<Answer> answer = rig.engine().submit(new Command.FlattenAll("bench", false));
                long last = start;
                for (int i = 0; i < TERMINALS; i++) {
                    Long sent = rig.tap().flattens().poll(10, TimeUnit.SECONDS);
                    if (sent == null) {
                        throw new IllegalStateException("a terminal got no flatten");
                    }
                    last = Math.max(last, sent);
                }
                answer.get(10, TimeUnit.SECONDS);
                Rig.await("all flat", () -> isFlat(rig));
                flat.add((System.nanoTime() - start) / 1e6);
                wire.add((last - start) / 1e6);
                rig.engine().submit(new Command.Rearm("bench")).get(10, TimeUnit.SECONDS);
                Rig.await(
                        "re-armed",
                        () -> rig.engine().current().terminals().stream().noneMatch(terminal -> terminal.halted()));
            }
        }
        double worst = wire.percentile(100);
        return List.of(
                Row.absolute(
                        "flatten",
                        "3 x 40 positions: press to last terminal's order on the wire, worst of " + ROUNDS,
                        worst,
                        "ms",
                        "<= 20 ms",
                        worst <= 20),
                Row.absolute(
                        "flatten",
                        "3 x 40 positions: press to every account verified flat, p50",
                        flat.median(),
                        "ms",
                        "printed",
                        true));
    }

    private static void open(Rig rig, HttpLine line, int round) throws Exception {
        for (int i = 0; i < POSITIONS; i++) {
            int status = line.post(
                    "/webhook/s0/" + Rig.TOKEN,
                    "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"lots\":0.01,\"sl_pips\":100,\"id\":\"f" + round + "-"
                            + i + "\"}");
            if (status != 202) {
                throw new IllegalStateException("answered " + status);
            }
        }
        Rig.await("120 positions", () -> rig.engine().current().positions().size() == TERMINALS * POSITIONS);
    }

    private static boolean isFlat(Rig rig) {
        List<FlattenView.Line> lines = new ArrayList<>();
        rig.engine().current().flatten().filter(FlattenView::finished).ifPresent(view -> lines.addAll(view.lines()));
        return lines.size() == TERMINALS
                && lines.stream().allMatch(line -> line.state() == FlattenView.State.FLAT)
                && rig.engine().current().positions().isEmpty();
    }
}
