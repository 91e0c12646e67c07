package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.yoke.core.risk.rule.EntryRules;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RiskGateCostTest {

    private static final int DECISIONS = 20_000;
    private static final int MOST_BYTES = 256;

    @Test
    void allocatesNextToNothingForADecision() {
        assertThat(bytesOfOne(situation -> {})).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void allocatesNextToNothingWhereLimitsLowerTheSize() {
        assertThat(bytesOfOne(situation -> {
                    situation.policy = RiskPolicy.DEFAULT
                            .withBetaBenchmark("US500")
                            .with(Limit.MAX_ORDER_LOTS, "0.4")
                            .with(Limit.MAX_ORDER_VALUE, "300");
                    situation.heat = "550";
                    situation.symbolRisk = "150";
                    situation.freeMargin = "220";
                    situation.betaExposure = "178000";
                    situation.baseLegAll = "380000";
                }))
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    private static long bytesOfOne(Consumer<Situation> change) {
        Situation situation = new Situation();
        change.accept(situation);
        EntryProposal proposal = situation.proposal();
        RiskContext context = situation.context();
        RiskGate gate = new RiskGate(EntryRules.ALL);
        assertThat(decide(gate, proposal, context)).isPositive();
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long before = memory.getThreadAllocatedBytes(thread);
        decide(gate, proposal, context);
        return (memory.getThreadAllocatedBytes(thread) - before) / DECISIONS;
    }

    private static long decide(RiskGate gate, EntryProposal proposal, RiskContext context) {
        long lots = 0;
        for (int i = 0; i < DECISIONS; i++) {
            lots += gate.decide(proposal, context);
        }
        return lots;
    }
}
