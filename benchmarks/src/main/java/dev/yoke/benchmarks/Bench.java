package dev.yoke.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the benchmarks, prints one table and writes it as JSON.
///
/// Arguments: the JSON file, then names of benchmarks to run; none = all. A benchmark that fails is a row that is not
/// met.
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new DecodeBenchmark(),
            new TickPathBenchmark(),
            new LiveRulesBenchmark(),
            new RiskGateBenchmark(),
            new JournalBenchmark(),
            new WebhookBenchmark(),
            new BurstBenchmark(),
            new FlattenBenchmark(),
            new ExpertBenchmark(),
            new ChartTradingBenchmark(),
            new CockpitBenchmark(),
            new BlotterBenchmark(),
            new ChartBenchmark(),
            new SoakBenchmark(),
            new MemoryBenchmark());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "target/bench.json");
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        List<Row> rows = new ArrayList<>();
        for (Benchmark benchmark : ALL) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                out.println("… " + benchmark.name());
                rows.addAll(measure(benchmark));
            }
        }
        Table.print(rows, out);
        Table.write(rows, file);
        out.println("Written to " + file.toAbsolutePath().normalize());
        System.exit(0);
    }

    private static List<Row> measure(Benchmark benchmark) {
        try {
            return benchmark.run();
        } catch (Exception failed) {
            return List.of(Row.absolute(benchmark.name(), "failed: " + failed, 0, "", "to run", false));
        }
    }
}
