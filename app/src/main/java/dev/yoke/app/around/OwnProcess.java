package dev.yoke.app.around;

import dev.yoke.core.port.HostProcess;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// This Java process, as its own management beans know it. Lines of the log are handed out without secrets.
public final class OwnProcess implements HostProcess {

    private final String version;
    private final String home;
    private final RecentLog log;
    private final Supplier<List<Counter>> counters;
    private final UnaryOperator<String> mask;

    public OwnProcess(
            String version, String home, RecentLog log, Supplier<List<Counter>> counters, UnaryOperator<String> mask) {
        this.version = version;
        this.home = home;
        this.log = log;
        this.counters = counters;
        this.mask = mask;
    }

    @Override
    public Facts facts() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long gcCount = 0;
        long gcMs = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            gcCount += Math.max(0, collector.getCollectionCount());
            gcMs += Math.max(0, collector.getCollectionTime());
        }
        return new Facts(
                version,
                Runtime.version() + " " + runtime.getVmVendor(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                home,
                runtime.getStartTime(),
                runtime.getUptime(),
                heap.getUsed(),
                heap.getMax(),
                gcCount,
                gcMs,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                Runtime.getRuntime().availableProcessors());
    }

    @Override
    public List<Counter> counters() {
        return counters.get();
    }

    @Override
    public List<LogLine> logAfter(long sequence) {
        return log.after(sequence).stream()
                .map(line -> new LogLine(
                        line.sequence(),
                        line.timeMs(),
                        line.level(),
                        line.thread(),
                        line.source(),
                        mask.apply(line.text())))
                .toList();
    }
}
