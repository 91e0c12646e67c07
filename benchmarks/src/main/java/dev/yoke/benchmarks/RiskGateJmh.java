package dev.yoke.benchmarks;

import dev.yoke.core.risk.Assessment;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskGate;
import dev.yoke.core.risk.rule.EntryRules;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All rules and the sizing of one entry, in numbers and in words.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RiskGateJmh {

    private final RiskGate gate = new RiskGate(EntryRules.ALL);
    private final EntryProposal proposal = RiskGateCase.proposal();
    private final RiskContext context = RiskGateCase.context();

    @Setup
    public void check() {
        Assessment assessment = gate.assess(proposal, context);
        if (!assessment.approved()
                || gate.decide(proposal, context) != assessment.lots().units()) {
            throw new IllegalStateException(assessment.summary());
        }
    }

    @Benchmark
    public long decide() {
        return gate.decide(proposal, context);
    }

    @Benchmark
    public Assessment assess() {
        return gate.assess(proposal, context);
    }
}
