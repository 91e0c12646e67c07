package dev.yoke.benchmarks;

import java.util.List;

/// One measurement that yields rows. It checks its results before it times anything, and throws where they are wrong.
interface Benchmark {

    String name();

    List<Row> run() throws Exception;
}
