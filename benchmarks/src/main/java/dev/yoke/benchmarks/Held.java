package dev.yoke.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/// What the program holds after collections.
///
/// @param mib of the heap
/// @param objects how many, by the name of their class
/// @param bytes of them, by the name of their class
record Held(double mib, Map<String, Long> objects, Map<String, Long> bytes) {

    private static final int MOST_NAMED = 25;

    /// Of other people's classes with fewer objects nothing is kept: what is held is not to be this.
    private static final int FEW = 100;

    /// Of the renderer: it keeps as many pictures of the window as it happens to have under way.
    private static final String PIXELS = "[I";

    static Held now() throws JMException, InterruptedException {
        double least = Double.MAX_VALUE;
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576.0);
        }
        Map<String, Long> objects = new HashMap<>();
        Map<String, Long> bytes = new HashMap<>();
        count(objects, bytes);
        return new Held(least, objects, bytes);
    }

    private static void count(Map<String, Long> objects, Map<String, Long> bytes) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        histogram
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+:.*"))
                .forEach(line -> {
                    String[] parts = line.split("\\s+");
                    String name = parts[3].replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda");
                    long count = Long.parseLong(parts[1]);
                    if (count >= FEW || name.startsWith("dev.yoke")) {
                        objects.merge(name, count, Long::sum);
                        bytes.merge(name, Long.parseLong(parts[2]), Long::sum);
                    }
                });
    }

    /// The heap without the renderer's pixels.
    double ownMib() {
        return mib - bytes.getOrDefault(PIXELS, 0L) / 1_048_576.0;
    }

    /// The classes that grew most, for whoever looks for the cause.
    String grownSince(Held before) {
        return bytes.keySet().stream()
                .sorted(Comparator.comparingLong(name -> -grown(before.bytes, bytes, name)))
                .limit(MOST_NAMED)
                .map(name -> "  %+,12d B %+,9d %s"
                        .formatted(grown(before.bytes, bytes, name), grown(before.objects, objects, name), name))
                .collect(Collectors.joining("\n"));
    }

    private static long grown(Map<String, Long> before, Map<String, Long> now, String name) {
        return now.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
    }

    /// How many there are of classes whose names begin so.
    long count(String prefix) {
        return objects.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
