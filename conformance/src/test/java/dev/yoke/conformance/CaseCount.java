package dev.yoke.conformance;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Prints how many cases of the contract each target has passed. JUnit finds it as a service.
public final class CaseCount implements TestExecutionListener {

    private final Map<Target, AtomicInteger> passed = new ConcurrentSkipListMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean contract = test.getUniqueId().contains("ContractTest");
        if (test.isTest() && contract && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            target(test.getDisplayName())
                    .ifPresent(target -> passed.computeIfAbsent(target, none -> new AtomicInteger())
                            .incrementAndGet());
        }
    }

    /// A case is called after its target; one target's name may begin with another's.
    private static Optional<Target> target(String caseName) {
        return Stream.of(Target.values())
                .filter(target -> caseName.startsWith(target.toString()))
                .max(Comparator.comparingInt(target -> target.toString().length()));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!passed.isEmpty()) {
            System.out.println("contract cases passed: "
                    + passed.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }
}
