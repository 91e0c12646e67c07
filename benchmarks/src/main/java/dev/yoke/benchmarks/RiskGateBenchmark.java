package dev.yoke.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The rows of [RiskGateJmh], which JMH runs in a JVM of its own.
final class RiskGateBenchmark implements Benchmark {

    private static final double MOST_MICROS = 20;
    private static final double MOST_BYTES = 256;

    @Override
    public String name() {
        return "risk gate";
    }

    @Override
    public List<Row> run() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(RiskGateJmh.class.getName())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        List<Row> rows = new ArrayList<>();
        for (RunResult result : results) {
            boolean numbers = result.getParams().getBenchmark().endsWith("decide");
            String what = numbers ? "gate with all rules, in numbers" : "gate with all rules, in words";
            double p99 = result.getPrimaryResult().getStatistics().getPercentile(99);
            rows.add(Row.absolute("risk", what + ", p99", p99, "us", "<= 20 us", p99 <= MOST_MICROS));
            double bytes = allocated(result);
            rows.add(
                    numbers
                            ? Row.absolute("risk", what + ", allocated", bytes, "B", "<= 256", bytes <= MOST_BYTES)
                            : Row.absolute("risk", what + ", allocated", bytes, "B", "printed", true));
        }
        return rows;
    }

    private static double allocated(RunResult result) {
        Result<?> norm = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (norm == null) {
            throw new IllegalStateException("JMH has not counted allocations: "
                    + result.getSecondaryResults().keySet());
        }
        return norm.getScore();
    }
}
